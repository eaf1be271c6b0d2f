/** Ends the process with a plain message when Node is too old. npm on Linux x64 brings a new one along; elsewhere it is the machine's. */
export function requireNode(major: number, minor: number): void {
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  console.error(`This needs Node ${major}.${minor} or newer; it runs on ${process.versions.node}. See https://nodejs.org/`);
  process.exit(1);
}

/** What we read of a `package-lock.json`. */
export interface LockFile {
  readonly packages: Readonly<Record<string, {readonly optionalDependencies?: Readonly<Record<string, string>>}>>;
}

/**
 * Optional dependencies without an entry, each as a sentence. npm leaves them out of a lock file that was written where they did not
 * install, and on another platform the package that needs them breaks.
 */
export function missingOptionalPackages({packages}: LockFile): string[] {
  return Object.entries(packages).flatMap(([path, {optionalDependencies = {}}]) =>
    Object.keys(optionalDependencies)
      .filter(name => !places(path).some(place => `${place}node_modules/${name}` in packages))
      .map(name => `package-lock.json: ${path || 'the root'} lacks its optional dependency ${name}`),
  );
}

/** Folders whose `node_modules` a package sees, innermost first, each with a slash at its end unless it is the root. */
function places(path: string): string[] {
  const found = path ? [`${path}/`] : [];
  for (let end = path.lastIndexOf('/node_modules/'); end >= 0; end = path.lastIndexOf('/node_modules/', end - 1)) {
    found.push(path.slice(0, end + 1));
  }
  return [...found, ''];
}

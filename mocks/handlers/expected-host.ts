/** The machine itself, as browsers call it. */
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Is a request for a host that is meant? Links in mails lead to where a request came to, so a made-up `Host` would send the secret in
 * them to whoever made it up; and a page elsewhere could reach this machine by a name of its own.
 *
 * @param header - The request's `Host` (RFC 9110, section 7.2).
 * @param names - Host names, without ports, that are meant besides those of the machine itself.
 */
export function isExpectedHost(header: string | undefined, names: readonly string[]): boolean {
  const address = `http://${header}`;
  return header !== undefined && URL.canParse(address) && [...loopback, ...names].includes(new URL(address).hostname);
}

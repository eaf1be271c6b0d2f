import type {Contact, World} from '../world/world.js';

/** Most characters of an email address (RFC 5321, section 4.5.3.1.3, without the brackets). */
const MAX_ADDRESS = 254;

/** An address as it is compared: trimmed, lower case. Undefined if it cannot be one, so that it is safe as a key. */
export function normalAddress(address: string): string | undefined {
  const normal = address.trim().toLowerCase();
  return normal.length <= MAX_ADDRESS && /^[^\s@]+@[^\s@]+$/.test(normal) ? normal : undefined;
}

/** The contact with this address. */
export function contactByAddress(world: World, address: string): Contact | undefined {
  const wanted = normalAddress(address);
  return wanted === undefined ? undefined : Object.values(world.contacts).find(({email}) => normalAddress(email) === wanted);
}

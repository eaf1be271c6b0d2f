import {PortalError} from '../../contract/error.js';

/** A place in a list as text that means nothing to anybody else. */
export function encodeCursor(place: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(place));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/**
 * The place that a cursor names.
 *
 * @param isPlace Tells a place of this kind from anything else.
 * @throws PortalError `invalid` for a cursor of any other kind.
 */
export function decodeCursor<Place>(cursor: string, isPlace: (value: unknown) => value is Place): Place {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const place: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, char => char.charCodeAt(0))));
    if (isPlace(place)) return place;
  } catch {
    // Refused below.
  }
  throw new PortalError('invalid', 'RT: no such place in a list', {status: 422});
}

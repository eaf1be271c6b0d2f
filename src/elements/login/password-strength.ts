/** How hard a password is to guess, as far as can be said while it is typed (R66). The backend has the last word. */
export type PasswordStrength = 'short' | 'weak' | 'fair' | 'strong';

/** Bits below which a password is weak, or fair. */
const FAIR = 42;
const STRONG = 64;

const common = /password|passwort|salasana|qwerty|letmein|welcome|iloveyou|support|admin|abc123/g;

/**
 * @param minLength - Fewest characters that the portal takes.
 * @param own - What others know of the customer, for example the address: it adds nothing.
 */
export function passwordStrength(password: string, minLength: number, own: readonly string[] = []): PasswordStrength {
  if (password.length < minLength) return 'short';
  const parts = own.flatMap(text => text.toLowerCase().split(/[\s@.]+/)).filter(part => part.length > 3);
  const plain = parts.reduce((left, part) => left.replaceAll(part, '#'), password.toLowerCase()).replace(common, '#');
  const bits = surprises(plain) * Math.log2(poolOf(password));
  if (bits < FAIR || new Set(plain).size < 5) return 'weak';
  return bits < STRONG ? 'fair' : 'strong';
}

/** Characters that do not follow from the one before, as in `aaaa` and `1234`. */
function surprises(text: string): number {
  const codes = Array.from(text, character => character.codePointAt(0) ?? 0);
  return codes.filter((code, at) => at === 0 || Math.abs(code - (codes[at - 1] ?? 0)) > 1).length;
}

/** From how many characters somebody who tries all would have to choose. */
function poolOf(password: string): number {
  const kinds: [RegExp, number][] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/\d/, 10],
    [/[^a-zA-Z\d]/, 33],
  ];
  return Math.max(
    2,
    kinds.reduce((sum, [kind, size]) => sum + (kind.test(password) ? size : 0), 0),
  );
}

import {en} from '../../../src/messages/en.js';
import type {MessageKey, Messages} from '../../../src/messages/messages.js';

/** What a text of the pseudo-locale begins and ends with, so that one that is put together or cut off can be seen. */
export const [opening, closing] = ['[', ']'];

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ö',
  u: 'ü',
  A: 'Å',
  E: 'É',
  I: 'Í',
  O: 'Ö',
  U: 'Ü',
};

/** English that is 40 % longer, with letters that English has not; values stay as they are. */
export const pseudoMessages = Object.fromEntries(
  (Object.keys(en) as MessageKey[]).map(key => [key, pseudo(en[key])]),
) as unknown as Messages;

function pseudo(message: Messages[MessageKey]): Messages[MessageKey] {
  if (typeof message === 'string') return lengthened(message);
  const forms = Object.entries(message).map(([category, form]) => [category, lengthened(form)]);
  return Object.fromEntries(forms) as Messages[MessageKey];
}

/** Vowels are drawn out as often as it takes, a text without enough of them gets its last letter again. */
export function lengthened(text: string): string {
  if (text === '') return '';
  const words = text.split(/(\{\w+\})/);
  let missing = Math.ceil(lengthOf(words) * 0.4);
  const drawnOut = words.map(part => {
    if (part.startsWith('{')) return part;
    return part.replace(/[aeiou]/gi, vowel => {
      const accent = accents[vowel] ?? vowel;
      if (missing <= 0) return accent;
      missing -= 1;
      return accent + accent.toLowerCase();
    });
  });
  return `${opening}${drawnOut.join('')}${'ö'.repeat(Math.max(missing, 0))}${closing}`;
}

function lengthOf(parts: readonly string[]): number {
  return parts.filter(part => !part.startsWith('{')).join('').length;
}

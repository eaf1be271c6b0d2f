import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {splitQuote} from '../../../src/ui/message/split-quote.js';

describe('quoted mail at the end of a plain text', () => {
  const cases: [what: string, text: string, own: string, quoted: string][] = [
    ['with its attribution', 'Yes.\n\nOn 3 Nov Mia wrote:\n> Is it?\n> Really?', 'Yes.', 'On 3 Nov Mia wrote:\n> Is it?\n> Really?'],
    ['without one', 'Yes.\n> Is it?\n', 'Yes.', '> Is it?'],
    ['with one of two lines', 'Yes.\nOn Mon, 3 Nov, Mia <m@a.example>\nwrote:\n\n> Is it?', 'Yes.', 'On Mon, 3 Nov, Mia <m@a.example>\nwrote:\n\n> Is it?'],
    ['in Finnish', 'Kyllä.\n3.11. Mia kirjoitti:\n> Onko?', 'Kyllä.', '3.11. Mia kirjoitti:\n> Onko?'],
    ['after "Original message"', 'Yes.\n-----Original Message-----\nFrom: Mia\n\nIs it?', 'Yes.', '-----Original Message-----\nFrom: Mia\n\nIs it?'],
  ]; // prettier-ignore
  for (const [what, text, own, quoted] of cases) {
    it(`is taken apart ${what}`, () => assert.deepEqual(splitQuote(text), {own, quoted}));
  }

  const whole: [what: string, text: string][] = [
    ['nothing is quoted', 'Yes.\n\nIt is > 5 and wrote: nothing'],
    ['it is answered line by line', 'Hi,\n> Is it?\nYes.\n> Really?\nNo.'],
    ['nothing else would be left', '\n> Is it?\n> Really?'],
    ['it is empty', ''],
  ];
  for (const [what, text] of whole) {
    it(`stays where ${what}`, () => assert.deepEqual(splitQuote(text), {own: text, quoted: ''}));
  }
});

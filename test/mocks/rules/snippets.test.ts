import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {TicketSummary} from '../../../src/contract/tickets.js';
import {mockBackend} from '../../support/mock-backend.js';

type Snippet = NonNullable<TicketSummary['snippet']>;

/** What the list shows of a message that says this. */
async function snippetOf(text: string, search: string): Promise<Snippet & {marked: string[]}> {
  const {build, signIn} = mockBackend();
  build.ticket({id: 't', subject: 'Ticket', contacts: ['anna'], messages: [{text}]});
  const {snippet} = (await (await signIn('anna')).list(`search=${encodeURIComponent(search)}`)).items[0]!;
  assert.ok(snippet, `"${search}" is found`);
  return {...snippet, marked: snippet.matches.map(([from, to]) => snippet.text.slice(from, to))};
}

const words = (count: number): string => 'seven letters '.repeat(count);

describe('snippets', () => {
  it('X3 of a short message are all of it, its lines as one', async () => {
    const {text, marked} = await snippetOf('The lamp\n\n  flickers.', '  lamp ');
    assert.deepEqual([text, marked], ['The lamp flickers.', ['lamp']]);
  });

  it('X3 of a long message begin at a word a little before the first match, and are 160 characters', async () => {
    const text = `${words(20)}lamp ${words(20)}bulb ${words(20)}`;
    const found = await snippetOf(text, 'bulb lamp');
    assert.equal(found.text.length, 160);
    assert.deepEqual(found.marked, ['lamp']);
    const start = text.indexOf(found.text);
    assert.equal(text[start - 1], ' ');
    assert.ok(found.matches[0]![0] >= 30 && found.matches[0]![0] <= 60, 'some words before the match say what it is about');
  });

  it('X3 of a text without blanks begin in it, with the match inside', async () => {
    const {text, marked} = await snippetOf(`${'漢'.repeat(300)}lamp${'字'.repeat(300)}`, 'lamp');
    assert.deepEqual([text.length, marked, text.startsWith('漢'), text.endsWith('字')], [160, ['lamp'], true, true]);
  });

  for (const [name, character] of Object.entries({'the first': '🐀', 'the last': '🏿', another: '😀'})) {
    it(`X3 begin and end with whole characters: low surrogates, ${name}`, async () => {
      const before = await snippetOf(`${character.repeat(80)}x${character.repeat(10)}lamp`, 'lamp');
      assert.ok(before.text.isWellFormed());
      assert.ok(before.text.startsWith(character) && before.text.endsWith('lamp'));
      const after = await snippetOf(`lamp ${character.repeat(100)}`, 'lamp');
      assert.ok(after.text.isWellFormed());
      assert.equal(after.text, `lamp ${character.repeat(77)}`);
    });
  }

  it('X3 are as long with characters of a font’s own, which are no halves of any', async () => {
    const one = await snippetOf(`${'\ue000'.repeat(100)}lamp`, 'lamp');
    const other = await snippetOf(`${'é'.repeat(100)}lamp`, 'lamp');
    assert.equal(one.text.length, other.text.length);
  });

  it('X3 mark matches in their order, of two at one place the longer, and none that overlap', async () => {
    assert.deepEqual((await snippetOf('the lamplight of a lamp', 'lamp lamplight')).marked, ['lamplight', 'lamp']);
    assert.deepEqual((await snippetOf('the lamplight of a lamp', 'lamplight lamp')).marked, ['lamplight', 'lamp']);
    assert.deepEqual((await snippetOf('bulb and lamp', 'lamp bulb')).marked, ['bulb', 'lamp']);
    assert.deepEqual((await snippetOf('lamplamp', 'lamp')).marked, ['lamp', 'lamp']);
    assert.deepEqual((await snippetOf('abcd', 'abc b cd')).marked, ['abc']);
  });

  it('X3 mark a character whole that folds to several, and marks with the letter that they stand on', async () => {
    assert.deepEqual((await snippetOf('the ﬁne 𝐁old cafe\u0301', 'f bol cafe')).marked, ['ﬁ', '𝐁ol', 'cafe\u0301']);
  });
});

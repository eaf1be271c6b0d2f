import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ArticleList} from '../../../src/contract/articles.js';
import {createMockPortal} from '../../../mocks/portal.js';
import {acme} from '../../../mocks/world/seeds/index.js';
import {findArticles} from '../../../mocks/rules/articles.js';
import {mockBackend} from '../../support/mock-backend.js';

function withArticles() {
  const backend = mockBackend();
  const {build} = backend;
  build.article({id: 'dock', title: 'Charging in a dock', summary: 'When the scanner stays dark.', keywords: 'battery cradle'});
  build.article({id: 'scan', title: 'Scanner basics', summary: 'How a scanner reads.'});
  build.article({id: 'print', title: 'Printer basics', keywords: 'scanner label'});
  build.article({id: 'draft', title: 'Scanner secrets', published: false});
  const suggest = async (q: string, more = ''): Promise<string[]> => {
    const anna = await backend.signIn('anna');
    const answer = await anna.send('GET', `/articles?q=${encodeURIComponent(q)}${more}`);
    return answer.json<ArticleList>().items.map(({id}) => id);
  };
  return {...backend, suggest};
}

describe('articles', () => {
  it('X9 come by relevance: title before keywords before summary, rare words before common ones', async () => {
    const {suggest} = withArticles();
    assert.deepEqual(await suggest('scanner'), ['scan', 'print', 'dock']);
    assert.deepEqual(await suggest('My scanner does not CHARG'), ['dock', 'scan', 'print']);
    assert.deepEqual(await suggest('scanner', '&limit=1'), ['scan']);
    assert.deepEqual(await suggest('unrelated'), []);
    assert.deepEqual(await suggest(''), []);
  });

  it('X9 a rare word counts for more than where a common one stands, and words that no article has for nothing', async () => {
    const {suggest} = withArticles();
    assert.deepEqual(await suggest('scanner cradle'), ['dock', 'scan', 'print']);
    assert.deepEqual(await suggest('printer stays zebra'), ['print', 'dock']);
  });

  it('X9 words of two letters are no question, those of three are, and numbers always', async () => {
    const {suggest, build} = withArticles();
    build.article({id: 'error', title: 'Error 42 and other codes'});
    assert.deepEqual(await suggest('in a'), []);
    assert.deepEqual(await suggest('and how'), ['error', 'scan']);
    assert.deepEqual(await suggest('42'), ['error']);
    assert.deepEqual(await suggest('4'), ['error']);
  });

  it('X9 five are enough, unless asked otherwise', async () => {
    const {suggest, build} = withArticles();
    for (let index = 0; index < 7; index += 1) build.article({title: `About lenses ${index}`});
    assert.equal((await suggest('lenses')).length, 5);
    assert.equal((await suggest('lenses', '&limit=7')).length, 7);
  });

  it('X9 articles that fit alike come by title', async () => {
    const {suggest, build} = withArticles();
    for (const id of ['C', 'A', 'D', 'B']) build.article({id, title: `${id} about lenses`});
    assert.deepEqual(await suggest('lenses'), ['A', 'B', 'C', 'D']);
  });

  it('X9 carry what a link needs, and nothing else', async () => {
    const {signIn} = withArticles();
    const answer = await (await signIn('anna')).send('GET', '/articles?q=dock');
    const items = [{id: 'dock', title: 'Charging in a dock', url: './dock.html', summary: 'When the scanner stays dark.'}];
    assert.deepEqual(answer.json(), {items});
  });

  it('X9 drafts never show', async () => {
    const {suggest} = withArticles();
    assert.deepEqual(await suggest('secrets'), []);
  });

  it('X9 R1 are for signed-in customers', async () => {
    const {send} = withArticles();
    assert.equal((await send('GET', '/articles?q=scanner')).status, 401);
  });

  it('X9 a question has an end', async () => {
    const {signIn} = withArticles();
    const anna = await signIn('anna');
    for (const query of [`q=${'x'.repeat(1001)}`, 'q=x&limit=0', 'q=x&limit=21', ''])
      assert.equal((await anna.send('GET', `/articles?${query}`)).status, 422);
  });

  it('X9 the demo’s guides answer what its customers write', () => {
    const {world} = createMockPortal({world: acme()});
    const best = (q: string) => findArticles(world, {q}).items[0]?.id;
    assert.equal(best('S200 does not charge any more'), 'charging');
    assert.equal(best('Scanners lose Wi-Fi near gate 4'), 'wifi');
    assert.equal(best('white streaks on our labels'), 'streaks');
    assert.equal(best('Installing firmware'), undefined);
  });
});

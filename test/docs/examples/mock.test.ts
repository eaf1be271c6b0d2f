import assert from 'node:assert/strict';
import {it} from 'node:test';
import {createMockPortal, seedWorld} from '../../../mocks/index.js';

const portal = createMockPortal({world: seedWorld('acme'), base: '/api/portal'});
const answer = await portal.fetch(new Request('https://example.test/api/portal/settings'));

it('the example of the README answers', async () => {
  assert.equal(((await answer.json()) as {name: string}).name, 'Acme Support');
});

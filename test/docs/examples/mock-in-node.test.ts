import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';
import {setupMockPortal} from '../../../mocks/node.js';

const {server} = setupMockPortal({world: 'acme'});
before(() => server.listen({onUnhandledFrame: 'error'}));
after(() => server.close());

it('the example of a mock backend in Node answers', async () => {
  const answer = await fetch('https://example.test/portal-api/settings');
  assert.equal(((await answer.json()) as {name: string}).name, 'Acme Support');
});

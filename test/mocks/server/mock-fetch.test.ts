import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createMockFetch} from '../../../mocks/handlers/mock-fetch.js';
import {createMockPortal} from '../../../mocks/portal.js';
import {buildWorld} from '../../../mocks/world/builder.js';

const settings = 'https://portal.example/api/settings';

describe('createMockFetch', () => {
  it('answers an address, a URL or a Request', async () => {
    const mockFetch = createMockFetch(createMockPortal({world: buildWorld().world, base: '/api'}));
    for (const input of [settings, new URL(settings), new Request(settings)]) assert.equal((await mockFetch(input)).status, 200);
    assert.equal((await mockFetch('https://portal.example/elsewhere')).status, 404);
  });

  it('rejects with the signal’s reason, before and during the request', async () => {
    const never = createMockFetch({fetch: () => new Promise<never>(() => undefined)});
    await assert.rejects(never(settings, {signal: AbortSignal.abort()}), {name: 'AbortError'});
    const controller = new AbortController();
    const pending = never(settings, {signal: controller.signal});
    controller.abort();
    await assert.rejects(pending, {name: 'AbortError'});
  });
});

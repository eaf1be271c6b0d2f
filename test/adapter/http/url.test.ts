import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {resolveBackend, routeUrl} from '../../../src/adapter/http/url.js';
import {PortalError} from '../../../src/contract/error.js';
import {getSettings} from '../../../src/contract/settings.js';
import {getTicket} from '../../../src/contract/tickets.js';
import * as answers from './answers.js';
import {rejection} from './expect-error.js';
import {fakeBackend, json} from './fake-backend.js';
import {withGlobal} from './with-global.js';

describe('the address of the backend', () => {
  for (const [backend, expected] of [
    ['https://desk.example', 'https://desk.example/settings'],
    ['https://desk.example/', 'https://desk.example/settings'],
    ['https://desk.example/a/b', 'https://desk.example/a/b/settings'],
    ['https://desk.example/a/b/', 'https://desk.example/a/b/settings'],
    ['https://desk.example//other.example', 'https://desk.example//other.example/settings'],
  ] as const) {
    it(`${backend} is the root of ${expected}`, () => {
      assert.equal(routeUrl(resolveBackend(backend), getSettings).href, expected);
    });
  }

  it('is relative to the document', t => {
    withGlobal(t, 'document', {baseURI: 'https://kb.example/articles/lamp'});
    assert.equal(resolveBackend('../api').href, 'https://kb.example/api/');
    assert.equal(resolveBackend('/api/').href, 'https://kb.example/api/');
  });

  for (const [backend, says] of [
    ['desk.example/portal', 'is no address: "desk.example/portal"'],
    ['ftp://desk.example', 'must be http or https, not ftp:'],
    ['file:///portal-api', 'must be http or https, not file: (serve the page; it was opened as a file)'],
    ['https://desk.example/?tenant=a', 'must have no user name, query or fragment'],
  ] as const) {
    it(`refuses ${backend} at the first call, and says why`, async () => {
      const {adapter, requests} = fakeBackend(() => json(answers.settings), {backend});
      const {message} = await rejection(adapter.getSettings(), 'contract');
      assert.ok(message.includes(says), message);
      assert.equal(requests.length, 0);
    });
  }

  for (const backend of ['https://user:hunter2@desk.example', 'user:hunter2@desk']) {
    it(`does not repeat the password in ${backend}`, () => {
      assert.throws(
        () => resolveBackend(backend),
        (error: unknown) => error instanceof PortalError && error.code === 'contract' && !error.message.includes('hunter2'),
      );
    });
  }
});

describe('ids in a path', () => {
  for (const id of ['', '.', '..', '\ud800']) {
    it(`${JSON.stringify(id)} does not exist, and nothing is asked`, async () => {
      const {adapter, requests} = fakeBackend(() => json(answers.ticketPage));
      await rejection(adapter.getTicket(id), 'not-found');
      assert.equal(requests.length, 0);
    });
  }

  it('cannot leave their place', () => {
    const url = routeUrl(resolveBackend('https://desk.example/p'), getTicket, {ticketId: '../../x#y?z😀'});
    assert.equal(url.href, 'https://desk.example/p/tickets/..%2F..%2Fx%23y%3Fz%F0%9F%98%80');
  });
});

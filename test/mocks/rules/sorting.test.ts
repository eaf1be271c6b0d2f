import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {mockBackend} from '../../support/mock-backend.js';

describe('R40 sorting', () => {
  it('R40 dates begin with the newest and words with A, unless asked otherwise', async () => {
    const {build, signIn} = mockBackend();
    build.ticket({id: 'old', subject: 'B', contacts: ['anna'], at: '2026-11-01T00:00:00Z'});
    build.ticket({id: 'new', subject: 'A', contacts: ['anna'], at: '2026-11-02T00:00:00+05:00'});
    build.ticket({id: 'newest', subject: 'C', contacts: ['anna'], at: '2026-11-01T23:00:00Z'});
    const anna = await signIn('anna');
    assert.deepEqual(await anna.ids('sort=createdAt'), ['newest', 'new', 'old']);
    assert.deepEqual(await anna.ids('sort=createdAt&order=asc'), ['old', 'new', 'newest']);
    assert.deepEqual(await anna.ids('sort=lastActivityAt'), ['newest', 'new', 'old']);
    assert.deepEqual(await anna.ids('sort=subject'), ['new', 'old', 'newest']);
    assert.deepEqual(await anna.ids('sort=subject&order=desc'), ['newest', 'old', 'new']);
  });

  it('R40 tickets without an owner come last in either direction, page by page too', async () => {
    const {build, signIn} = mockBackend();
    build.agent({id: 'zoe', name: 'Zoe Agent'});
    build.ticket({id: 'a', contacts: ['anna']});
    build.ticket({id: 'b', contacts: ['anna'], owner: 'zoe'});
    build.ticket({id: 'c', contacts: ['anna']});
    build.ticket({id: 'd', contacts: ['anna'], owner: 'mia'});
    const anna = await signIn('anna');
    assert.deepEqual(await anna.ids('sort=owner'), ['d', 'b', 'a', 'c']);
    assert.deepEqual(await anna.ids('sort=owner&order=desc'), ['b', 'd', 'c', 'a']);
    const found: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Awaited<ReturnType<typeof anna.list>> = await anna.list(`sort=owner&limit=1${cursor && `&cursor=${cursor}`}`);
      found.push(...page.items.map(ticket => ticket.id));
      cursor = page.nextCursor;
    }
    assert.deepEqual(found, ['d', 'b', 'a', 'c']);
  });

  it('R40 words that read alike and are written in two ways tie, and none is lost between pages', async () => {
    const {build, signIn} = mockBackend();
    const written = {b: 'Café', c: 'Cafe\u0301', a: 'Café', d: 'Cafe\u0301'};
    for (const [id, subject] of Object.entries(written)) build.ticket({id, subject, contacts: ['anna']});
    const anna = await signIn('anna');
    assert.deepEqual(await anna.ids('sort=subject'), ['a', 'b', 'c', 'd']);
    const {items, nextCursor} = await anna.list('sort=subject&limit=2');
    const rest = await anna.ids(`sort=subject&limit=2&cursor=${nextCursor}`);
    assert.deepEqual([...items.map(({id}) => id), ...rest], ['a', 'b', 'c', 'd']);
  });

  it('R40 R82 words are in the order of the portal’s first language', async () => {
    const {build, signIn, change} = mockBackend();
    for (const subject of ['Zebra', 'Äiti', 'Aamu']) build.ticket({id: subject, subject, contacts: ['anna']});
    const anna = await signIn('anna');
    const order = async (...languages: [string, ...string[]]) => {
      change({languages});
      return anna.ids('sort=subject');
    };
    assert.deepEqual(await order('fi', 'en'), ['Aamu', 'Zebra', 'Äiti']);
    assert.deepEqual(await order('en', 'fi'), ['Aamu', 'Äiti', 'Zebra']);
  });

  it('R40 what ties is in the order of ids, and turns around with the rest', async () => {
    const {build, signIn} = mockBackend();
    for (const id of ['b', 'a', 'c']) build.ticket({id, subject: 'Same', contacts: ['anna'], at: '2026-11-01T00:00:00Z'});
    const anna = await signIn('anna');
    assert.deepEqual(await anna.ids('sort=subject'), ['a', 'b', 'c']);
    assert.deepEqual(await anna.ids(), ['c', 'b', 'a']);
  });

  it('R42 by status open ones come first, and stages by their names where they are shown', async () => {
    const {build, signIn, change} = mockBackend();
    build.ticket({id: 'a', pipeline: 'support', stage: 'solved', contacts: ['anna']});
    build.ticket({id: 'b', pipeline: 'support', stage: 'waiting', contacts: ['anna']});
    build.ticket({id: 'c', pipeline: 'support', stage: 'new', contacts: ['anna']});
    const anna = await signIn('anna');
    assert.deepEqual(await anna.ids('sort=status'), ['b', 'c', 'a']);
    assert.deepEqual(await anna.ids('sort=status&order=desc'), ['a', 'c', 'b']);
    change({statusDisplay: 'stages'});
    assert.deepEqual(await anna.ids('sort=status'), ['c', 'b', 'a']);
  });
});

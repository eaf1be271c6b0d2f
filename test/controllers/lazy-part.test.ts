import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import {LazyPart} from '../../src/controllers/lazy-part.js';

const host = () => ({updates: 0, requestUpdate() { this.updates += 1; }, addController() {}, removeController() {}, updateComplete: Promise.resolve(true)}); // prettier-ignore

describe('LazyPart', () => {
  it('loads once, however often it is asked', async () => {
    const load = mock.fn(() => Promise.resolve());
    const element = host();
    const part = new LazyPart(element, load);
    assert.equal(part.state, 'idle');
    const loading = [part.load(), part.load()];
    assert.equal(part.state, 'loading');
    await Promise.all(loading);
    await part.load();
    assert.equal(part.state, 'ready');
    assert.equal(load.mock.callCount(), 1);
    assert.equal(element.updates, 2);
  });

  it('says that it failed, to the developer why, and can be tried again', async () => {
    const said = mock.method(console, 'error', () => undefined);
    let works = false;
    const part = new LazyPart(host(), () => (works ? Promise.resolve() : Promise.reject(new Error('No such chunk'))));
    await part.load();
    assert.equal(part.state, 'failed');
    assert.match(String(said.mock.calls[0]?.arguments[0]), /No such chunk/);
    said.mock.restore();
    works = true;
    await part.load();
    assert.equal(part.state, 'ready');
  });
});

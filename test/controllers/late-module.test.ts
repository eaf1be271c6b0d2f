import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import {LateModule} from '../../src/controllers/late-module.js';

const host = () => ({updates: 0, requestUpdate() { this.updates += 1; }, addController() {}, removeController() {}, updateComplete: Promise.resolve(true)}); // prettier-ignore

describe('LateModule', () => {
  it('loads once, however often it is asked', async () => {
    const load = mock.fn(() => Promise.resolve({name: 'part'}));
    const element = host();
    const part = new LateModule(element, load);
    assert.equal(part.loaded, false);
    assert.equal(load.mock.callCount(), 0, 'to ask whether it is there loads nothing');
    await Promise.all([part.ready(), part.ready()]);
    assert.deepEqual(part.module, {name: 'part'});
    assert.equal(load.mock.callCount(), 1);
    assert.equal(element.updates, 1);
  });

  it('says that it failed, to the developer why, and can be tried again', async () => {
    const said = mock.method(console, 'error', () => undefined);
    let works = false;
    const part = new LateModule(host(), () => (works ? Promise.resolve({}) : Promise.reject(new Error('No such chunk'))));
    await assert.rejects(part.ready(), {name: 'PortalError', code: 'network'});
    assert.equal(part.error?.code, 'network');
    assert.match(String(said.mock.calls[0]?.arguments[0]), /No such chunk/);
    said.mock.restore();
    works = true;
    await part.ready();
    assert.deepEqual([part.loaded, part.error], [true, undefined]);
  });
});

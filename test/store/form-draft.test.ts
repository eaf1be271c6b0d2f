import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Device} from '../support/device.js';
import {smallPortal} from '../support/small-portal.js';
import {storeBench} from './support.js';

const small = () =>
  smallPortal({
    settings: {form: {enabled: true, formId: 'f'}},
    fill: build => {
      const field = {kind: 'text', required: false} as const;
      build.form({
        id: 'f',
        fields: [
          {...field, id: 'subject', label: 'Subject', property: 'subject'},
          {...field, id: 'more', label: 'More'},
        ],
      });
    },
  });

/** The form in one more tab of a device, or in the same after a reload. */
async function openForm(device: Device, portal = small(), as = 'anna') {
  const bench = await storeBench({as, draftStorage: device.tab()}, portal);
  await bench.store.form.definition.ensure();
  return {...bench, form: bench.store.form, small: portal};
}

describe('the draft of the support form', () => {
  it('X2 survives a reload, says so, and can be thrown away', async () => {
    const device = new Device();
    const {form, store, small: portal} = await openForm(device);
    form.setValue('subject', 'My lamp');
    assert.equal(form.restored, false);
    store.drafts.flush();
    const {form: again} = await openForm(device, portal);
    assert.equal(again.value('subject'), 'My lamp');
    assert.equal(again.restored, true);
    again.clear();
    assert.deepEqual([again.value('subject'), again.restored, device.kept.size], [undefined, false, 0]);
  });

  it('X2 R67 survives the end of the session, and is seen by no other contact', async () => {
    const {form, store, signIn} = await openForm(new Device());
    form.setValue('subject', 'My lamp');
    store.session.expire();
    await signIn('ben');
    await form.definition.ensure();
    assert.equal(form.value('subject'), undefined);
    store.session.expire();
    await signIn('anna');
    await form.definition.ensure();
    assert.equal(form.value('subject'), 'My lamp');
  });

  it('X2 R29 files one ticket when the answer was lost and the page loaded again', async () => {
    const device = new Device();
    const {form, line, portal, small: same} = await openForm(device);
    form.setValue('subject', 'Once');
    line.trouble(/submissions/, 'lost-answer');
    await form.submit();
    const {form: again} = await openForm(device, same);
    assert.equal((await again.submit())?.ok, true);
    assert.equal(Object.keys(portal.world.tickets).length, 1);
    assert.equal(device.kept.size, 0);
  });

  it('X2 says that it may have been received, and files what was changed as another ticket only when told again', async () => {
    const {form, line, portal} = await openForm(new Device());
    form.setValue('subject', 'Once');
    line.trouble(/submissions/, 'lost-answer');
    await form.submit();
    form.setValue('more', 'and more');
    const outcome = await form.submit();
    assert.equal(outcome?.ok === false && outcome.error?.reason, 'key-reused');
    assert.equal(form.value('more'), 'and more');
    assert.equal(Object.keys(portal.world.tickets).length, 1);
    assert.equal((await form.submit())?.ok, true);
    assert.equal(Object.keys(portal.world.tickets).length, 2);
  });

  it('X2 is the same in another tab', async () => {
    const device = new Device();
    const {form, store, small: portal} = await openForm(device);
    const {form: other} = await openForm(device, portal);
    assert.equal(other.value('subject'), undefined);
    let heard = 0;
    other.subscribe(() => (heard += 1));
    form.setValue('subject', 'My lamp');
    store.drafts.flush();
    assert.equal(other.value('subject'), 'My lamp');
    assert.ok(heard > 0);
  });
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Device} from '../support/device.js';
import {smallPortal} from '../support/small-portal.js';
import {storeBench} from './support.js';

/** The store of the ticket in a page that was loaded anew, on the same device. */
async function lamp(device: Device, small = smallPortal()) {
  const bench = await storeBench({as: 'anna', draftStorage: device.tab()}, small);
  return {...bench, small, feedback: bench.store.ticket('lamp').feedback};
}

describe('feedback that is not sent', () => {
  it('X2 X8 is there after a reload', async () => {
    const device = new Device();
    const {store, feedback, small} = await lamp(device);
    feedback.write({reason: 'It flickers still.'});
    feedback.write({score: 3, comment: 'Slow.'});
    store.drafts.flush();
    const again = await lamp(device, small);
    assert.deepEqual(again.feedback.unsent, {reason: 'It flickers still.', score: 3, comment: 'Slow.'});
    assert.equal(again.feedback.rates, true);
    again.feedback.write({reason: undefined, score: undefined, comment: ''});
    again.store.drafts.flush();
    assert.equal(device.kept.size, 0, 'and goes when it is sent');
  });

  it('X2 is none as long as nothing is written', async () => {
    const {store, feedback} = await lamp(new Device());
    feedback.offer({reason: '', score: 4, comment: 'As before.'});
    assert.deepEqual(feedback.unsent, {reason: '', score: 4, comment: 'As before.'});
    assert.deepEqual([store.drafts.any, feedback.rates], [false, false]);
    feedback.write({reason: 'x'});
    assert.equal(store.drafts.any, true);
    feedback.write({reason: ''});
    assert.deepEqual([store.drafts.any, feedback.unsent.reason], [false, '']);
  });

  it('X2 is seen by no other contact', async () => {
    const {store, feedback, signIn} = await lamp(new Device());
    feedback.write({comment: 'Mine.', score: 1});
    store.session.expire();
    assert.equal(feedback.unsent.comment, '');
    await signIn('ben');
    assert.equal(store.ticket('lamp').feedback.unsent.comment, '');
  });
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Submitted} from '../../../src/contract/forms.js';
import {mockBackend} from '../../support/mock-backend.js';

async function withForm() {
  const backend = mockBackend();
  backend.build.form({
    id: 'form',
    inboxId: 'help',
    fields: [
      {id: 'details', kind: 'multiline', label: 'Details', required: false},
      {id: 'subject', kind: 'text', label: 'Subject', required: true, property: 'subject'},
      {id: 'photos', kind: 'file', label: 'Photos', required: false},
    ],
  });
  backend.change({form: {enabled: true, formId: 'form'}});
  const anna = await backend.signIn('anna');
  const submit = (values: object) => anna.write('/form/submissions', {formId: 'form', values});
  const file = async (values: object) => (await submit(values)).json<Submitted>().ticket!;
  return {...backend, anna, submit, file};
}

describe('filing', () => {
  it('R28 references go on from the highest there is, and words for a reference count for nothing', async () => {
    const {build, file} = await withForm();
    assert.equal((await file({subject: 'first'})).reference, '#1001');
    build.ticket({reference: '#2041', contacts: ['dan']});
    build.ticket({reference: 'ORDER-9000', contacts: ['dan']});
    assert.equal((await file({subject: 'second'})).reference, '#2042');
    assert.equal((await file({subject: 'third'})).reference, '#2043');
  });

  it('R28 the subject is what the subject’s field says, wherever it stands in the form', async () => {
    const {file} = await withForm();
    assert.equal((await file({details: 'It hums.', subject: ' Lamp '})).subject, 'Lamp');
  });

  it('R30 a draft goes with one submission, and with no second one', async () => {
    const {anna, submit, portal} = await withForm();
    const {id} = await anna.upload('a.txt', 'a');
    assert.equal((await submit({subject: 'Lamp', photos: [id]})).status, 201);
    assert.deepEqual(portal.world.uploads, {});
    const again = await submit({subject: 'Lamp', photos: [id]});
    assert.deepEqual(again.problem().fields, [{field: id, problem: 'unknown'}]);
  });

  it('R28 where no pipeline has an open stage nothing is filed, and nothing is left behind', async () => {
    const {submit, portal} = await withForm();
    for (const {stages} of Object.values(portal.world.pipelines)) for (const stage of stages) stage.state = 'closed';
    const answer = await submit({subject: 'Lamp'});
    assert.deepEqual([answer.status, answer.problem()], [503, {code: 'unavailable', reason: 'unconfigured'}]);
    assert.deepEqual([portal.world.tickets, portal.world.threads], [{}, {}]);
  });

  it('R28 tickets begin in the first open stage of the first pipeline that has one', async () => {
    const {file, portal} = await withForm();
    for (const stage of portal.world.pipelines['support']!.stages) stage.state = 'closed';
    const {id} = await file({subject: 'Lamp'});
    assert.deepEqual([portal.world.tickets[id]!.pipelineId, portal.world.tickets[id]!.stageId], ['orders', 'placed']);
  });
});

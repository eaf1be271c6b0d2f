import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {everything, freshKey, mockBackend, origin} from '../../support/mock-backend.js';

describe('repeated writes', () => {
  it('R29 the same key has one effect and gets the first answer again: reply, form, close, reopen, upload, register', async () => {
    const {build, signIn, portal, wait, send, change} = mockBackend();
    build.form({id: 'form'});
    change({
      form: {enabled: true, formId: 'form'},
      closing: {enabled: true, pipelines: {support: {enabled: true, stageId: null}}},
      reopening: {enabled: true, stageByPipeline: {support: 'waiting'}},
    });
    build.ticket({id: 't', contacts: ['anna'], messages: [{}]});
    const anna = await signIn('anna');
    const {id} = await anna.upload('a.txt', 'a');
    const sizes = () => {
      const {tickets, messages, files, uploads, outbox, consents} = portal.world;
      return [tickets, messages, files, uploads, outbox, consents].map(table => Object.keys(table).length);
    };
    const twice = async (act: (key: string) => Promise<Parameters<typeof everything>[0]>) => {
      const key = freshKey();
      const first = await act(key);
      assert.ok(first.status < 300, first.text);
      const after = [sizes(), portal.world.tickets.t!.stageId];
      wait(2);
      assert.deepEqual(everything(await act(key)), everything(first));
      assert.deepEqual([sizes(), portal.world.tickets.t!.stageId], after);
    };
    await twice(key => anna.write('/tickets/t/replies', {text: 'Hello', uploads: [id]}, key));
    await twice(key => anna.write('/form/submissions', {formId: 'form', values: {subject: 'New'}}, key));
    await twice(key => anna.write('/tickets/t/close', undefined, key));
    await twice(key => anna.write('/tickets/t/reopen', undefined, key));
    await twice(key => anna.sendFile('b.txt', 'b', 'text/plain', key));
    const registration = {name: 'Eve', email: 'eve@customers.example', consentVersion: '1', returnTo: `${origin}/kb`};
    await twice(key => send('POST', '/registrations', registration, {'idempotency-key': key}));
  });

  it('R29 the same key with another body, another ticket or another file is a conflict', async () => {
    const {build, signIn} = mockBackend();
    for (const id of ['t', 'u']) build.ticket({id, contacts: ['anna'], messages: [{}]});
    const anna = await signIn('anna');
    const key = freshKey();
    await anna.write('/tickets/t/replies', {text: 'Hello', uploads: []}, key);
    await anna.sendFile('a.txt', 'a', 'text/plain', key);
    const conflicts = [
      await anna.write('/tickets/t/replies', {text: 'Hello!', uploads: []}, key),
      await anna.write('/tickets/u/replies', {text: 'Hello', uploads: []}, key),
      await anna.sendFile('a.txt', 'b', 'text/plain', key),
    ];
    for (const answer of conflicts) {
      assert.deepEqual([answer.status, answer.problem()], [409, {code: 'conflict', reason: 'key-reused'}]);
    }
    assert.deepEqual(await anna.texts('u'), ['Hello.']);
  });

  it('R29 keys belong to one contact: the key of another does the contact’s own act', async () => {
    const {build, signIn} = mockBackend({ticketAccess: {kind: 'company'}});
    build.ticket({id: 't', contacts: ['anna'], messages: [{text: 'zero'}]});
    const [anna, ben] = [await signIn('anna'), await signIn('ben')];
    const key = freshKey();
    await anna.write('/tickets/t/replies', {text: 'of Anna', uploads: []}, key);
    assert.equal((await ben.write('/tickets/t/replies', {text: 'of Ben', uploads: []}, key)).status, 201);
    assert.deepEqual(await anna.texts('t'), ['zero', 'of Anna', 'of Ben']);
  });

  it('R29 rights are checked before a stored answer is given', async () => {
    const {build, signIn, change} = mockBackend({
      ticketAccess: {kind: 'company'},
      closing: {enabled: true, pipelines: {support: {enabled: true, stageId: null}}},
    });
    build.ticket({id: 't', contacts: ['ben'], messages: [{}]});
    build.ticket({id: 'mine', contacts: ['anna']});
    const anna = await signIn('anna');
    const [key, closeKey] = [freshKey(), freshKey()];
    const again = () => anna.write('/tickets/t/replies', {text: 'Hello', uploads: []}, key);
    assert.equal((await again()).status, 201);
    assert.equal((await anna.write('/tickets/mine/close', undefined, closeKey)).status, 200);
    change({ticketAccess: {kind: 'own'}, closing: {enabled: false}});
    const absent = await anna.write('/tickets/nowhere/replies', {text: 'Hello', uploads: []}, key);
    assert.deepEqual(everything(await again()), everything(absent));
    assert.equal((await anna.write('/tickets/mine/close', undefined, closeKey)).status, 403);
  });

  it('R29 keys are kept 24 hours', async () => {
    const {build, signIn, wait, change} = mockBackend();
    change({timeoutMinutes: 1440});
    build.ticket({id: 't', contacts: ['anna'], messages: [{text: 'zero'}]});
    const anna = await signIn('anna');
    const key = freshKey();
    const act = () => anna.write('/tickets/t/replies', {text: 'Hello', uploads: []}, key);
    await act();
    wait(23 * 60);
    await act();
    assert.deepEqual(await anna.texts('t'), ['zero', 'Hello']);
    wait(61);
    await act();
    assert.deepEqual(await anna.texts('t'), ['zero', 'Hello', 'Hello']);
  });

  it('R29 a write without a usable key is refused, and a failed try does not use its key up', async () => {
    const {build, signIn} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], messages: [{}]});
    const anna = await signIn('anna');
    const body = {text: 'Hello', uploads: []};
    const missing = await anna.send('POST', '/tickets/t/replies', body);
    assert.deepEqual(missing.problem(), {code: 'invalid', fields: [{field: 'Idempotency-Key', problem: 'required'}]});
    assert.deepEqual((await anna.write('/tickets/t/replies', body, 'short')).problem().fields?.[0]?.problem, 'format');
    const key = freshKey();
    assert.equal((await anna.write('/tickets/t/replies', {text: '', uploads: []}, key)).status, 422);
    assert.equal((await anna.write('/tickets/t/replies', body, key)).status, 201);
  });
});

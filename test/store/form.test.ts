import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {SupportFormField} from '../../mocks/world/settings.js';
import {storeBench} from './support.js';

const field = (id: string, more: Partial<SupportFormField> = {}): SupportFormField => ({
  id,
  kind: 'text',
  label: id,
  required: false,
  ...more,
});
const fields = [
  field('subject', {required: true, property: 'subject', max: 20}),
  field('kind', {
    kind: 'select',
    options: [
      {value: 'bug', label: 'Bug'},
      {value: 'other', label: 'Other'},
    ],
  }),
  field('urgent', {kind: 'checkbox', when: {field: 'kind', values: ['bug']}}),
  field('since', {kind: 'date', required: true, min: '2026-01-01', when: {field: 'urgent', values: ['true']}}),
  field('count', {kind: 'number', min: 1, max: 9}),
  field('source', {kind: 'hidden', default: 'portal'}),
  field('files', {kind: 'file', max: 2}),
];

async function bench() {
  const made = await storeBench({
    as: 'anna',
    settings: {form: {enabled: true, formId: 'f'}},
    fill: build => void build.form({id: 'f', fields}),
  });
  await made.store.form.definition.ensure();
  const {form} = made.store;
  return {
    ...made,
    form,
    shown: () => form.fields.map(({id}) => id),
    wrong: () => form.problems.map(({field, problem}) => [field, problem]),
  };
}

describe('the support form', () => {
  it('R53 shows a field while its condition is met, and those that depend on it', async () => {
    const {form, shown} = await bench();
    assert.deepEqual(shown(), ['subject', 'kind', 'count', 'files']);
    form.setValue('kind', 'bug');
    assert.deepEqual(shown(), ['subject', 'kind', 'urgent', 'count', 'files']);
    form.setValue('urgent', true);
    assert.deepEqual(shown(), ['subject', 'kind', 'urgent', 'since', 'count', 'files']);
    form.setValue('kind', 'other');
    assert.deepEqual(shown(), ['subject', 'kind', 'count', 'files'], 'though the box is still ticked');
  });

  it('R53 says what is wrong field by field, and stops saying so when the field changes', async () => {
    const {form, line, wrong} = await bench();
    form.setValue('subject', '  ');
    form.setValue('kind', 'bug');
    form.setValue('urgent', true);
    form.setValue('count', 10);
    assert.equal(await form.submit(), undefined);
    assert.deepEqual(wrong(), [
      ['subject', 'required'],
      ['since', 'required'],
      ['count', 'too-great'],
    ]);
    form.setValue('since', '2025-12-31');
    assert.deepEqual(wrong(), [
      ['subject', 'required'],
      ['count', 'too-great'],
    ]);
    form.setValue('subject', 'x'.repeat(21));
    form.setValue('count', 'many');
    await form.submit();
    assert.deepEqual(wrong(), [
      ['subject', 'too-long'],
      ['since', 'too-small'],
      ['count', 'format'],
    ]);
    assert.equal(line.count(/submissions/), 0);
  });

  it('R28 files one ticket, however often it is told to, with the fields that show and the hidden ones', async () => {
    const {form, line, portal, store} = await bench();
    form.setValue('subject', 'New lamp');
    form.setValue('kind', 'bug');
    form.setValue('urgent', true);
    form.setValue('kind', 'other');
    form.tray(fields.at(-1)!).add([new File(['abc'], 'a.txt', {type: 'text/plain'})]);
    const [outcome] = await Promise.all([form.submit(), form.submit()]);
    assert.ok(outcome?.ok);
    assert.equal(outcome.value.ticket?.subject, 'New lamp');
    assert.equal(line.count(/submissions/), 1);
    assert.equal(Object.keys(portal.world.tickets).length, 1);
    assert.equal(form.value('subject'), undefined, 'the form is empty again');
    assert.equal(store.form.definition.state.status, 'ready');
    await store.ticket(outcome.value.ticket.id).ensure();
    const [message] = store.ticket(outcome.value.ticket.id).messages.data?.items ?? [];
    assert.equal(message?.attachments[0]?.name, 'a.txt');
  });

  it('R29 tried again after a lost answer it makes no second ticket', async () => {
    const {form, line, portal} = await bench();
    form.setValue('subject', 'Once');
    line.trouble(/submissions/, 'lost-answer');
    const lost = await form.submit();
    assert.equal(lost?.ok, false);
    assert.equal(form.value('subject'), 'Once');
    assert.equal((await form.submit())?.ok, true);
    assert.equal(Object.keys(portal.world.tickets).length, 1);
  });

  it('R30 takes as many files as the field allows', async () => {
    const {form} = await bench();
    const tray = form.tray(fields.at(-1)!);
    tray.add(['a', 'b', 'c'].map(name => new File(['x'], name)));
    await tray.settled();
    assert.equal(tray.items[2]?.problem?.limit, 2);
  });

  it('is not filed when the session ends while its files go up', async () => {
    const {form, line, store} = await bench();
    line.hold(/uploads/);
    form.setValue('subject', 'Gone');
    form.tray(fields.at(-1)!).add([new File(['x'], 'slow.txt')]);
    const filed = form.submit();
    store.session.expire();
    assert.equal(await filed, undefined);
    assert.equal(line.count(/submissions/), 0);
  });
});

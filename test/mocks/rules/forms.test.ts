import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {FormDefinition, Submitted} from '../../../src/contract/forms.js';
import {SettingsError} from '../../../mocks/rules/settings-validation.js';
import type {SupportFormField} from '../../../mocks/world/settings.js';
import type {SettingsPatch} from '../../../mocks/world/settings-patch.js';
import {checkWorld} from '../../../mocks/world/check-world.js';
import {mockBackend} from '../../support/mock-backend.js';

const choices = ['print', 'scan'].map(value => ({value, label: `To ${value}`}));

const fields: SupportFormField[] = [
  {id: 'subject', kind: 'text', label: 'Subject', required: true, min: 3, max: 20, property: 'subject'},
  {id: 'area', kind: 'select', label: 'Area', required: true, options: choices, property: 'area'},
  {id: 'urgent', kind: 'checkbox', label: 'Urgent', required: false},
  {id: 'why', kind: 'multiline', label: 'Why', required: true, when: {field: 'urgent', values: ['true']}, property: 'why'},
  {
    id: 'since',
    kind: 'date',
    label: 'Since',
    required: true,
    min: '2026-01-01',
    max: '2026-12-31',
    when: {field: 'why', values: ['x']},
  },
  {id: 'count', kind: 'number', label: 'How many', required: false, min: 1, max: 9, property: 'count'},
  {id: 'days', kind: 'multiselect', label: 'Days', required: false, options: choices},
  {id: 'photos', kind: 'file', label: 'Photos', required: false, max: 2},
  {id: 'source', kind: 'hidden', label: 'Source', required: false, default: 'portal', property: 'source'},
];

function withForm(settings: SettingsPatch = {}) {
  const backend = mockBackend();
  backend.build.form({id: 'form', name: 'Support form', inboxId: 'sales', fields});
  backend.change({form: {enabled: true, formId: 'form', headerText: 'Tell us', menuText: 'Ask us'}, ...settings});
  const submit = async (who: string, values: Record<string, unknown>) =>
    (await backend.signIn(who)).write('/form/submissions', {formId: 'form', values});
  return {...backend, submit};
}

const good = {subject: 'It jams', area: 'print'};

describe('the support form', () => {
  it('R50 only signed-in customers have it, and only where settings connect one', async () => {
    const {signIn, send, change, portal} = withForm();
    const anna = await signIn('anna');
    assert.equal((await send('GET', '/form')).status, 401);
    assert.deepEqual((await anna.session()).can.submitForm, {allowed: true});
    assert.equal((await anna.send('GET', '/form')).status, 200);
    change({form: {enabled: false}});
    const session = await anna.session();
    assert.deepEqual([session.can.submitForm, session.formMenuText], [{allowed: false, reason: 'form-off'}, undefined]);
    for (const answer of [
      await anna.send('GET', '/form'),
      await anna.write('/form/submissions', {formId: 'form', values: good}),
    ]) {
      assert.deepEqual([answer.status, answer.problem()], [403, {code: 'forbidden', reason: 'form-off'}]);
    }
    assert.deepEqual(portal.world.tickets, {});
  });

  it('R50 R51 a form that makes no tickets any more, or has no inbox to go to, is off for customers, and they are told which', async () => {
    const {signIn, portal, build} = withForm();
    const anna = await signIn('anna');
    const refused = async () => {
      const answers = [
        await anna.send('GET', '/form'),
        await anna.write('/form/submissions', {formId: 'form', values: good}),
      ].map(answer => answer.problem());
      assert.deepEqual(answers[0], answers[1]);
      assert.deepEqual((await anna.session()).can.submitForm, {allowed: false, reason: answers[0]!.reason});
      return answers[0];
    };
    for (const inbox of Object.values(portal.world.inboxes)) inbox.removed = true;
    assert.deepEqual(await refused(), {code: 'forbidden', reason: 'unconfigured'});
    portal.world.forms['form']!.inboxId = build.inbox({id: 'new'}).id;
    assert.equal((await anna.send('GET', '/form')).status, 200);
    portal.world.forms['form']!.fields = [{id: 'x', kind: 'text', label: 'X', required: false}];
    assert.deepEqual(await refused(), {code: 'forbidden', reason: 'form-off'});
  });

  it('R51 a form without ticket properties or without an inbox does not validate, and says why', () => {
    const {build, change} = mockBackend();
    build.form({id: 'plain', fields: [{id: 'x', kind: 'text', label: 'X', required: false}]});
    build.form({id: 'loose', inboxId: null});
    const reasons = (formId: string | null) => {
      try {
        change({form: {enabled: true, formId}});
      } catch (error) {
        return error instanceof SettingsError ? error.faults : error;
      }
      return [];
    };
    assert.deepEqual(reasons('plain'), [{field: 'form.formId', reason: 'no-ticket-properties', about: 'plain'}]);
    assert.deepEqual(reasons('loose'), [{field: 'form.formId', reason: 'no-inbox', about: 'loose'}]);
    assert.deepEqual(reasons('nowhere'), [{field: 'form.formId', reason: 'unknown'}]);
    assert.deepEqual(reasons(null), [{field: 'form.formId', reason: 'required'}]);
  });

  it('R52 menu text and header text come from the settings', async () => {
    const {signIn} = withForm();
    const anna = await signIn('anna');
    assert.equal((await anna.session()).formMenuText, 'Ask us');
    const form = (await anna.send('GET', '/form')).json<FormDefinition>();
    assert.equal(form.header, 'Tell us');
    assert.doesNotMatch(JSON.stringify(form), /property|sales|Support form/);
  });

  it('X9 articles are suggested at the subject’s field, and at no other', async () => {
    const {signIn} = withForm();
    const form = (await (await signIn('anna')).send('GET', '/form')).json<FormDefinition>();
    const suggesting = form.fields.filter(field => field.suggestArticles !== undefined);
    assert.deepEqual(
      suggesting.map(({id, suggestArticles}) => [id, suggestArticles]),
      [['subject', true]],
    );
  });

  it('R26 the ticket is in the form’s inbox, its first message holds what was submitted, files too', async () => {
    const {signIn, portal} = withForm();
    const anna = await signIn('anna');
    const {id} = await anna.upload('photo.txt', 'a');
    const values = {...good, urgent: true, why: 'The line\nstands still', count: '3', days: ['scan', 'print'], photos: [id]};
    const answer = await anna.write('/form/submissions', {formId: 'form', values});
    assert.equal(answer.status, 201, answer.text);
    const [thread] = portal.desk.inbox('sales').threads;
    const [message] = thread!.messages;
    assert.deepEqual([message!.channel, message!.internal], ['form', false]);
    assert.equal(
      message!.text,
      'Subject: It jams\nArea: To print\nUrgent: ☑\nWhy:\nThe line\nstands still\nHow many: 3\nDays: To scan, To print\nphoto.txt',
    );
    assert.deepEqual(
      message!.files.map(({name}) => name),
      ['photo.txt'],
    );
    assert.deepEqual(portal.desk.ticket(thread!.ticketId!).properties, {
      area: 'print',
      why: 'The line\nstands still',
      count: 3,
      source: 'portal',
    });
  });

  it('R26 if the form’s inbox was removed since, the ticket goes to the default inbox', async () => {
    const {submit, portal} = withForm();
    portal.world.inboxes.sales!.removed = true;
    assert.equal((await submit('anna', good)).status, 201);
    assert.equal(portal.desk.inbox('help').threads.length, 1);
    assert.equal(portal.desk.inbox('sales').threads.length, 0);
    assert.deepEqual(checkWorld(portal.world), []);
  });

  it('R28 one submission makes one ticket, with contact and primary company, visible at once', async () => {
    const {submit, signIn, portal} = withForm();
    const {ticket} = (await submit('anna', good)).json<Submitted>();
    assert.deepEqual([ticket?.subject, ticket?.status.state, ticket?.requester?.self], ['It jams', 'open', true]);
    assert.equal(Object.keys(portal.world.tickets).length, 1);
    const {contactIds, companyIds, timeline} = portal.world.tickets[ticket!.id]!;
    assert.deepEqual([contactIds, companyIds, timeline.length], [['anna'], ['northwind'], 1]);
    const anna = await signIn('anna');
    assert.deepEqual(await anna.ids(), [ticket!.id]);
    assert.equal((await anna.messages(ticket!.id)).total, 1);
    assert.deepEqual(portal.world.tickets[(await submit('dan', good)).json<Submitted>().ticket!.id]!.companyIds, []);
  });

  it('R28 a ticket outside the filter is received and not shown', async () => {
    const {submit, signIn, portal} = withForm({visibility: {all: [{property: 'area', operator: 'is', value: 'scan'}]}});
    const answer = await submit('anna', good);
    assert.deepEqual([answer.status, answer.json()], [201, {ticket: null}]);
    assert.equal(Object.keys(portal.world.tickets).length, 1);
    assert.deepEqual(await (await signIn('anna')).ids(), []);
  });

  it('R53 each field has its own check, and all faults come at once', async () => {
    const {submit, portal} = withForm();
    const faults = async (values: Record<string, unknown>) => {
      const found = (await submit('anna', values)).problem().fields ?? [];
      return Object.fromEntries(
        found.map(({field, problem, limit}) => [field, limit === undefined ? problem : [problem, limit]]),
      );
    };
    assert.deepEqual(await faults({}), {subject: 'required', area: 'required'});
    assert.deepEqual(await faults({subject: '  ', area: '', urgent: true}), {
      subject: 'required',
      area: 'required',
      why: 'required',
    });
    assert.deepEqual(await faults({subject: 'ab', area: 'other', count: 0, days: ['print', 'x'], photos: 'x', urgent: 'yes'}), {
      subject: ['too-short', 3],
      area: 'not-an-option',
      count: ['too-small', 1],
      days: 'not-an-option',
      photos: 'format',
      urgent: 'format',
    });
    assert.deepEqual(await faults({...good, subject: 'x'.repeat(21), count: '10', photos: ['a', 'b', 'c']}), {
      subject: ['too-long', 20],
      count: ['too-great', 9],
      photos: ['too-many-files', 2],
    });
    assert.deepEqual(await faults({...good, count: 'many', photos: ['a'], extra: 1}), {
      count: 'format',
      a: 'unknown',
      extra: 'unknown',
    });
    assert.deepEqual(portal.world.tickets, {});
  });

  it('R53 a date is a day of the calendar within its limits', async () => {
    const {submit} = withForm();
    const dated = async (since: string) => (await submit('anna', {...good, urgent: true, why: 'x', since})).problem().fields;
    assert.deepEqual(await dated('2026-02-30'), [{field: 'since', problem: 'format'}]);
    assert.deepEqual(await dated('2025-12-31'), [{field: 'since', problem: 'too-small', limit: '2026-01-01'}]);
    assert.deepEqual(await dated('2027-01-01'), [{field: 'since', problem: 'too-great', limit: '2026-12-31'}]);
  });

  it('R53 a field that is not shown is not required, and dropped when sent, a chain of them too', async () => {
    const {submit, portal} = withForm();
    const answer = await submit('anna', {...good, urgent: false, why: 'x', since: 'never'});
    assert.equal(answer.status, 201, answer.text);
    const [message] = Object.values(portal.world.messages);
    assert.equal(message!.text, 'Subject: It jams\nArea: To print\nUrgent: ☐');
    assert.equal(portal.world.tickets[answer.json<Submitted>().ticket!.id]!.properties.why, undefined);
  });

  it('R53 a required checkbox must be ticked, and a form that has changed is refused', async () => {
    const {build, signIn, change} = withForm();
    build.form({id: 'other', fields: [{id: 'yes', kind: 'checkbox', label: 'Yes', required: true, property: 'yes'}]});
    const anna = await signIn('anna');
    change({form: {formId: 'other'}});
    const submit = (formId: string, values: object) => anna.write('/form/submissions', {formId, values});
    assert.deepEqual((await submit('form', good)).problem().fields, [{field: 'formId', problem: 'unknown'}]);
    assert.deepEqual((await submit('other', {yes: false})).problem().fields, [{field: 'yes', problem: 'required'}]);
    assert.equal((await submit('other', {yes: true})).json<Submitted>().ticket?.subject, 'other');
  });

  it('R30 the draft of another contact cannot be filed with a form', async () => {
    const {signIn} = withForm();
    const {id} = await (await signIn('ben')).upload('b.txt', 'of Ben');
    const answer = await (await signIn('anna')).write('/form/submissions', {formId: 'form', values: {...good, photos: [id]}});
    assert.deepEqual(answer.problem().fields, [{field: id, problem: 'unknown'}]);
  });
});

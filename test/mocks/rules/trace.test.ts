import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Trace, trace} from '../../../mocks/rules/trace.js';
import {digest} from '../../../mocks/world/digest.js';
import {type MockBackend, mockBackend} from '../../support/mock-backend.js';

const env = {now: Date.parse('2026-11-20T12:00:00Z'), secret: () => 'secret', digest};
const tell = ({portal}: MockBackend, contactId: string, ticketId: string): Trace => trace(portal.world, contactId, ticketId, env);
const answers = ({sight}: Trace) => sight.map(({rule, result}) => `${rule} ${result}`);

describe('the decision trace', () => {
  it('X1 names the rules that show a ticket, with what they went by', () => {
    const backend = mockBackend({ticketAccess: {kind: 'company'}});
    backend.build.ticket({id: 'bens', contacts: ['ben']});
    const found = tell(backend, 'anna', 'bens');
    assert.deepEqual(
      [found.sees, answers(found)],
      [true, ['R1 yes', 'R85 yes', 'R61 yes', 'R13 yes', 'R9 no', 'R10 yes', 'R9 yes', 'R5 yes']],
    );
    const byCompany = found.sight.find(({rule}) => rule === 'R10')!;
    assert.deepEqual(byCompany.facts, {
      ticketAccess: 'company',
      allCompanies: false,
      companiesOfTicket: ['northwind'],
      companiesWithAccess: ['northwind'],
    });
  });

  it('X1 names the rule that hides a ticket: filter, association, audience, switch', () => {
    const backend = mockBackend({visibility: {all: [{property: 'secret', operator: 'is-unknown'}]}});
    backend.build.ticket({id: 'filtered', contacts: ['anna'], properties: {secret: 'yes'}});
    const filtered = tell(backend, 'anna', 'filtered');
    const last = filtered.sight.at(-1)!;
    assert.deepEqual([filtered.sees, last.rule, last.result], [false, 'R5', 'no']);
    assert.deepEqual(last.facts, {
      criteria: {all: [{property: 'secret', operator: 'is-unknown', found: 'yes', met: false}]},
    });
    assert.deepEqual(answers(tell(backend, 'dan', 'filtered')).slice(-3), ['R10 no', 'R9 no', 'R5 no']);
    assert.deepEqual(answers(tell(backend, 'anna', 'nowhere')).at(-1), 'R13 no');
    assert.deepEqual(answers(tell(backend, 'nobody', 'filtered')), ['R1 no', 'R13 yes']);
    backend.build.group({id: 'vip', contactIds: ['ben']});
    backend.change({audience: {kind: 'groups', groupIds: ['vip']}});
    assert.ok(answers(tell(backend, 'anna', 'filtered')).includes('R62 no'));
    backend.portal.world.settings.enabled = false;
    assert.ok(answers(tell(backend, 'anna', 'filtered')).includes('R85 no'));
  });

  it('X1 X5 R11 tells a segment and a further company', () => {
    const members = {any: [{property: 'plan', operator: 'is' as const, value: 'gold'}]};
    const backend = mockBackend({ticketAccess: {kind: 'segment', members}, allCompanies: true});
    backend.build.ticket({id: 'carlas', contacts: ['carla']});
    assert.deepEqual(answers(tell(backend, 'anna', 'carlas')).slice(4, 7), ['R9 no', 'R11 no', 'R10 no']);
    backend.portal.desk.setProperty('contacts', 'anna', 'plan', 'gold');
    assert.deepEqual(answers(tell(backend, 'anna', 'carlas')).slice(4, 7), ['R9 no', 'R11 yes', 'X5 yes']);
  });

  it('X1 tells for every message whether customers see it, and by which rule not', () => {
    const backend = mockBackend();
    backend.build.ticket({
      id: 't',
      contacts: ['anna'],
      messages: [
        {text: 'shown'},
        {text: 'note', internal: true},
        {text: 'sms', channel: 'sms'},
        {text: 'elsewhere', teamAddress: 'x@elsewhere.example'},
      ],
    });
    const second = backend.portal.desk.addThread('t', 'sales');
    backend.portal.desk.reply('t', {agentId: 'mia', text: 'second thread', threadId: second.id});
    const steps = tell(backend, 'anna', 't').messages;
    assert.deepEqual(
      steps.map(({rule, result}) => `${rule} ${result}`),
      ['R3 yes', 'R7 no', 'R3 no', 'R4 no', 'R6 no'],
    );
  });

  it('X1 names the rule that allows or refuses each action', () => {
    const backend = mockBackend();
    backend.build.ticket({id: 'open', contacts: ['anna']});
    backend.build.ticket({id: 'closed', contacts: ['anna'], closed: true});
    backend.build.ticket({id: 'order', contacts: ['anna'], pipeline: 'orders'});
    const lastOf = (ticketId: string, action: 'reply' | 'close' | 'reopen' | 'file' | 'read', contactId = 'anna') => {
      const {allowed, reason, steps} = tell(backend, contactId, ticketId).actions[action]!;
      return [allowed, reason, steps.at(-1)?.rule];
    };
    assert.deepEqual(lastOf('open', 'reply'), [true, undefined, 'R20']);
    assert.deepEqual(lastOf('closed', 'reply'), [false, 'reply-to-closed-off', 'R21']);
    assert.deepEqual(lastOf('open', 'close'), [false, 'closing-off', 'R22']);
    backend.change({closing: {enabled: true, pipelines: {support: {enabled: true, stageId: null}}}});
    assert.deepEqual(lastOf('open', 'close'), [true, undefined, 'R24']);
    assert.deepEqual(lastOf('closed', 'close'), [false, 'closed', 'R24']);
    assert.deepEqual(lastOf('order', 'close'), [false, 'pipeline-off', 'R24']);
    backend.portal.world.settings.closing.pipelines['orders'] = {enabled: true, stageId: null};
    assert.deepEqual(lastOf('order', 'close'), [false, 'unconfigured', 'R23']);
    assert.deepEqual(lastOf('closed', 'reopen'), [false, 'reopening-off', 'R14']);
    assert.deepEqual(lastOf('open', 'file'), [false, 'form-off', 'R50']);
    assert.deepEqual(lastOf('open', 'read'), [true, undefined, 'R30']);
    assert.deepEqual(lastOf('open', 'reply', 'dan'), [false, undefined, 'R13']);
  });

  it('X1 says what the contract does, for every contact and ticket', async () => {
    const backend = mockBackend({
      ticketAccess: {kind: 'company'},
      visibility: {all: [{property: 'secret', operator: 'is-unknown'}]},
      replyToClosed: {enabled: true, stage: 'stay'},
      closing: {enabled: true, pipelines: {support: {enabled: true, stageId: null}}},
    });
    for (const contact of ['anna', 'ben', 'carla', 'dan']) {
      backend.build.ticket({id: `${contact}-open`, contacts: [contact]});
      backend.build.ticket({id: `${contact}-closed`, contacts: [contact], closed: true});
      backend.build.ticket({id: `${contact}-hidden`, contacts: [contact], properties: {secret: 'x'}});
    }
    for (const contactId of ['anna', 'ben', 'carla', 'dan']) {
      const client = await backend.signIn(contactId);
      for (const ticketId of Object.keys(backend.portal.world.tickets)) {
        const {sees, actions} = tell(backend, contactId, ticketId);
        const answer = await client.send('GET', `/tickets/${ticketId}`);
        assert.equal(sees, answer.status === 200, `${contactId} ${ticketId}`);
        const {can} = sees ? await client.ticket(ticketId) : {can: undefined};
        for (const action of ['reply', 'close', 'reopen'] as const) {
          assert.equal(actions[action]!.allowed, can?.[action].allowed ?? false, `${contactId} ${action} ${ticketId}`);
          assert.equal(actions[action]!.reason, can?.[action].reason, `${contactId} ${action} ${ticketId}`);
        }
      }
    }
  });
});

describe('the Conversations card', () => {
  it('R90 shows every thread, whether customers see it, and why', async () => {
    const backend = mockBackend();
    const {portal, build, signIn, change} = backend;
    build.ticket({
      id: 't',
      contacts: ['anna'],
      threads: [
        {id: 'notes', messages: [{text: 'only a note', internal: true}]},
        {id: 'later', channel: 'chat', messages: [{text: 'second', at: '2026-11-03T08:00:00Z'}]},
        {id: 'first', channel: 'form', inbox: 'sales', messages: [{text: 'first', at: '2026-11-02T08:00:00Z'}]},
      ],
    });
    const card = () => portal.desk.conversations('t').map(({thread, shown, reason}) => [thread.id, shown, reason]);
    assert.deepEqual(card(), [
      ['notes', false, 'nothing-to-show'],
      ['later', false, 'not-the-original'],
      ['first', true, 'original'],
    ]);
    const shown = () =>
      portal.desk
        .conversations('t')
        .flatMap(({messages}) => messages)
        .filter(message => message.shown)
        .map(({message}) => message.text)
        .toSorted();
    const anna = await signIn('anna');
    assert.deepEqual(shown(), (await anna.texts('t')).toSorted());
    change({threads: 'all'});
    assert.deepEqual(
      card().map(([, , reason]) => reason),
      ['nothing-to-show', 'all-threads', 'original'],
    );
    assert.deepEqual(shown(), (await anna.texts('t')).toSorted());
    assert.equal(shown().length, 2);
    portal.desk.removeInbox('sales');
    build.message('first', {channel: 'email', text: 'gone', teamAddress: 'sales@portal.example'});
    const hidden = portal.desk
      .conversations('t')
      .flatMap(({messages}) => messages)
      .filter(message => !message.shown);
    assert.deepEqual(
      hidden.map(({message, hiddenBy}) => [message.text, hiddenBy]),
      [
        ['only a note', 'internal'],
        ['gone', 'address'],
      ],
    );
  });

  it('R90 is a copy: writing into it changes nothing', () => {
    const {portal, build} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], messages: [{text: 'as it was'}]});
    portal.desk.conversations('t')[0]!.messages[0]!.message.text = 'changed';
    assert.equal(portal.desk.conversations('t')[0]!.messages[0]!.message.text, 'as it was');
  });
});

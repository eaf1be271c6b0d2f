import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Trace, trace} from '../../../mocks/rules/trace.js';
import {digest} from '../../../mocks/world/digest.js';
import {type MockBackend, mockBackend} from '../../support/mock-backend.js';

const env = {now: Date.parse('2026-11-20T12:00:00Z'), secret: () => 'secret', digest};
const tell = ({portal}: MockBackend, contactId: string, ticketId: string): Trace => trace(portal.world, contactId, ticketId, env);

describe('what the decision trace went by', () => {
  it('X1 of a contact who is not let in it says so, and that they may do nothing', () => {
    const backend = mockBackend();
    backend.build.ticket({id: 't', contacts: ['anna']});
    backend.build.form({id: 'form'});
    backend.change({form: {enabled: true, formId: 'form'}});
    const entry = (contactId: string) => {
      const {sees, actions} = tell(backend, contactId, 't');
      const {allowed, steps} = actions.file!;
      return [sees, actions.reply!.allowed, allowed, steps.map(({rule, result}) => `${rule} ${result}`)];
    };
    assert.deepEqual(entry('anna'), [true, true, true, ['R50 yes', 'R50 yes', 'R26 yes']]);
    backend.build.group({id: 'vip', contactIds: ['ben']});
    backend.change({audience: {kind: 'groups', groupIds: ['vip']}});
    assert.deepEqual(entry('anna'), [false, false, false, ['R50 no']]);
    assert.deepEqual(entry('nobody'), [false, false, false, ['R50 no']]);
  });

  it('X1 names the rule of each audience, and of criteria within criteria what each went by', () => {
    const backend = mockBackend();
    backend.build.list({id: 'partners', contactIds: ['anna']});
    backend.build.ticket({id: 't', contacts: ['anna'], properties: {area: 'scan'}});
    Object.assign(backend.portal.world.settings, {authentication: 'sso', audience: {kind: 'lists', listIds: ['partners']}});
    backend.portal.world.settings.visibility = {
      any: [
        {property: 'owner', operator: 'is-known'},
        {
          all: [
            {property: 'area', operator: 'is', value: 'scan'},
            {property: 'toString', operator: 'is-unknown'},
          ],
        },
      ],
    };
    const {sight, sees} = tell(backend, 'anna', 't');
    assert.equal(sees, true);
    assert.ok(sight.some(({rule, result}) => rule === 'R63' && result === 'yes'));
    assert.deepEqual(sight.at(-1)!.facts, {
      criteria: {
        any: [
          {property: 'owner', operator: 'is-known', found: null, met: false},
          {
            all: [
              {property: 'area', operator: 'is', value: 'scan', found: 'scan', met: true},
              {property: 'toString', operator: 'is-unknown', found: null, met: true},
            ],
          },
        ],
      },
    });
  });

  it('X1 tells what each step went by, in words that JSON can carry', () => {
    const backend = mockBackend({ticketAccess: {kind: 'company'}, participants: {enabled: true}});
    const {build, portal, change} = backend;
    build.form({id: 'form', inboxId: 'sales'});
    change({form: {enabled: true, formId: 'form'}, reopening: {enabled: true, stageByPipeline: {support: 'new'}}});
    const closing = {enabled: true, pipelines: {orders: {enabled: true, stageId: 'cancelled'}}};
    change({closing});
    build.ticket({id: 'order', contacts: ['anna'], pipeline: 'orders', messages: [{id: 'm'}, {id: 'n', internal: true}]});
    build.ticket({id: 'closed', contacts: ['anna'], closed: true});
    build.ticket({id: 'dans', contacts: ['dan']});
    const facts = (ticketId: string, action: 'close' | 'reopen' | 'file' | 'editParticipants', contactId = 'anna') =>
      tell(backend, contactId, ticketId).actions[action]!.steps.at(-1)!.facts;
    const stepsOf = (ticketId: string) => tell(backend, 'anna', ticketId).actions.close!.steps;
    const pipeline = {pipeline: 'orders', closedStages: ['delivered', 'cancelled']};
    assert.deepEqual(
      stepsOf('order')
        .slice(-3)
        .map(step => step.facts),
      [pipeline, {...pipeline, chosen: 'cancelled'}, {stage: 'placed'}],
    );
    portal.world.settings.closing.pipelines['orders']!.stageId = null;
    assert.deepEqual(facts('order', 'close'), {...pipeline, chosen: null});
    assert.deepEqual(tell(backend, 'anna', 'closed').actions.reopen!.steps.at(-2)!.facts, {chosen: 'new'});
    portal.world.pipelines['support']!.stages.unshift({id: 'newer', label: 'Newer', state: 'open'});
    portal.world.settings.reopening.stageByPipeline = {};
    assert.deepEqual(facts('closed', 'reopen'), {chosen: null});
    assert.deepEqual(facts('order', 'file'), {inbox: 'sales'});
    for (const inbox of Object.values(portal.world.inboxes)) inbox.removed = true;
    assert.deepEqual(facts('order', 'file'), {inbox: null});
    assert.deepEqual(facts('order', 'editParticipants'), {reason: null});
    assert.deepEqual(facts('dans', 'editParticipants', 'dan'), {reason: 'no-company'});
    assert.deepEqual(
      tell(backend, 'anna', 'order').messages.map(step => [step.facts.message, step.facts.hiddenBy]),
      [
        ['m', 'address'],
        ['n', 'internal'],
      ],
    );
    const own = (ticketId: string, contactId: string) =>
      tell(backend, contactId, ticketId).sight.find(({question}) => question === 'Is one of these so?')!.facts;
    assert.deepEqual(own('order', 'ben'), {own: false, company: 'northwind'});
    assert.deepEqual(own('dans', 'dan'), {own: true, company: null});
  });

  it('X1 tells of each action whether it is the ticket that is not seen', () => {
    const backend = mockBackend({participants: {enabled: true}, satisfaction: {enabled: true}});
    backend.build.ticket({id: 't', contacts: ['anna'], messages: [{id: 'shown'}]});
    const found = tell(backend, 'anna', 't');
    assert.equal(found.messages[0]!.facts.hiddenBy, null);
    const asked = Object.entries(found.actions).map(([action, right]) => [action, right.steps.map(({result}) => result).join()]);
    assert.deepEqual(asked, [
      ['reply', 'yes,yes'],
      ['close', 'yes,no'],
      ['reopen', 'yes,no'],
      ['read', 'yes'],
      ['file', 'yes,no'],
      ['editParticipants', 'yes,yes'],
      ['answerSolution', 'yes,no'],
      ['rejectSolution', 'yes,no'],
      ['rate', 'yes,no'],
    ]);
    const others = tell(backend, 'ben', 't');
    assert.deepEqual(
      (['reply', 'close', 'reopen', 'read'] as const).map(action => others.actions[action]!.steps.map(({result}) => result)),
      [['no'], ['no'], ['no'], ['no']],
    );
  });
});

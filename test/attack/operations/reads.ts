import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {MessagePage} from '../../../src/contract/messages.js';
import type {Session} from '../../../src/contract/session.js';
import type {PublicSettings} from '../../../src/contract/settings.js';
import type {Ticket} from '../../../src/contract/tickets.js';
import {messageOf, summaryOf} from '../model/answers.js';
import {conversation, companiesOf, sees, viewsOf} from '../model/sight.js';
import {type Verdict, absent, formInbox, rightsOf} from '../model/verdicts.js';
import {bodyOf} from '../support/answer.js';
import type {Attack} from '../support/attack.js';
import {type Operation, operation} from '../support/operation.js';
import {fileId, ticketId} from '../support/pick.js';
import {type PersonId, person} from '../support/scenario.js';

const ok: Verdict = {status: 200};

/** How a question about one ticket ends (R13). */
export function sight(attack: Attack, who: PersonId, id: string): Verdict {
  const ticket = Object.hasOwn(attack.world.tickets, id) ? attack.world.tickets[id] : undefined;
  return ticket && sees(attack.world, attack.contact(who), ticket) ? ok : absent;
}

/** How a download ends: it is there if a message in sight has it (R30). */
export function fileSight(attack: Attack, who: PersonId, id: string): Verdict {
  const contact = attack.contact(who);
  const inSight = Object.values(attack.world.tickets).filter(ticket => sees(attack.world, contact, ticket));
  return inSight.some(ticket => conversation(attack.world, ticket).some(({fileIds}) => fileIds.includes(id))) ? ok : absent;
}

export const readOperations: Operation[] = [
  operation({
    name: 'settings',
    weight: 1,
    input: person,
    async run(attack, who) {
      const {settings} = attack.world;
      const answer = await attack.ask(who, {method: 'GET', path: '/session', isPassive: true, expect: ok});
      if (answer) checkSession(attack, who, bodyOf<Session>(answer));
      const shown = bodyOf<PublicSettings>(await attack.anonymously('GET', '/settings'));
      assert.equal(shown.name, settings.name, 'R80 name');
      assert.equal(shown.status, settings.enabled ? 'on' : 'off', 'R85 status');
      assert.equal(shown.language, settings.languages[0], 'R82 language');
      assert.equal(shown.url ?? null, settings.domain === null ? null : `https://${settings.domain}/${settings.slug}`, 'R81');
      assert.equal(shown.signIn.selfRegistration, settings.audience.kind === 'self-registration', 'R61');
    },
  }),

  operation({
    name: 'read',
    weight: 6,
    input: fc.record({who: person, ticket: fc.nat()}),
    async run(attack, {who, ticket: index}) {
      const {world} = attack;
      const id = ticketId(attack, who, index);
      const answer = await attack.ask(who, {method: 'GET', path: '/tickets/{id}', id, expect: sight(attack, who, id)});
      if (answer?.status === 200) checkTicket(attack, who, bodyOf<Ticket>(answer), world.tickets[id]!);
    },
  }),

  operation({
    name: 'messages',
    weight: 6,
    input: fc.record({who: person, ticket: fc.nat(), limit: fc.integer({min: 1, max: 4})}),
    async run(attack, {who, ticket: index, limit}) {
      const id = ticketId(attack, who, index);
      const expect = sight(attack, who, id);
      const found: unknown[] = [];
      let before = '';
      do {
        const path = `/tickets/{id}/messages?limit=${limit}${before}`;
        const answer = await attack.ask(who, {method: 'GET', path, id, expect});
        if (answer?.status !== 200) return;
        const page = bodyOf<MessagePage>(answer);
        assert.equal(page.total, conversation(attack.world, attack.world.tickets[id]!).length, 'total of messages');
        assert.ok(page.items.length <= limit, 'page of messages');
        found.unshift(...page.items);
        before = page.olderCursor === null ? '' : `&before=${page.olderCursor}`;
      } while (before !== '');
      const wanted = conversation(attack.world, attack.world.tickets[id]!);
      assert.equal(found.length, wanted.length, 'number of messages');
      const contact = attack.contact(who);
      assert.partialDeepStrictEqual(
        found,
        wanted.map(message => messageOf(attack.world, contact, message)),
      );
    },
  }),

  operation({
    name: 'download',
    weight: 4,
    input: fc.record({who: person, file: fc.nat()}),
    async run(attack, {who, file}) {
      const id = fileId(attack, who, file);
      const answer = await attack.ask(who, {method: 'GET', path: '/files/{id}', id, expect: fileSight(attack, who, id)});
      if (answer?.status === 200) assert.equal(Buffer.from(answer.text).toString('base64'), attack.world.files[id]!.content);
    },
  }),
];

function checkSession(attack: Attack, who: PersonId, session: Session): void {
  const {world} = attack;
  const contact = attack.contact(who);
  const form = formInbox(world);
  const companyScopes = companiesOf(world, contact).map(id => ({
    id: `company:${id}`,
    kind: 'company',
    company: {id, name: world.companies[id]!.name},
  }));
  assert.deepEqual(session.contact, {id: who, name: contact.name, email: contact.email});
  assert.deepEqual(session.scopes, [{id: 'mine', kind: 'mine'}, ...companyScopes], 'R12 views');
  assert.equal(viewsOf(world, contact).size, session.scopes.length);
  assert.equal(session.can.submitForm.allowed, 'id' in form, 'R50');
  assert.deepEqual(session.uploadLimits, world.settings.uploadLimits, 'R30');
}

function checkTicket(attack: Attack, who: PersonId, shown: Ticket, ticket: Attack['world']['tickets'][string]): void {
  const {world, moves} = attack;
  const contact = attack.contact(who);
  const {state, stage, value: _, ...summary} = summaryOf(world, moves, contact, ticket);
  const can = rightsOf(world, ticket);
  assert.partialDeepStrictEqual(shown, {...summary, status: {state, ...(stage && {stage})}, can});
  assert.deepEqual(Object.keys(shown.status), stage ? ['state', 'stage'] : ['state'], 'R42');
  if (shown.company) {
    const own = [contact.primaryCompanyId, ...companiesOf(world, contact)];
    assert.ok(own.includes(shown.company.id) && ticket.companyIds.includes(shown.company.id), 'company of somebody else');
  }
  if (shown.readUpTo !== undefined) {
    assert.ok(
      conversation(world, ticket).some(({sentAt}) => sentAt === shown.readUpTo),
      'R7 date of a message out of sight',
    );
  }
  const wanted = world.settings.shownProperties.filter(id => ticket.properties[id] != null && ticket.properties[id] !== '');
  assert.deepEqual(
    shown.properties.map(({id}) => id),
    wanted,
  );
}

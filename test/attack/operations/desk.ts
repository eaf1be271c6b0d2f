import fc from 'fast-check';
import type {IncomingMessage} from '../../../mocks/desk/acts.js';
import {needRow} from '../../../mocks/world/tables.js';
import type {TicketRecord} from '../../../mocks/world/world.js';
import type {Attack} from '../support/attack.js';
import {routeOf} from '../model/verdicts.js';
import {freshMark, isGhost, neverShows, strayAddress} from '../support/build.js';
import {type Operation, operation} from '../support/operation.js';
import {pick} from '../support/pick.js';
import {companies, person, word, words} from '../support/scenario.js';

const ticket = fc.nat();
const from = fc.oneof(person, fc.constant('system'));

function someTicket({world}: Attack, index: number): TicketRecord | undefined {
  return pick(
    Object.values(world.tickets).filter(({id}) => !isGhost(id)),
    index,
  );
}

/** A thread of the ticket; opened on both backends if it has none, so that what is secret changes nothing else. */
function someThread(attack: Attack, {id, threadIds}: TicketRecord, index: number): string {
  if (threadIds.length === 0) attack.publicly(portal => void portal.desk.addThread(id));
  return pick(threadIds, index)!;
}

/** Threads that both backends have: all that customers may write to. */
function sharedThreads(attack: Attack, {threadIds}: TicketRecord): string[] {
  return threadIds.filter(id => attack.isShared(id));
}

/** An agent answers by the channel of the thread's first message; where that never shows, neither does the answer. */
function isAnsweredOutOfSight({world}: Attack, found: TicketRecord): boolean {
  const ids = world.threads[routeOf(world, found)?.threadId ?? '']?.messageIds ?? [];
  const first = ids.map(id => world.messages[id]!).find(message => !message.internal);
  return first !== undefined && neverShows(first);
}

export const deskOperations: Operation[] = [
  operation({
    name: 'agent replies',
    weight: 3,
    input: fc.record({ticket, word, isSolution: fc.boolean()}),
    run(attack, {ticket: index, word: said, isSolution}) {
      const found = someTicket(attack, index);
      if (!found || !attack.canReceive(found) || isAnsweredOutOfSight(attack, found)) return;
      const act = isSolution ? 'proposeSolution' : 'reply';
      attack.publicly(portal => portal.desk[act](found.id, {agentId: 'mia', text: words[said]!}));
    },
  }),

  operation({
    name: 'internal note',
    weight: 4,
    input: fc.record({ticket, thread: fc.nat(), hasFile: fc.boolean()}),
    run(attack, {ticket: index, thread, hasFile}) {
      const found = someTicket(attack, index);
      if (!found || !attack.canReceive(found)) return;
      const threadId = someThread(attack, found, thread);
      const files = hasFile ? [{name: `${freshMark()}.txt`, content: freshMark()}] : [];
      attack.secretly(portal => portal.desk.note(found.id, {agentId: 'mia', text: freshMark(), threadId, files}));
    },
  }),

  operation({
    name: 'hidden message',
    weight: 3,
    input: fc.record({ticket, thread: fc.nat(), from, kind: fc.constantFrom('sms', 'call-note', 'stray'), hasFile: fc.boolean()}),
    run(attack, {ticket: index, thread, from: sender, kind, hasFile}) {
      const found = someTicket(attack, index);
      if (!found || !attack.canReceive(found)) return;
      const message: IncomingMessage = {
        from: sender,
        text: freshMark(),
        channel: kind === 'stray' ? 'email' : kind,
        teamAddress: kind === 'stray' ? strayAddress : null,
        threadId: someThread(attack, found, thread),
        files: hasFile ? [{name: `${freshMark()}.txt`, content: freshMark()}] : [],
      };
      attack.secretly(portal => portal.desk.receive(message));
    },
  }),

  operation({
    name: 'conversation without a ticket',
    weight: 1,
    input: fc.record({from, channel: fc.constantFrom('chat', 'email', 'messenger')}),
    run: (attack, {from: sender, channel}) =>
      attack.secretly(portal => portal.desk.receive({from: sender, channel, text: freshMark(), inboxId: 'help'})),
  }),

  operation({
    name: 'customer writes elsewhere',
    weight: 3,
    input: fc.record({
      ticket,
      from,
      channel: fc.constantFrom('chat', 'messenger', 'email'),
      word,
      isNewThread: fc.boolean(),
      thread: fc.nat(),
    }),
    run(attack, {ticket: index, from: sender, channel, word: said, isNewThread, thread}) {
      const found = someTicket(attack, index);
      if (!found) return;
      const threadId = isNewThread ? undefined : pick(sharedThreads(attack, found), thread);
      const place = threadId === undefined ? {ticketId: found.id, inboxId: 'help'} : {threadId};
      attack.publicly(portal => portal.desk.receive({from: sender, channel, text: words[said]!, ...place}));
    },
  }),

  operation({
    name: 'ticket by phone',
    weight: 1,
    input: fc.record({contacts: fc.uniqueArray(person, {maxLength: 2}), companies: fc.subarray([...companies]), word}),
    run: (attack, {contacts, companies: companyIds, word: said}) =>
      void attack.publicly(portal => portal.desk.createTicket({subject: words[said]!, contactIds: [...contacts], companyIds})),
  }),

  operation({
    name: 'stage',
    weight: 3,
    input: fc.record({ticket, stage: fc.nat()}),
    run(attack, {ticket: index, stage}) {
      const found = someTicket(attack, index);
      if (found) attack.move(found.id, pick(attack.world.pipelines[found.pipelineId]!.stages, stage)!.id);
    },
  }),

  operation({
    name: 'owner',
    weight: 1,
    input: fc.record({ticket, isOwned: fc.boolean()}),
    run(attack, {ticket: index, isOwned}) {
      const found = someTicket(attack, index);
      if (found) attack.publicly(portal => portal.desk.setOwner(found.id, isOwned ? 'mia' : null));
    },
  }),

  operation({
    name: 'ticket of others',
    weight: 2,
    input: fc.record({ticket, contacts: fc.uniqueArray(person, {maxLength: 2}), companies: fc.subarray([...companies])}),
    run(attack, {ticket: index, contacts, companies: companyIds}) {
      const found = someTicket(attack, index);
      if (!found) return;
      attack.publicly(({world}) =>
        Object.assign(needRow(world, 'tickets', found.id), {contactIds: [...contacts], companyIds: [...companyIds]}),
      );
    },
  }),

  operation({
    name: 'ticket property',
    weight: 2,
    input: fc.record({ticket, area: fc.constantFrom('print', 'scan', '', null), level: fc.constantFrom(1, 2, 3, null)}),
    run(attack, {ticket: index, area, level}) {
      const found = someTicket(attack, index);
      if (found) attack.publicly(({world}) => Object.assign(needRow(world, 'tickets', found.id).properties, {area, level}));
    },
  }),

  operation({
    name: 'company',
    weight: 2,
    input: fc.record({who: person, primary: fc.constantFrom(null, ...companies), further: fc.subarray([...companies])}),
    run: (attack, {who, primary, further}) =>
      void attack.publicly(({world}) =>
        Object.assign(world.contacts[who]!, {primaryCompanyId: primary, companyIds: further.filter(id => id !== primary)}),
      ),
  }),

  operation({
    name: 'tier',
    weight: 1,
    input: fc.record({who: person, tier: fc.constantFrom('gold', 'tin', null)}),
    run: (attack, {who, tier}) => void attack.publicly(({world}) => (world.contacts[who]!.properties['tier'] = tier)),
  }),

  operation({
    name: 'group',
    weight: 1,
    input: fc.uniqueArray(person),
    run: (attack, members) => void attack.publicly(({world}) => (world.groups['insiders']!.contactIds = [...members])),
  }),

  operation({
    name: 'inbox removed',
    weight: 1,
    input: fc.boolean(),
    run: (attack, removed) => void attack.publicly(({world}) => (world.inboxes['sales']!.removed = removed)),
  }),
];

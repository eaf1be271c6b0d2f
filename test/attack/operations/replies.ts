import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {ReplySent} from '../../../src/contract/messages.js';
import type {Ticket} from '../../../src/contract/tickets.js';
import type {TicketRecord} from '../../../mocks/world/world.js';
import {stageOf} from '../model/answers.js';
import {conversation} from '../model/sight.js';
import * as model from '../model/verdicts.js';
import {bodyOf} from '../support/answer.js';
import type {Attack} from '../support/attack.js';
import {type Operation, operation} from '../support/operation.js';
import {ticketId, uploadId} from '../support/pick.js';
import {type PersonId, person, words} from '../support/scenario.js';
import {filed, key, write} from '../support/write.js';
import {sight} from './reads.js';

export const replyOperations: Operation[] = [
  operation({
    name: 'reply',
    weight: 8,
    input: fc.record({
      who: person,
      ticket: fc.nat(),
      key,
      text: fc.constantFrom('', ' ', ...words),
      drafts: fc.array(fc.nat(9), {maxLength: 3}),
    }),
    run(attack, {who, ticket, key: own, text, drafts}) {
      const id = ticketId(attack, who, ticket);
      const uploads = drafts.map(each => uploadId(attack, who, each));
      return attack.repeatable(() => reply(attack, who, {id, key: own, text, uploads}));
    },
  }),

  ...(['close', 'reopen'] as const).map(name =>
    operation({
      name,
      weight: 4,
      input: fc.record({who: person, ticket: fc.nat(), key}),
      run(attack, {who, ticket, key: own}) {
        const id = ticketId(attack, who, ticket);
        return attack.repeatable(() => turn(attack, who, {name, id, key: own}));
      },
    }),
  ),

  operation({
    name: 'the same write again',
    weight: 4,
    input: fc.constant(null),
    run: attack => attack.repeat(),
  }),
];

interface OwnReply {
  id: string;
  key: string;
  text: string;
  uploads: string[];
}

async function reply(attack: Attack, who: PersonId, {id, key: own, text, uploads}: OwnReply): Promise<void> {
  const {world} = attack;
  const contact = attack.contact(who);
  const ticket = ticketInSight(attack, who, id);
  const used = [...new Set(uploads)];
  const saysSomething = text.trim() !== '' || uploads.length > 0;
  const isGood = saysSomething && model.draftsAreGood(world, contact, uploads, attack.now);
  const route = ticket && model.routeOf(world, ticket);
  const can = ticket && model.rightsOf(world, ticket).reply;
  const answer = await write(attack, who, {
    operation: 'reply',
    key: own,
    right: !can ? model.absent : can.allowed ? {status: 201} : model.forbidden(can.reason),
    content: [id, text, uploads],
    ask: {
      method: 'POST',
      path: '/tickets/{id}/replies',
      id,
      json: {text, uploads},
      expect: !isGood ? model.wrong : route ? {status: 201} : model.unconfigured,
      effect: [
        ...['+messages', `contacts/${who}`, `tickets/${id}`, ...filed(used)],
        route?.threadId === undefined ? '+threads' : `threads/${route.threadId}`,
      ],
    },
    prepare: () => ticket && attack.noteMove(id, model.stageAfterReply(world, ticket)),
  });
  if (!answer || !ticket || !route) return;
  const {message} = bodyOf<ReplySent>(answer);
  const record = world.messages[message.id]!;
  assert.equal(world.threads[record.threadId]!.inboxId, route.inbox.id, 'R25 inbox');
  assert.deepEqual([record.text, record.fileIds.length, record.internal], [text, used.length, false]);
  assert.ok(conversation(world, ticket).includes(record), 'R20 the reply shows');
  for (const row of [ticket, contact]) {
    assert.equal(row.timeline.filter(entry => entry.messageId === message.id).length, 1, 'R27 on the timeline, once');
  }
}

interface Turn {
  name: 'close' | 'reopen';
  id: string;
  key: string;
}

async function turn(attack: Attack, who: PersonId, {name, id, key: own}: Turn): Promise<void> {
  const {world} = attack;
  const ticket = ticketInSight(attack, who, id);
  const can = ticket && model.rightsOf(world, ticket)[name];
  const isDone = can?.reason === 'closed' || can?.reason === 'not-closed';
  const target = ticket && (name === 'close' ? model.stageToClose : model.stageToReopen)(world, ticket);
  const right = !can ? model.absent : can.allowed || isDone ? {status: 200} : model.forbidden(can.reason);
  const answer = await write(attack, who, {
    operation: name,
    key: own,
    right,
    content: id,
    ask: {method: 'POST', path: `/tickets/{id}/${name}`, id, expect: right, effect: isDone ? [] : [`tickets/${id}`]},
    prepare: () => !isDone && target !== undefined && attack.noteMove(id, target),
  });
  if (!answer || !ticket) return;
  if (!isDone) assert.equal(ticket.stageId, target, 'R22 chosen stage');
  assert.equal(stageOf(world, ticket).state, name === 'close' ? 'closed' : 'open');
  // A stage may take the ticket out of sight (R5); the answer is the last that is seen of it.
  assert.equal(bodyOf<Ticket>(answer).id, id);
}

function ticketInSight(attack: Attack, who: PersonId, id: string): TicketRecord | undefined {
  return sight(attack, who, id).status === 200 ? attack.world.tickets[id] : undefined;
}

import fc from 'fast-check';
import {bodyOf} from '../support/answer.js';
import type {Attack} from '../support/attack.js';
import {type Operation, operation} from '../support/operation.js';
import {ticketId} from '../support/pick.js';
import {type PersonId, person, words} from '../support/scenario.js';
import {key} from '../support/write.js';
import {sight} from './reads.js';

/** What the model has no rights for: it knows whether the ticket is in sight, and that nothing internal may tell. */
const ticket = fc.nat();

export const participationOperations: Operation[] = [
  operation({
    name: 'mark read',
    weight: 2,
    input: fc.record({who: person, ticket, day: fc.integer({min: 1, max: 21})}),
    run(attack, {who, ticket: index, day}) {
      const id = ticketId(attack, who, index);
      const json = {upTo: `2026-11-${String(day).padStart(2, '0')}T00:00:00Z`};
      return attack.probe(who, {
        method: 'PUT',
        path: '/tickets/{id}/read',
        id,
        json,
        isPassive: true,
        expect: sight(attack, who, id),
      });
    },
  }),

  operation({
    name: 'share',
    weight: 2,
    input: fc.record({who: person, ticket, key, other: person, isAdded: fc.boolean()}),
    run(attack, {who, ticket: index, key: own, other, isAdded}) {
      const id = ticketId(attack, who, index);
      const ask = {id, key: own, expect: sight(attack, who, id)};
      if (!isAdded) return attack.probe(who, {...ask, method: 'DELETE', path: `/tickets/{id}/participants/${other}`});
      const json = {email: attack.contact(other).email};
      return attack.probe(who, {...ask, method: 'POST', path: '/tickets/{id}/participants', json});
    },
  }),

  operation({
    name: 'answer a solution',
    weight: 2,
    input: fc.record({
      who: person,
      ticket,
      key,
      answer: fc.constantFrom('accept', 'reject'),
      reason: fc.constantFrom('', ...words),
    }),
    run(attack, {who, ticket: index, key: own, answer, reason}) {
      const id = ticketId(attack, who, index);
      const found = Object.hasOwn(attack.world.tickets, id) ? attack.world.tickets[id] : undefined;
      const json = {messageId: found?.solution?.messageId ?? 'none', answer, reason};
      return attack.probe(who, {
        method: 'POST',
        path: '/tickets/{id}/solution',
        id,
        key: own,
        json,
        expect: sight(attack, who, id),
      });
    },
  }),

  operation({
    name: 'rate',
    weight: 1,
    input: fc.record({who: person, ticket, key, score: fc.integer({min: 1, max: 5})}),
    run(attack, {who, ticket: index, key: own, score}) {
      const id = ticketId(attack, who, index);
      return attack.probe(who, {
        method: 'PUT',
        path: '/tickets/{id}/rating',
        id,
        key: own,
        json: {score},
        expect: sight(attack, who, id),
      });
    },
  }),

  operation({
    name: 'news',
    weight: 4,
    input: person,
    async run(attack, who) {
      const since = attack.cursors.get(who);
      const path = since === undefined ? '/changes' : `/changes?since=${since}`;
      const answer = await attack.ask(who, {method: 'GET', path, isPassive: true, expect: {status: 200}});
      if (answer) attack.cursors.set(who, bodyOf<{cursor: string}>(answer).cursor);
      await attack.ask(who, {method: 'GET', path: '/articles?q=lamp', expect: {status: 200}});
    },
  }),

  operation({
    name: "somebody else's news",
    weight: 1,
    input: fc.record({who: person, other: person}),
    run: (attack, {who, other}) => foreignNews(attack, who, other),
  }),
];

/** A cursor is good for whoever got it, and for nobody else. */
async function foreignNews(attack: Attack, who: PersonId, other: PersonId): Promise<void> {
  const since = attack.cursors.get(other);
  if (since === undefined || who === other) return;
  const expect = {status: 422, code: 'invalid'};
  await attack.ask(who, {method: 'GET', path: `/changes?since=${since}`, isPassive: true, expect});
}

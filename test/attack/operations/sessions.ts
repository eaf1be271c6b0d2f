import assert from 'node:assert/strict';
import fc from 'fast-check';
import {isAdmitted} from '../model/sight.js';
import {type Verdict, forbidden} from '../model/verdicts.js';
import {demand} from '../support/answer.js';
import type {Attack} from '../support/attack.js';
import {type Operation, operation} from '../support/operation.js';
import {type PersonId, people, person} from '../support/scenario.js';

const off: Verdict = {status: 503, code: 'unavailable', reason: 'portal-off'};
const badCredentials: Verdict = {status: 401, code: 'unauthenticated', reason: 'credentials'};

/** Signs somebody in, or sees them turned away for what the model says. */
export async function signIn(attack: Attack, who: PersonId): Promise<void> {
  const isIn = isAdmitted(attack.world, attack.contact(who));
  const expected = !attack.world.settings.enabled ? off : isIn ? {status: 200} : forbidden('access-denied');
  demand(await attack.signIn(who), expected, `${who} signs in`);
}

export const sessionOperations: Operation[] = [
  operation({
    name: 'sign in',
    weight: 3,
    input: person,
    run: signIn,
  }),

  operation({
    name: 'sign in all',
    weight: 5,
    input: fc.constant(null),
    async run(attack) {
      for (const who of people) await signIn(attack, who);
    },
  }),

  operation({
    name: 'wrong password',
    weight: 1,
    input: person,
    async run(attack, who) {
      // Another failure would lock the address, and then the password itself is refused (R66).
      if ((attack.world.failures[attack.contact(who).email]?.count ?? 0) >= 9) return;
      const expected = attack.world.settings.enabled ? badCredentials : off;
      demand(await attack.signIn(who, 'not the password'), expected, `${who} signs in with a wrong password`);
    },
  }),

  operation({
    name: 'sign out',
    weight: 1,
    input: person,
    async run(attack, who) {
      const answer = await attack.ask(who, {method: 'DELETE', path: '/session', expect: {status: 204}});
      if (!answer) return;
      attack.expire(who);
      await attack.ask(who, {method: 'GET', path: '/session', isPassive: true, expect: {status: 200}});
    },
  }),

  operation({
    name: 'wait',
    weight: 2,
    input: fc.constantFrom(1, 1, 5, 5, 5, 10, 19, 20, 21, 1500),
    run: (attack, minutes) => void (attack.now += minutes * 60_000),
  }),

  operation({
    name: 'without a session',
    weight: 1,
    input: fc.constantFrom('/session', '/tickets', '/tickets/ticket-1', '/tickets/ticket-1/messages', '/form', '/files/file-1'),
    async run(attack, path) {
      const answer = await attack.anonymously('GET', path);
      demand(answer, attack.world.settings.enabled ? {status: 401, code: 'unauthenticated'} : off, `nobody GET ${path}`);
      assert.equal(answer.text.length < 60, true, 'R1 a refusal says nothing more');
    },
  }),
];

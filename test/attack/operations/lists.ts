import assert from 'node:assert/strict';
import fc from 'fast-check';
import {ticketColumns} from '../../../src/contract/session.js';
import type {MessagePage} from '../../../src/contract/messages.js';
import type {Session} from '../../../src/contract/session.js';
import type {TicketPage, TicketQuery, TicketSummary} from '../../../src/contract/tickets.js';
import {compareRows, listOf, type summaryOf} from '../model/answers.js';
import {conversation} from '../model/sight.js';
import {absent, wrong} from '../model/verdicts.js';
import {type Answer, bodyOf} from '../support/answer.js';
import type {Attack} from '../support/attack.js';
import {marker} from '../support/build.js';
import {type Operation, operation} from '../support/operation.js';
import {type PersonId, people, person, words} from '../support/scenario.js';
import {fileSight, sight} from './reads.js';

/** Filters are few, since several together leave no row to look at. */
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({weight: 7, arbitrary: fc.constant(undefined)}, {weight: 1, arbitrary});
const date = fc.nat(21).map(day => new Date(Date.parse('2026-11-01T00:00:00Z') + day * 86_400_000).toISOString());
const names = [...people.map(id => `${id} person`), 'Mia Agent'];

const query: fc.Arbitrary<TicketQuery> = fc.record({
  scope: fc.constantFrom(undefined, undefined, 'mine', 'company:northwind', 'company:globex', 'company:none', 'company:'),
  search: fc.option(fc.constantFrom(...words, marker, marker, 'AITI', 'at', 'lamp 2 at', '#1'), {nil: undefined, freq: 2}),
  status: maybe(fc.subarray(['open', 'closed', 'open:New', 'closed:Solved'])),
  owner: maybe(fc.subarray(names)),
  requester: maybe(fc.subarray(names)),
  createdFrom: maybe(date),
  createdTo: maybe(date),
  activityFrom: maybe(date),
  activityTo: maybe(date),
  sort: fc.constantFrom(undefined, ...ticketColumns),
  order: fc.constantFrom(undefined, 'asc', 'desc'),
  limit: maybe(fc.integer({min: 1, max: 4})),
});

export const listOperations: Operation[] = [
  operation({
    name: 'list',
    weight: 10,
    input: fc.record({who: person, query}),
    async run(attack, {who, query: wanted}) {
      const expected = listOf(attack.world, attack.moves, attack.contact(who), wanted);
      const pages = await allPages(attack, who, wanted);
      if (!pages || !expected) return;
      const items = pages.flatMap(page => page.items);
      for (const page of pages) {
        assert.equal(page.total, expected.rows.length, 'total');
        assert.partialDeepStrictEqual(page.statuses, expected.statuses, 'R42 choices');
        assert.equal(page.statuses.length, expected.statuses.length, 'R42 choices');
        assert.deepEqual(page.people?.owners.toSorted(), expected.people.owners, 'X4 names of owners');
        assert.deepEqual(page.people.requesters.toSorted(), expected.people.requesters, 'X4 names of requesters');
      }
      const rows = items.map(item => ({item, row: expected.rows.find(row => row.id === item.id)}));
      assert.deepEqual(items.map(item => item.id).sort(), expected.rows.map(row => row.id).sort(), 'rows of the list');
      const [language] = attack.world.settings.languages;
      for (const [index, {item, row}] of rows.entries()) {
        const next = rows[index + 1];
        if (next) assert.ok(compareRows(row!, next.row!, wanted, language) <= 0, `R40 order of ${item.id} and ${next.item.id}`);
        checkRow(attack, item, row!);
      }
    },
  }),

  operation({
    name: 'foreign cursor',
    weight: 2,
    input: fc.record({who: person, other: person}),
    async run(attack, {who, other}) {
      const answer = await attack.ask(who, {method: 'GET', path: '/tickets?limit=1', expect: {status: 200}});
      const cursor = answer && bodyOf<TicketPage>(answer).nextCursor;
      if (!cursor) return;
      const otherQuestion = `/tickets?limit=1&sort=subject&cursor=${cursor}`;
      await attack.ask(who, {method: 'GET', path: otherQuestion, expect: wrong});
      const path = `/tickets?limit=1&cursor=${cursor}`;
      await attack.ask(other, {method: 'GET', path, expect: other === who ? {status: 200} : wrong});
    },
  }),

  operation({name: 'audit', weight: 1, input: person, run: audit}),
];

/** A list equals the filtered set of single checks; and a file is there exactly where a message shows it. */
export async function audit(attack: Attack, who: PersonId): Promise<void> {
  const answer = await attack.ask(who, {method: 'GET', path: '/session', isPassive: true, expect: {status: 200}});
  if (!answer) return;
  const listed = new Set<string>();
  for (const {id: scope} of bodyOf<Session>(answer).scopes) {
    const pages = await allPages(attack, who, {scope, limit: 3});
    for (const item of pages?.flatMap(page => page.items) ?? []) listed.add(item.id);
  }
  const {world} = attack;
  const files = new Set<string>();
  for (const id of Object.keys(world.tickets)) {
    const ask = {method: 'GET', id, expect: sight(attack, who, id)} as const;
    const single = await attack.ask(who, {...ask, path: '/tickets/{id}'});
    assert.equal(single?.status === 200, listed.has(id), `${who}: list and single check of ${id} differ`);
    const messages = await attack.ask(who, {...ask, path: '/tickets/{id}/messages?limit=200'});
    if (messages?.status !== 200) continue;
    for (const {attachments} of bodyOf<MessagePage>(messages).items) for (const file of attachments) files.add(file.id);
  }
  for (const id of Object.keys(world.files)) {
    const single = await attack.ask(who, {method: 'GET', path: '/files/{id}', id, expect: fileSight(attack, who, id)});
    assert.equal(single?.status === 200, files.has(id), `${who}: messages and single check of ${id} differ`);
  }
}

async function allPages(attack: Attack, who: PersonId, wanted: TicketQuery): Promise<TicketPage[] | undefined> {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries<string | number | string[] | undefined>(wanted)) {
    for (const each of [value].flat()) if (each !== undefined) parameters.append(name, String(each));
  }
  const expect = listOf(attack.world, attack.moves, attack.contact(who), wanted) ? {status: 200} : absent;
  const pages: TicketPage[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const path: string = `/tickets?${parameters}${cursor && `&cursor=${cursor}`}`;
    const answer: Answer | undefined = await attack.ask(who, {method: 'GET', path, expect});
    if (answer?.status !== 200) return undefined;
    const page: TicketPage = bodyOf<TicketPage>(answer);
    assert.ok(page.items.length <= (wanted.limit ?? 25), 'rows on a page');
    pages.push(page);
    cursor = page.nextCursor;
  }
  return pages;
}

function checkRow({world}: Attack, item: TicketSummary, {state, stage, value: _, ...row}: ReturnType<typeof summaryOf>): void {
  assert.partialDeepStrictEqual(item, {...row, status: {state, ...(stage && {stage})}});
  if (!item.snippet) return;
  const {text, matches} = item.snippet;
  const visible = conversation(world, world.tickets[item.id]!).map(message => message.text.replaceAll(/\s+/g, ' '));
  assert.ok(
    visible.some(each => each.includes(text)),
    'X3 snippet of something that does not show',
  );
  assert.ok(matches.length > 0 && matches.every(([from, to]) => from < to && to <= text.length), 'X3 matches');
}

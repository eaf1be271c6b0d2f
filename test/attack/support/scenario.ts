import fc from 'fast-check';

export const people = ['anna', 'ben', 'carla', 'dan', 'eve'] as const;
export type PersonId = (typeof people)[number];
export const companies = ['northwind', 'globex'] as const;
export const words = ['lamp', 'Lamp 2', 'Lamp 10', 'Äiti', 'desk', 'zebra crossing', 'secret'] as const;

/** A message of a world to begin with. Notes, text messages and stray mails never show. */
export interface MessageSpec {
  kind: 'chat' | 'messenger' | 'form' | 'mail' | 'portal' | 'note' | 'sms' | 'stray';
  from: PersonId | 'mia' | 'system';
  /** After the world's first minute. */
  minute: number;
  word: number;
  hasFile: boolean;
}

export interface ThreadSpec {
  inbox: 'help' | 'sales';
  messages: MessageSpec[];
}

export interface TicketSpec {
  subject: number;
  contacts: PersonId[];
  companies: string[];
  pipeline: 'support' | 'orders' | 'log';
  stage: number;
  isOwned: boolean;
  area: string | null;
  level: number | null;
  minute: number;
  threads: ThreadSpec[];
}

export interface WorldSpec {
  /** May customers do all there is, to begin with? */
  isGenerous: boolean;
  tickets: TicketSpec[];
  /** How many tickets of somebody who is none of these people. */
  ghosts: number;
  /** Conversations without a ticket. */
  loose: ThreadSpec[];
}

export const person = fc.constantFrom(...people);
export const word = fc.nat(words.length - 1);
const minute = fc.nat(15_000);

export const channel = fc.constantFrom('chat', 'messenger', 'form', 'mail', 'portal');

const message: fc.Arbitrary<MessageSpec> = fc.record({
  kind: fc.oneof({weight: 3, arbitrary: channel}, {weight: 2, arbitrary: fc.constantFrom('note', 'sms', 'stray')}),
  from: fc.constantFrom(...people, 'mia', 'system'),
  minute,
  word,
  hasFile: fc.boolean(),
});

const thread: fc.Arbitrary<ThreadSpec> = fc.record({
  inbox: fc.constantFrom('help', 'sales'),
  messages: fc.array(message, {maxLength: 3, size: 'max'}),
});

const ticket: fc.Arbitrary<TicketSpec> = fc.record({
  subject: word,
  contacts: fc.subarray([...people], {maxLength: 2}),
  companies: fc.subarray([...companies]),
  pipeline: fc.constantFrom('support', 'orders', 'log'),
  stage: fc.nat(2),
  isOwned: fc.boolean(),
  area: fc.constantFrom('print', 'scan', '', null),
  level: fc.constantFrom(1, 2, 3, null),
  minute,
  threads: fc.array(thread, {maxLength: 3, size: 'max'}),
});

export const worldSpec: fc.Arbitrary<WorldSpec> = fc.record({
  isGenerous: fc.boolean(),
  tickets: fc.array(ticket, {maxLength: 7, size: 'max'}),
  ghosts: fc.nat(2),
  loose: fc.array(thread, {maxLength: 2, size: 'max'}),
});

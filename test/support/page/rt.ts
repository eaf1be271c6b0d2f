import {createRtAdapter} from '../../../src/adapter/rt/index.js';
import type {RtAdapterOptions} from '../../../src/adapter/rt/index.js';
import type {PortalAdapter} from '../../../src/adapter/portal-adapter.js';
import type {ConformanceSubject, Customer} from '../../suites/adapter/index.js';

/** A customer of the lab. */
export interface RtCustomer {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly email: string;
}

/** A message as the desk left it in RT. */
export interface RtMessage {
  readonly transaction: string;
  readonly attachments: readonly string[];
}

/** What must reach no browser: of each internal comment its words, and the name and content of its file; agents' addresses. */
export const secrets = {
  words: 'SECRET-COMMENT: on the free plan',
  fileName: 'secret-note.txt',
  fileContent: 'SECRET-FILE: owes us money',
  agent: 'ada.agent@lab.test',
  /** An agent whose login is an address, and who has no other name. */
  namelessAgent: 'eve.agent@lab.test',
} as const;

/** The lab's limits are those of the conformance suite. */
export const rtOptions: RtAdapterOptions = {
  form: {queue: 'Support'},
  uploadLimits: {maxSize: 300_000, maxCount: 3, types: ['text/plain', 'image/*']},
  timeout: 60_000,
  report: row => {
    throw new Error(`does not fit: ${JSON.stringify(row)}`);
  },
};

/** Asks the lab in the test server. */
export async function lab<Result>(what: string, details: object = {}): Promise<Result> {
  const answer = await fetch(`/rt-lab/${what}`, {method: 'POST', body: JSON.stringify(details)});
  if (!answer.ok) throw new Error(`${what}: ${await answer.text()}`);
  return (await answer.json()) as Result;
}

/** An act of the desk in RT (`scripts/rt/lab/desk.pl`). */
export function act<Result>(name: string, details: object): Promise<Result> {
  return lab<Result>('act', {act: name, ...details});
}

/** An internal comment with a file. */
export function note(ticket: string, text: string): Promise<RtMessage> {
  const file = {name: secrets.fileName, type: 'text/plain', base64: btoa(secrets.fileContent)};
  return act('comment', {as: 'agent', ticket, text: `${secrets.words}. ${text}`, files: [file]});
}

let jars = 0;

/** Address of a gateway whose cookie nobody else has. */
export function newJar(): string {
  jars += 1;
  return `/rt-lab/jar/${Date.now()}-${jars}`;
}

/** A new adapter, as in a browser of its own. */
export async function adapterAs(customer: RtCustomer | undefined, gateway = newJar()): Promise<PortalAdapter> {
  const adapter = createRtAdapter({...rtOptions, gateway});
  if (customer) await adapter.signIn({method: 'password', email: customer.login, password: customer.password});
  return adapter;
}

/** A company that no other test knows. */
export async function company(people: number): Promise<readonly RtCustomer[]> {
  return (await lab<{people: RtCustomer[]}>('company', {people})).people;
}

/** RT behind its gateway, as the conformance suite needs it. */
export async function rtSubject(): Promise<ConformanceSubject> {
  const [[asker, colleague], [stranger]] = await Promise.all([company(2), company(1)]);
  const people = {asker: asker!, colleague: colleague!, stranger: stranger!} satisfies Record<Customer, RtCustomer>;
  const sessions: {readonly customer: Customer | null; readonly jar: string}[] = [];
  return {
    adapterFor: customer => {
      const jar = newJar();
      sessions.push({customer, jar});
      return adapterAs(customer === null ? undefined : people[customer], jar);
    },
    desk: {
      createTicket: async ({subject, requester, text}) =>
        (await act<{id: string}>('file', {as: people[requester].login, subject, text})).id,
      reply: async (ticket, text) => void (await act('reply', {as: 'agent', ticket, text})),
      note: async (ticket, text) => void (await note(ticket, text)),
      close: async ticket => void (await act('status', {as: 'agent', ticket, status: 'resolved'})),
      // At RT, behind the back of the adapter.
      endSessions: async customer => {
        const theirs = sessions.filter(session => session.customer === customer);
        await Promise.all(theirs.map(({jar}) => fetch(`${jar}/session`, {method: 'DELETE'})));
      },
    },
    tearDown: () => Promise.resolve(),
  };
}

/** Where secrets were found in all that gateways of this run have answered so far. */
export async function leaks(texts: readonly string[] = Object.values(secrets)): Promise<{answers: number; found: string[][]}> {
  return lab('find', {texts});
}

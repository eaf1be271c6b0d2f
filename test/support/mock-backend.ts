import assert from 'node:assert/strict';
import type {MessagePage, ReplySent} from '../../src/contract/messages.js';
import type {Problem} from '../../src/contract/problem.js';
import type {Session} from '../../src/contract/session.js';
import type {Ticket, TicketPage} from '../../src/contract/tickets.js';
import type {Upload} from '../../src/contract/uploads.js';
import {type MockPortal, createMockPortal} from '../../mocks/portal.js';
import {type WorldBuilder, buildWorld} from '../../mocks/world/builder.js';
import type {SettingsPatch} from '../../mocks/world/settings-patch.js';

export const origin = 'https://portal.example';
export const password = 'violet lamp staircase';
const base = '/api';

/** A small backend with a clock of its own: people, companies, pipelines, and no tickets. */
export interface MockBackend {
  readonly portal: MockPortal;
  readonly build: WorldBuilder;
  /** Lets time pass. */
  wait(minutes: number): void;
  /** Sends a request without credentials. */
  send(method: string, path: string, content?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Signs in with the password that all contacts have. */
  signIn(contactId: string): Promise<Client>;
  /** Tells the portal's settings as an agent would, validation included. */
  change(patch: SettingsPatch): void;
}

/** An answer, read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  json<Body>(): Body;
  problem(): Problem;
}

/**
 * Anna and Ben are of Northwind, Anna of Globex too; Carla is of Globex, Dan of none; Mia is an agent. Pipeline `support`
 * has the stages new, waiting, solved; `orders` has placed, delivered, cancelled; `log` has none that is closed.
 */
export function mockBackend(settings: SettingsPatch = {}): MockBackend {
  const build = buildWorld({settings});
  build.inbox({id: 'help', name: 'Help', addresses: ['help@portal.example']});
  build.inbox({id: 'sales', name: 'Sales', addresses: ['sales@portal.example']});
  build.pipeline({
    id: 'support',
    stages: [
      {id: 'new', label: 'New', state: 'open'},
      {id: 'waiting', label: 'Waiting on us', state: 'open'},
      {id: 'solved', label: 'Solved', state: 'closed'},
    ],
  });
  build.pipeline({
    id: 'orders',
    stages: [
      {id: 'placed', label: 'Placed', state: 'open'},
      {id: 'delivered', label: 'Delivered', state: 'closed'},
      {id: 'cancelled', label: 'Cancelled', state: 'closed'},
    ],
  });
  build.pipeline({id: 'log', stages: [{id: 'noted', label: 'Noted', state: 'open'}]});
  build.company({id: 'northwind', name: 'Northwind'});
  build.company({id: 'globex', name: 'Globex'});
  build.contact({id: 'anna', name: 'Anna Virtanen', company: 'northwind', companies: ['globex'], password});
  build.contact({id: 'ben', name: 'Ben Okafor', company: 'northwind', password});
  build.contact({id: 'carla', name: 'Carla Diaz', company: 'globex', password});
  build.contact({id: 'dan', name: 'Dan Moss', password});
  build.agent({id: 'mia', name: 'Mia Agent', email: 'mia.secret@portal.example'});

  let now = Date.parse('2026-11-20T12:00:00Z');
  const portal = createMockPortal({world: build.world, base, now: () => now, seed: 'test'});
  const send: MockBackend['send'] = (method, path, content, headers) => request(portal, method, path, content, headers);
  return {
    portal,
    build,
    wait: minutes => void (now += minutes * 60_000),
    send,
    async signIn(contactId) {
      const {email} = portal.world.contacts[contactId]!;
      const answer = await send('POST', '/session', {method: 'password', credential: 'bearer', email, password});
      assert.equal(answer.status, 200, answer.text);
      return new Client(portal, answer.json<{token: string}>().token);
    },
    change: patch => portal.desk.changeSettings(patch),
  };
}

let keys = 0;

/** A key that was not used before (R29). */
export function freshKey(): string {
  return `test-key-${++keys}`;
}

/** A signed-in customer. Methods that read or act demand success; `send` does not. */
export class Client {
  readonly token: string;
  readonly #portal: MockPortal;

  constructor(portal: MockPortal, token: string) {
    this.#portal = portal;
    this.token = token;
  }

  send(method: string, path: string, content?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const all = {authorization: `Bearer ${this.token}`, ...headers};
    return request(this.#portal, method, path, content, all);
  }

  /** A write with a key, fresh unless given. */
  write(path: string, content?: unknown, key: string = freshKey()): Promise<Answer> {
    return this.send('POST', path, content, {'idempotency-key': key});
  }

  async session(): Promise<Session> {
    return ok(await this.send('GET', '/session'));
  }

  /** `query` as it stands in the URL. */
  async list(query = ''): Promise<TicketPage> {
    return ok(await this.send('GET', `/tickets${query && `?${query}`}`));
  }

  async ids(query = ''): Promise<string[]> {
    return (await this.list(query)).items.map(ticket => ticket.id);
  }

  async ticket(id: string): Promise<Ticket> {
    return ok(await this.send('GET', `/tickets/${id}`));
  }

  async messages(id: string, query = ''): Promise<MessagePage> {
    return ok(await this.send('GET', `/tickets/${id}/messages${query && `?${query}`}`));
  }

  async texts(id: string): Promise<string[]> {
    return (await this.messages(id)).items.map(message => message.text);
  }

  async reply(id: string, text: string, uploads: string[] = []): Promise<ReplySent> {
    return ok(await this.write(`/tickets/${id}/replies`, {text, uploads}));
  }

  sendFile(name: string, content: string, type = 'text/plain', key = freshKey()): Promise<Answer> {
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    const headers = {'content-type': type, 'content-disposition': disposition, 'idempotency-key': key};
    return this.send('POST', '/uploads', new TextEncoder().encode(content), headers);
  }

  async upload(name: string, content: string, type?: string): Promise<Upload> {
    return ok(await this.sendFile(name, content, type));
  }
}

/** Body of an answer that must be a success. */
function ok<Body>(answer: Answer): Body {
  assert.ok(answer.status < 300, `${answer.status} ${answer.text}`);
  return answer.json<Body>();
}

/** All that an answer tells: status, headers and body, for comparing two byte by byte. */
export function everything({status, headers, text}: Answer): unknown {
  return {status, headers: [...headers], text};
}

async function request(
  portal: MockPortal,
  method: string,
  path: string,
  content?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const isFile = content instanceof Uint8Array;
  const body = content === undefined ? undefined : isFile ? (content as Uint8Array<ArrayBuffer>) : JSON.stringify(content);
  const type: Record<string, string> = body === undefined || isFile ? {} : {'content-type': 'application/json'};
  const response = await portal.fetch(new Request(`${origin}${base}${path}`, {method, body, headers: {...type, ...headers}}));
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: <Body>() => JSON.parse(text) as Body,
    problem: () => JSON.parse(text) as Problem,
  };
}

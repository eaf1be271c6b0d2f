import assert from 'node:assert/strict';
import {type MockPortal, createMockPortal} from '../../../mocks/portal.js';
import type {Contact, TicketRecord, World} from '../../../mocks/world/world.js';
import {password} from '../../support/mock-backend.js';
import {type Moves, noteMove} from '../model/answers.js';
import {type Verdict, gate, routeOf} from '../model/verdicts.js';
import {type Answer, bodyOf, demand, readAnswer} from './answer.js';
import {marker, withoutInternal, worldOf} from './build.js';
import {changes, photograph} from './changes.js';
import {type PersonId, type WorldSpec, people} from './scenario.js';

const origin = 'https://portal.example';

/** A request as an operation sends it. `{id}` in the path stands for `id`. */
export interface Ask {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  id?: string;
  json?: unknown;
  file?: {name: string; type: string; content: string};
  key?: string;
  /** How it must end for somebody who is signed in; asked just before the request is sent. */
  expect: Verdict;
  /** What must become of the world, as `changes` says it; nothing unless told. */
  effect?: string[];
  /** Reads that do not count as activity (R67). */
  isPassive?: boolean;
}

interface Visitor {
  token: string;
  activeAt: number;
}

/**
 * Two backends that get the same requests: one whole, one without anything internal. Every answer must be the same in both,
 * byte for byte, hold no secret, and be what the model says.
 */
export class Attack {
  now = Date.parse('2026-11-20T12:00:00Z');
  /** What happened, for the report. */
  readonly log: string[] = [];
  readonly moves: Moves = new Map();
  readonly full: MockPortal;
  readonly #bare: MockPortal;
  #last: (() => Promise<void>) | undefined;
  readonly #visitors = new Map<PersonId, Visitor>();
  /** How far each person has read the news. */
  readonly cursors = new Map<PersonId, string>();
  /** Keys that had an effect (R29). */
  readonly keys = new Map<string, {content: string; answer: Answer; until: number}>();

  constructor(spec: WorldSpec) {
    const world = worldOf(spec);
    const options = {base: '/api', seed: 'attack', now: () => this.now};
    this.#bare = createMockPortal({...options, world: withoutInternal(world)});
    this.full = createMockPortal({...options, world});
  }

  get world(): World {
    return this.full.world;
  }

  readonly contact = (who: PersonId): Contact => this.world.contacts[who]!;

  /** Does a write that `repeat` can do again. */
  async repeatable(write: () => Promise<void>): Promise<void> {
    this.#last = write;
    await write();
  }

  /** Sends the last write again, as a page does whose answer got lost: same person, body and key (R29). */
  async repeat(): Promise<void> {
    await this.#last?.();
  }

  /** An act that customers may notice, on both backends. */
  publicly<Result>(act: (portal: MockPortal) => Result): Result {
    const result = act(this.full);
    act(this.#bare);
    this.#align();
    return result;
  }

  /** An act that no customer may notice, on the whole backend alone. */
  secretly(act: (portal: MockPortal) => void): void {
    act(this.full);
    this.#align();
  }

  /** Moves a ticket as the desk would, and remembers when. */
  move(ticketId: string, stageId: string): void {
    this.noteMove(ticketId, stageId);
    this.publicly(portal => portal.desk.setStage(ticketId, stageId));
  }

  /** Remembers a move that the next request makes. */
  noteMove(ticketId: string, stageId: string): void {
    const ticket = this.world.tickets[ticketId]!;
    noteMove(this.moves, this.world, ticket, [ticket.stageId, stageId], new Date(this.now).toISOString());
  }

  /** Why nothing that this person asks for is answered; undefined if it is. */
  gateOf(who: PersonId): Verdict | undefined {
    return gate(this.world, this.contact(who), this.#visitors.get(who)?.activeAt, this.now);
  }

  /** Signs in; the answer must be what the model says. */
  async signIn(who: PersonId, secret = password): Promise<Answer> {
    const {email} = this.contact(who);
    const body = JSON.stringify({method: 'password', credential: 'bearer', email, password: secret});
    const answer = await this.#exchange('POST', '/session', {body, headers: {'content-type': 'application/json'}}, who);
    if (answer.status === 200) this.#visitors.set(who, {token: bodyOf<{token: string}>(answer).token, activeAt: this.now});
    return answer;
  }

  /** The person's session is over; the token is tried all the same. */
  expire(who: PersonId): void {
    const visitor = this.#visitors.get(who);
    if (visitor) visitor.activeAt = -Infinity;
  }

  /** All sessions are over. */
  expireAll(): void {
    for (const who of this.#visitors.keys()) this.expire(who);
  }

  /** Whose time is up stays signed out, whatever the time-out is changed to (R67). */
  expireThoseWhoAreLate(): void {
    for (const who of this.#visitors.keys()) if (this.gateOf(who)?.status === 401) this.expire(who);
  }

  /** A request of somebody who is not signed in. */
  anonymously(method: string, path: string): Promise<Answer> {
    return this.#exchange(method, path, {}, undefined);
  }

  /** Do both backends have this thread? */
  isShared(threadId: string): boolean {
    return threadId in this.#bare.world.threads;
  }

  /** Is there an inbox that takes what is written on the ticket? */
  canReceive(ticket: TicketRecord): boolean {
    return routeOf(this.world, ticket) !== undefined;
  }

  /** Sends a request and demands what the model says of answer and effect. Undefined if the person was turned away. */
  async ask(who: PersonId, ask: Ask): Promise<Answer | undefined> {
    const turnedAway = this.gateOf(who);
    const expected = turnedAway ?? ask.expect;
    const what = `${who} ${ask.method} ${pathOf(ask, ask.id)}`;
    const before = photograph(this.world, this.now);
    const answer = await this.#send(who, ask, ask.id);
    this.log.push(`    ${what} -> ${answer.status}`);
    demand(answer, expected, what);
    const effect = expected.status < 300 ? (ask.effect ?? []) : [];
    assert.deepEqual(changes(before, photograph(this.world, this.now)), effect.toSorted(), `${what}: effect`);
    if (ask.id !== undefined && expected.status === 404) {
      assert.deepEqual(answer, await this.#send(who, ask, 'absent-0000000000'), `${what}: forbidden and absent differ (R13)`);
    }
    const visitor = this.#visitors.get(who);
    if (!turnedAway && visitor && !ask.isPassive) visitor.activeAt = this.now;
    return turnedAway ? undefined : answer;
  }

  /**
   * Sends a request about a ticket whose outcome the model leaves open, if the ticket is in sight: then it must only be the
   * same in both backends, and no failure.
   */
  async probe(who: PersonId, ask: Ask): Promise<void> {
    if (this.gateOf(who) || ask.expect.status === 404) return void (await this.ask(who, ask));
    const before = Object.values(this.world.tickets).map(ticket => [ticket, ticket.stageId] as const);
    const answer = await this.#send(who, ask, ask.id);
    const what = `${who} ${ask.method} ${pathOf(ask, ask.id)}`;
    this.log.push(`    ${what} -> ${answer.status}`);
    assert.ok(answer.status < 500 || answer.status === 503, `${what}: ${answer.text}`);
    for (const [ticket, from] of before) {
      noteMove(this.moves, this.world, ticket, [from, ticket.stageId], new Date(this.now).toISOString());
    }
    if (!ask.isPassive) this.#visitors.get(who)!.activeAt = this.now;
  }

  async #send(who: PersonId, ask: Ask, id: string | undefined): Promise<Answer> {
    const headers: Record<string, string> = {};
    const token = this.#visitors.get(who)?.token;
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
    if (ask.key !== undefined) headers['idempotency-key'] = ask.key;
    if (ask.file) {
      headers['content-type'] = ask.file.type;
      headers['content-disposition'] = `attachment; filename="${ask.file.name}"`;
    } else if (ask.json !== undefined) {
      headers['content-type'] = 'application/json';
    }
    const body = ask.file?.content ?? (ask.json === undefined ? undefined : JSON.stringify(ask.json));
    return this.#exchange(ask.method, pathOf(ask, id), {headers, body}, who);
  }

  async #exchange(method: string, path: string, init: RequestInit, who: PersonId | undefined): Promise<Answer> {
    const send = async (portal: MockPortal): Promise<Answer> =>
      readAnswer(await portal.fetch(new Request(`${origin}/api${path}`, {method, ...init})));
    const answer = await send(this.full);
    const bare = await send(this.#bare);
    this.#align();
    const what = `${who ?? 'nobody'} ${method} ${path}`;
    assert.deepEqual(answer, bare, `${what}: what is internal changed the answer (R7)`);
    assertNothingLeaks(answer, who, what);
    return answer;
  }

  /** Ids follow from this counter; what is internal must not shift those of the rest. */
  #align(): void {
    const {world} = this.#bare;
    world.sequence = this.world.sequence = Math.max(world.sequence, this.world.sequence);
  }
}

/** Neither a marked secret nor anybody else's address leaves. */
function assertNothingLeaks(answer: Answer, who: PersonId | undefined, what: string): void {
  const all = JSON.stringify(answer);
  assert.ok(!all.includes(marker), `${what}: a secret left: ${all}`);
  const others = people.filter(id => id !== who && all.includes(`${id}@customers.example`));
  assert.deepEqual(others, [], `${what}: addresses left`);
}

function pathOf({path}: Ask, id: string | undefined): string {
  return id === undefined ? path : path.replace('{id}', encodeURIComponent(id));
}

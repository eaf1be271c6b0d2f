import {ChosenAgent} from './chosen-agent.js';
import type {KeptPortal} from '../../mocks/index.js';
import type {DeskTicket} from '../../mocks/desk/reading.js';
import type {Desk} from '../../mocks/desk/desk.js';
import type {CardThread} from '../../mocks/rules/conversations-card.js';
import type {World} from '../../mocks/testing.js';
import {type Seen, waitingMessage} from './inbox-rows.js';

/** What the desk shows of one ticket. */
export interface DeskRecord {
  readonly ticket: DeskTicket;
  readonly card: CardThread[];
}

const SEEN = 'portico-desk-seen';

/** What the pieces of the desk share: the world, who works here, what was opened, and the one way to act. */
export class DeskModel extends EventTarget {
  readonly #agent = new ChosenAgent();
  readonly #mock: KeptPortal;
  readonly #now: () => number;
  #seen: Record<string, string> = {};
  #problem = '';

  constructor(mock: KeptPortal, now: () => number = Date.now) {
    super();
    this.#mock = mock;
    this.#now = now;
    this.#seen = storedSeen(mock.world().name);
    mock.subscribe(({cause}) => {
      if (cause === 'reset') this.#forgetSeen();
      this.#changed();
    });
  }

  get world(): World {
    return this.#mock.world();
  }

  /** Milliseconds since the epoch, by the backend's clock. */
  get now(): number {
    return this.#now();
  }

  get seen(): Seen {
    return this.#seen;
  }

  /** Why the last act failed, in the desk's words; empty if it did not. */
  get problem(): string {
    return this.#problem;
  }

  /** The agent who works here: the chosen one, else the first. */
  get agentId(): string {
    return this.#agent.in(this.world);
  }

  set agentId(id: string) {
    this.#agent.choose(id);
    this.#changed();
  }

  /** The ticket's record and its Conversations card as they are now; undefined if there is no such ticket. */
  async ticket(id: string): Promise<DeskRecord | undefined> {
    return this.#mock.read(({desk, world}) =>
      world.tickets[id] ? {ticket: desk.ticket(id), card: desk.conversations(id)} : undefined,
    );
  }

  /** Lets the agent act on the newest world. What fails is said in `problem`, and gives undefined. */
  async act<Value>(change: (desk: Desk) => Value): Promise<Value | undefined> {
    try {
      this.#problem = '';
      return await this.#mock.update(({desk}) => change(desk));
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error);
      this.#changed();
      return undefined;
    }
  }

  /** The agent has these threads open. */
  markSeen(threadIds: readonly string[]): void {
    const marks = Object.fromEntries(
      threadIds.flatMap(id => {
        const thread = this.world.threads[id];
        const waiting = thread && waitingMessage(this.world, thread);
        return waiting && this.#seen[id] !== waiting.id ? [[id, waiting.id]] : [];
      }),
    );
    if (Object.keys(marks).length === 0) return;
    this.#seen = {...this.#seen, ...marks};
    localStorage.setItem(`${SEEN}:${this.world.name}`, JSON.stringify(this.#seen));
    this.#changed();
  }

  /** @returns Ends it. */
  subscribe(listener: () => void): () => void {
    this.addEventListener('change', listener);
    return () => this.removeEventListener('change', listener);
  }

  #forgetSeen(): void {
    this.#seen = {};
    localStorage.removeItem(`${SEEN}:${this.world.name}`);
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

function storedSeen(world: string): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(`${SEEN}:${world}`) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

import {acme} from '../../../mocks/world/seeds/acme/index.js';
import {sampleCustomers} from '../../../mocks/world/seeds/acme/people.js';
import {createMockPortal, type MockPortal} from '../../../mocks/portal.js';
import {bearerAuth, createHttpAdapter, hostTokenAuth} from '../../../src/adapter/http/index.js';
import type {PortalAdapter} from '../../../src/adapter/portal-adapter.js';
import type {PortalStore} from '../../../src/store/portal-store.js';
import {Line} from '../../support/line.js';
import {eventually, saying} from '../../support/page/look.js';
import type {Screen} from '../screen.js';
import {setClock} from './frozen-clock.js';
import {Hands} from './hands.js';

const backend = 'https://portal.example/api';
const pristine = acme();
let turn = 0;

/** A screen on the stage: its backend, the line to it, and hands to act with. */
export class Stage extends Hands {
  readonly portal: MockPortal;
  readonly line: Line;
  adapter!: PortalAdapter;
  /** Grows with each request and each answer. */
  #traffic = 0;

  constructor() {
    super();
    this.portal = createMockPortal({world: structuredClone(pristine), base: '/api', seed: 'shots'});
    this.line = new Line(request => this.portal.fetch(request));
  }

  get store(): PortalStore {
    const {store} = document.querySelector('portico-provider')!;
    if (!store) throw new Error('The provider has no store yet.');
    return store;
  }

  /** Sets the screen up in place of the one before. Resolves when the picture may be taken. */
  async show(screen: Screen): Promise<void> {
    setClock(0);
    localStorage.clear();
    sessionStorage.clear();
    document.documentElement.lang = screen.language ?? 'en';
    if (screen.settings) this.portal.desk.changeSettings(screen.settings);
    screen.world?.(this);
    this.adapter = await this.#connect(screen);
    screen.before?.(this);
    const {path = '/tickets'} = screen;
    this.#build(typeof path === 'string' ? path : path(this));
    await eventually('the store', () => document.querySelector('portico-provider')?.store);
    await screen.act?.(this);
    await saying(document.body, screen.shows);
    await this.settle();
  }

  /** Lets time pass for the page and its backend. */
  travel(minutes: number): void {
    setClock(minutes);
  }

  /** The page of the ticket whose subject begins so. */
  ticketPage(subject: string): string {
    const ticket = Object.values(this.portal.world.tickets).find(one => one.subject.startsWith(subject));
    if (!ticket) throw new Error(`There is no ticket "${subject}".`);
    return `/tickets/${ticket.id}`;
  }

  /** The token of the last link that was mailed. */
  mailedToken(): string {
    const link = this.portal.world.outbox.at(-1)?.link ?? '';
    return decodeURIComponent(/token=([^&]+)/.exec(link)?.[1] ?? '');
  }

  /** Until nothing more is asked or answered and everything is drawn. Requests that the line holds stay under way. */
  async settle(): Promise<void> {
    let seen = -1;
    let still = 0;
    await eventually('the page at rest', () => {
      still = seen === this.#traffic ? still + 1 : 0;
      seen = this.#traffic;
      return still > 4;
    });
    await document.fonts.ready;
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }

  async #connect({as, agent}: Screen): Promise<PortalAdapter> {
    const options = {backend, fetch: this.#fetch as typeof fetch, retries: 0};
    // Tells portals of this page apart, so that none hears what an earlier one says.
    const id = `shot-${++turn}`;
    if (agent) {
      const token = this.portal.desk.viewPortal(agent, as ?? null);
      return {...createHttpAdapter({...options, auth: hostTokenAuth(() => Promise.resolve(token))}), id};
    }
    const adapter = createHttpAdapter({...options, auth: bearerAuth()});
    const customer = sampleCustomers.find(({contactId}) => contactId === as);
    if (customer) await adapter.signIn({method: 'password', email: customer.email, password: customer.password});
    return {...adapter, id};
  }

  readonly #fetch = async (request: Request): Promise<Response> => {
    this.#traffic += 1;
    try {
      return await this.line.fetch(request);
    } finally {
      this.#traffic += 1;
    }
  };

  #build(path: string): void {
    history.replaceState(null, '', `#/portico${path}`);
    // The frame is what was printed.
    for (const left of document.querySelectorAll('portico-provider, body > iframe')) left.remove();
    const page = document.querySelector('template')!.content.cloneNode(true);
    document.body.append(page);
    document.querySelector('portico-provider')!.adapter = this.adapter;
    scrollTo(0, 0);
  }
}

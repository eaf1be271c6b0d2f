import type {LitElement, ReactiveController} from 'lit';
import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {TokenCallback} from '../adapter/http/index.js';
import {late} from '../loading/late.js';
import {PortalStore} from '../store/portal-store.js';
import {browserDraftStorage} from '../store/draft-storage.js';
import {browserLiveLine} from '../store/live-line.js';
import {broadcastSessionChannel} from '../store/session-channel.js';
import {unknownValue} from './known-value.js';
import {contextsOf, type PortalContexts} from './portal-contexts.js';
import {LanguageController} from './language-controller.js';

/** Ways to carry the session with `backend`: see the attribute `auth` of `<portico-provider>`. */
export const authKinds = ['cookie', 'memory', 'session', 'host'] as const;
export type AuthKind = (typeof authKinds)[number];

/** Where drafts are kept. */
export const draftPlaces = ['device', 'memory'] as const;
export type DraftPlace = (typeof draftPlaces)[number];

/** Where the data comes from: an adapter, or the URL of a backend that speaks Portico's HTTP contract. */
export interface ProviderSource {
  readonly adapter?: PortalAdapter | undefined;
  readonly backend?: string | undefined;
  readonly auth?: string | undefined;
  readonly getToken?: TokenCallback | undefined;
  /** Where drafts are kept: see the attribute `drafts` of `<portico-provider>`. */
  readonly drafts?: string | undefined;
}

/** When to look at clocks and changes, beside `visibilitychange`. */
const lookOn = ['pageshow', 'online'] as const;

/** What is wrong with how the provider was set up, in developers' words. */
export class SetupError extends Error {}

/** Owns the store of a provider and hands it to the elements below its target. */
export class ProviderController implements ReactiveController {
  store: PortalStore | undefined;
  /** Why there is no store, where that is the page's mistake. */
  problem: string | undefined;
  readonly language: LanguageController;
  #source: ProviderSource = {};
  #contexts: PortalContexts | undefined;
  #building: object | undefined;
  #stopWatching: (() => void) | undefined;
  readonly #host: LitElement;
  readonly #target: () => HTMLElement;

  /**
   * @param target - Provides to everything in this element; the host itself, or the document's root.
   * @param always - Provides even before there is a source, so that elements wait for it.
   */
  constructor(
    host: LitElement,
    target: () => HTMLElement,
    private readonly always: boolean,
  ) {
    this.#host = host;
    this.#target = target;
    this.language = new LanguageController(host, words => this.#contexts?.messages.setValue(words));
    host.addController(this);
  }

  /** Takes the source in; the same source again changes nothing. */
  use(source: ProviderSource): void {
    const names = ['adapter', 'backend', 'auth', 'getToken', 'drafts'] as const;
    if (names.every(name => this.#source[name] === source[name])) return;
    this.#source = source;
    this.#drop();
    if (this.#host.isConnected) void this.#build();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    for (const name of lookOn) addEventListener(name, this.#look);
    addEventListener('pagehide', this.#leave);
    if (this.#contexts) this.#contexts.announce();
    else if (this.always) this.#contexts = contextsOf(this.#target());
    if (!this.store && hasSource(this.#source)) void this.#build();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    for (const name of lookOn) removeEventListener(name, this.#look);
    removeEventListener('pagehide', this.#leave);
    // An element that is only moved is connected again by then.
    setTimeout(() => {
      if (!this.#host.isConnected) this.#drop();
    });
  }

  /** Timers stood still while nobody looked, or while the page was in the back-forward cache: the clock did not (R67). */
  readonly #look = () => this.store?.pageShown(document.visibilityState === 'visible');

  readonly #leave = () => this.store?.pageShown(false);

  async #build(): Promise<void> {
    const building = {};
    this.#building = building;
    if (!hasSource(this.#source)) return;
    this.#contexts ??= contextsOf(this.#target());
    try {
      const adapter = this.#source.adapter ?? (await this.#httpAdapter());
      if (this.#building !== building) return;
      this.#take(storeFor(adapter, this.#draftPlace));
    } catch (error) {
      if (this.#building !== building) return;
      this.#say(error instanceof Error ? error.message : String(error));
    }
  }

  #take(store: PortalStore): void {
    this.#mark(undefined);
    this.store = store;
    this.#stopWatching = store.settings.subscribe(() => this.#settingsChanged(store));
    this.#contexts?.store.setValue(store);
    this.#contexts?.messages.setValue(this.language.words);
    this.#host.requestUpdate();
    void store.start();
  }

  #settingsChanged({settings}: PortalStore): void {
    if (settings.data) this.language.offer(settings.data);
    const {error} = settings.state;
    if (error?.code === 'contract' || error?.code === 'not-found') {
      console.error(
        `<${this.#host.localName}>: ${error.message}\nCheck backend="${this.#source.backend ?? ''}" of it, or data-backend of the script.`,
      );
    }
  }

  #drop(): void {
    this.#building = undefined;
    this.#stopWatching?.();
    const {store} = this;
    store?.dispose();
    this.store = undefined;
    this.#mark(undefined);
    // Another provider of the same target may have taken over.
    if (this.#contexts?.store.value === store) this.#contexts?.store.setValue(undefined);
  }

  get #draftPlace(): DraftPlace {
    const {drafts = 'device'} = this.#source;
    const problem = unknownValue('drafts', drafts, draftPlaces);
    if (problem) throw new SetupError(problem);
    return drafts as DraftPlace;
  }

  async #httpAdapter(): Promise<PortalAdapter> {
    const {backend = '', auth = 'cookie', getToken} = this.#source;
    const problem = unknownValue('auth', auth, authKinds);
    if (problem) throw new SetupError(problem);
    if (auth === 'host' && !getToken)
      throw new SetupError('auth="host" needs the property getToken, an async function that returns a token.');
    const http = await late(() => import('../adapter/http/index.js'));
    const strategies = {
      cookie: () => http.cookieAuth(),
      memory: () => http.bearerAuth(),
      session: () => http.bearerAuth({storage: 'session'}),
      host: () => http.hostTokenAuth(getToken ?? (() => Promise.resolve(null))),
    };
    return http.createHttpAdapter({
      backend,
      auth: strategies[auth as AuthKind](),
      language: () => this.language.words.language,
    });
  }

  #say(problem: string): void {
    this.#mark(problem);
    console.error(`<${this.#host.localName}>: ${problem}`);
    this.#host.requestUpdate();
  }

  #mark(problem: string | undefined): void {
    // Another provider of the same target may have one.
    if (problem === this.problem) return;
    this.problem = problem;
    this.#contexts?.problem.setValue(problem);
  }
}

/** A store that other tabs of the same portal are connected with. */
function storeFor(adapter: PortalAdapter, drafts: DraftPlace): PortalStore {
  const name = adapter.id ?? 'adapter';
  const store = new PortalStore(adapter, {
    channel: broadcastSessionChannel(name),
    liveLine: browserLiveLine(name),
    draftStorage: drafts === 'device' ? browserDraftStorage(name) : undefined,
  });
  store.pageShown(document.visibilityState === 'visible');
  return store;
}

function hasSource({adapter, backend}: ProviderSource): boolean {
  return adapter !== undefined || backend !== undefined;
}

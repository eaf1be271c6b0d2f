import type {CallOptions, OnProgress, PortalAdapter} from '../adapter/portal-adapter.js';
import {isAbort, toPortalError, type PortalError} from '../contract/error.js';
import type {PublicSettings} from '../contract/settings.js';
import {AccountStore} from './account-store.js';
import type {DraftStorage} from './draft-storage.js';
import {Drafts, type Draft} from './drafts.js';
import {FormStore} from './form-store.js';
import {ListMemory} from './list-memory.js';
import {LiveChanges, type LiveHearer} from './live-changes.js';
import type {OpenLiveLine} from './live-line.js';
import {Observable} from './observable.js';
import {Query} from './query.js';
import type {SessionChannel} from './session-channel.js';
import {SessionStore, type SessionSwitch} from './session-store.js';
import {TicketExport} from './ticket-export.js';
import {TicketListStore} from './ticket-list-store.js';
import {TicketStore} from './ticket-store.js';
import {watchAnswers} from './watch-answers.js';

/** What a store is made of. */
export interface PortalStoreOptions {
  /** Line to the other tabs; without one, sign-out stays in this tab. */
  readonly channel?: SessionChannel;
  /** Lines on which one tab asks for changes for all of the same customer (X7); without them, each tab asks for itself. */
  readonly liveLine?: OpenLiveLine;
  /** Where drafts outlive the page (X2); without one, they live in it. */
  readonly draftStorage?: DraftStorage;
}

/**
 * All that the elements of one provider share. When another customer signs in, or nobody is signed in any more, everything
 * that belonged to the session is aborted and forgotten.
 */
export class PortalStore extends Observable {
  readonly settings: Query<PublicSettings>;
  readonly session: SessionStore;
  readonly account: AccountStore;
  readonly list: TicketListStore;
  readonly form: FormStore;
  readonly export: TicketExport;
  /** What the customer has written and not sent (X2). */
  readonly drafts: Drafts;
  readonly #adapter: PortalAdapter;
  readonly #tickets = new Map<string, TicketStore>();
  #selected: string | undefined;
  #live: LiveChanges | undefined;
  #shown = true;
  readonly #liveLine: OpenLiveLine;

  constructor(source: PortalAdapter, {channel, liveLine = aloneOnTheLine, draftStorage}: PortalStoreOptions = {}) {
    super();
    this.drafts = new Drafts(draftStorage);
    this.#liveLine = liveLine;
    const adapter = watchAnswers(source, () => this.session.idle.answered());
    this.#adapter = adapter;
    this.settings = new Query(signal => adapter.getSettings({signal}));
    this.session = new SessionStore(adapter, change => this.#switch(change), channel, this.#onOff);
    this.account = new AccountStore(adapter, this.#onOff);
    this.list = new TicketListStore(adapter, () => this.session.session, this.#onFailure);
    this.export = new TicketExport(adapter, this.#onFailure);
    this.form = new FormStore(adapter, {
      draft: () => this.#draftOf('form'),
      limits: this.#limits,
      onFailure: this.#onFailure,
      onFiled: () => this.list.markStale(),
    });
  }

  get capabilities() {
    return this.#adapter.capabilities;
  }

  /** The ticket that list and detail side by side agree on; the portal has its route instead. */
  get selected(): string | undefined {
    return this.#selected;
  }

  select(ticketId: string | undefined): void {
    if (this.#selected === ticketId) return;
    this.#selected = ticketId;
    this.changed();
  }

  /** The store of one ticket; the same object for the same id while the session lasts. */
  ticket(id: string): TicketStore {
    let store = this.#tickets.get(id);
    if (!store) {
      store = new TicketStore(this.#adapter, id, {
        draft: this.#draftOf(`ticket:${id}`),
        feedbackDraft: this.#draftOf(`feedback:${id}`),
        addressDraft: this.#draftOf(`address:${id}`),
        limits: this.#limits,
        onFailure: this.#onFailure,
        onChange: ticket => {
          this.list.replace(ticket);
          this.list.markStale();
        },
        onRead: ticket => this.list.replace(ticket),
        marksRead: () => this.capabilities.readMarks && !this.session.session?.readOnly,
      });
      this.#tickets.set(id, store);
      this.#followCompany(store);
    }
    return store;
  }

  /** Reads an attachment (R30). */
  async downloadFile(fileId: string, options?: CallOptions & {readonly onProgress?: OnProgress}): Promise<Blob> {
    try {
      return await this.#adapter.downloadFile(fileId, options);
    } catch (thrown) {
      if (!isAbort(thrown)) this.#onFailure(toPortalError(thrown));
      throw thrown;
    }
  }

  /** Address of the identity provider. */
  startSso(returnTo: string): Promise<string> {
    return this.#adapter.startSso(returnTo);
  }

  /**
   * Does somebody look at the page? To be told whenever that changes, and when the page is connected again: clocks are
   * compared and changes asked for at once, or no more.
   */
  pageShown(shown: boolean): void {
    this.#shown = shown;
    if (!shown) {
      this.drafts.flush();
      return this.#live?.pause();
    }
    this.session.idle.check();
    this.#live?.resume();
    // Who is signed in hears of changes; who is not looks whether the portal was turned on, or off (R85).
    if (this.session.status !== 'signed-in' && this.settings.state.status === 'ready') void this.settings.reload();
  }

  /** Asks for settings and session, once. */
  async start(): Promise<void> {
    await Promise.all([this.settings.ensure(), this.session.status === 'unknown' ? this.session.restore() : undefined]);
  }

  dispose(): void {
    this.#follow(undefined);
    this.session.dispose();
    this.settings.reset();
    this.drafts.dispose();
    this.#forget();
  }

  /** To write is activity (R67). */
  #draftOf(place: string): Draft {
    return this.drafts.of(place, () => this.session.idle.typed());
  }

  /** A link to a ticket of another company of the customer switches the list to that company (X5). */
  #followCompany({ticket}: TicketStore): void {
    const stop = ticket.subscribe(() => {
      const {data} = ticket;
      if (!data) return;
      stop();
      const companies = this.session.session?.scopes.filter(({kind}) => kind === 'company') ?? [];
      const target = companies.find(({company}) => company?.id === data.company?.id)?.id;
      const inOther = companies.some(({id}) => id === this.list.scope) || !data.requester?.self;
      if (companies.length > 1 && target && target !== this.list.scope && inOther) void this.list.show({scope: target});
    });
  }

  readonly #limits = () => this.session.session?.uploadLimits;

  readonly #onFailure = (error: PortalError) => {
    if (error.code === 'unauthenticated') this.session.expire();
    if (error.reason === 'access-denied') this.session.deny();
    this.#onOff(error);
  };

  /** The portal was turned off (R85). */
  readonly #onOff = (error: PortalError) => {
    if (error.reason !== 'portal-off') return;
    this.session.expire();
    void this.settings.reload();
  };

  /** Who signs out is asked about drafts; a session that ended by itself keeps them for the same customer. */
  #switch({session, keepDrafts}: SessionSwitch): void {
    if (session) this.drafts.belongTo(session.contact.id);
    else if (keepDrafts) this.drafts.leave();
    else this.drafts.discard();
    this.#forget();
    if (session) this.list.memory = new ListMemory(this.#adapter.id ?? 'adapter', session.contact.id);
    this.#follow(session?.contact.id);
  }

  /** Follows changes for this contact from now on (X7). */
  #follow(contactId: string | undefined): void {
    this.#live?.stop();
    this.#live = undefined;
    if (contactId === undefined || !this.capabilities.changes) return;
    this.#live = new LiveChanges(this.#adapter, this.#liveLine(contactId), this.#hearer);
    if (this.#shown) this.#live.resume();
  }

  readonly #hearer: LiveHearer = {
    session: () => void this.session.restore(),
    settings: () => void this.settings.reload(),
    tickets: ids => this.#hearOf(ids),
    failure: error => this.#onFailure(error),
  };

  #hearOf(ids: ReadonlySet<string> | undefined): void {
    void this.list.heardOf(ids);
    for (const ticket of this.#tickets.values()) if (!ids || ids.has(ticket.id)) ticket.heardOf();
  }

  #forget(): void {
    for (const ticket of this.#tickets.values()) ticket.reset();
    this.#tickets.clear();
    this.list.reset();
    this.export.reset();
    this.form.reset();
    this.select(undefined);
  }
}

/** No other tab is heard of, nor told. */
const aloneOnTheLine: OpenLiveLine = () => ({
  lead: () => Promise.resolve(),
  tell: () => undefined,
  listen: () => undefined,
  close: () => undefined,
});

import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {PortalError} from '../contract/error.js';
import type {Session} from '../contract/session.js';
import type {PublicSettings} from '../contract/settings.js';
import {AccountStore} from './account-store.js';
import {Drafts} from './drafts.js';
import {FormStore} from './form-store.js';
import {Observable} from './observable.js';
import {Query} from './query.js';
import type {SessionChannel} from './session-channel.js';
import {SessionStore, type SessionEnd} from './session-store.js';
import {TicketExport} from './ticket-export.js';
import {TicketListStore} from './ticket-list-store.js';
import {TicketStore} from './ticket-store.js';
import {watchAnswers} from './watch-answers.js';

/** What a store is made of. */
export interface PortalStoreOptions {
  /** Line to the other tabs; without one, sign-out stays in this tab. */
  readonly channel?: SessionChannel;
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
  readonly #adapter: PortalAdapter;
  readonly #drafts = new Drafts();
  readonly #tickets = new Map<string, TicketStore>();
  #selected: string | undefined;

  constructor(source: PortalAdapter, {channel}: PortalStoreOptions = {}) {
    super();
    const adapter = watchAnswers(source, () => this.session.idle.answered());
    this.#adapter = adapter;
    this.settings = new Query(signal => adapter.getSettings({signal}));
    this.session = new SessionStore(adapter, (session, end) => this.#switch(session, end), channel);
    this.account = new AccountStore(adapter);
    this.list = new TicketListStore(adapter, () => this.session.session, this.#onFailure);
    this.export = new TicketExport(adapter, this.#onFailure);
    this.form = new FormStore(adapter, this.#limits, this.#onFailure, () => this.list.markStale());
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
        draft: this.#drafts.of(id, () => this.session.idle.typed()),
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
  downloadFile(fileId: string, signal?: AbortSignal): Promise<Blob> {
    return this.#adapter.downloadFile(fileId, signal ? {signal} : {});
  }

  /** Address of the identity provider. */
  startSso(returnTo: string): Promise<string> {
    return this.#adapter.startSso(returnTo);
  }

  /** Asks for settings and session, once. */
  async start(): Promise<void> {
    await Promise.all([this.settings.ensure(), this.session.status === 'unknown' ? this.session.restore() : undefined]);
  }

  dispose(): void {
    this.session.dispose();
    this.settings.reset();
    this.#drafts.clear();
    this.#forget();
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
    if (error.reason === 'portal-off') {
      this.session.expire();
      void this.settings.reload();
    }
  };

  /** A session that ended by itself keeps its drafts for the same customer; signing out, or another customer, drops them. */
  #switch(session: Session | undefined, end: SessionEnd | undefined): void {
    if (end === 'signed-out') this.#drafts.clear();
    if (session) this.#drafts.belongTo(session.contact.id);
    this.#forget();
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

import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {readView, writeView, type ListView} from '../store/list-view.js';
import type {PortalStore} from '../store/portal-store.js';
import type {TicketListStore} from '../store/ticket-list-store.js';

/** An address that a list's view is kept in. */
export interface ViewPlace {
  /** What it says now. */
  read(): ListView;
  write(view: ListView, how: 'push' | 'replace'): void;
}

/**
 * Keeps the list's view and an address in step (X4): what the address says is shown, and what the customer chooses goes into
 * it. Each choice is an entry of the browser's history; words that are typed replace the entry, so that they do not flood it.
 */
export class ListAddress {
  /** What address and list agreed on last; undefined before they ever did. */
  #agreed: string | undefined;
  #contact: string | undefined;
  readonly #place: ViewPlace;

  constructor(place: ViewPlace) {
    this.#place = place;
  }

  /** To be called before the list is drawn. Without somebody signed in the address stays and waits. */
  sync({list, session}: PortalStore): void {
    const contact = session.session?.contact.id;
    if (contact === undefined) {
      this.#agreed = undefined;
      return;
    }
    // What somebody else searched for is nobody else's business.
    if (this.#contact !== undefined && this.#contact !== contact) this.#place.write({}, 'replace');
    this.#contact = contact;
    const said = writeView(this.#place.read());
    if (said !== this.#agreed) {
      void list.open(readView(said));
      this.#agree(list, said, 'replace');
    } else {
      this.#agree(list, said, isTyping(readView(said), list.view) ? 'replace' : 'push');
    }
  }

  /** The list is not shown: what the address says when it comes back is what counts. */
  leave(): void {
    this.#agreed = undefined;
  }

  #agree(list: TicketListStore, said: string, how: 'push' | 'replace'): void {
    this.#agreed = writeView(list.view);
    if (this.#agreed !== said) this.#place.write(list.view, how);
  }
}

/** Is it only the words that differ? */
function isTyping(before: ListView, now: ListView): boolean {
  return writeView({...before, search: undefined}) === writeView({...now, search: undefined});
}

/** A query parameter of the page's own address, for a list outside a portal. */
export class ParameterPlace implements ReactiveController, ViewPlace {
  /** Name of the parameter; undefined keeps the view nowhere. */
  name: string | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
  }

  read(): ListView {
    return readView((this.name && new URLSearchParams(location.search).get(this.name)) || '');
  }

  write(view: ListView, how: 'push' | 'replace'): void {
    if (!this.name) return;
    const {pathname, search, hash} = location;
    const parameters = new URLSearchParams(search);
    const text = writeView(view);
    if (text) parameters.set(this.name, text);
    else parameters.delete(this.name);
    const query = parameters.toString();
    history[`${how}State`](history.state, '', `${pathname}${query && `?${query}`}${hash}`);
  }

  readonly #follow = () => this.#host.requestUpdate();
}

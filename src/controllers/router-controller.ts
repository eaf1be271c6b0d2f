import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Navigation} from '../context/navigation-context.js';
import type {ListView} from '../store/list-view.js';
import {pathOf, routeOf, type Route} from '../store/route.js';

/** Where the portal keeps its page: after the hash, in the query parameter `portico`, or in memory alone. */
export const routings = ['hash', 'query', 'memory'] as const;
export type Routing = (typeof routings)[number];

const HASH = '#/portico';
const PARAMETER = 'portico';

/** One portal on a page owns the URL: the element whose router it is. */
let owner: HTMLElement | undefined;

/**
 * The portal's page and the browser's history. Hashes that do not begin with `#/portico/` belong to the page and change nothing,
 * but for the way back to where the portal began. A token in an address is taken out of it at once.
 */
export class RouterController implements ReactiveController, Navigation {
  /** The page now; undefined for an address that the portal does not know. */
  route: Route | undefined = {page: 'list'};
  #routing: Routing = 'hash';
  /** The page's own address, from which the portal first moved. */
  #began: string | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onMove: () => void;

  /** @param onMove - After each move to another page. */
  constructor(host: ReactiveControllerHost & HTMLElement, onMove: () => void) {
    this.#host = host;
    this.#onMove = onMove;
    host.addController(this);
  }

  /** Takes the routing in; the first portal in a page gets the URL, others keep to themselves. */
  use(routing: Routing): void {
    this.#release();
    this.#routing = routing;
    if (routing === 'memory') return;
    if (owner && owner !== this.#host) {
      this.#routing = 'memory';
      return;
    }
    owner = this.#host;
    addEventListener('popstate', this.#follow);
    addEventListener('hashchange', this.#follow);
    this.#read();
  }

  hostDisconnected(): void {
    this.#release();
  }

  /** Does the address lead to the portal, not just to the page that it stands in? */
  get addressed(): boolean {
    if (this.#routing === 'query') return new URLSearchParams(location.search).has(PARAMETER);
    return this.#routing === 'hash' && this.#path() !== undefined;
  }

  href(route: Route): string | undefined {
    const {pathname, search} = location;
    if (this.#routing === 'memory') return undefined;
    if (this.#routing === 'hash') return `${pathname}${search}${HASH}${pathOf(route)}`;
    const parameters = new URLSearchParams(search);
    parameters.set(PARAMETER, pathOf(route));
    return `${pathname}?${parameters.toString().replaceAll('%2F', '/')}`;
  }

  go(route: Route): void {
    this.#move(route, 'pushState');
  }

  /** Goes without leaving a way back. */
  replace(route: Route): void {
    this.#move(route, 'replaceState');
  }

  /** Shows another view of the list, which is the same page: nothing moves. */
  showView(view: ListView, how: 'push' | 'replace'): void {
    this.#write({page: 'list', view}, `${how}State`);
  }

  #move(route: Route, how: 'pushState' | 'replaceState'): void {
    this.#write(route, how);
    this.#onMove();
  }

  #write(route: Route, how: 'pushState' | 'replaceState'): void {
    const href = this.href(route);
    if (how === 'pushState' && !this.addressed) this.#began = location.href;
    if (href !== undefined) history[how](history.state, '', href);
    this.route = route;
    this.#host.requestUpdate();
  }

  readonly #follow = () => {
    const before = this.route;
    if (this.#isBackAtStart) this.route = {page: 'list'};
    else this.#read();
    if (JSON.stringify(this.route) === JSON.stringify(before)) return;
    if (this.route?.page !== 'list' || before?.page !== 'list') this.#onMove();
    this.#host.requestUpdate();
  };

  /** An address without any hash is never followed, only gone back to; the link to the page's top has an empty one. */
  get #isBackAtStart(): boolean {
    const {href} = location;
    return this.#routing === 'hash' && !this.addressed && (!href.includes('#') || href === this.#began);
  }

  #read(): void {
    const path = this.#path();
    if (path === undefined) return;
    const route = routeOf(path);
    // A followed link is told twice, as popstate and hashchange; the second time its token is out of the address already.
    if (route && this.route && 'token' in this.route && route.page === this.route.page && !('token' in route)) return;
    this.route = route;
    if (!this.route) console.warn(`<${this.#host.localName}>: the portal has no page "${path.split('?', 1)[0]}".`);
    if (this.route && 'token' in this.route) history.replaceState(history.state, '', this.href(this.route));
  }

  /** The portal's part of the address; undefined where there is none, so that an anchor of the page changes nothing. */
  #path(): string | undefined {
    if (this.#routing === 'query') return new URLSearchParams(location.search).get(PARAMETER) ?? '/';
    const {hash} = location;
    if (hash !== HASH && !hash.startsWith(`${HASH}/`)) return undefined;
    return hash.slice(HASH.length);
  }

  #release(): void {
    if (owner !== this.#host) return;
    owner = undefined;
    removeEventListener('popstate', this.#follow);
    removeEventListener('hashchange', this.#follow);
  }
}

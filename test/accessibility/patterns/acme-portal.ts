import {fixture, html} from '@open-wc/testing';
import {createMockPortal, type MockPortal} from '../../../mocks/portal.js';
import {acme} from '../../../mocks/world/seeds/acme/index.js';
import {sampleCustomers} from '../../../mocks/world/seeds/acme/people.js';
import type {SettingsPatch} from '../../../mocks/world/settings-patch.js';
import {bearerAuth, createHttpAdapter} from '../../../src/adapter/http/index.js';
import '../../../src/all.js';
import type {PortalElement} from '../../../src/elements/portal/portal.element.js';
import type {ProviderElement} from '../../../src/elements/provider/provider.element.js';
import type {PortalStore} from '../../../src/store/portal-store.js';
import {Line} from '../../support/line.js';
import {all, eventually, find, focused, saying, textOf} from '../../support/page/look.js';
import {connect} from '../../support/page/mount.js';

const pristine = acme();

export interface AcmeOptions {
  /** Id of the contact who is signed in; null: nobody. Default: Anna. */
  readonly as?: string | null;
  readonly settings?: SettingsPatch;
  /** Changes the world before anybody signs in. */
  readonly world?: (portal: MockPortal) => void;
  /** Before the page asks for anything, for example to break the line. */
  readonly before?: (acme: {readonly line: Line; readonly portal: MockPortal}) => void;
  /** What can be read once it is there. */
  readonly shows: string;
}

export interface AcmePortal {
  readonly portal: MockPortal;
  readonly line: Line;
  readonly store: PortalStore;
  readonly element: PortalElement;
  /** The first element that matches, once it is there. */
  see<Found extends HTMLElement = HTMLElement>(selector: string): Promise<Found>;
  /** All that match now. */
  all<Found extends HTMLElement = HTMLElement>(selector: string): Found[];
  /** The button, link or summary that reads or is named so, once it is there. */
  named(name: string): Promise<HTMLElement>;
  /** Until the text is on the page. */
  says(text: string | RegExp): Promise<void>;
  /** Until that has the focus. */
  hasFocus(what: string, is: (element: HTMLElement) => boolean): Promise<void>;
}

/** The sample portal of Acme with everything on, at one of its pages. */
export async function acmeAt(path: string, {as = 'anna', settings, world, before, shows}: AcmeOptions): Promise<AcmePortal> {
  const portal = createMockPortal({world: structuredClone(pristine), base: '/api', seed: 'patterns'});
  if (settings) portal.desk.changeSettings(settings);
  world?.(portal);
  const line = new Line(request => portal.fetch(request));
  const adapter = createHttpAdapter({backend: 'https://portal.example/api', auth: bearerAuth(), fetch: line.fetch, retries: 0});
  const customer = sampleCustomers.find(({contactId}) => contactId === as);
  if (customer) await adapter.signIn({method: 'password', email: customer.email, password: customer.password});
  before?.({line, portal});
  localStorage.clear();
  history.replaceState(null, '', `#/portico${path}`);
  const provider = await fixture<ProviderElement>(
    html`<portico-provider>
      <button id="before">Before</button>
      <portico-portal keep-title></portico-portal>
      <button id="after">After</button>
    </portico-provider>`,
  );
  connect(provider, adapter);
  const store = await eventually('the store', () => provider.store);
  const element = provider.querySelector<PortalElement>('portico-portal')!;
  await saying(element, shows);
  return {
    portal,
    line,
    store,
    element,
    see: selector => eventually(selector, () => find(element, selector)),
    all: selector => all(element, selector),
    named: name => eventually(name, () => all(element, 'button, a, summary').find(one => nameOf(one) === name)),
    says: text => saying(element, text),
    hasFocus: async (what, is) => {
      await eventually(`the focus on ${what}`, () => {
        const has = focused();
        return has instanceof HTMLElement && is(has);
      });
    },
  };
}

/** The page of the ticket whose subject begins so. */
export function ticketPage(subject: string): string {
  const ticket = Object.values(pristine.tickets).find(one => one.subject.startsWith(subject));
  if (!ticket) throw new Error(`There is no ticket "${subject}".`);
  return `/tickets/${ticket.id}`;
}

/** The name of a button or link: its label, else its words. */
export function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? textOf(element);
}

/** Elements are compared here, since no report can show how two of them differ. */
export function hasFocusNow(element: Element | null | undefined): void {
  const has = focused();
  if (!element || has !== element) throw new Error(`The focus is on ${has?.outerHTML.slice(0, 100)}`);
}

/** What an attribute with ids points to, in the element's own tree. */
export function referred(element: Element, attribute: string): Element[] {
  const root = element.getRootNode() as Document | ShadowRoot;
  return (element.getAttribute(attribute) ?? '')
    .split(' ')
    .filter(Boolean)
    .map(id => {
      const found = root.getElementById(id);
      if (!found) throw new Error(`${attribute}="${id}" points to nothing`);
      return found;
    });
}

/** The words that describe an element. */
export function descriptionOf(element: Element): string {
  return referred(element, 'aria-describedby').map(textOf).join(' ').trim();
}

/** For `afterEach`: takes the portal's page out of the address. */
export function forgetAddress(): void {
  history.replaceState(null, '', location.pathname + location.search);
}

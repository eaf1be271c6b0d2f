import {createMockPortal, seedWorld} from '../../mocks/index.js';
import {bearerAuth, createHttpAdapter} from '../../src/adapter/http/index.js';
import type {Ticket} from '../../src/contract/tickets.js';
import type {ProviderElement} from '../../src/elements/provider/provider.element.js';
import type {PortalStore} from '../../src/store/portal-store.js';
import {settledStore, signInAs} from '../console/sign-in.js';
import {showProblem} from '../site/problem.js';
import type {DocsExample} from './example.element.js';

/** Who the reader is in the examples. */
const customer = 'anna';
/** Elements that show something to nobody else. */
const others: Readonly<Record<string, string>> = {'portico-solution': 'tom'};
/** Elements that are for visitors, too. */
const forVisitors = ['portico-login', 'portico-link', 'portico-portal'];
/** What the provider holds, which shows nothing by itself. */
const inProvider = ['portico-view-switcher', 'portico-ticket-list'];
/** For elements that show something with some tickets alone; the others take any that is open. */
const wanted: Readonly<Record<string, (ticket: Ticket) => boolean>> = {
  'portico-solution': ({can}) => can.answerSolution?.allowed ?? false,
  'portico-rating': ({can}) => can.rate?.allowed ?? false,
};

/**
 * Brings the elements and a mock backend of the page's own up, which forgets everything on leaving; signs a sample customer in where
 * the element is for customers, and fills the example.
 */
export async function startExample(example: DocsExample): Promise<void> {
  const tag = example.getAttribute('tag') ?? '';
  try {
    await Promise.all([
      import('../../src/all.js'),
      import('../../src/elements/solution/portico-solution.js'),
      import('../../src/elements/rating/portico-rating.js'),
    ]);
    const {DocsExample} = await import('./example.element.js');
    const show = () => customElements.define('docs-example', DocsExample);
    if (tag === 'portico-provider') {
      show();
      example.content = inProvider;
      await example.updateComplete;
      const own = example.querySelector('portico-provider');
      if (own) await begin(own, customer);
    } else {
      const around = document.createElement('portico-provider');
      around.setAttribute('scope', 'document');
      document.body.append(around);
      const store = await begin(around, forVisitors.includes(tag) ? undefined : (others[tag] ?? customer));
      show();
      example.ticketId = await someTicket(store, tag);
    }
  } catch (error) {
    showProblem('The example cannot start', error);
  }
}

/** Gives a provider a mock backend of its own, and signs somebody in. */
async function begin(provider: ProviderElement, contactId: string | undefined): Promise<PortalStore> {
  const portal = createMockPortal({world: seedWorld('acme', {now: Date.now()}), base: '/portal-api'});
  provider.drafts = 'memory';
  provider.adapter = createHttpAdapter({
    backend: new URL('/portal-api', location.href),
    auth: bearerAuth(),
    fetch: request => portal.fetch(request),
  });
  const store = await settledStore();
  if (contactId) await signInAs(store, contactId);
  return store;
}

/** A ticket that has something for the element to show. */
async function someTicket(store: PortalStore, tag: string): Promise<string | undefined> {
  if (store.session.status !== 'signed-in') return undefined;
  await store.list.ensure();
  const tickets = store.list.state.data?.items ?? [];
  const fits = wanted[tag];
  if (!fits) return (tickets.find(({status}) => status.state === 'open') ?? tickets[0])?.id;
  for (const {id} of tickets) {
    const {ticket} = store.ticket(id);
    await ticket.ensure();
    if (ticket.data && fits(ticket.data)) return id;
  }
  throw new Error(`no ticket of the sample is one for <${tag}>`);
}

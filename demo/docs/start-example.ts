import {createMockPortal, seedWorld} from '../../mocks/index.js';
import {bearerAuth, createHttpAdapter} from '../../src/adapter/http/index.js';
import type {PortalStore} from '../../src/store/portal-store.js';
import {settledStore, signInAs} from '../console/sign-in.js';
import {showProblem} from '../site/problem.js';
import type {DocsExample} from './example.element.js';

/** Who the reader is in the examples. */
const customer = 'anna';
/** Elements that are for visitors, too. */
const forVisitors = ['portico-login', 'portico-link', 'portico-provider', 'portico-portal'];

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
    const portal = createMockPortal({world: seedWorld('acme', {now: Date.now()}), base: '/portal-api'});
    const provider = document.createElement('portico-provider');
    provider.setAttribute('scope', 'document');
    provider.drafts = 'memory';
    provider.adapter = createHttpAdapter({
      backend: new URL('/portal-api', location.href),
      auth: bearerAuth(),
      fetch: request => portal.fetch(request),
    });
    document.body.append(provider);
    const store = await settledStore();
    if (!forVisitors.includes(tag)) await signInAs(store, customer);
    const {DocsExample} = await import('./example.element.js');
    customElements.define('docs-example', DocsExample);
    example.ticketId = await someTicket(store, tag);
  } catch (error) {
    showProblem('The example cannot start', error);
  }
}

/** A ticket that has something for the element to show. */
async function someTicket(store: PortalStore, tag: string): Promise<string | undefined> {
  if (store.session.status !== 'signed-in') return undefined;
  const wanted = tag === 'portico-rating' ? 'closed' : 'open';
  await store.list.ensure();
  const tickets = store.list.state.data?.items ?? [];
  return (tickets.find(({status}) => status.state === wanted) ?? tickets[0])?.id;
}

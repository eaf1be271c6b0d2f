import {sampleCustomers} from '../../mocks/index.js';
import type {PortalStore} from '../../src/store/portal-store.js';

/** The store of the page's elements; undefined on pages without any. */
export function pageStore(): PortalStore | undefined {
  return document.querySelector('portico-provider')?.store;
}

/**
 * Signs a sample customer in, in place of whoever is.
 *
 * @throws {Error} that says why it failed.
 */
export async function signInAs(store: PortalStore, contactId: string): Promise<void> {
  const customer = sampleCustomers.find(each => each.contactId === contactId);
  if (!customer) throw new Error(`there is no sample customer "${contactId}".`);
  const {session} = store;
  if (session.status === 'signed-in') {
    await session.signOut();
    // What the one was reading is not for the other.
    document.querySelector('portico-portal')?.navigate('/tickets');
  }
  const {email, password} = customer;
  const outcome = await session.signIn({method: 'password', email, password});
  if (!outcome.ok) throw new Error(outcome.error?.message ?? 'it was interrupted');
}

/** The page's store, once it knows whether somebody is signed in. */
export async function settledStore(): Promise<PortalStore> {
  for (;;) {
    const store = pageStore();
    if (store && store.session.status !== 'unknown') return store;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

import assert from 'node:assert/strict';
import {afterEach} from 'node:test';
import {PortalStore} from '../../src/store/portal-store.js';
import type {PortalStoreOptions} from '../../src/store/portal-store.js';
import {password, smallPortal, type SmallPortal, type SmallPortalOptions} from '../support/small-portal.js';

/** A store over a small portal. */
export interface StoreBench extends SmallPortal {
  readonly store: PortalStore;
  /** Signs in through the store. */
  signIn(contactId: string): Promise<void>;
}

const stores: PortalStore[] = [];
// A session's clock would keep the process alive.
afterEach(() => stores.splice(0).forEach(store => store.dispose()));

/** A store over the mock portal, started, with nobody or the contact signed in. */
export async function storeBench(
  {as, channel, draftStorage, ...options}: SmallPortalOptions & PortalStoreOptions & {as?: string} = {},
  small = smallPortal(options),
): Promise<StoreBench> {
  const store = new PortalStore(await small.adapter(as), {channel, draftStorage});
  stores.push(store);
  await store.start();
  return {
    ...small,
    store,
    async signIn(contactId) {
      const outcome = await store.session.signIn({method: 'password', email: small.emailOf(contactId), password});
      assert.ok(outcome.ok, `${contactId} is signed in`);
    },
  };
}

/** Lets all that is ready happen, or all that is within some milliseconds. */
export function tick(milliseconds = 0): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}

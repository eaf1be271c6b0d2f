import type {PortalAdapter} from '../../src/adapter/portal-adapter.js';
import {PortalError} from '../../src/contract/error.js';
import type {SystemPageId} from '../../src/contract/settings.js';
import type {ProviderElement} from '../../src/elements/provider/provider.element.js';
import type {PortalStore} from '../../src/store/portal-store.js';
import {accountPages, type AccountPage} from '../../src/store/route.js';
import {previewAdapter} from './preview-adapter.js';
import type {SettingsModel} from './settings-model.js';

/** What a login is given to show a system page. */
export interface Scene {
  readonly adapter: PortalAdapter;
  readonly page: AccountPage;
  readonly token?: string;
}

/** Most steps of waiting for a page to come so far. */
const PATIENCE = 100;

/** Sets a system page up: a login, and a backend that answers so that the page shows. */
export async function openScene(model: SettingsModel, id: SystemPageId): Promise<Scene> {
  const adapter = await previewAdapter(model, id === 'session-ended' ? 'agent' : 'nobody');
  const refuse = (reason: 'link-expired' | 'access-denied') => () =>
    Promise.reject(new PortalError(reason === 'access-denied' ? 'forbidden' : 'not-found', 'A preview.', {reason}));
  switch (id) {
    case 'link-expired':
      return {adapter: {...adapter, checkPasswordToken: refuse(id)}, page: 'reset-password', token: 'expired'};
    case 'access-denied':
      return {adapter: {...adapter, signIn: refuse(id)}, page: 'sign-in'};
    case 'check-mail':
      return {adapter, page: 'forgot-password'};
    case 'session-ended':
      // The agent's session is one of the desk; the page is that of a customer, who signs in here.
      return {adapter: {...adapter, capabilities: {...adapter.capabilities, signIn: true, accounts: true}}, page: 'sign-in'};
    default:
      return {adapter, page: accountPages.find(page => page === id) ?? 'sign-in'};
  }
}

/** Does what leads to pages that come after something. */
export async function play(id: SystemPageId, provider: ProviderElement): Promise<void> {
  if (id === 'check-mail') return sendForm(provider);
  if (id !== 'signed-out' && id !== 'session-ended' && id !== 'access-denied') return;
  const store = await until(() => (provider.store?.session.status === 'unknown' ? undefined : provider.store));
  if (store) await end(id, store);
}

async function end(id: 'signed-out' | 'session-ended' | 'access-denied', {session}: PortalStore): Promise<void> {
  if (id === 'signed-out') await session.signOut();
  else if (id === 'session-ended') session.expire();
  else await session.signIn({method: 'link', token: 'a-preview'});
}

async function sendForm(provider: ProviderElement): Promise<void> {
  const form = await until(() => provider.querySelector('form') ?? undefined);
  const field = form?.querySelector('input');
  if (!form || !field) return;
  field.value = 'sam@customer.example';
  form.requestSubmit();
}

async function until<Value>(ask: () => Value | undefined): Promise<Value | undefined> {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const value = ask();
    if (value !== undefined) return value;
    await new Promise(resolve => setTimeout(resolve, 30));
  }
  return undefined;
}

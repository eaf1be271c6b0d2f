import {createMockFetch, createMockPortal} from '../../mocks/index.js';
import {bearerAuth, createHttpAdapter, hostTokenAuth} from '../../src/adapter/http/index.js';
import type {PortalAdapter} from '../../src/adapter/portal-adapter.js';
import type {SettingsModel} from './settings-model.js';

/** A portal with sample data, under the settings as they are edited (R89): looked at by an agent, or with nobody signed in. */
export async function previewAdapter(model: SettingsModel, who: 'agent' | 'nobody'): Promise<PortalAdapter> {
  const {world, token} = await model.preview();
  // A name of its own, so that previews do not hear each other sign out.
  const backend = new URL(`./preview-${crypto.randomUUID()}`, location.href).href;
  const auth = who === 'agent' ? hostTokenAuth(() => Promise.resolve(token)) : bearerAuth();
  return createHttpAdapter({backend, auth, fetch: createMockFetch(createMockPortal({world, base: backend}))});
}

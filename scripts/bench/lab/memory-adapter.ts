import {acme} from '../../../mocks/world/seeds/acme/index.js';
import {sampleCustomers} from '../../../mocks/world/seeds/acme/people.js';
import {createMockFetch} from '../../../mocks/handlers/mock-fetch.js';
import {createMockPortal} from '../../../mocks/portal.js';
import {bearerAuth, createHttpAdapter} from '../../../src/adapter/http/index.js';
import {given} from './contender.js';
import type {PortalAdapter} from '../../../src/adapter/portal-adapter.js';

/**
 * An adapter whose settings and session are those of the mock backend, asked once, and whose data costs nothing: it is made
 * beforehand. What is measured is the elements.
 */
export async function memoryAdapter(data: Partial<PortalAdapter>): Promise<PortalAdapter> {
  const portal = createMockPortal({world: acme({now: Date.now()}), base: '/api'});
  const adapter = createHttpAdapter({
    backend: 'https://portal.example/api',
    auth: bearerAuth(),
    fetch: createMockFetch(portal),
  });
  const {email, password} = given(sampleCustomers[0]);
  const session = await adapter.signIn({method: 'password', email, password});
  const settings = await adapter.getSettings();
  return {
    ...adapter,
    // Nothing else is asked for while something is measured.
    capabilities: {...adapter.capabilities, changes: false, readMarks: false},
    getSession: () => Promise.resolve(session),
    getSettings: () => Promise.resolve(settings),
    ...data,
  };
}

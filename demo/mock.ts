import {createMockFetch, openKeptPortal, seeds, startMockPortal, type KeptPortal, type SeedName} from '../mocks/index.js';

const backend = new URL('./portal-api', document.baseURI).href;

/**
 * Starts the backend that the page's elements talk to: in a service worker, or where that cannot be had, in the page.
 *
 * @returns The running backend. Rejects with an `Error` that says why there is none.
 */
export async function startMock(): Promise<KeptPortal> {
  const world = chosenWorld();
  const serviceWorkerUrl = new URL(`${import.meta.env.BASE_URL}mockServiceWorker.js`, document.baseURI).href;
  try {
    return await startMockPortal({world, backend, serviceWorkerUrl});
  } catch (error) {
    console.warn('The service worker could not start; the mock backend runs in the page.', error);
    return startInPage(world);
  }
}

/** The world that the address names, for example `?world=large`. */
function chosenWorld(): SeedName {
  const name = new URLSearchParams(location.search).get('world') ?? 'acme';
  if (Object.hasOwn(seeds, name)) return name as SeedName;
  throw new Error(`there is no world "${name}". There are: ${Object.keys(seeds).join(', ')}.`);
}

async function startInPage(world: SeedName): Promise<KeptPortal> {
  const {bearerAuth, createHttpAdapter} = await import('../src/adapter/http/index.js');
  const portal = await openKeptPortal({world, backend});
  const adapter = createHttpAdapter({backend, auth: bearerAuth({storage: 'session'}), fetch: createMockFetch(portal)});
  for (const provider of document.querySelectorAll('portico-provider')) provider.adapter = adapter;
  return portal;
}

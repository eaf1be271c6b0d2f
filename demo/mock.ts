import {
  createMockFetch,
  FaultPlan,
  openKeptPortal,
  seeds,
  startMockPortal,
  type KeptPortal,
  type KeptPortalOptions,
  type SeedName,
} from '../mocks/index.js';
import {readState, type DemoState} from './console/demo-state.js';
import {RequestLog} from './console/request-log.js';
import {SharedClock} from './console/shared-clock.js';

const WORLD = 'portico-demo-world';

/** Address of the backend, the same for all pages of the demo. */
export const backend = new URL('./portal-api', document.baseURI).href;

/** The backend of the page, and what a tester does to it. */
export interface Testbed {
  readonly mock: KeptPortal;
  readonly world: SeedName;
  readonly clock: SharedClock;
  readonly faults: FaultPlan;
  readonly log: RequestLog;
  /** What the address asked for. */
  readonly asked: DemoState;
}

/**
 * Starts the backend that the page's elements talk to: in a service worker, or where that cannot be had, in the page.
 * Rejects with an `Error` that says why there is none.
 */
export async function startTestbed(): Promise<Testbed> {
  return open(async options => {
    const serviceWorkerUrl = new URL(`${import.meta.env.BASE_URL}mockServiceWorker.js`, document.baseURI).href;
    try {
      return await startMockPortal({...options, serviceWorkerUrl});
    } catch (error) {
      console.warn('The service worker could not start; the mock backend runs in the page.', error);
      return startInPage(options);
    }
  });
}

/** Opens the backend for a page without customers' elements, which sends no requests. */
export function openTestbed(): Promise<Testbed> {
  return open(openKeptPortal);
}

async function open(start: (options: KeptPortalOptions) => Promise<KeptPortal>): Promise<Testbed> {
  const asked = readState(location.search);
  const world = chosenWorld(asked.world);
  const clock = new SharedClock();
  if (asked.clock !== undefined) clock.set(Date.now() + asked.clock * 60_000);
  const faults = new FaultPlan();
  for (const fault of asked.faults) faults.add(fault);
  const log = new RequestLog();
  const mock = await start({world, backend, now: clock.now, faults, onRequest: log.add});
  return {mock, world, clock, faults, log, asked};
}

/** The world that the address names, for example `?world=large`; else that of the last visit. */
function chosenWorld(asked: string | undefined): SeedName {
  const name = asked ?? localStorage.getItem(WORLD) ?? 'acme';
  if (!Object.hasOwn(seeds, name)) {
    localStorage.removeItem(WORLD);
    throw new Error(`there is no world "${name}". There are: ${Object.keys(seeds).join(', ')}.`);
  }
  localStorage.setItem(WORLD, name);
  return name as SeedName;
}

async function startInPage(options: KeptPortalOptions): Promise<KeptPortal> {
  const {bearerAuth, createHttpAdapter} = await import('../src/adapter/http/index.js');
  const portal = await openKeptPortal(options);
  const adapter = createHttpAdapter({backend, auth: bearerAuth({storage: 'session'}), fetch: createMockFetch(portal)});
  for (const provider of document.querySelectorAll('portico-provider')) provider.adapter = adapter;
  return portal;
}

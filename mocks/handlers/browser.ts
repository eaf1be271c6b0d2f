import {openKeptPortal, type KeptPortal, type KeptPortalOptions} from './kept-portal.js';
import {routeHandlers} from './route-handlers.js';

export interface BrowserMockOptions extends KeptPortalOptions {
  /** Address of MSW's worker script, on the page's own origin. Default `/mockServiceWorker.js`. */
  serviceWorkerUrl?: string;
  /** Does MSW log requests to the console? Default false. */
  log?: boolean;
}

/** A mock backend that stands in for the network of a page. */
export interface BrowserMock extends KeptPortal {
  /** Requests of this page go to the network again. What is kept stays. */
  stop(): Promise<void>;
}

/**
 * Starts the mock backend in a service worker: requests of this page below `backend` are answered by it, all others go to the
 * network. Cookies of its answers do nothing there and uploads show no progress: sign in with a bearer token.
 *
 * Where the browser has no service workers (plain HTTP), MSW replaces `fetch` and `XMLHttpRequest` of this page instead. Rejects if
 * the worker cannot be registered; `openKeptPortal` with `createMockFetch` does without one.
 */
export async function startMockPortal(options: BrowserMockOptions = {}): Promise<BrowserMock> {
  const {backend = '/portal-api', serviceWorkerUrl = '/mockServiceWorker.js', log = false} = options;
  // Loaded here, since Node refuses the module and the entry must load there.
  const {setupWorker} = await import('msw/browser');
  const address = new URL(backend, document.baseURI).href;
  const portal = await openKeptPortal({...options, backend: address});
  const worker = setupWorker(...routeHandlers(address, request => portal.handle(request)));
  await worker.start({serviceWorker: {url: serviceWorkerUrl}, onUnhandledFrame: 'bypass', quiet: !log});
  return {...portal, stop: async () => worker.stop()};
}

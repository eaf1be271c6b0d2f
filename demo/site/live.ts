import type {News} from '../../mocks/index.js';
import type {Testbed} from '../mock.js';
import {routeOf} from '../../src/store/route.js';
import type {PortalStore} from '../../src/store/portal-store.js';

/** Requests of customers that change nothing another customer could see. */
const unseen: ReadonlySet<News['cause']> = new Set<News['cause']>([
  'createSession',
  'deleteSession',
  'keepSession',
  'requestSignInLink',
  'startSso',
  'register',
  'requestPasswordReset',
  'checkPasswordToken',
  'setPassword',
  'createUpload',
  'deleteUpload',
  'markRead',
]);

/** Loads again what the page's elements show when agents, or customers in other tabs, have changed it. */
export function keepLive({mock, clock}: Testbed, storeOf: () => PortalStore | undefined): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  mock.subscribe(({cause, own}) => {
    if (unseen.has(cause) || (own && cause !== 'update')) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void refresh(storeOf()), 50);
  });
  // The session may be over, or be alive again.
  clock.subscribe(() => void storeOf()?.session.restore());
}

async function refresh(store: PortalStore | undefined): Promise<void> {
  if (!store) return;
  await Promise.all([store.settings.reload(), store.session.restore()]);
  if (store.session.status !== 'signed-in') return;
  const ticketId = openTicket(store);
  await Promise.all([
    store.list.state.status === 'idle' ? undefined : store.list.reload(),
    ticketId === undefined ? undefined : store.ticket(ticketId).reload(),
  ]);
}

function openTicket(store: PortalStore): string | undefined {
  const prefix = '#/portico';
  const route = location.hash.startsWith(`${prefix}/`) ? routeOf(location.hash.slice(prefix.length)) : undefined;
  return route?.page === 'ticket' ? route.ticketId : store.selected;
}

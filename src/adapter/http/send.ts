import {PortalError} from '../../contract/error.js';
import type {RouteDefinition} from '../../contract/route.js';
import {Deadline, abortError} from './deadline.js';
import type {Wire} from './options.js';
import {requireSuccess} from './read.js';
import type {Answer} from './read.js';
import {transmit} from './request.js';
import type {Outgoing} from './request.js';
import {pauseBefore, repeatable} from './retry.js';
import {routeUrl} from './url.js';

/** Reads an answer of success; `deadline` may be restarted while bytes arrive. */
export type Reader<Route extends RouteDefinition, T> = (answer: Answer<Route>, deadline: Deadline) => Promise<T>;

/** Bytes in a millisecond below which a file is not waited for where no progress is told, as behind a service worker. */
const slowest = 16;

/**
 * Sends a call, again where that is safe and may help, and reads the answer.
 * @throws PortalError for every failure; `AbortError` if the caller aborted.
 */
export async function send<Route extends RouteDefinition, T>(
  wire: Wire,
  route: Route,
  outgoing: Outgoing,
  read: Reader<Route, T>,
): Promise<T> {
  const {signal, file} = outgoing;
  let refresh = false;
  for (let tried = 0; ;) {
    if (signal?.aborted) throw abortError(signal);
    const deadline = new Deadline(signal, wire.timeout + (file?.size ?? 0) / slowest);
    try {
      return await deadline.guard(route.id, attempt(wire, route, outgoing, read, deadline, refresh));
    } catch (error) {
      if (!(error instanceof PortalError) || deadline.expired) throw error;
      if (error.status === 401 && !refresh && wire.auth.renews && !route.public && !outgoing.credentials) {
        refresh = true;
        continue;
      }
      const pause = repeatable(route) ? pauseBefore(error, tried, wire) : undefined;
      if (pause === undefined) throw error;
      tried++;
      await wire.sleep(pause, signal);
    }
  }
}

async function attempt<Route extends RouteDefinition, T>(
  wire: Wire,
  route: Route,
  outgoing: Outgoing,
  read: Reader<Route, T>,
  deadline: Deadline,
  refresh: boolean,
): Promise<T> {
  const backend = wire.backend();
  const url = routeUrl(backend, route, outgoing.params, outgoing.query);
  const credentials = outgoing.credentials ?? (await wire.auth.headers({backend, public: route.public ?? false, refresh}));
  if (!credentials) throw new PortalError('unauthenticated', `${route.id}: nobody is signed in`);
  const response = await transmit(wire, route, url, outgoing, credentials, deadline);
  const answer = {route, url, response};
  await requireSuccess(answer, wire.now());
  return read(answer, deadline);
}

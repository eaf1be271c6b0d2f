import type {PortalError} from '../../contract/error.js';
import type {RouteDefinition} from '../../contract/route.js';
import type {Wire} from './options.js';

/** Milliseconds of the first pause, doubled each time. */
const firstPause = 400;

const passing = new Set<number | undefined>([429, 502, 503, 504]);

/** May the call be sent again: reads, and writes that have one effect, by their key (R29) or by nature? */
export function repeatable(route: RouteDefinition): boolean {
  return route.method === 'GET' || route.idempotent === true || route.repeatable === true;
}

/**
 * Milliseconds to wait before the next try, or undefined if the error is final. What timed out is final: the customer has
 * waited long enough, and can try again with the same key.
 * @param tried Further tries made so far.
 */
export function pauseBefore(error: PortalError, tried: number, wire: Wire): number | undefined {
  const {retryAfter = 0} = error;
  const hopeful = error.code === 'network' || passing.has(error.status);
  if (!hopeful || tried >= wire.retries || retryAfter > wire.maxRetryAfter) return undefined;
  const backoff = firstPause * 2 ** tried;
  return Math.max(retryAfter * 1000, backoff / 2 + (wire.random() * backoff) / 2);
}

import {PortalError} from '../../contract/error.js';
import type {RouteDefinition} from '../../contract/route.js';
import type {OnProgress} from '../portal-adapter.js';
import type {HeaderValues} from './auth.js';
import type {Deadline} from './deadline.js';
import type {Wire} from './options.js';
import type {QueryValues} from './url.js';

/** What one call sends. */
export interface Outgoing {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: QueryValues;
  readonly body?: unknown;
  readonly file?: File;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
  readonly background?: boolean;
  /** Credentials that were asked for before, in place of those of now. */
  readonly credentials?: HeaderValues;
}

/** Times `timeout` that a file may stand still: what is reported as sent may still be in a buffer. */
const patience = 3;

/** Sent with what the page reads by itself, so that it keeps no session alive (R67). */
const backgroundHeader = 'X-Portico-Background';

/**
 * Sends one request and answers what came back, whatever it is.
 * @throws PortalError `network` if nothing came; `contract` if no such request can be made.
 */
export async function transmit(
  wire: Wire,
  route: RouteDefinition,
  url: URL,
  outgoing: Outgoing,
  credentials: HeaderValues,
  deadline: Deadline,
): Promise<Response> {
  const {file, body} = outgoing;
  const headers = requestHeaders(wire, route, outgoing, credentials);
  const viaFetch = () =>
    wire.fetch(
      new Request(url, {
        method: route.method,
        headers,
        body: file ?? bodyOf(body),
        signal: deadline.signal,
        credentials: wire.auth.credentials,
        cache: 'no-store',
        redirect: 'manual',
        // The page's own address may hold the token of a mailed link.
        referrerPolicy: 'strict-origin',
      }),
    );
  const onProgress: OnProgress = (loaded, total) => {
    if (deadline.over) return;
    deadline.restart(wire.timeout * patience);
    outgoing.onProgress?.(loaded, total);
  };
  try {
    if (!file) return await viaFetch();
    const {signal} = deadline;
    const {method} = route;
    return await wire.sendFile({url, method, headers, credentials: wire.auth.credentials, file, signal, onProgress}, viaFetch);
  } catch {
    // The original stays behind: some fetches put the whole request, credentials too, into their errors.
    throw new PortalError('network', `${route.id}: no answer`);
  }
}

/** A form names its own type, with the line between its parts. */
function bodyOf(body: unknown): BodyInit | null {
  if (body instanceof FormData) return body;
  return body === undefined ? null : JSON.stringify(body);
}

function requestHeaders(wire: Wire, route: RouteDefinition, outgoing: Outgoing, credentials: HeaderValues): Headers {
  const {file, body, idempotencyKey, background} = outgoing;
  const headers = new Headers(credentials);
  headers.set('Accept', route.binaryResponse ? '*/*' : 'application/json, application/problem+json');
  const language = wire.language?.();
  if (language) headers.set('Accept-Language', language);
  if (background) headers.set(backgroundHeader, '1');
  if (route.idempotent) headers.set('Idempotency-Key', checkedKey(route, idempotencyKey));
  if (body !== undefined && !(body instanceof FormData)) headers.set('Content-Type', 'application/json');
  if (file) {
    headers.set('Content-Type', file.type || 'application/octet-stream');
    headers.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeFileName(file.name)}`);
  }
  return headers;
}

function checkedKey(route: RouteDefinition, key = ''): string {
  if (/^[\x21-\x7e]{8,128}$/.test(key)) return key;
  throw new PortalError('contract', `${route.id}: an idempotency key has 8 to 128 visible ASCII characters`);
}

/** `ext-value` without its charset (RFC 8187). */
export function encodeFileName(name: string): string {
  const wellFormed = name.replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(wellFormed).replace(/['()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

import {PortalError} from '../../contract/error.js';
import type {RouteDefinition, RouteResponse} from '../../contract/route.js';
import type {OnProgress} from '../portal-adapter.js';
import {readProblem} from './problem.js';
import {readForgivingly} from './rows.js';
import type {DroppedRow, Flaw} from './rows.js';
import {plainUrl} from './url.js';

/** An answer and what it answers. */
export interface Answer<Route extends RouteDefinition = RouteDefinition> {
  readonly route: Route;
  readonly url: URL;
  readonly response: Response;
}

const isHtml = (response: Response): boolean =>
  /^(text\/html|application\/xhtml)/i.test(response.headers.get('Content-Type') ?? '');

/**
 * Lets an answer of success through.
 * @param now Milliseconds since the epoch.
 * @throws PortalError that the answer stands for.
 */
export async function requireSuccess({route, url, response}: Answer, now: number): Promise<void> {
  const {status, type, ok} = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    // Backends with pages of their own send the browser to their sign-in.
    if (!route.public) throw new PortalError('unauthenticated', `${route.id}: redirected`);
    throw unexpected({route, url, response}, 'a redirect');
  }
  if (type === 'opaque') throw unexpected({route, url, response}, 'an answer that may not be read');
  if (ok) return;
  // A page that says 404 where a list or a session is due: no backend lives at this address.
  if ((status === 404 || status === 405) && isHtml(response) && !route.path.includes('{'))
    throw unexpected({route, url, response});
  throw readProblem(route.id, response, await readText({route, response}), now);
}

/**
 * Reads JSON of the route's schema.
 * @param report Told of rows that had to be left out.
 * @throws PortalError `contract` if it is something else; `network` if it broke off.
 */
export async function readJson<Route extends RouteDefinition>(
  answer: Answer<Route>,
  report: (row: DroppedRow) => void,
): Promise<RouteResponse<Route>> {
  const {route, response} = answer;
  if (!route.response) {
    if (isHtml(response)) throw unexpected(answer);
    void response.body?.cancel().catch(() => {});
    return undefined as RouteResponse<Route>;
  }
  const data = parse(answer, await readText(answer));
  const reading = readForgivingly(route.response, data);
  if ('flaws' in reading) throw new PortalError('contract', `${route.id}: the answer does not fit: ${print(reading.flaws)}`);
  for (const row of reading.dropped) report({operation: route.id, ...row});
  return reading.value as RouteResponse<Route>;
}

/**
 * Reads a file.
 * @param onProgress Called for each piece that comes.
 * @throws PortalError `network` if it broke off; `contract` if a page came in place of the file.
 */
export async function readFile(answer: Answer, onProgress: OnProgress): Promise<Blob> {
  const {route, response} = answer;
  const {headers, body} = response;
  // An attached page is sent as an attachment; a page that is shown is something else.
  if (isHtml(response) && !/^attachment/i.test(headers.get('Content-Disposition') ?? '')) throw unexpected(answer);
  const total = headers.has('Content-Encoding') ? 0 : Number(headers.get('Content-Length') ?? 0);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  const reader = body?.getReader();
  while (reader) {
    const {done, value} = await reader.read().catch(() => {
      throw brokenOff(route);
    });
    if (done) break;
    pieces.push(value);
    onProgress((loaded += value.byteLength), total);
  }
  return new Blob(pieces, {type: headers.get('Content-Type') ?? ''});
}

async function readText({route, response}: Pick<Answer, 'route' | 'response'>): Promise<string> {
  try {
    return await response.text();
  } catch {
    throw brokenOff(route);
  }
}

function parse(answer: Answer, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may hold a token.
    throw unexpected(answer, text === '' ? 'nothing' : undefined);
  }
}

function brokenOff(route: RouteDefinition): PortalError {
  return new PortalError('network', `${route.id}: the answer broke off`);
}

function unexpected(
  {route, url, response}: Answer,
  received = response.headers.get('Content-Type') ?? 'something else',
): PortalError {
  const due = route.binaryResponse ? 'a file' : 'JSON';
  const message = `${route.id}: expected ${due} from ${plainUrl(url)}, received ${received}; is \`backend\` right?`;
  return new PortalError('contract', message, {status: response.status || undefined});
}

function print(flaws: readonly Flaw[]): string {
  return flaws
    .slice(0, 3)
    .map(({path, problem}) => `${path || 'all of it'} (${problem})`)
    .join(', ');
}

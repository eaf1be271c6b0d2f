import type {RouteId} from '../../src/contract/routes.js';
import {insteadOf, truncated} from './fault-answers.js';
import {noHit, type FaultKind, type FaultPlan, type Hit} from './faults.js';
import {matchRoute, pathBelow} from './match.js';
import type {Answer} from './route-handlers.js';

/** One request as the log has it: what was asked and how it ended, never who asked, with what token, or what was sent. */
export interface RequestRecord {
  /** When it came, in milliseconds since the epoch. */
  readonly at: number;
  /** The route; undefined if the contract has none. */
  readonly operation: RouteId | undefined;
  readonly method: string;
  /** Path below the backend's address. */
  readonly path: string;
  /** HTTP status; null if the connection broke in place of an answer. */
  readonly status: number | null;
  /** Milliseconds until the answer began. */
  readonly ms: number;
  /** Code and reason of a refusal. */
  readonly code?: string;
  readonly reason?: string;
  /** What went wrong on purpose. */
  readonly fault?: FaultKind['kind'];
}

/** What tests and testers put between a page and its mock backend. */
export interface TestLine {
  /** What goes wrong. */
  readonly faults?: FaultPlan;
  /** Told of each request once it is answered. */
  readonly onRequest?: (record: RequestRecord) => void;
}

/** The backend behind a line that breaks as planned and keeps a log. `base` is the backend's address. */
export function onTestLine(answer: Answer, base: string, {faults, onRequest}: TestLine): Answer {
  if (!faults && !onRequest) return answer;
  return async request => {
    const path = pathBelow(base, request.url);
    if (path === undefined) return undefined;
    const operation = matchRoute(request.method, path)?.id;
    const at = Date.now();
    const start = performance.now();
    const {delay, fault} = faults?.take(operation) ?? noHit;
    if (delay > 0) await new Promise(resolve => setTimeout(resolve, delay));
    const response = await through(answer, request, fault);
    onRequest?.({
      at,
      operation,
      method: request.method,
      path,
      status: response.type === 'error' ? null : response.status,
      ms: performance.now() - start,
      ...(await refusalOf(response)),
      ...(fault && {fault: fault.kind}),
    });
    return response;
  };
}

async function through(answer: Answer, request: Request, fault: Hit['fault']): Promise<Response> {
  if (fault?.kind === 'reset') return Response.error();
  const response = insteadOf(fault) ?? (await answer(request)) ?? Response.error();
  if (fault?.kind === 'drop-answer') return Response.error();
  return fault?.kind === 'truncate' ? truncated(response) : response;
}

async function refusalOf(response: Response): Promise<Pick<RequestRecord, 'code' | 'reason'>> {
  if (response.headers.get('content-type') !== 'application/problem+json') return {};
  try {
    const {code, reason} = (await response.clone().json()) as {code?: string; reason?: string};
    return {...(code !== undefined && {code}), ...(reason !== undefined && {reason})};
  } catch {
    // A refusal that was cut in half.
    return {};
  }
}

import type {AnswerCode, Fault, FaultKind} from '../../mocks/index.js';
import {statusOfCode} from '../../src/contract/problem.js';
import {routes, type RouteId} from '../../src/contract/routes.js';

const plain = ['reset', 'drop-answer', 'truncate', 'html'] as const;

/** Codes that a fault can answer with. */
export const answerCodes = Object.keys(statusOfCode) as AnswerCode[];

/** A fault in an address: `delay:800`, `refuse:unavailable@createReply*2`, `reset*all`. */
export function faultToText(fault: Fault): string {
  const {operation, times = 1} = fault;
  const count = times === 1 ? '' : times === Infinity ? '*all' : `*${times}`;
  return `${kindToText(fault)}${operation ? `@${operation}` : ''}${count}`;
}

/**
 * Reads what `faultToText` wrote.
 *
 * @throws {Error} that names what it does not understand.
 */
export function textToFault(text: string): Fault {
  const [, name = '', argument, operation, times] = /^([a-z-]+)(?::([a-z0-9-]+))?(?:@(\w+))?(?:\*(\w+))?$/.exec(text) ?? [];
  const kind = kindOf(name, argument);
  const count = times === undefined ? 1 : times === 'all' ? Infinity : Number(times);
  if (!kind || !(count > 0) || (operation !== undefined && !(operation in routes))) {
    throw new Error(`"${text}" is no fault. Examples: delay:800, refuse:unavailable@createReply*2, reset*all.`);
  }
  return {...kind, ...(operation !== undefined && {operation: operation as RouteId}), ...(count !== 1 && {times: count})};
}

function kindToText(fault: FaultKind): string {
  if (fault.kind === 'delay') return `delay:${fault.ms}`;
  return fault.kind === 'refuse' ? `refuse:${fault.code}` : fault.kind;
}

function kindOf(name: string, argument: string | undefined): FaultKind | undefined {
  const simple = plain.find(each => each === name);
  if (simple && argument === undefined) return {kind: simple};
  if (name === 'delay' && Number(argument) > 0) return {kind: 'delay', ms: Number(argument)};
  const code = answerCodes.find(each => each === argument);
  if (name !== 'refuse' || !code) return undefined;
  // Two seconds are long enough to be seen and short enough to be waited for.
  const later = code === 'rate-limited' || code === 'unavailable';
  return {kind: 'refuse', code, ...(later && {retryAfter: 2})};
}

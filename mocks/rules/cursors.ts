import {invalid} from './refusal.js';
import type {Env} from './env.js';

/**
 * A place in a list as an opaque text. It is bound to whoever asked and to the question: read with anything else, or
 * changed by hand, it is `invalid`.
 */
export function writeCursor(env: Pick<Env, 'digest'>, bound: unknown, place: unknown): string {
  const text = JSON.stringify(place);
  return toUrlSafe(JSON.stringify([seal(env, bound, text), text]));
}

/** The place that a cursor stands for. Throws `invalid`, naming the query's `field`. */
export function readCursor(env: Env, bound: unknown, cursor: string, field: string): unknown {
  const content = parse(fromUrlSafe(cursor));
  if (Array.isArray(content) && typeof content[1] === 'string' && content[0] === seal(env, bound, content[1])) {
    return JSON.parse(content[1]) as unknown;
  }
  throw invalid([{field, problem: 'format'}]);
}

function seal(env: Pick<Env, 'digest'>, bound: unknown, place: string): string {
  return env.digest(JSON.stringify([bound, place])).slice(0, 22);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toUrlSafe(text: string): string {
  const binary = Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromUrlSafe(text: string): string {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(binary, character => character.charCodeAt(0)));
  } catch {
    return '';
  }
}

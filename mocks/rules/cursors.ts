import * as z from 'zod/mini';
import type {Env} from './env.js';
import {invalid} from './refusal.js';

/**
 * A place in a list as an opaque text. It is bound to whoever asked and to the question: read with anything else, or
 * changed by hand, it is `invalid`.
 */
export function writeCursor(env: Pick<Env, 'digest'>, bound: unknown, place: unknown): string {
  const text = JSON.stringify(place);
  return toUrlSafe(JSON.stringify([seal(env, bound, text), text]));
}

/**
 * The place that a cursor stands for. A seal is not trusted to have been made here, so the place must have its `shape` too.
 * @throws {Refusal} `invalid`, naming the query's `field`.
 */
export function readCursor<Place>(
  env: Pick<Env, 'digest'>,
  bound: unknown,
  cursor: string,
  {field, shape}: {readonly field: string; readonly shape: z.ZodMiniType<Place>},
): Place {
  const content = z.safeParse(Sealed, parse(fromUrlSafe(cursor)));
  if (content.success) {
    const [found, text] = content.data;
    const place = z.safeParse(shape, parse(text));
    if (found === seal(env, bound, text) && place.success) return place.data;
  }
  throw invalid([{field, problem: 'format'}]);
}

/** What a cursor is made of: its seal, and the place as a text. */
const Sealed = z.tuple([z.string(), z.string()]);

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

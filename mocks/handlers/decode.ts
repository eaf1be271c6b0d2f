import * as z from 'zod/mini';
import {IdempotencyKey} from '../../src/contract/primitives.js';
import type {RouteDefinition} from '../../src/contract/route.js';
import {type Fault, Refusal, invalid} from '../rules/refusal.js';
import {toBase64} from '../world/base64.js';
import type {SentFile} from '../rules/uploads.js';

/** Most bytes of a JSON body. */
const MAX_JSON = 1024 * 1024;

/** The query by the route's schema; repeated keys become arrays where the schema has one. Throws `invalid`. */
export function decodeQuery(route: RouteDefinition, url: string): unknown {
  if (!route.query) return undefined;
  const sent = new URL(url).searchParams;
  const values: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(route.query.shape)) {
    if (sent.has(name)) values[name] = takesMany(schema) ? sent.getAll(name) : sent.get(name);
  }
  return parse(route.query, values);
}

/** The JSON body by the route's schema. Throws `invalid`; `too-large` past 1 MiB. */
export function decodeBody(route: RouteDefinition, bytes: Uint8Array): unknown {
  if (!route.body) return undefined;
  if (bytes.length > MAX_JSON)
    throw new Refusal({code: 'too-large', fields: [{field: 'body', problem: 'too-long', limit: MAX_JSON}]});
  return parse(route.body, parseJson(bytes));
}

/** The file of an upload: its name from `Content-Disposition` (RFC 6266), its type from `Content-Type`. */
export function decodeFile(request: Request, bytes: Uint8Array): SentFile {
  const name = fileName(request.headers.get('content-disposition') ?? '');
  const type = request.headers.get('content-type') ?? 'application/octet-stream';
  return {name, type, size: bytes.length, content: toBase64(bytes)};
}

/** The `Idempotency-Key` of a write (R29). Throws `invalid` if it is missing, too short or too long. */
export function readKey(request: Request): string {
  const key = request.headers.get('idempotency-key');
  if (z.safeParse(IdempotencyKey, key).success) return key!;
  throw invalid([{field: 'Idempotency-Key', problem: key === null ? 'required' : 'format'}]);
}

function parse(schema: z.ZodMiniType, value: unknown): unknown {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  throw invalid(result.error.issues.map(issue => faultAt(value, issue.path)));
}

function faultAt(value: unknown, path: readonly PropertyKey[]): Fault {
  const found = path.reduce((inner: unknown, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
  return {field: path.map(String).join('.') || 'body', problem: found === undefined ? 'required' : 'format'};
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
  } catch {
    throw invalid([{field: 'body', problem: 'format'}]);
  }
}

function takesMany(schema: unknown): boolean {
  if (schema instanceof z.ZodMiniOptional) return takesMany(schema.def.innerType);
  return schema instanceof z.ZodMiniArray;
}

/** `filename*` before `filename`; the last part of a path, without control characters. */
function fileName(disposition: string): string {
  const extended = /filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1];
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition);
  const name = decodeName(extended) ?? plain?.[1]?.replaceAll(/\\(.)/g, '$1') ?? plain?.[2] ?? '';
  const clean = name
    .split(/[\\/]/)
    .at(-1)!
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 255);
  return clean === '' || clean === '.' || clean === '..' ? 'file' : clean;
}

function decodeName(extended: string | undefined): string | undefined {
  try {
    return extended === undefined ? undefined : decodeURIComponent(extended);
  } catch {
    return undefined;
  }
}

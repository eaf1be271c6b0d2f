import {GatewayProblem} from '../problem.js';

/** What a write says. */
export interface WriteBody {
  /** Its fields: those of a JSON body, or of the part `JSON` of a form. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Its files: the parts `Attachments` of a form. */
  readonly files: readonly File[];
  /** Digest of all of it, the same for every try. */
  readonly fingerprint: string;
}

/** Limits in bytes. */
export interface BodyLimits {
  readonly bodyBytes: number;
  readonly textBytes: number;
}

/**
 * Reads the body of a write.
 *
 * @throws {GatewayProblem} `too-large`, `unsupported` for another type, `invalid` for one that cannot be read.
 */
export async function readBody(request: Request, limits: BodyLimits): Promise<WriteBody> {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('application/json')) {
    const text = await request.text();
    if (text.length > limits.textBytes) throw new GatewayProblem('too-large', 'a text that is too long');
    return withFingerprint(parseFields(text), []);
  }
  if (!type.startsWith('multipart/form-data')) throw new GatewayProblem('unsupported', 'a body that is neither JSON nor a form');
  const form = await request.formData().catch(() => refuse());
  const fields: unknown = form.get('JSON');
  if (typeof fields !== 'string' || [...form.keys()].some(name => name !== 'JSON' && name !== 'Attachments')) refuse();
  const files = form.getAll('Attachments').map(file => (file instanceof File ? file : refuse()));
  return withFingerprint(parseFields(fields), files);
}

function parseFields(text: string): Record<string, unknown> {
  try {
    const fields: unknown = JSON.parse(text);
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) return fields as Record<string, unknown>;
  } catch {
    // Refused below.
  }
  return refuse();
}

async function withFingerprint(fields: Record<string, unknown>, files: readonly File[]): Promise<WriteBody> {
  const parts: unknown[] = [Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))];
  for (const file of files) parts.push(file.name, file.type, await digest(new Uint8Array(await file.arrayBuffer())));
  return {fields, files, fingerprint: await digest(new TextEncoder().encode(JSON.stringify(parts)))};
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

function refuse(): never {
  throw new GatewayProblem('invalid', 'a body that cannot be read');
}

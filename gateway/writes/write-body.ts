import {sha256} from '@noble/hashes/sha2.js';
import {GatewayProblem} from '../problem.js';
import {toHex} from '../session/seal.js';
import {encodeForm} from './encode-form.js';
import {readForm, type FormEvent, type FormLimits} from './form-events.js';

/** A body for RT, with its headers. */
export interface EncodedBody {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit;
  /** When a body that is sent as it comes has been sent: only then RT can be late. */
  readonly sent?: Promise<void>;
}

/** What a write says: its fields are read at once, its files only while they are passed on. */
export class WriteBody {
  /** Fields of the JSON body, or of the part `JSON` of a form. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Digest of the fields, the same for every try. */
  readonly fingerprint: string;
  readonly #files: AsyncGenerator<FormEvent, void> | undefined;
  readonly #length: number | undefined;
  readonly #hash = sha256.create();
  #digest = '';
  #failure: Error | undefined;

  private constructor(fields: Readonly<Record<string, unknown>>, files?: AsyncGenerator<FormEvent, void>, length?: number) {
    this.fields = fields;
    this.fingerprint = toHex(sha256(new TextEncoder().encode(JSON.stringify(sorted(fields)))));
    this.#files = files;
    this.#length = length;
  }

  /**
   * Reads the fields of a write.
   *
   * @throws {GatewayProblem} `too-large`, `unsupported` for a body of another type, `invalid` for one that cannot be read.
   */
  static async read(request: Request, limits: FormLimits): Promise<WriteBody> {
    const type = request.headers.get('content-type') ?? '';
    const said = request.headers.get('content-length');
    const length = said === null ? undefined : Number(said);
    const isForm = type.startsWith('multipart/form-data');
    if ((length ?? 0) > (isForm ? limits.bodyBytes : limits.textBytes)) throw tooLarge();
    if (isForm) {
      const events = readForm(request, limits);
      const first = await events.next();
      if (first.done || first.value.kind !== 'fields')
        throw new GatewayProblem('invalid', 'a form that does not begin with JSON');
      return new WriteBody(parseFields(first.value.text), events, length);
    }
    if (!type.startsWith('application/json')) throw new GatewayProblem('unsupported', 'a body that is neither JSON nor a form');
    return new WriteBody(parseFields(await readText(request, limits.textBytes)));
  }

  /** Why the files could not be read to their end: RT then got half a body, which has no effect. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** The body for RT: files as they come, with other fields than the browser's. Can be called once. */
  encode(fields: Readonly<Record<string, unknown>>): EncodedBody {
    const text = JSON.stringify(fields);
    if (!this.#files) return {headers: {'content-type': 'application/json'}, body: text};
    return encodeForm(this.#read(this.#files), text, this.#length);
  }

  /** Digest of the files; empty without any. Those that were not passed on are read for it. */
  async readFiles(): Promise<string> {
    if (this.#files && this.#digest === '') for await (const _event of this.#read(this.#files));
    return this.#digest;
  }

  async *#read(files: AsyncGenerator<FormEvent, void>): AsyncGenerator<FormEvent, void> {
    try {
      for await (const event of files) {
        if (event.kind === 'fields') throw new GatewayProblem('invalid', 'a form with two parts JSON');
        if (event.kind === 'file') this.#hash.update(new TextEncoder().encode(JSON.stringify([event.name, event.type])));
        if (event.kind === 'bytes') this.#hash.update(event.bytes);
        yield event;
      }
      this.#digest = toHex(this.#hash.digest());
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error('the files could not be read', {cause: error});
      throw error;
    }
  }
}

async function readText({body}: Request, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length;
    if (size > most) throw tooLarge();
    text += decoder.decode(next.value, {stream: true});
  }
  return text + decoder.decode();
}

function parseFields(text: string): Record<string, unknown> {
  try {
    const fields: unknown = JSON.parse(text);
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) return fields as Record<string, unknown>;
  } catch {
    // Refused below.
  }
  throw new GatewayProblem('invalid', 'a body that is not a JSON object');
}

function sorted(fields: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
}

function tooLarge(): GatewayProblem {
  return new GatewayProblem('too-large', 'a body that is too large');
}

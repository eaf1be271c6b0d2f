import {decodeField, make, type PartInfo} from 'multipasta';
import {GatewayProblem} from '../problem.js';

/** What comes out of a form, in its order. */
export type FormEvent =
  | {readonly kind: 'fields'; readonly text: string}
  | {readonly kind: 'file'; readonly name: string; readonly type: string}
  | {readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer>}
  | {readonly kind: 'file-end'};

/** Limits in bytes, and of files. */
export interface FormLimits {
  readonly bodyBytes: number;
  readonly textBytes: number;
  readonly files: number;
}

/**
 * Reads a `multipart/form-data` body (RFC 7578) as it comes: a part `JSON`, then parts `Attachments`. Never more than a chunk of a
 * file is held.
 *
 * @throws {GatewayProblem} `invalid` for any other form and for one that breaks off, `too-large` beyond a limit.
 */
export async function* readForm({headers, body}: Request, limits: FormLimits): AsyncGenerator<FormEvent, void> {
  const events: FormEvent[] = [];
  let problem: GatewayProblem | undefined;
  let size = 0;
  const parser = make({
    headers: {'content-type': headers.get('content-type') ?? ''},
    isFile: info => parameterOf(info, 'name') === 'Attachments',
    maxParts: limits.files + 1,
    maxTotalSize: limits.bodyBytes,
    maxFieldSize: limits.textBytes,
    onField: (info, value) => {
      if (parameterOf(info, 'name') === 'JSON') events.push({kind: 'fields', text: decodeField(info, value)});
      else problem ??= refused('a part that is neither JSON nor a file');
    },
    onFile: info => {
      events.push({kind: 'file', name: nameOf(info), type: info.contentType});
      size = 0;
      return chunk => {
        if (chunk === null) {
          if (size === 0) problem ??= emptyFile(nameOf(info));
          events.push({kind: 'file-end'});
        } else {
          size += chunk.length;
          events.push({kind: 'bytes', bytes: new Uint8Array(chunk)});
        }
      };
    },
    onError: error => {
      problem ??= error._tag === 'ReachedLimit' ? tooLarge(error.limit) : refused(`a form with ${error._tag}`);
    },
    onDone: () => undefined,
  });
  const flush = function* (): Generator<FormEvent, void> {
    if (problem) throw problem;
    yield* events.splice(0);
  };
  for await (const chunk of chunksOf(body)) {
    try {
      parser.write(chunk);
    } catch (cause) {
      throw new GatewayProblem('invalid', 'a form that cannot be read', {cause});
    }
    yield* flush();
  }
  parser.end();
  yield* flush();
}

/** The browser going away in the middle leaves half a form, which is refused. */
async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array, void> {
  const reader = body?.getReader();
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) yield next.value;
  } catch (cause) {
    throw new GatewayProblem('invalid', 'a form that broke off', {cause});
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
}

function nameOf(info: PartInfo): string {
  return parameterOf(info, 'filename')?.trim() || 'file';
}

/**
 * A parameter of a part's `Content-Disposition`, as browsers write it (HTML standard, 4.10.21.8). The parser's own reading knows
 * no letters beyond Latin 1, and most names of files have some.
 */
function parameterOf({headers}: PartInfo, name: 'name' | 'filename'): string | undefined {
  const header = String(headers['content-disposition'] ?? '');
  const value = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(header)?.[1];
  return value?.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function tooLarge(limit: string): GatewayProblem {
  return new GatewayProblem('too-large', `a form beyond ${limit}`);
}

function emptyFile(field: string): GatewayProblem {
  return new GatewayProblem('invalid', 'an empty file, which RT does not take', {fields: [{field, problem: 'file-empty'}]});
}

function refused(what: string): GatewayProblem {
  return new GatewayProblem('invalid', what);
}

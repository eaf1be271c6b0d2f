import type {FormEvent} from './form-events.js';
import type {EncodedBody} from './write-body.js';

/** How much longer the fields and the framing for RT may be than the browser's. */
const room = 16 * 1024;

/**
 * Writes a form anew, with a boundary, names and headers of our own: RT reads what was checked, and nothing else.
 *
 * RT's web servers want to know a body's length beforehand, but that of the new form shows only at its end. So the fields come
 * last, and white space after the JSON fills the body up to the length that was promised.
 *
 * @param length Bytes of the browser's form, if it said so; without it the new one says nothing either.
 */
export function encodeForm(files: AsyncGenerator<FormEvent, void>, fields: string, length: number | undefined): EncodedBody {
  const boundary = `portico-${crypto.randomUUID()}`;
  const promised = length === undefined ? undefined : length + room + fields.length * 3;
  const headers: Record<string, string> = {'content-type': `multipart/form-data; boundary=${boundary}`};
  if (promised !== undefined) headers['content-length'] = String(promised);
  let done = (): void => undefined;
  const sent = new Promise<void>(resolve => (done = resolve));
  const chunks = encodeParts(files, fields, boundary, promised);
  const body = new ReadableStream<Uint8Array>({
    pull: async controller => {
      const next = await chunks.next();
      if (!next.done) return controller.enqueue(next.value);
      controller.close();
      done();
    },
    cancel: async () => void (await chunks.return()),
  });
  return {headers, body, sent};
}

async function* encodeParts(
  files: AsyncGenerator<FormEvent, void>,
  fields: string,
  boundary: string,
  promised: number | undefined,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let sent = 0;
  for await (const event of files) {
    const bytes = encodeEvent(event, boundary);
    sent += bytes.length;
    yield bytes;
  }
  const before = encode(`--${boundary}\r\ncontent-disposition: form-data; name="JSON"\r\n\r\n${fields}`);
  const after = encode(`\r\n--${boundary}--\r\n`);
  const fill = promised === undefined ? 0 : promised - sent - before.length - after.length;
  yield before;
  if (fill > 0) yield new Uint8Array(fill).fill(0x20);
  yield after;
}

function encodeEvent(event: FormEvent, boundary: string): Uint8Array<ArrayBuffer> {
  if (event.kind === 'bytes') return event.bytes;
  if (event.kind !== 'file') return encode('\r\n');
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(event.type) ? event.type : 'application/octet-stream';
  const disposition = `form-data; name="Attachments"; filename="${fileName(event.name)}"`;
  return encode(`--${boundary}\r\ncontent-disposition: ${disposition}\r\ncontent-type: ${type}\r\n\r\n`);
}

/** A name without a path, and without what would end the header. */
function fileName(name: string): string {
  const safe = name.replace(/^.*[/\\]/, '').replace(/["\\\p{Cc}]/gu, '_');
  return safe.slice(0, 200) || 'file';
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

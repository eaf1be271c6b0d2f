import {statusOfCode} from '../../src/contract/problem.js';
import type {Refusal} from '../rules/refusal.js';
import {fromBase64} from '../world/base64.js';
import type {FileRecord} from '../world/world.js';

const always = {'cache-control': 'no-store', 'x-content-type-options': 'nosniff'};

/** Types that a browser runs nothing of. Others go out as plain bytes. */
const harmless = /^(image\/(png|jpeg|gif|webp|avif)|application\/(pdf|zip|json)|text\/(plain|csv))$/;

/** A JSON answer, or an empty one. `cookie` goes into `Set-Cookie`. */
export function answer(status: number, body: unknown, cookie?: string): Response {
  const headers = new Headers(always);
  if (cookie !== undefined) headers.set('set-cookie', cookie);
  if (body === undefined) return new Response(null, {status, headers});
  headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(body), {status, headers});
}

/** A refusal as `application/problem+json` (RFC 9457). The same refusal is the same answer, byte for byte (R13). */
export function refusalAnswer({problem}: Refusal): Response {
  const headers = new Headers({...always, 'content-type': 'application/problem+json'});
  if (problem.retryAfter !== undefined) headers.set('retry-after', String(problem.retryAfter));
  return new Response(JSON.stringify(problem), {status: statusOfCode[problem.code] ?? 500, headers});
}

/** What the customer gets when the backend itself is broken: nothing to go by. */
export function brokenAnswer(): Response {
  const headers = {...always, 'content-type': 'application/problem+json'};
  return new Response(JSON.stringify({code: 'unavailable'}), {status: 500, headers});
}

/** A file, always as a download and never as something that runs on the portal's origin. */
export function fileAnswer(file: FileRecord): Response {
  const type = file.type.toLowerCase().split(';')[0]!.trim();
  return new Response(fromBase64(file.content), {
    status: 200,
    headers: {
      ...always,
      'content-type': harmless.test(type) ? type : 'application/octet-stream',
      'content-length': String(file.size),
      'content-disposition': `attachment; filename*=UTF-8''${extendedValue(file.name)}`,
      'content-security-policy': 'sandbox',
    },
  });
}

/** RFC 8187, section 3.2. */
function extendedValue(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

import {GatewayProblem} from '../problem.js';
import type {SealedSession} from '../session/cookie.js';
import {findPublicAttachment} from './public-history.js';
import {drop, type RtClient} from './rt-client.js';

/**
 * A file as it was sent, passed on while it comes. It is always a download: what customers and agents attach is never shown as a
 * page of the site.
 *
 * @throws {GatewayProblem} `not-found` alike for a file of an internal comment and for one that does not exist (R13).
 */
export async function readDownload(rt: RtClient, session: SealedSession, id: string, signal: AbortSignal): Promise<Response> {
  const {TransactionId, ContentType, Filename} = await findPublicAttachment(rt, session, id, signal);
  const path = `/SelfService/Attachment/${TransactionId}/${id}`;
  const answer = await rt.ask(path, {cookie: session.cookie, headers: {accept: '*/*'}, signal});
  if (answer.status !== 200) {
    const code = answer.status < 400 ? 'unauthenticated' : answer.status < 500 ? 'not-found' : 'unavailable';
    throw new GatewayProblem(code, `RT answered ${answer.status} to a download`, {cause: await drop(answer)});
  }
  const name = encodeURIComponent(Filename || 'file').replace(/['()*]/g, escapeChar);
  const headers = {'content-type': safeType(ContentType), 'content-disposition': `attachment; filename*=UTF-8''${name}`};
  return new Response(answer.body, {headers});
}

const plainTypes = /^(image\/(png|jpeg|gif|webp|avif)|audio\/[\w.+-]+|video\/[\w.+-]+|application\/pdf|text\/(plain|csv))$/;

/** The type of the file, unless a browser could run it. */
function safeType(type = ''): string {
  return plainTypes.test(type) ? type : 'application/octet-stream';
}

function escapeChar(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}

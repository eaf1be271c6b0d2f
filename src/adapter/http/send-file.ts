import type {OnProgress} from '../portal-adapter.js';

/** A file on its way up. */
export interface FileRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly credentials: RequestCredentials;
  readonly file: Blob;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** Sends a file up. Rejects with anything if no answer came. */
export type SendFile = (request: FileRequest, fallback: () => Promise<Response>) => Promise<Response>;

/**
 * XMLHttpRequest where there is one, since fetch tells no upload progress. Where the page brings a fetch of its own, or in
 * Node, fetch.
 */
export function sendFile(ownFetch: unknown): SendFile {
  return async (request, viaFetch) => {
    if (!ownFetch && 'XMLHttpRequest' in globalThis) return sendByXhr(request);
    const response = await viaFetch();
    request.onProgress(request.file.size, request.file.size);
    return response;
  };
}

function sendByXhr({url, method, headers, credentials, file, signal, onProgress}: FileRequest): Promise<Response> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, url);
    xhr.responseType = 'text';
    xhr.withCredentials = credentials === 'include';
    headers.forEach((value, name) => xhr.setRequestHeader(name, value));
    let sent = 0;
    xhr.upload.onprogress = ({loaded, total}) => {
      sent = loaded;
      onProgress(loaded, total);
    };
    xhr.onload = () => {
      // Behind a service worker nothing is told on the way.
      if (xhr.status < 300 && sent < file.size) onProgress(file.size, file.size);
      resolve(responseOf(xhr, url));
    };
    xhr.onerror = xhr.onabort = () => reject(new TypeError('No answer.'));
    signal.addEventListener('abort', () => xhr.abort(), {once: true});
    xhr.send(file);
  });
}

/** XMLHttpRequest follows redirects unasked; such an answer is passed on as the redirect that it was. */
function responseOf(xhr: XMLHttpRequest, url: URL): Response {
  if (xhr.responseURL && xhr.responseURL !== url.href) return new Response(null, {status: 302});
  const headers = new Headers();
  for (const line of xhr.getAllResponseHeaders().split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  const empty = xhr.status === 204 || xhr.status === 205 || xhr.status === 304;
  return new Response(empty ? null : xhr.responseText, {status: xhr.status, headers});
}

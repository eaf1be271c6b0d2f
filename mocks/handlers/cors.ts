/** Which pages of other origins may ask: their origins. None by default. */
export type AllowedOrigins = readonly string[];

const exposed = 'Content-Disposition, Retry-After';

/** The answer to a preflight (Fetch, section 3.3.5), or undefined if the request is none. */
export function preflightAnswer(request: Request, origins: AllowedOrigins): Response | undefined {
  const asked = request.headers.get('access-control-request-method');
  if (request.method !== 'OPTIONS' || asked === null) return undefined;
  const headers = corsHeaders(request, origins);
  if (headers.has('access-control-allow-origin')) {
    headers.set('access-control-allow-methods', 'GET, POST, PUT, DELETE');
    headers.set('access-control-allow-headers', request.headers.get('access-control-request-headers') ?? '');
  }
  return new Response(null, {status: 204, headers});
}

/** Headers that let a page of an allowed origin read the answer. */
export function corsHeaders(request: Request, origins: AllowedOrigins): Headers {
  const headers = new Headers();
  const origin = request.headers.get('origin');
  if (origins.length > 0) headers.set('vary', 'Origin');
  if (origin !== null && origins.includes(origin)) {
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-allow-credentials', 'true');
    headers.set('access-control-expose-headers', exposed);
  }
  return headers;
}

/**
 * The backend as a `fetch` function: for `createHttpAdapter({backend, fetch})` in a page without a service worker, and in
 * tests. Rejects as `fetch` does when the request's signal is aborted or the answer is a network error.
 */
export function createMockFetch(portal: {fetch(request: Request): Promise<Response>}): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const {signal} = request;
    signal.throwIfAborted();
    let stop = (): void => undefined;
    const aborted = new Promise<never>((_, reject) => {
      stop = () => reject(signal.reason as Error);
      signal.addEventListener('abort', stop, {once: true});
    });
    try {
      const response = await Promise.race([portal.fetch(request), aborted]);
      if (response.type === 'error') throw new TypeError('Failed to fetch');
      return response;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };
}

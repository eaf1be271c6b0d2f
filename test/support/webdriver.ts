/** A reference to an element, as WebDriver writes it (W3C WebDriver, 11.2). */
export type ElementReference = Record<typeof elementKey, string>;
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** One session of a WebDriver server. */
export interface WebDriverSession {
  /**
   * Sends a command of the session.
   *
   * @param path Below the session, for example `/url`.
   * @throws {Error} with the server's words if it fails.
   */
  command<Answer = unknown>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Answer>;
}

/** Opens a session on a WebDriver server at 127.0.0.1. */
export async function openSession(port: number, capabilities: object): Promise<WebDriverSession> {
  const base = `http://127.0.0.1:${port}/session`;
  const opened = await send<{sessionId: string}>('POST', base, {capabilities: {alwaysMatch: capabilities}});
  return {command: (method, path, body) => send(method, `${base}/${opened.sessionId}${path}`, body)};
}

/** The id that element commands take. */
export const elementId = (reference: ElementReference) => reference[elementKey];

async function send<Answer>(method: string, url: string, body?: object): Promise<Answer> {
  const response = await fetch(url, {method, ...(method === 'POST' && {body: JSON.stringify(body ?? {})})});
  const {value} = (await response.json()) as {value: Answer & {error?: string; message?: string}};
  if (response.ok) return value;
  throw new Error(`WebDriver ${method} ${new URL(url).pathname}: ${value.error ?? ''} ${value.message ?? ''}`);
}

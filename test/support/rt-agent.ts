/** RT's own web interface, as an agent has it in a browser. */
export class RtAgent {
  readonly #rt: string;
  #cookie = '';

  constructor(rt: string) {
    this.#rt = rt;
  }

  /** @throws {Error} if RT lets the agent not in. */
  async signIn(user: string, pass: string): Promise<this> {
    const answer = await fetch(`${this.#rt}/NoAuth/Login.html`, {
      method: 'POST',
      body: new URLSearchParams({user, pass}),
      redirect: 'manual',
    });
    this.#cookie = answer.headers
      .getSetCookie()
      .map(cookie => cookie.split(';', 1)[0])
      .join('; ');
    const home = await this.#ask('/');
    if (!home.includes(user)) throw new Error('RT did not let the agent in.');
    return this;
  }

  /** The page with the whole history of a ticket, as HTML. */
  history(ticketId: string): Promise<string> {
    return this.#ask(`/Ticket/History.html?id=${ticketId}`);
  }

  /** What a link of a page leads to, by the end of its address. */
  async follow(html: string, end: string): Promise<string> {
    const hrefs = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
    const href = hrefs.find(one => one.endsWith(end));
    if (!href) throw new Error(`No link ends with ${end}: ${hrefs.join(' ')}`);
    // Links of that page count from its folder.
    return this.#ask(new URL(href, `${this.#rt}/Ticket/`).href);
  }

  async #ask(path: string): Promise<string> {
    return (await fetch(new URL(path, `${this.#rt}/`), {headers: {cookie: this.#cookie}})).text();
  }
}

/** What the fake RT does with the next writes. */
export type Trouble = 'none' | 'lose-answer' | 'lose-request' | 'html' | 'redirect' | 'slow' | 'error';

interface Message {
  readonly id: number;
  readonly text: string;
  readonly mark: string;
}

/**
 * A stand-in for RT where RT itself cannot be made to fail: answers that get lost on the way, hangs, HTML. It knows one ticket and
 * one customer, and how RT answers the few requests that a reply needs.
 */
export class FakeRt {
  trouble: Trouble = 'none';
  readonly messages: Message[] = [];
  /** All requests, as `METHOD path`. */
  readonly asked: string[] = [];
  /** Everything that came in, headers included, to look for what must not be there. */
  readonly received: Request[] = [];
  canReply = true;
  isSignedIn = true;

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const {pathname, searchParams} = new URL(request.url);
    this.asked.push(`${request.method} ${pathname}`);
    this.received.push(request.clone());
    if (pathname === '/NoAuth/Login.html') return this.#signIn();
    if (pathname === '/NoAuth/Logout.html') return new Response('<html>', {headers: {'content-type': 'text/html'}});
    if (!this.isSignedIn) return Response.redirect('http://rt.test/', 302);
    if (pathname.startsWith('/REST/2.0/user/')) {
      return json({
        id: 7,
        Name: 'alice',
        RealName: 'Alice',
        EmailAddress: 'alice@acme.test',
        Privileged: 0,
        Disabled: '0',
        Memberships: [],
      });
    }
    if (pathname === '/REST/2.0/tickets')
      return json(
        page([
          {id: '1', Status: 'open', Created: '2026-11-28T12:00:00Z', _hyperlinks: this.canReply ? [{ref: 'correspond'}] : []},
        ]),
      );
    if (pathname === '/REST/2.0/transactions') return json(page(this.#found(searchParams.get('query') ?? '')));
    if (pathname === '/REST/2.0/ticket/1/correspond') return this.#correspond(request);
    return json({message: 'Not Found'}, 404);
  };

  #signIn(): Response {
    const headers = {'content-type': 'text/html', 'set-cookie': 'RT_SID_test.80=rt-session-secret; path=/; HttpOnly'};
    return new Response('<html>', {headers});
  }

  #found(query: string): unknown[] {
    const mark = /CF\.\{Portico key\} = '(\w+)'/.exec(query)?.[1];
    const ours = this.messages.filter(message => message.mark === mark);
    return ours.map(({id}) => ({id: String(id), Type: 'Correspond', Created: '2026-11-28T12:00:00Z', Creator: {id: 'alice'}}));
  }

  async #correspond(request: Request): Promise<Response> {
    const {trouble} = this;
    if (trouble === 'html') return new Response('<html>', {headers: {'content-type': 'text/html'}});
    if (trouble === 'redirect') return Response.redirect('http://rt.test/', 302);
    if (trouble === 'lose-request') throw new TypeError('fetch failed');
    const isForm = request.headers.get('content-type')?.startsWith('multipart/');
    const text = isForm ? ((await request.formData()).get('JSON') as string) : await request.text();
    const {Content, TxnCustomFields} = JSON.parse(text) as {Content: string; TxnCustomFields: Record<string, string>};
    const id = 100 + this.messages.length;
    this.messages.push({id, text: Content, mark: TxnCustomFields['Portico key'] ?? ''});
    if (trouble === 'lose-answer') throw new TypeError('fetch failed');
    if (trouble === 'error') return new Response('<html>', {status: 500, headers: {'content-type': 'text/html'}});
    if (trouble === 'slow')
      await new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(new Error('late'))));
    return json(['Correspondence added'], 201, {location: `http://rt.test/REST/2.0/transaction/${id}`});
  }
}

function page(items: unknown[]): unknown {
  return {count: items.length, total: items.length, page: 1, pages: 1, per_page: 20, items};
}

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {status, headers: {'content-type': 'application/json; charset=utf-8', ...headers}});
}

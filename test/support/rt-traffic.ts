/** What a gateway has answered. */
export interface Answered {
  /** Method and path of the request, and the status. */
  readonly what: string;
  readonly headers: string;
  /** The body, its bytes as characters. */
  readonly body: string;
}

/** Keeps all that came back through a gateway, to be searched for what must not. */
export class RtTraffic {
  readonly #answers: Answered[] = [];

  get count(): number {
    return this.#answers.length;
  }

  /** The same answer, once it is kept. */
  async keep(request: Request, answer: Response): Promise<Response> {
    const bytes = Buffer.from(await answer.clone().arrayBuffer());
    const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    this.#answers.push({
      what: `${request.method} ${new URL(request.url).pathname} ${answer.status}`,
      headers,
      body: bytes.toString('latin1'),
    });
    return answer;
  }

  /** Answers that have a text in their headers or body: as it is, escaped for JSON or an address, or within base64. */
  find(text: string): string[] {
    const shapes = [...new Set(shapesOf(text))];
    return this.#answers
      .filter(({headers, body}) =>
        [headers, body, body.replace(/\\[rn]|\s/g, '')].some(part => shapes.some(shape => part.includes(shape))),
      )
      .map(({what}) => what);
  }
}

function shapesOf(text: string): string[] {
  const bytes = Buffer.from(text);
  // At each of the three places at which a text can begin in base64, without the characters that its neighbours share.
  const encoded = [0, 1, 2].map(lead => {
    const whole = Buffer.concat([Buffer.alloc(lead), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return whole.slice(lead === 0 ? 0 : lead + 1, bytes.length % 3 === 0 && lead === 0 ? undefined : -1);
  });
  const inBase64 = encoded.flatMap(one => [one, one.replaceAll('+', '-').replaceAll('/', '_')]);
  return [bytes.toString('latin1'), JSON.stringify(text).slice(1, -1), encodeURIComponent(text), ...inBase64];
}

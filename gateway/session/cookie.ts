import type {Sealer} from './seal.js';

/** What the browser carries for the gateway, sealed. */
export interface SealedSession {
  /** RT's own session cookie, `name=value`. It never reaches the browser in the clear. */
  readonly cookie: string;
  /** Whose session that is: id and name of the RT user. */
  readonly userId: string;
  readonly login: string;
  /** Milliseconds since the epoch. */
  readonly seenAt: number;
}

export interface SessionCookieOptions {
  readonly sealer: Sealer;
  /** Path of the gateway. */
  readonly base: string;
  /** Over TLS only. Over plain http, which is for one's own machine, browsers take no such cookie. */
  readonly secure: boolean;
  readonly idleMinutes: number;
  readonly now: () => number;
}

/** How long a session goes on without activity, in seconds: in all, and from now. */
export interface Idle {
  readonly timeout: number;
  readonly left: number;
}

/** Renewed no more often, so that answers of one moment set one cookie. */
const renewal = 1000;

/** A cookie for the pages of the site alone: never sent from elsewhere, never seen by a script. */
export class SessionCookie {
  readonly #sealer: Sealer;
  readonly #attributes: string;
  readonly #now: () => number;
  readonly #idle: number;

  readonly #name: string;

  constructor({sealer, base, secure, idleMinutes, now}: SessionCookieOptions) {
    this.#sealer = sealer;
    this.#now = now;
    this.#idle = idleMinutes * 60_000;
    this.#name = secure ? '__Secure-portico-rt' : 'portico-rt';
    this.#attributes = `Path=${base}/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  }

  /** The session that a request brings, unless it is forged, too old or not there. */
  async read(request: Request): Promise<SealedSession | undefined> {
    const value = cookieNamed(request.headers.get('cookie') ?? '', this.#name);
    const text = value && (await this.#sealer.open(value));
    if (!text) return undefined;
    const session = JSON.parse(text) as SealedSession;
    return this.#now() - session.seenAt <= this.#idle ? session : undefined;
  }

  /** `Set-Cookie` for a session. */
  async write(session: Omit<SealedSession, 'seenAt'>): Promise<string> {
    return this.#header(await this.#sealer.seal(JSON.stringify({...session, seenAt: this.#now()})));
  }

  /** `Set-Cookie` for a session that is used, so that it lasts as long as it is. */
  async renew(session: SealedSession): Promise<string | undefined> {
    return this.#now() - session.seenAt >= renewal ? this.write(session) : undefined;
  }

  /** How long a session goes on; as it is, or as it will be once it is renewed. */
  idle(session: SealedSession, isRenewed: boolean): Idle {
    const passed = isRenewed ? 0 : this.#now() - session.seenAt;
    return {timeout: this.#idle / 1000, left: Math.floor((this.#idle - passed) / 1000)};
  }

  /** `Set-Cookie` that removes it. */
  clear(): string {
    return `${this.#header('')}; Max-Age=0`;
  }

  #header(value: string): string {
    return `${this.#name}=${value}; ${this.#attributes}`;
  }
}

function cookieNamed(header: string, name: string): string | undefined {
  const found = header.split(';').find(part => part.trim().startsWith(`${name}=`));
  return found?.trim().slice(name.length + 1);
}

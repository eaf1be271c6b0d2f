import type {KeyStore} from './keys/key-store.js';
import type {LogEntry} from './log.js';

/** How much is let through. */
export interface GatewayLimits {
  /** Bytes of one write, files included. Default 50 MiB. */
  readonly bodyBytes: number;
  /** Bytes of the text of one write. Default 512 KiB. */
  readonly textBytes: number;
  /** Failed and successful tries to sign in within 15 minutes, for one address and for one login. Default 30 and 10. */
  readonly signInsPerAddress: number;
  readonly signInsPerLogin: number;
  /** Requests within a minute of one session, and of one address that has none. Default 600 and 120. */
  readonly requestsPerSession: number;
  readonly requestsPerAddress: number;
  /** Writes within a minute of one session. Default 30. */
  readonly writesPerSession: number;
  /** Files of one write. Default 20. */
  readonly files: number;
  /** Milliseconds until RT must have begun to answer. Default 30,000. */
  readonly timeout: number;
  /** Milliseconds after which RT has surely done a write whose answer was lost, or never will. Default 45,000. */
  readonly settle: number;
}

export interface GatewayOptions {
  /** Address of RT, for example `http://127.0.0.1:8811` or `https://desk.example/rt`. */
  readonly rt: string;
  /** Origins of the pages that the portal stands in, for example `https://help.example`. */
  readonly sites: readonly string[];
  /** At least 32 characters, from a secure source; the same for all instances that serve one site. */
  readonly secret: string;
  /** Keeps the keys of writes. In production one that survives a restart and that all instances share. */
  readonly keys: KeyStore;
  /** Path of the gateway on the site. Default `/rt`. */
  readonly base?: string;
  /** How the names of companies' groups begin in RT. Default `org:`. */
  readonly groupPrefix?: string;
  /** Minutes after which a session ends without anything that the customer does; RT's own `$AutoLogoff` may be shorter. Default 60. */
  readonly idleMinutes?: number;
  readonly limits?: Partial<GatewayLimits>;
  /** Told of every request, never of a secret. Default: nobody. */
  readonly log?: (entry: LogEntry) => void;
  /** Now, in milliseconds since the epoch. Default `Date.now`. */
  readonly now?: () => number;
  /** Default: the platform's. */
  readonly fetch?: typeof fetch;
}

export const defaultLimits: GatewayLimits = {
  bodyBytes: 50 * 1024 * 1024,
  textBytes: 512 * 1024,
  signInsPerAddress: 30,
  signInsPerLogin: 10,
  requestsPerSession: 600,
  requestsPerAddress: 120,
  writesPerSession: 30,
  files: 20,
  timeout: 30_000,
  settle: 45_000,
};

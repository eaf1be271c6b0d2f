import type {Hono} from 'hono';
import type {RateLimiter} from './checks/rate.js';
import type {GatewayLimits} from './options.js';
import type {RtClient} from './rt/rt-client.js';
import type {SealedSession, SessionCookie} from './session/cookie.js';
import type {Identities} from './session/identity.js';
import type {Sealer} from './session/seal.js';
import type {Once} from './writes/once.js';

/** What the parts of a gateway share. */
export interface Services {
  readonly rt: RtClient;
  readonly sealer: Sealer;
  readonly limits: GatewayLimits;
  readonly groupPrefix: string;
  readonly cookie: SessionCookie;
  readonly identities: Identities;
  readonly rate: RateLimiter;
  readonly once: Once;
}

/** What the platform knows of a request besides the request. */
export interface RequestFacts {
  /** Network address of the browser, for rate limits. */
  readonly address?: string;
}

/** What goes with a request through Hono. */
export interface Env {
  Bindings: RequestFacts;
  Variables: {
    requestId: string;
    session: SealedSession;
    /** What the operator is told besides. */
    warnings: string[];
  };
}

/** The routes below the base of a gateway. */
export type App = ReturnType<Hono<Env>['basePath']>;

import type {RtClient} from './rt/rt-client.js';
import type {SealedSession} from './session/cookie.js';
import type {Identities} from './session/identity.js';

/** What a read needs. */
export interface ReadContext {
  readonly rt: RtClient;
  readonly identities: Identities;
  readonly session: SealedSession;
  /** The number in the path, where there is one. */
  readonly id: string;
  /** The browser's parameters, checked. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly signal: AbortSignal;
}

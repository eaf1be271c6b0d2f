import type {RtClient} from '../rt/rt-client.js';
import type {SealedSession} from '../session/cookie.js';
import type {WriteBody} from './write-body.js';

/** What a write needs. */
export interface WriteContext {
  readonly rt: RtClient;
  readonly session: SealedSession;
  /** The number in the path, where there is one. */
  readonly id: string;
  readonly body: WriteBody;
  /** Names this write in RT, so that it is found again if its answer was lost. */
  readonly mark: string;
  /** Tells the operator that something is not as it should be. */
  readonly warn: (problem: string) => void;
}

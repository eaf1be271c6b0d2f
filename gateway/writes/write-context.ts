import type {RtClient} from '../rt/rt-client.js';
import type {SealedSession} from '../session/cookie.js';
import type {WriteBody} from './read-body.js';

/** What a write needs. */
export interface WriteContext {
  readonly rt: RtClient;
  readonly session: SealedSession;
  /** The number in the path, where there is one. */
  readonly id: string;
  readonly body: WriteBody;
  /** Names this write in RT, so that it is found again if its answer was lost. */
  readonly mark: string;
}

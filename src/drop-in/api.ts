import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {RtAdapterOptions} from '../adapter/rt/options.js';
import type {DropInSettings, ScriptSettings} from './settings.js';

/** Something to do once the script is there. */
export type PorticoCall = (portico: PorticoApi) => void;

/**
 * `window.portico`. Before the script is there an array stands in for it, whose calls it then makes:
 * `(window.portico ||= []).push(portico => portico.configure({…}))`.
 */
export interface PorticoApi {
  /** Of the script that serves the page. */
  readonly version: string;
  /** What its tag says with `data-…`. */
  readonly script: ScriptSettings;
  /** Calls each function at once, with the API. Gives how many there were, as an array would. What one throws is reported, and stops none. */
  push(...calls: readonly PorticoCall[]): number;
  /** Sets what no attribute can say, such as `getToken` and `wording`, and what the script tag did not. */
  configure(settings: DropInSettings): void;
  /** Defines every tag that is in the page now, wherever it stands. */
  load(): Promise<void>;
  /** An adapter for Best Practical RT 5, for `configure({adapter})`. Rejects if it cannot be loaded. */
  rtAdapter(options?: RtAdapterOptions): Promise<PortalAdapter>;
}

declare global {
  interface Window {
    portico?: PorticoApi | PorticoCall[];
  }
}

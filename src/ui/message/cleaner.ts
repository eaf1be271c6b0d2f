import {late} from '../../loading/late.js';
import type {Cleaner} from '../safe-html/sanitize.js';

let cleaner: Cleaner | undefined;
let loading: Promise<Cleaner> | undefined;

/** The one sanitiser of all messages, once it is there. */
export function readyCleaner(): Cleaner | undefined {
  return cleaner;
}

/** Loads it; ahead of the first message, it costs no time. A failure is not kept, so that the next message tries again. */
export function loadCleaner(): Promise<Cleaner> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Cleaner> {
  try {
    const module = await late(() => import('../safe-html/sanitize.js'));
    cleaner = await module.loadCleaner();
    return cleaner;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

import type {EngineName} from '../engines.js';

/** The engine that the test runs in. */
export function engineOfPage(): EngineName {
  const {userAgent} = navigator;
  if (/firefox/i.test(userAgent)) return 'firefox';
  return /chrome|chromium/i.test(userAgent) ? 'chromium' : 'webkit';
}

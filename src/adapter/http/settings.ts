import {getSettings} from '../../contract/settings.js';
import type {PortalAdapter} from '../portal-adapter.js';
import type {Call} from './call.js';

/** Public settings over HTTP. */
export function settingsCalls(call: Call): Pick<PortalAdapter, 'getSettings'> {
  return {getSettings: (options = {}) => call(getSettings, options)};
}

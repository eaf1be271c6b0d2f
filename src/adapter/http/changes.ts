import {listChanges} from '../../contract/changes.js';
import type {PortalAdapter} from '../portal-adapter.js';
import type {Call} from './call.js';

/** Live changes over HTTP. */
export function changeCalls(call: Call): Pick<PortalAdapter, 'listChanges'> {
  return {listChanges: (since, options) => call(listChanges, {query: {since}, ...options})};
}

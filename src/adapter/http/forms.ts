import {getForm, submitForm} from '../../contract/forms.js';
import type {PortalAdapter} from '../portal-adapter.js';
import type {Call} from './call.js';

/** The support form over HTTP. */
export function formCalls(call: Call): Pick<PortalAdapter, 'getForm' | 'submitForm'> {
  return {
    getForm: (options = {}) => call(getForm, options),
    submitForm: (body, options) => call(submitForm, {body, ...options}),
  };
}

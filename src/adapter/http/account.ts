import {checkPasswordToken, register, requestPasswordReset, setPassword} from '../../contract/account.js';
import type {PortalAdapter} from '../portal-adapter.js';
import type {Call} from './call.js';

/** Registration and passwords over HTTP. */
export function accountCalls(
  call: Call,
): Pick<PortalAdapter, 'register' | 'requestPasswordReset' | 'checkPasswordToken' | 'setPassword'> {
  return {
    register: async (body, options) => void (await call(register, {body, ...options})),
    requestPasswordReset: async (email, returnTo, options) =>
      void (await call(requestPasswordReset, {body: {email, returnTo}, ...options})),
    checkPasswordToken: (token, options) => call(checkPasswordToken, {body: {token}, ...options}),
    setPassword: (token, password, options) => call(setPassword, {body: {token, password}, ...options}),
  };
}

import {once} from '../rules/idempotency.js';
import {checkPasswordToken, refuseUnlessRegistering, register, requestPasswordReset, setPassword} from '../rules/registration.js';
import type {Operations} from './operation.js';
import {answer} from './respond.js';

/** Registration and passwords. */
export const accountOperations: Operations<'register' | 'requestPasswordReset' | 'checkPasswordToken' | 'setPassword'> = {
  register({request, world, env, body, key}) {
    refuseUnlessRegistering(world);
    // Nobody is signed in, so all who register share one space of keys.
    const attempt = {owner: '', operation: 'register', key, content: body};
    const stored = once(world, env, attempt, () => {
      register(world, env, body, request.url);
      return {status: 202, body: {accepted: true}};
    });
    return answer(stored.status, stored.body);
  },

  requestPasswordReset({request, world, env, body}) {
    requestPasswordReset(world, env, body.email, {requestUrl: request.url, returnTo: body.returnTo});
    return answer(202, {accepted: true});
  },

  checkPasswordToken: ({world, env, body}) => answer(200, checkPasswordToken(world, env, body.token)),

  setPassword({world, env, body}) {
    setPassword(world, env, body.token, body.password);
    return answer(204, undefined);
  },
};

import {check, checkSame, freshWord, refused} from '../checks.js';
import type {Suite} from '../subject.js';

/** Accounts of the portal's own. Links in mails are out of reach here. */
export function accountArea({describe, it, subject}: Suite): void {
  describe('accounts', () => {
    it('R66 a reset answers alike for known and unknown addresses', async () => {
      const {adapterFor, emailOf} = subject();
      check(emailOf, 'a subject whose adapter has accounts has emailOf');
      const adapter = await adapterFor(null);
      await adapter.requestPasswordReset(emailOf('asker'));
      await adapter.requestPasswordReset(`${freshWord('nobody')}@customers.example`);
    });

    it('R66 signing in answers alike for known and unknown addresses', async () => {
      const {adapterFor, emailOf} = subject();
      check(emailOf, 'a subject whose adapter has accounts has emailOf');
      const adapter = await adapterFor(null);
      const attempt = (email: string) => {
        const call = adapter.signIn({method: 'password', email, password: freshWord('wrong')});
        return refused(call, 'unauthenticated', 'unsupported');
      };
      const known = await attempt(emailOf('stranger'));
      const unknown = await attempt(`${freshWord('nobody')}@customers.example`);
      checkSame([known.code, known.reason], [unknown.code, unknown.reason], 'answer');
    });

    it('R66 a token that nobody was sent is expired', async () => {
      const adapter = await subject().adapterFor(null);
      const error = await refused(adapter.checkPasswordToken(freshWord('token')), 'not-found');
      checkSame(error.reason, 'link-expired', 'reason');
      await refused(adapter.setPassword(freshWord('token'), freshWord('a long password ')), 'not-found');
    });
  });
}

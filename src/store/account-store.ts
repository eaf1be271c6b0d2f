import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {PasswordToken, Registration} from '../contract/account.js';
import {Mutation} from './mutation.js';

/** Registration, passwords and one-time links: each a write of its own. */
export class AccountStore {
  readonly registering: Mutation<Registration, void>;
  readonly requestingLink: Mutation<{email: string; returnTo?: string}, void>;
  readonly requestingReset: Mutation<{email: string; returnTo?: string}, void>;
  readonly checkingToken: Mutation<string, PasswordToken>;
  readonly settingPassword: Mutation<{token: string; password: string}, void>;

  constructor(adapter: PortalAdapter) {
    this.registering = new Mutation((registration, options) => adapter.register(registration, options));
    this.requestingLink = new Mutation(({email, returnTo}, {signal}) => adapter.requestSignInLink(email, returnTo, {signal}));
    this.requestingReset = new Mutation(({email, returnTo}, {signal}) => adapter.requestPasswordReset(email, returnTo, {signal}));
    this.checkingToken = new Mutation((token, {signal}) => adapter.checkPasswordToken(token, {signal}), undefined, true);
    this.settingPassword = new Mutation(
      ({token, password}, {signal}) => adapter.setPassword(token, password, {signal}),
      undefined,
      true,
    );
  }
}

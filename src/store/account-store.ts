import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {PasswordToken, Registration} from '../contract/account.js';
import {Mutation} from './mutation.js';
import type {OnFailure} from './query.js';

/** Registration, passwords and one-time links: each a write of its own. */
export class AccountStore {
  readonly registering: Mutation<Registration, void>;
  readonly requestingLink: Mutation<{email: string; returnTo?: string}, void>;
  readonly requestingReset: Mutation<{email: string; returnTo?: string}, void>;
  readonly checkingToken: Mutation<string, PasswordToken>;
  readonly settingPassword: Mutation<{token: string; password: string}, void>;

  constructor(adapter: PortalAdapter, onFailure?: OnFailure) {
    this.registering = new Mutation((registration, options) => adapter.register(registration, options), onFailure);
    this.requestingLink = new Mutation(
      ({email, returnTo}, {signal}) => adapter.requestSignInLink(email, returnTo, {signal}),
      onFailure,
    );
    this.requestingReset = new Mutation(
      ({email, returnTo}, {signal}) => adapter.requestPasswordReset(email, returnTo, {signal}),
      onFailure,
    );
    this.checkingToken = new Mutation((token, {signal}) => adapter.checkPasswordToken(token, {signal}), onFailure, true);
    this.settingPassword = new Mutation(
      ({token, password}, {signal}) => adapter.setPassword(token, password, {signal}),
      onFailure,
      true,
    );
  }
}

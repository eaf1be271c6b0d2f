import type {PortalError} from '../../contract/error.js';
import type {AccountPage} from '../../store/route.js';
import type {Outcome} from '../../store/mutation.js';
import type {PortalStore} from '../../store/portal-store.js';
import type {AccountValues} from './account-form.js';

/** What comes after a form has gone through. */
export type AccountResult =
  {readonly next: 'signed-in' | 'check-mail' | 'password-set'} | {readonly error: PortalError} | undefined;

/** Where mailed links and identity providers lead back to: this page, without what stands after the hash. */
export function returnAddress(): string {
  return location.origin + location.pathname + location.search;
}

/** Sends the form of an account page. */
export async function runAccountForm(
  page: AccountPage,
  values: AccountValues,
  token: string | undefined,
  store: PortalStore,
): Promise<AccountResult> {
  const {account, session, settings} = store;
  const email = values.email?.trim() ?? '';
  const password = values.password ?? '';
  switch (page) {
    case 'sign-in':
      return result(await session.signIn({method: 'password', email, password}), 'signed-in');
    case 'register': {
      const consentVersion = values.consent ? settings.data?.consent?.version : undefined;
      const registration = {name: values.name?.trim() ?? '', email, consentVersion, returnTo: returnAddress()};
      return result(await account.registering.run(registration), 'check-mail');
    }
    case 'forgot-password':
      return result(await account.requestingReset.run({email, returnTo: returnAddress()}), 'check-mail');
    case 'set-password':
    case 'reset-password':
      return result(await account.settingPassword.run({token: token ?? '', password}), 'password-set');
  }
}

/** Mails a one-time link. */
export async function requestLink(email: string, {account}: PortalStore): Promise<AccountResult> {
  return result(await account.requestingLink.run({email, returnTo: returnAddress()}), 'check-mail');
}

/** Signs in with the token of a mailed link. */
export async function redeemLink(token: string, {session}: PortalStore): Promise<AccountResult> {
  return result(await session.signIn({method: 'link', token}), 'signed-in');
}

/** Signs in with the code of the mail that went to an address. */
export async function redeemCode(email: string, code: string, {session}: PortalStore): Promise<AccountResult> {
  return result(await session.signIn({method: 'code', email, code}), 'signed-in');
}

/** Signs in with the parameters that the identity provider sent back. */
export async function redeemSso(response: Record<string, string>, {session}: PortalStore): Promise<AccountResult> {
  return result(await session.signIn({method: 'sso', response}), 'signed-in');
}

function result(outcome: Outcome<unknown>, next: 'signed-in' | 'check-mail' | 'password-set'): AccountResult {
  if (outcome.ok) return {next};
  return outcome.error && {error: outcome.error};
}

import {toPortalError, type PortalError} from '../../contract/error.js';
import type {PublicSettings} from '../../contract/settings.js';
import {Observable} from '../../store/observable.js';
import type {PortalStore} from '../../store/portal-store.js';
import type {AccountPage} from '../../store/route.js';
import {
  redeemCode,
  redeemLink,
  redeemSso,
  requestLink,
  returnAddress,
  runAccountForm,
  type AccountResult,
} from './account-actions.js';
import {accountForm, accountProblems, codeForm, type AccountProblems, type AccountValues} from './account-form.js';
import type {PasswordStrength} from './password-strength.js';
import {Resending} from './resending.js';
import {goToProvider} from './sso-return.js';

/** A page that follows from what was done, in place of the one that was asked for. */
export type AccountOutcome = 'check-mail' | 'password-set' | 'link-expired';

/** Where the customer is in signing in, registering or setting a password, and what went wrong. */
export class AccountFlow extends Observable {
  outcome: AccountOutcome | undefined;
  problems: AccountProblems = {};
  failure: PortalError | undefined;
  busy = false;
  /** Is there a code in the mail that is on its way? */
  codeSent = false;
  /** The address that was sent last: the next page has it too. */
  email = '';
  /** Does the password show as text? */
  revealed = false;
  /** Is Caps Lock on while the password is typed? */
  capsLock = false;
  /** How good the new password is that is being typed. */
  strength: PasswordStrength | undefined;
  /** Sends the mail again that is on its way; nothing where there is none. */
  readonly resending = new Resending();

  constructor() {
    super();
    this.resending.subscribe(() => this.changed());
  }

  /** Begins anew, as for another page. */
  restart(): void {
    this.outcome = undefined;
    this.codeSent = false;
    this.problems = {};
    this.failure = undefined;
    this.#fresh();
    this.changed();
  }

  /** Can the code of the mail that is on its way be typed here? */
  get asksForCode(): boolean {
    return this.outcome === 'check-mail' && this.codeSent;
  }

  /** Shows the password, or hides it again. */
  reveal(): void {
    this.revealed = !this.revealed;
    this.changed();
  }

  /** Hears each key and letter in a password field. */
  typedPassword(capsLock: boolean | undefined, strength: PasswordStrength | undefined): void {
    const caps = capsLock ?? this.capsLock;
    if (caps === this.capsLock && strength === this.strength) return;
    this.capsLock = caps;
    this.strength = strength;
    this.changed();
  }

  /** May this be sent? Otherwise `problems` says why not. */
  check(page: AccountPage, values: AccountValues, settings: PublicSettings): boolean {
    this.email = values.email?.trim() || this.email;
    const consentNeeded = page === 'register' && settings.consent !== null;
    const {fields} = this.asksForCode ? codeForm : accountForm(page, settings);
    return this.#accept(accountProblems(fields, values, settings.passwordMinLength, consentNeeded));
  }

  /** Sends the form of a page. True: the customer is signed in now. */
  send(page: AccountPage, values: AccountValues, token: string | undefined, store: PortalStore): Promise<boolean> {
    if (this.asksForCode) return this.#run(() => redeemCode(this.email, values.code ?? '', store));
    const run = () => runAccountForm(page, values, token, store);
    return this.#run(run, page === 'register' || page === 'forgot-password' ? run : undefined);
  }

  /** Mails a new link in place of one that no longer works. */
  renewLink(page: AccountPage, values: AccountValues, store: PortalStore): Promise<boolean> {
    if (page === 'sign-in') return this.mailLink(values, store);
    return this.send('forgot-password', values, undefined, store);
  }

  /** Mails a one-time link, with a code where the portal takes codes, if there is an address. */
  async mailLink({email = ''}: AccountValues, store: PortalStore): Promise<boolean> {
    this.email = email.trim();
    if (!this.#accept(accountProblems(accountForm('forgot-password').fields, {email}, 0, false))) return false;
    const run = () => requestLink(this.email, store);
    this.codeSent = store.settings.data?.signIn.methods.includes('code') ?? false;
    return this.#run(run, run);
  }

  /** Takes the token of a mailed link: signs in with it, or asks whether it is still good. */
  async useToken(page: AccountPage, token: string, store: PortalStore): Promise<boolean> {
    if (page === 'sign-in') return this.#run(() => redeemLink(token, store));
    const outcome = await store.account.checkingToken.run(token);
    if (!outcome.ok && outcome.error) this.#fail(outcome.error);
    return false;
  }

  /** Signs in with what the identity provider sent back. */
  useSsoResponse(response: Record<string, string>, store: PortalStore): Promise<boolean> {
    return this.#run(() => redeemSso(response, store));
  }

  /** Goes to the identity provider. */
  async startSso(store: PortalStore): Promise<void> {
    try {
      goToProvider(await store.startSso(returnAddress()));
    } catch (error) {
      this.#fail(toPortalError(error));
    }
  }

  /** @param again - Sends the same mail once more. */
  async #run(send: () => Promise<AccountResult>, again?: () => Promise<AccountResult>): Promise<boolean> {
    this.busy = true;
    this.failure = undefined;
    // What shows as text is kept by browsers as text.
    this.#fresh();
    this.changed();
    const result = await send();
    this.busy = false;
    if (result && 'error' in result) this.#fail(result.error);
    else if (result && result.next !== 'signed-in') this.outcome = result.next;
    if (this.outcome === 'check-mail' && again) this.resending.offer(again);
    this.changed();
    return result !== undefined && 'next' in result && result.next === 'signed-in';
  }

  #fail(error: PortalError): void {
    const problem = error.fields.find(one => one.problem === 'too-weak' || one.problem === 'too-short')?.problem;
    if (error.reason === 'link-expired') this.outcome = 'link-expired';
    else if (problem) this.problems = {password: problem === 'too-weak' ? 'account.password.weak' : 'account.password.short'};
    else this.failure = error;
    this.changed();
  }

  #fresh(): void {
    this.revealed = false;
    this.capsLock = false;
    this.strength = undefined;
  }

  #accept(problems: AccountProblems): boolean {
    this.problems = problems;
    this.changed();
    return Object.keys(problems).length === 0;
  }
}

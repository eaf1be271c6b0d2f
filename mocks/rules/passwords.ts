import type {Account, Contact} from '../world/world.js';
import type {Env} from './env.js';
import {type Fault, invalid} from './refusal.js';

const MAX_LENGTH = 1000;
/** Fewest different characters. */
const MIN_VARIETY = 5;
const common = ['password', 'passwort', 'salasana', 'qwerty', 'letmein', 'welcome', 'iloveyou', 'abcdefgh', '123456', 'support'];

/** Is this the account's password? Works as long when there is no account, so that the time does not tell (R66). */
export function isPassword(env: Env, account: Account | undefined, password: string): boolean {
  const found = env.digest((account?.salt ?? '') + password);
  return account !== undefined && account.passwordDigest !== null && found === account.passwordDigest;
}

/** Sets a password. Throws `invalid` if it is too short, too long or too easy (R66). */
export function setPasswordOf(env: Env, account: Account, contact: Contact, password: string, minLength: number): void {
  const fault = passwordFault(password, contact, minLength);
  if (fault) throw invalid([fault]);
  account.salt = env.secret();
  account.passwordDigest = env.digest(account.salt + password);
}

function passwordFault(password: string, contact: Contact, minLength: number): Fault | undefined {
  const field = 'password';
  if (password.length < minLength) return {field, problem: 'too-short', limit: minLength};
  if (password.length > MAX_LENGTH) return {field, problem: 'too-long', limit: MAX_LENGTH};
  return isEasy(password.toLowerCase(), contact) ? {field, problem: 'too-weak'} : undefined;
}

/** Few characters again and again, or little more than a common word or the contact's own address or name. */
function isEasy(password: string, {email, name}: Contact): boolean {
  if (new Set(password).size < MIN_VARIETY) return true;
  const own = [email, email.split('@')[0]!, ...name.split(/\s+/)].filter(part => part.length > 3);
  const rest = [...own, ...common].reduce((left, word) => left.replaceAll(word.toLowerCase(), ''), password);
  return rest.length < 4 && rest !== password;
}

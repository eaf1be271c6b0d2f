import type {PublicSettings} from '../../contract/settings.js';
import type {MessageKey} from '../../messages/messages.js';
import type {AccountPage} from '../../store/route.js';

/** One field of a form of the account pages; names and `autocomplete` are those that password managers look for. */
export interface AccountField {
  readonly name: 'email' | 'password' | 'name' | 'code';
  readonly type: 'email' | 'password' | 'text';
  readonly autocomplete: 'username' | 'current-password' | 'new-password' | 'name' | 'one-time-code';
  readonly label: MessageKey;
  /** Stated below the label before anything goes wrong. */
  readonly hint?: MessageKey;
  /** Said if nothing was typed. */
  readonly missing: MessageKey;
}

const email: AccountField = {
  name: 'email',
  type: 'email',
  autocomplete: 'username',
  label: 'account.email',
  missing: 'account.email.missing',
};
const username: AccountField = {...email, type: 'text', label: 'account.username', missing: 'account.username.missing'};
const currentPassword: AccountField = {
  name: 'password',
  type: 'password',
  autocomplete: 'current-password',
  label: 'account.password',
  missing: 'account.password.missing',
};
const newPassword: AccountField = {
  ...currentPassword,
  autocomplete: 'new-password',
  label: 'account.newPassword',
  hint: 'account.password.hint',
};
const fullName: AccountField = {
  name: 'name',
  type: 'text',
  autocomplete: 'name',
  label: 'account.name',
  missing: 'account.name.missing',
};

const code: AccountField = {
  name: 'code',
  type: 'text',
  autocomplete: 'one-time-code',
  label: 'account.code',
  hint: 'account.code.hint',
  missing: 'account.code.missing',
};

interface AccountForm {
  readonly fields: readonly AccountField[];
  readonly submit: MessageKey;
  readonly busy: MessageKey;
}

const accountForms: Readonly<Record<AccountPage, AccountForm>> = {
  'sign-in': {fields: [email, currentPassword], submit: 'account.signIn', busy: 'account.signIn.busy'},
  register: {fields: [fullName, email], submit: 'account.register', busy: 'account.busy'},
  'forgot-password': {fields: [email], submit: 'account.sendLink', busy: 'account.busy'},
  'set-password': {fields: [newPassword], submit: 'account.setPassword', busy: 'account.busy'},
  'reset-password': {fields: [newPassword], submit: 'account.setPassword', busy: 'account.busy'},
};

const usernameForm: AccountForm = {...accountForms['sign-in'], fields: [username, currentPassword]};

/** For the code of a mail with a one-time link. */
export const codeForm: AccountForm = {fields: [code], submit: 'account.signIn', busy: 'account.signIn.busy'};

/** Fields and button of an account page (R64). Without settings, as for email addresses. */
export function accountForm(page: AccountPage, settings?: PublicSettings): AccountForm {
  return page === 'sign-in' && settings?.signIn.identifier === 'username' ? usernameForm : accountForms[page];
}

/** What was typed. */
export type AccountValues = Readonly<Partial<Record<AccountField['name'], string>>> & {readonly consent?: boolean};

/** What is wrong, as keys of texts. */
export type AccountProblems = Readonly<Partial<Record<AccountField['name'] | 'consent', MessageKey>>>;

/** Checks what can be checked here; the backend checks again. */
export function accountProblems(
  fields: readonly AccountField[],
  values: AccountValues,
  minLength: number,
  consentNeeded: boolean,
): AccountProblems {
  const problems: Partial<Record<AccountField['name'] | 'consent', MessageKey>> = {};
  for (const {name, type, autocomplete, missing} of fields) {
    const value = values[name] ?? '';
    if (!value.trim()) problems[name] = missing;
    else if (type === 'email' && !/^\S+@\S+$/.test(value.trim())) problems.email = 'account.email.wrong';
    else if (autocomplete === 'new-password' && value.length < minLength) problems.password = 'account.password.short';
  }
  if (consentNeeded && !values.consent) problems.consent = 'account.consent.missing';
  return problems;
}

import type {MessageKey} from '../../messages/messages.js';

/** One field of a form of the account pages; names and `autocomplete` are those that password managers look for. */
export interface AccountField {
  readonly name: 'email' | 'password' | 'name';
  readonly type: 'email' | 'password' | 'text';
  readonly autocomplete: 'username' | 'current-password' | 'new-password' | 'name';
  readonly label: MessageKey;
  /** Stated below the label before anything goes wrong. */
  readonly hint?: MessageKey;
}

const email: AccountField = {name: 'email', type: 'email', autocomplete: 'username', label: 'account.email'};
const currentPassword: AccountField = {
  name: 'password',
  type: 'password',
  autocomplete: 'current-password',
  label: 'account.password',
};
const newPassword: AccountField = {
  ...currentPassword,
  autocomplete: 'new-password',
  label: 'account.newPassword',
  hint: 'account.password.hint',
};
const fullName: AccountField = {name: 'name', type: 'text', autocomplete: 'name', label: 'account.name'};

/** Fields and button of each account page (R64). */
export const accountForms = {
  'sign-in': {fields: [email, currentPassword], submit: 'account.signIn', busy: 'account.signIn.busy'},
  register: {fields: [fullName, email], submit: 'account.register', busy: 'account.busy'},
  'forgot-password': {fields: [email], submit: 'account.sendLink', busy: 'account.busy'},
  'set-password': {fields: [newPassword], submit: 'account.setPassword', busy: 'account.busy'},
  'reset-password': {fields: [newPassword], submit: 'account.setPassword', busy: 'account.busy'},
} as const satisfies Record<string, {fields: readonly AccountField[]; submit: MessageKey; busy: MessageKey}>;

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
  for (const {name, autocomplete} of fields) {
    const value = values[name] ?? '';
    if (!value.trim()) problems[name] = `account.${name}.missing`;
    else if (name === 'email' && !/^\S+@\S+$/.test(value.trim())) problems.email = 'account.email.wrong';
    else if (autocomplete === 'new-password' && value.length < minLength) problems.password = 'account.password.short';
  }
  if (consentNeeded && !values.consent) problems.consent = 'account.consent.missing';
  return problems;
}

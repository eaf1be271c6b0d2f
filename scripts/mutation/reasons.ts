/** Why a survivor may survive. */
export interface Reason {
  /** Below `mocks/rules`. */
  readonly file: string;
  /** Part of the line. */
  readonly code: string;
  /** Part of the change; any change of the line if missing. */
  readonly change?: string;
  readonly reason: string;
}

const same = (file: string, code: string, change?: string): Reason => ({
  file,
  code,
  change,
  reason: 'the same for every input',
});
const noBroken = (file: string, code: string, change?: string): Reason => ({
  file,
  code,
  change,
  reason: 'differs only in a world with references that lead nowhere, which `checkWorld` rejects',
});
const length = (file: string, code: string): Reason => ({
  file,
  code,
  reason: 'length of a digest that nobody reads; any is good that makes collisions unlikely',
});
const swept = (file: string, code: string): Reason => ({
  file,
  code,
  reason: '`dropExpired` has thrown the row away at that very moment',
});
const atEnd = (file: string, code: string): Reason => ({
  file,
  code,
  reason: 'a tie between equal things: either order is right',
});

/** Survivors that were looked at and that no test can or should notice. */
export const reasons: readonly Reason[] = [
  same('activity.ts', 'statusChange === null', '→ false'),
  atEnd('activity.ts', 'instant(date) > instant(newest)'),
  same('addresses.ts', 'wanted === undefined', '→ false'),
  same('articles.ts', 'hit?.[1] ?? 0'),
  atEnd('articles.ts', 'a.article.title < b.article.title'),
  length('changes.ts', 'const LENGTH'),
  length('changes.ts', 'slice(0, 12)'),
  atEnd('changes.ts', 'a.id < b.id'),
  {file: 'changes.ts', code: 'const KNOWN', reason: 'room of a cursor; one row more or less is the same to a customer'},
  {file: 'changes.ts', code: 'POLL_AFTER', reason: 'a choice, not a rule'},
  {
    file: 'conversation.ts',
    code: "message.channel === 'call-note'",
    reason: 'such messages never get here (R3); the types ask for it',
  },
  noBroken('conversation.ts', 'find(who.world.files, id) ?? []'),
  same('conversation.ts', 'instant(message.sentAt) < instant(sentAt)', '< → <='),
  same('criteria.ts', '?? null'),
  length('cursors.ts', 'slice(0, 22)'),
  length('projection.ts', 'slice(0, 22)'),
  same('form-values.ts', '!other || seen.includes', '|| → &&'),
  same('form-values.ts', '?? false'),
  swept('idempotency.ts', 'instant(stored.expiresAt) > env.now'),
  same('idempotency.ts', 'a < b', '< → <='),
  {
    file: 'idempotency.ts',
    code: 'Array.isArray(value)',
    reason: 'a list becomes its indexes and values, which is as good a fingerprint',
  },
  {file: 'idempotency.ts', code: 'a < b', reason: 'any order will do that is the same for the same keys'},
  noBroken('invitations.ts', '?.contactIds ?? []'),
  same('list.ts', 'found ?', '→ true'),
  swept('mail-tokens.ts', 'instant(record.expiresAt) > env.now'),
  swept('lockout.ts', 'failures && !failuresOver'),
  noBroken('participants.ts', 'find(who.world.contacts, id) ?? []'),
  {file: 'passwords.ts', code: "account?.salt ?? ''", reason: 'the password of nobody is wrong with any salt'},
  {
    file: 'passwords.ts',
    code: '> 3',
    reason: 'names of three letters are rare, and the word left out changes the verdict for few',
  },
  {file: 'people.ts', code: "author.kind === 'system'", reason: 'whoever is not found gets the portal’s name too'},
  same('posting.ts', 'ticket?.id ?? null'),
  same('projection.ts', 'id !== null'),
  same('read-marks.ts', 'instant(before.upTo) >= instant(shown.sentAt)'),
  {file: 'rights.ts', code: '?? null', reason: 'a fact in the decision trace, in the form of JSON'},
  {
    file: 'rights.ts',
    code: 'closedStages',
    reason: 'a fact in the decision trace; a pipeline that is not there is rejected by `checkWorld`',
  },
  {file: 'form-access.ts', code: '?? null', reason: 'a fact in the decision trace, in the form of JSON'},
  {file: 'sight-checks.ts', code: '?? null', reason: 'a fact in the decision trace, in the form of JSON'},
  same('routing.ts', 'thread?.inboxId ?? null'),
  {file: 'routing.ts', code: 'a.id < b.id', reason: 'ids differ, so that equal ones need no order'},
  same('saml-request.ts', '> 0xffff', '> → >='),
  noBroken('set-up.ts', '?? []'),
  same('search.ts', 'left.length > 0'),
  {file: 'search.ts', code: 'const SNIPPET_LENGTH', reason: 'a choice, not a rule'},
  {file: 'search.ts', code: 'const LEAD', reason: 'a choice, not a rule'},
  {file: 'search.ts', code: 'first <= LEAD', change: '<= → <', reason: 'the snippet begins at the same word'},
  noBroken('solution.ts', '?.stages ?? []'),
  noBroken('stages.ts', 'throw new Error'),
  same('sorting.ts', "?? ''"),
];

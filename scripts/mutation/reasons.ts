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

const because =
  (reason: string) =>
  (file: string, code: string, change?: string): Reason => ({file, code, change, reason});

const same = because('the same for every input');
const tie = because('a tie between equal things: either order is right');
const choice = because('a choice, not a rule');
const length = because('length of a digest or id that nobody reads; any is good that makes collisions unlikely');
const swept = because(
  '`dropExpired` has thrown the row away at that very moment; the check is there for whoever calls without it',
);
const open = because('a question that everything passes then; left out, it costs less');
const shortcut = because('a shortcut; the long way gives the same');
const falsy = because('undefined counts as false here');

/** Survivors that were looked at and that no test can or should notice. */
export const reasons: readonly Reason[] = [
  tie('activity.ts', 'compareDates(other, date) > 0'),
  same('addresses.ts', 'wanted === undefined', '→ false'),
  {
    file: 'articles.ts',
    code: 'const weights',
    reason: 'how much more a title counts than a summary is a choice; that it does, and keywords in between, is tested',
  },
  same('articles.ts', 'hit?.[1] ?? 0'),
  choice('changes.ts', 'POLL_AFTER'),
  {file: 'changes.ts', code: 'const KNOWN', reason: 'room of a cursor; one row more or less is the same to a customer'},
  length('changes.ts', 'const LENGTH'),
  length('changes.ts', 'slice(0, 12)'),
  {
    file: 'conversation.ts',
    code: "message.channel === 'call-note'",
    reason: 'such messages never get here (R3); the types ask for it, and it is the careful answer if they did',
  },
  {
    file: 'conversation.ts',
    code: 'index >= 0 ? index',
    reason: 'a first message has none before it, whether it is found or counted up to',
  },
  same('criteria.ts', '?? null'),
  shortcut('criteria.ts', 'parts.length === 1', '→ false'),
  length('cursors.ts', 'slice(0, 22)'),
  falsy('form-values.ts', '?? false'),
  {
    file: 'fingerprint.ts',
    code: '',
    reason: 'any mixing is good that tells texts apart in so many characters, which is tested; no one is better by a rule',
  },
  {
    file: 'first-few.ts',
    code: 'this.#compare(item,',
    reason: 'orders are total, in whole numbers: two rows never compare as 0, nor as a part of 1',
  },
  {
    file: 'folded-texts.ts',
    code: '',
    reason: 'what is kept is only sooner there; without it the texts are folded again, to the same',
  },
  shortcut('folding.ts', 'isPlain(text)'),
  shortcut('folding.ts', 'function isPlain'),
  swept('idempotency.ts', 'instant(stored.expiresAt) > env.now'),
  {
    file: 'idempotency.ts',
    code: 'Array.isArray(value)',
    reason: 'a list becomes its indexes and values, which is as good a fingerprint',
  },
  {file: 'list-row.ts', code: 'this.position = position', reason: 'texts that are kept in the wrong place are folded again'},
  open('list.ts', 'createdFrom ?? createdTo', '→ true'),
  open('list.ts', 'words.length > 0'),
  open('list.ts', 'activityFrom ?? activityTo', '→ true'),
  same('list.ts', 'found ?', '→ true'),
  same('list.ts', 'end > 0', '> → >='),
  {file: 'list.ts', code: 'const BLOCK', reason: 'how many rows are read at once changes the time and nothing else'},
  swept('lockout.ts', 'failures && !failuresOver'),
  swept('mail-tokens.ts', 'instant(record.expiresAt) > env.now'),
  tie('order.ts', 'text < other'),
  {file: 'passwords.ts', code: "account?.salt ?? ''", reason: 'the password of nobody is wrong with any salt'},
  {file: 'people.ts', code: "author.kind === 'system'", reason: 'whoever is not found gets the portal’s name too'},
  length('projection.ts', 'slice(0, 22)'),
  {
    file: 'projection.ts',
    code: '!options.has(option.value)',
    reason: 'two pipelines share the words of this choice; either one’s stage stands for them',
  },
  same('read-marks.ts', 'instant(before.upTo) >= instant(shown.sentAt)', '>= → >'),
  {file: 'registration.ts', code: 'address !== undefined', reason: 'there are no failures of no address; the types ask for it'},
  choice('search.ts', 'const LEAD'),
  shortcut('search.ts', 'left.length === 0', '→ false'),
  {file: 'search.ts', code: 'first <= LEAD', change: '<= → <', reason: 'the snippet begins at the same word'},
  same('search.ts', 'left.length > 0'),
  same('sorting.ts', "?? ''"),
  shortcut('sorting.ts', 'key !== otherKey', '→ true'),
  same('sorting.ts', 'direction * order'),
  swept('sso.ts', 'instant(attempt.expiresAt) > env.now'),
  {
    file: 'submission.ts',
    code: 'ticket.reference',
    change: '0 → 0 + 1',
    reason: 'references begin above 1000, so that 1 counts for nothing as 0 does',
  },
  length('tables.ts', 'env.secret().slice(0, 16)'),
  shortcut('threads.ts', 'let inOrder = true'),
  shortcut('threads.ts', 'compareDates(shown[shown.length - 1]!.sentAt', '<= → <'),
  shortcut('threads.ts', 'inOrder ? shown', '→ false'),
  shortcut('threads.ts', 'known === undefined', '→ true'),
  shortcut('time.ts', 'date.length === other.length'),
  swept('uploads.ts', 'instant(upload.expiresAt) > env.now'),
];

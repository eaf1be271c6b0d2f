import type {en} from './en.js';

/** Name of a text. */
export type MessageKey = keyof typeof en;

/** Forms of a text by plural category of `Intl.PluralRules`; `{count}` chooses. */
export type PluralText = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>;

/**
 * All texts of one language. `{name}` stands for a value; `{ticket}`, `{tickets}`, `{Ticket}` and `{Tickets}` for the owner's
 * word (R45), as it is or with a capital. That word comes in its base form only: sentences are built so that they need no other.
 */
export type Messages = Readonly<Record<MessageKey, string | PluralText> & Record<'noun.singular' | 'noun.plural', string>>;

/** Words of the owner's own in place of ours, by language tag; what is missing stays as it is (X10). */
export type Wording = Readonly<Record<string, Partial<Messages>>>;

import type {TicketNoun} from '../contract/settings.js';
import type {MessageKey, Messages, PluralText} from './messages.js';

/** Values for the placeholders of a text. */
export type MessageValues = Readonly<Record<string, string | number>>;

const DAY = 86_400_000;
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Words and formats of one language. Formatters are made at first use and kept. */
export class Localizer {
  readonly language: string;
  readonly #messages: Messages;
  readonly #noun: TicketNoun;
  readonly #formatters = new Map<string, unknown>();

  /** @param noun - The owner's word for tickets; without one, the language's own. */
  constructor(language: string, messages: Messages, noun?: TicketNoun) {
    this.language = language;
    this.#messages = messages;
    this.#noun = noun ?? {singular: messages['noun.singular'], plural: messages['noun.plural']};
  }

  /** The text of a key with its placeholders filled. */
  t(key: MessageKey, values: MessageValues = {}): string {
    const message = this.#messages[key];
    const text = typeof message === 'string' ? message : this.#plural(message, Number(values.count ?? 0));
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => this.#value(name, values) ?? whole);
  }

  /** Is there a text with this key? For keys made from data. */
  has(key: string): boolean {
    return key in this.#messages;
  }

  number(value: number): string {
    return this.#formatter('number', () => new Intl.NumberFormat(this.language)).format(value);
  }

  /** A date with time, in full. */
  dateTime(iso: string): string {
    const options = {dateStyle: 'long', timeStyle: 'short'} as const;
    return this.#formatter('dateTime', () => new Intl.DateTimeFormat(this.language, options)).format(new Date(iso));
  }

  /** A date as short as it can be told apart: without the year in the current one. */
  date(iso: string, now = Date.now()): string {
    const date = new Date(iso);
    const sameYear = date.getFullYear() === new Date(now).getFullYear();
    const options: Intl.DateTimeFormatOptions = {day: 'numeric', month: 'short', ...(sameYear ? {} : {year: 'numeric'})};
    return this.#formatter(`date${sameYear}`, () => new Intl.DateTimeFormat(this.language, options)).format(date);
  }

  /** The time of day. */
  time(iso: string): string {
    return this.#formatter('time', () => new Intl.DateTimeFormat(this.language, {timeStyle: 'short'})).format(new Date(iso));
  }

  /** A day as people say it: today, yesterday, else weekday and date, with the year if it is another one. */
  day(iso: string, now = Date.now()): string {
    const date = new Date(iso);
    const today = new Date(now);
    const distance = daysBetween(date, today);
    if (distance === 0 || distance === -1) return this.capital(this.#ago('long', distance, 'day'));
    const year = date.getFullYear() === today.getFullYear() ? undefined : 'numeric';
    const options = {weekday: 'long', day: 'numeric', month: 'long', year} as const;
    return this.capital(this.#formatter(`weekday${year}`, () => new Intl.DateTimeFormat(this.language, options)).format(date));
  }

  /** How long ago: by the clock for a day, by the calendar up to a week, then the date. */
  relative(iso: string, now = Date.now()): string {
    const distance = new Date(iso).getTime() - now;
    const [unit, size] = UNITS.find(([, length]) => Math.abs(distance) >= length) ?? (['second', Infinity] as const);
    if (unit !== 'day') return this.#briefly(Math.trunc(distance / size), unit);
    const days = daysBetween(new Date(iso), new Date(now));
    return Math.abs(days) < 7 ? this.#ago('long', days, unit) : this.date(iso, now);
  }

  /** A size in bytes, in the unit that fits. */
  fileSize(bytes: number): string {
    const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
    const power = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1000)), units.length - 1);
    const unit = units[power] ?? 'byte';
    const options = {style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits: 1} as const;
    return this.#formatter(unit, () => new Intl.NumberFormat(this.language, options)).format(bytes / 1000 ** power);
  }

  /** A word as it begins a line. */
  capital(word: string): string {
    const [first = '', ...rest] = word;
    return first.toLocaleUpperCase(this.language) + rest.join('');
  }

  /** A label or sentence as it goes on within another: without its capital, where that is not part of a name. */
  within(text: string): string {
    // German nouns have their capital everywhere.
    if (/^de\b/i.test(this.language)) return text;
    if (!/^\p{Lu}(?:\p{Ll}+(?![\p{L}\p{N}-])| )/u.test(text)) return text;
    return text.charAt(0).toLocaleLowerCase(this.language) + text.slice(1);
  }

  /** Words in a row: "a, b and c". */
  list(words: readonly string[]): string {
    return this.#formatter('list', () => new Intl.ListFormat(this.language, {type: 'conjunction'})).format(words);
  }

  #plural(forms: PluralText, count: number): string {
    const rules = this.#formatter('plural', () => new Intl.PluralRules(this.language));
    return forms[rules.select(count)] ?? forms.other;
  }

  #value(name: string, values: MessageValues): string | undefined {
    const value = values[name];
    if (typeof value === 'number') return this.number(value);
    if (value !== undefined) return value;
    if (name === 'ticket') return this.#noun.singular;
    if (name === 'tickets') return this.#noun.plural;
    if (name === 'Ticket') return this.capital(this.#noun.singular);
    if (name === 'Tickets') return this.capital(this.#noun.plural);
    return undefined;
  }

  /** As short as it can be said in words: some languages have but a sign and a number for it. */
  #briefly(value: number, unit: Intl.RelativeTimeFormatUnit): string {
    const narrow = this.#ago('narrow', value, unit);
    return /^[-+\u2212]/.test(narrow) ? this.#ago('short', value, unit) : narrow;
  }

  #ago(style: 'narrow' | 'short' | 'long', value: number, unit: Intl.RelativeTimeFormatUnit): string {
    const format = this.#formatter(style, () => new Intl.RelativeTimeFormat(this.language, {numeric: 'auto', style}));
    return format.format(value, unit);
  }

  #formatter<Formatter>(name: string, make: () => Formatter): Formatter {
    let formatter = this.#formatters.get(name) as Formatter | undefined;
    if (!formatter) this.#formatters.set(name, (formatter = make()));
    return formatter;
  }
}

/** Whole days of the calendar from one to the other; negative if the first is earlier. */
function daysBetween(date: Date, other: Date): number {
  return Math.round((startOfDay(date) - startOfDay(other)) / DAY);
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

import * as z from 'zod/mini';

/** Opaque identifier given by the backend. Never parsed, compared only for equality. */
export const Id = z.string().check(z.minLength(1), z.maxLength(256));

/** A point in time, ISO 8601 with an offset (RFC 3339), for example `2026-11-02T09:15:00+02:00`. */
export const DateTime = z.iso.datetime({offset: true});

/** Opaque place in a list. Only the backend that issued it can read it. */
export const Cursor = z.string().check(z.minLength(1), z.maxLength(2048));

/** BCP 47 language tag, for example `en` or `fi-FI`. */
export const Language = z.string().check(z.minLength(2), z.maxLength(35));

/** Key of an idempotent write (R29), sent in the `Idempotency-Key` header. */
export const IdempotencyKey = z.string().check(z.minLength(8), z.maxLength(128));

/** Characters that do not show. Joiners, selectors and tags stay: letters of some scripts need them, and emoji. */
const UNSEEN = /(?!\u200C|\u200D|[\u180B-\u180F]|[\uFE00-\uFE0F]|[\u{E0020}-\u{E01EF}])\p{Default_Ignorable_Code_Point}/gu;
/** Characters that make a text run against its letters: `exe.fdp` would read as `pdf.exe`. */
const TURNS = /[\u202A-\u202E]/g;

/** A text as one line that reads as it is written. */
export function plainLine(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u2800]+/gu, ' ')
    .trim();
}

/**
 * A name, a subject, a name of a file: one line that somebody has written. What does not show is left out in reading, since it
 * could make it look like another.
 */
export const Line = z.string().check(z.overwrite(plainLine));

/** What somebody has written, in lines of its own. Nothing in it runs against its letters; all places in it stay. */
export const Prose = z.string().check(z.overwrite(text => text.replace(TURNS, '\u2060')));

/**
 * An enum that is read forgivingly: a value this version does not know becomes `fallback`, so that a newer backend
 * does not break an older page.
 */
export function openEnum<const Value extends string, const Fallback extends string>(
  values: readonly Value[],
  fallback: Fallback,
): z.ZodMiniType<Value | Fallback, Value | Fallback> {
  const all: readonly string[] = [...values, fallback];
  return z.catch(z.enum(all as [string, ...string[]]), fallback) as unknown as z.ZodMiniType<Value | Fallback, Value | Fallback>;
}

/** Why something is refused. Elements have a sentence for each; `other` stands for one they do not know. */
export const RefusalReason = openEnum(
  [
    'closed',
    'not-closed',
    'closing-off',
    'pipeline-off',
    'reply-to-closed-off',
    'reopening-off',
    'form-off',
    'portal-off',
    'read-only',
    'access-denied',
    'credentials',
    'link-expired',
    'consent-missing',
    'key-reused',
    'unconfigured',
    'participants-off',
    'no-company',
    'no-solution',
    'solution-changed',
    'rating-off',
    'rated',
    'not-participant',
  ],
  'other',
);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** A right as data (R14): whether the customer may, and the reason if not. */
export const Right = z.object({allowed: z.boolean(), reason: z.optional(RefusalReason)});
export type Right = z.infer<typeof Right>;

/** Somebody who takes part in a ticket, as customers may see them: a name, never an agent's address. */
export const Person = z.object({
  name: Line,
  role: openEnum(['customer', 'agent'], 'system'),
  /** Is this the signed-in customer? */
  self: z.optional(z.boolean()),
});
export type Person = z.infer<typeof Person>;

/** The answer to a request that must not tell whether an address is known (R66). */
export const Accepted = z.object({accepted: z.literal(true)});
export type Accepted = z.infer<typeof Accepted>;

/** The empty answer (204). */
export const Nothing = z.undefined();

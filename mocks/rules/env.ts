/** What rules need from outside and get as an argument, so that every run can be repeated. */
export interface Env {
  /** Now, in milliseconds since the epoch. */
  readonly now: number;
  /** A new secret: at least 128 bits, URL-safe. */
  readonly secret: () => string;
  /** One-way digest, URL-safe. */
  readonly digest: (text: string) => string;
}

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

/** Survivors that were looked at and that no test can or should notice. */
export const reasons: readonly Reason[] = [];

import type {WriteContext} from './write-context.js';

/** A write that the browser may ask for. */
export interface WriteRoute {
  readonly method: 'POST' | 'PUT';
  /** Below `{base}/REST/2.0`, the same path as in RT. */
  readonly path: string;
  /** HTTP status of its answer. */
  readonly status: 200 | 201;
  /** Throws if the customer may not, before anything else is looked at (R29). */
  readonly check: (context: WriteContext) => Promise<void>;
  /** Does it and gives the answer, read from RT again. */
  readonly perform: (context: WriteContext) => Promise<unknown>;
  /** What an earlier try did, whose answer was lost, or undefined. */
  readonly findEffect: (context: WriteContext, startedAt: number) => Promise<unknown>;
}

import type fc from 'fast-check';
import type {Attack} from './attack.js';

/** Something that happens in an attack. To add one, write it with `operation` and put it on a list in `../operations`. */
export interface Operation<Input = unknown> {
  readonly name: string;
  /** How often it happens, compared with others. */
  readonly weight: number;
  readonly input: fc.Arbitrary<Input>;
  readonly run: (attack: Attack, input: Input) => Promise<void> | void;
}

/** Declares an operation; its input is checked here and forgotten outside. */
export function operation<Input>(declared: Operation<Input>): Operation {
  return declared as unknown as Operation;
}

/** One step of an attack, printable. */
export interface Command {
  readonly operation: string;
  readonly input: unknown;
}

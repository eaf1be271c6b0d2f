import {GatewayProblem} from '../problem.js';

/** What checks know of the gateway. */
export interface CheckOptions {
  readonly groupPrefix: string;
}

/** Gives the value to send to RT, or throws `invalid`. */
export type ParameterCheck = (value: string, options: CheckOptions) => string;

export const directions = ['ASC', 'DESC'] as const;

/** A whole number from 1. */
export function numberUpTo(most: number): ParameterCheck {
  return value => (/^\d{1,9}$/.test(value) && Number(value) >= 1 && Number(value) <= most ? value : refuse());
}

export function oneOf(...values: readonly string[]): ParameterCheck {
  return value => (values.includes(value) ? value : refuse());
}

/** A list with commas. */
export function someOf(...values: readonly string[]): ParameterCheck {
  return value => (value.split(',').every(one => values.includes(one)) ? value : refuse());
}

/**
 * The parameters of an address, checked.
 *
 * @throws {GatewayProblem} `invalid` for one that is not in the table, and for a value that is not allowed.
 */
export function checkParameters(
  search: URLSearchParams,
  checks: Readonly<Record<string, ParameterCheck>>,
  options: CheckOptions,
): (readonly [name: string, value: string])[] {
  return [...search].map(([name, value]) => {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    return [name, check ? check(value, options) : refuse()] as const;
  });
}

function refuse(): never {
  throw new GatewayProblem('invalid', 'a parameter that is not allowed');
}

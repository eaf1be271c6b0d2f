import {GatewayProblem} from '../problem.js';
import {rtNames} from './names.js';

/**
 * Conditions that a customer may ask for. A search is an oracle: whoever may search for what is hidden learns it from the number
 * of tickets found. So nothing of agents, of comments' text (`Content`) or of inner dates (`LastUpdated`) is among them.
 */
interface Condition {
  readonly operators: readonly string[];
  readonly accepts: (value: string) => boolean;
}

const comparisons = ['=', '!=', '<', '>', '<=', '>='];
const number = (value: string) => /^\d{1,12}$/.test(value);
const date = (value: string) => /^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?Z?)?$/.test(value);
const words = (value: string) => value.length <= 500 && !value.includes('\0');
/** A name as shown: one that is an address is shown to nobody. */
const name = (value: string) => words(value) && !value.includes('@');

function conditions(groupPrefix: string): Readonly<Record<string, Condition>> {
  return {
    id: {operators: comparisons, accepts: number},
    Subject: {operators: ['=', '!=', 'LIKE', 'NOT LIKE'], accepts: words},
    Status: {operators: ['=', '!='], accepts: words},
    Queue: {operators: ['=', '!='], accepts: words},
    Created: {operators: comparisons, accepts: date},
    Resolved: {operators: comparisons, accepts: date},
    [`CF.{${rtNames.activityField}}`]: {operators: comparisons, accepts: date},
    'Requestor.id': {operators: ['=', '!='], accepts: value => value === '__CurrentUser__'},
    // Names that every row shows.
    'Requestor.RealName': {operators: ['=', '!='], accepts: name},
    'Owner.RealName': {operators: ['=', '!='], accepts: name},
    WatcherGroup: {operators: ['='], accepts: value => value.startsWith(groupPrefix)},
  };
}

/** Orders that a customer may ask for. */
export const sortFields = [
  'id',
  'Subject',
  'Status',
  'Created',
  'Resolved',
  'Requestor.RealName',
  'Owner.RealName',
  `CF.{${rtNames.activityField}}`,
] as const;

const token =
  /\s*(?:(?<open>\()|(?<close>\))|(?<text>'(?:[^'\\]|\\['\\])*')|(?<operator><=|>=|!=|=|<|>)|(?<word>CF\.\{[^}]*\}|[\w.]+))/y;

/**
 * Reads a search in RT's TicketSQL and writes it anew, so that RT and this check cannot understand it differently.
 *
 * @throws {GatewayProblem} `invalid` for anything that a customer may not ask.
 */
export function checkTicketSql(query: string, groupPrefix: string): string {
  const tokens = tokenize(query);
  const allowed = conditions(groupPrefix);
  let at = 0;
  const next = (): string => tokens[at++] ?? refuse();
  const isNext = (...expected: readonly string[]): boolean => expected.includes(tokens[at]?.toUpperCase() ?? '');

  const readCondition = (): string => {
    if (isNext('(')) {
      next();
      const inner = readAll();
      if (next() !== ')') refuse();
      return `( ${inner} )`;
    }
    const field = next();
    const condition = Object.hasOwn(allowed, field) ? allowed[field] : undefined;
    let operator = next().toUpperCase();
    if (operator === 'NOT') operator = `NOT ${next().toUpperCase()}`;
    const value = next();
    const plain = value.startsWith("'") ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
    if (!condition?.operators.includes(operator) || !condition.accepts(plain)) refuse();
    return `${field} ${operator} '${plain.replace(/['\\]/g, '\\$&')}'`;
  };
  const readAll = (): string => {
    let all = readCondition();
    while (isNext('AND', 'OR')) all += ` ${next().toUpperCase()} ${readCondition()}`;
    return all;
  };

  const checked = readAll();
  if (at !== tokens.length) refuse();
  return checked;
}

function tokenize(query: string): string[] {
  if (query.length > 2000) refuse();
  const found: string[] = [];
  token.lastIndex = 0;
  for (let end = 0; query.slice(end).trim() !== ''; end = token.lastIndex) {
    const match = token.exec(query);
    if (!match) refuse();
    found.push(match[0].trim());
  }
  return found;
}

function refuse(): never {
  throw new GatewayProblem('invalid', 'a search that is not allowed');
}

import {readFileSync, existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {tables} from '../../test/support/evidence/tables.js';
import {root} from '../lib/files.js';

/** What shows that a criterion is met. */
export type CriterionEvidence =
  /** A table of evidence: all of it, or the rows that begin so and the columns that are called so. */
  | {readonly table: string; readonly only?: readonly string[]}
  /** A test whose title has these words. */
  | {readonly test: string; readonly says: string};

/** A success criterion of WCAG 2.2: how it is met, or why there is nothing that it could apply to. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly level: 'A' | 'AA';
  readonly how?: string;
  readonly evidence?: readonly CriterionEvidence[];
  readonly doesNotApply?: string;
}

/** The success criteria of levels A and AA; 4.1.1 is obsolete in 2.2. */
const known = [
  '1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13',
  '2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8',
  '3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3',
].flatMap(ids => ids.split(' '));

/** What is said of each criterion. */
export function readCriteria(): readonly Criterion[] {
  return JSON.parse(readFileSync(resolve(root, 'docs/accessibility/criteria.json'), 'utf8')) as Criterion[];
}

/** What is missing or not true, one sentence each. */
export function problemsOf(criteria: readonly Criterion[]): string[] {
  const ids = criteria.map(({id}) => id);
  const order =
    ids.join(' ') === known.join(' ') ? [] : [`The criteria are not the ${known.length} of WCAG 2.2 A and AA in their order`];
  return [...order, ...criteria.flatMap(problemsWith)];
}

function problemsWith({id, how, evidence = [], doesNotApply}: Criterion): string[] {
  if (doesNotApply !== undefined)
    return doesNotApply.trim() && !how && evidence.length === 0 ? [] : [`${id} applies and does not`];
  if (!how?.trim()) return [`${id} does not say how it is met`];
  if (evidence.length === 0) return [`${id} has no evidence`];
  return evidence.flatMap(one => ('table' in one ? problemsWithTable(id, one) : problemsWithTest(id, one)));
}

function problemsWithTable(id: string, {table: name, only = []}: Extract<CriterionEvidence, {table: string}>): string[] {
  const table = tables.find(one => one.id === name);
  if (!table) return [`${id} names a table "${name}", which is not there`];
  return only
    .filter(part => !table.columns.includes(part) && !table.rows.some(row => row.startsWith(part)))
    .map(part => `${id} names "${part}", which is neither row nor column of ${name}`);
}

function problemsWithTest(id: string, {test, says}: Extract<CriterionEvidence, {test: string}>): string[] {
  const path = resolve(root, test);
  if (!existsSync(path)) return [`${id} names ${test}, which is not there`];
  return says.trim() && readFileSync(path, 'utf8').includes(says)
    ? []
    : [`${id} names a test "${says}", which is not in ${test}`];
}

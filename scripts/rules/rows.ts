import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {root} from '../lib/files.js';

/** One normative rule. */
export interface RuleRow {
  /** For example `R13` or `X1`. */
  readonly id: string;
  /** Markdown. */
  readonly text: string;
  /** What is not as the rule says, and why. Markdown. */
  readonly note?: string;
}

/** The rules in the order of the page. */
export interface RuleBook {
  /** Meaning of the words that the rules use. */
  readonly words: string;
  readonly sections: readonly {readonly title: string; readonly rows: readonly RuleRow[]}[];
  /** What the settings are before anybody changes them. */
  readonly preset: string;
}

/** Reads `docs/rules/rows.json`. Throws an `Error` if an id is there twice. */
export function readRuleBook(): RuleBook {
  const book = JSON.parse(readFileSync(resolve(root, 'docs/rules/rows.json'), 'utf8')) as RuleBook;
  const ids = rowsOf(book).map(({id}) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`docs/rules/rows.json has ${twice} twice`);
  return book;
}

/** All rows, in order. */
export function rowsOf(book: RuleBook): RuleRow[] {
  return book.sections.flatMap(({rows}) => rows);
}

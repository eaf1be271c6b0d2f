import {type RuleBook, type RuleRow, rowsOf} from './rows.js';
import type {RuleTest} from './titles.js';

/** Ids of rules that no test names, in the order of the page. */
export function openRules(book: RuleBook, tests: readonly RuleTest[]): string[] {
  const tested = new Set(tests.flatMap(({ids}) => ids));
  return rowsOf(book)
    .map(({id}) => id)
    .filter(id => !tested.has(id));
}

/** Ids that tests name and no rule has, each with its file. */
export function unknownIds(book: RuleBook, tests: readonly RuleTest[]): string[] {
  const known = new Set(rowsOf(book).map(({id}) => id));
  return tests.flatMap(({ids, file}) => ids.filter(id => !known.has(id)).map(id => `${id} (${file})`));
}

/** The page of rules: each with its tests and its status. */
export function rulesPage(book: RuleBook, tests: readonly RuleTest[]): string {
  const open = openRules(book, tests);
  const count = rowsOf(book).length;
  const sections = book.sections.flatMap(({title, rows}) => [`## ${title}`, ...rows.map(row => ruleText(row, tests))]);
  return `${[
    '# Rules of the portal',
    'Normative for every backend of the contract. Each rule is at least one test whose title begins with its id. Written by `npm run rules` from `docs/rules/rows.json` and the titles of the tests.',
    `${count - open.length} of ${count} rules are tested. ${open.length === 0 ? 'None is open.' : `Open: ${open.join(', ')}.`}`,
    `**Words.** ${book.words}`,
    ...sections,
    '## Settings before anybody changes them (`hubspotPreset()`)',
    book.preset,
  ].join('\n\n')}\n`;
}

function ruleText({id, text, note}: RuleRow, tests: readonly RuleTest[]): string {
  const own = tests.filter(({ids}) => ids.includes(id));
  const heading = `### ${id}\n\n${text}`;
  const remark = note === undefined ? '' : `\n\n> ${note}`;
  if (own.length === 0) return `${heading}${remark}\n\n**open**: no test names it`;
  const lines = [...new Set(own.map(({title, file}) => `- ${escape(title)} · [${nameOf(file)}](../${file})`))];
  return `${heading}${remark}\n\n**tested**\n\n${lines.join('\n')}`;
}

function nameOf(file: string): string {
  return file.replace(/^test\//, '');
}

/** Characters that would become Markdown or HTML. */
function escape(title: string): string {
  return title.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_<>[\]]/g, character => `\\${character}`);
}

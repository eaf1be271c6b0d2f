import type {EvidenceTable} from '../../test/support/evidence/table.js';
import type {Cell, Evidence} from './cells.js';

/** The page of a table. */
export function tablePage(table: EvidenceTable, evidence: Evidence): string {
  const reasons: string[] = [];
  const cells = (row: string) => table.columns.map(column => cellText(evidence.cell(table, row, column), reasons));
  const rows = table.rows.map(row => line([row, ...cells(row)].map(escape)));
  const notes = reasons.map((reason, index) => `- –${superscript(index + 1)} not applicable: ${reason}`);
  return `${[
    `# ${table.title}`,
    'Written by `npm run evidence` from what the tests said: each cell is a test of its own.',
    table.about,
    `${legend}${summary(table, evidence)}`,
    [line([table.rowHeading, ...table.columns].map(escape)), line(['---', ...table.columns.map(() => '---')]), ...rows].join(
      '\n',
    ),
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ].join('\n\n')}\n`;
}

/** The page that leads to all tables. */
export function indexPage(evidence: Evidence): string {
  const entries = evidence.tables.map(table => `- [${table.title}](${table.id}.md): ${summary(table, evidence)}`);
  return `${['# Evidence', 'Tables whose cells are tests. Written by `npm run evidence`.', entries.join('\n')].join('\n\n')}\n`;
}

const legend = 'C, F and W: passed in Chromium, Firefox and WebKit; ✓: passed, where no browser takes part. ';
const letters: Readonly<Record<string, string>> = {chromium: 'C', firefox: 'F', webkit: 'W'};

function summary(table: EvidenceTable, evidence: Evidence): string {
  const all = table.rows.flatMap(row => table.columns.map(column => evidence.cell(table, row, column)));
  const tested = all.filter(({reason}) => reason === undefined).length;
  return tested === all.length ? `${tested} cells.` : `${tested} cells, ${all.length - tested} not applicable.`;
}

function cellText({reason, runs}: Cell, reasons: string[]): string {
  if (reason !== undefined) {
    if (!reasons.includes(reason)) reasons.push(reason);
    return `–${superscript(reasons.indexOf(reason) + 1)}`;
  }
  if (runs.length === 0) return 'EMPTY';
  if (runs.some(({passed}) => !passed)) return 'FAILED';
  const engines = Object.keys(letters).filter(engine => runs.some(run => run.engine === engine));
  return engines.length === 0 ? '✓' : engines.map(engine => letters[engine]).join(' ');
}

function superscript(number: number): string {
  return String(number).replaceAll(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Characters that would end a cell or become Markdown or HTML, and those that cannot be seen. */
function escape(text: string): string {
  return text
    .replaceAll(/[\\`*_<>[\]|&]/g, character => `\\${character}`)
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, character => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`);
}

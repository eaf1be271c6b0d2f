import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {csvRow} from '../../../src/store/csv.js';
import {cellTitle} from '../../support/evidence/table.js';
import {findGnumeric, gnumericAdvice, openInGnumeric} from '../../support/gnumeric.js';
import {CONTROL, csvTable, formulas, OPENED, PARSED, readable, RESULT, SHOWN, UNCHANGED} from './csv-table.js';
import {formulasIn, joinedRow, parse, quotedRow} from './other-programs.js';

/** Two colleagues, one with something hostile between them. */
const around = (text: string) => ['Anna', text, 'Ben'];
const withoutApostrophes = (text: string) => text.replaceAll("'", '');

const gnumeric = findGnumeric();
/** For tests that open files in it. */
const opening = {skip: gnumeric ? false : gnumericAdvice};

/** What Gnumeric shows in a file. */
function shownIn(csv: string): string[][] {
  assert.ok(gnumeric);
  return parse(openInGnumeric(gnumeric, csv));
}

describe('cells of a CSV file', () => {
  for (const [name, text] of Object.entries(formulas)) {
    it(cellTitle(csvTable, name, CONTROL), opening, () => {
      const found = [joinedRow, quotedRow].flatMap(row => formulasIn(row(around(text))));
      const shown = shownIn(found.map(formula => quotedRow([formula])).join('')).flat();
      assert.ok(shown.includes(RESULT), `${found.join(' and ')} came to ${shown.join(' and ')}`);
    });

    it(cellTitle(csvTable, name, PARSED), () => {
      const file = csvRow(around(text));
      assert.deepEqual(
        parse(file).map(row => row.map(withoutApostrophes)),
        [around(text)],
      );
      assert.deepEqual(formulasIn(file), []);
    });

    it(cellTitle(csvTable, name, OPENED), opening, () => {
      const file = csvRow(around(text));
      const shown = shownIn(file).flat();
      assert.ok(!shown.some(cell => cell.includes(RESULT)), shown.join(' | '));
      // It is there, though some programs do not show the apostrophe, and no program shows what is between words.
      const letters = (cell: string) => cell.replaceAll(/[^\p{L}\p{N}\p{S}]/gu, '');
      assert.equal(letters(shown.join('')), letters(around(text).join('')));
    });
  }

  for (const [name, text] of Object.entries(readable)) {
    it(cellTitle(csvTable, name, UNCHANGED), opening, () => {
      assert.deepEqual(parse(csvRow(around(text))), [around(text)]);
      assert.deepEqual(workedOut(formulasIn(csvRow(around(text)))), []);
    });

    it(cellTitle(csvTable, name, SHOWN), opening, () => {
      const [[, shown = ''] = []] = shownIn(csvRow(around(text)));
      const number = Number(text);
      if (Number.isNaN(number)) assert.equal(shown, text);
      else assert.equal(Number(shown), number);
    });
  }

  /** Those that a spreadsheet understands; the others stay text there. */
  function workedOut(formulas: readonly string[]): string[] {
    const shown = shownIn(formulas.map(formula => quotedRow([formula])).join(''));
    assert.equal(shown.length, formulas.length);
    return formulas.filter((formula, at) => shown[at]?.[0] !== formula);
  }

  it('of any text come back as they were but for apostrophes, and none begins a formula', opening, () => {
    const pieces = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '\r\n',
      ' ',
      ';',
      ',',
      '"',
      "'",
      '＝',
      '＠',
      '\u200B',
      '\uFEFF',
      '1',
      'A1',
      '(',
      ')',
    );
    const texts = fc
      .array(fc.oneof(pieces, fc.string({unit: 'grapheme', maxLength: 3})), {maxLength: 8})
      .map(parts => parts.join(''));
    const left = new Set<string>();
    fc.assert(
      fc.property(fc.array(texts, {minLength: 2, maxLength: 4}), cells => {
        const file = csvRow(cells);
        assert.deepEqual(parse(file).flat().map(withoutApostrophes), cells.map(withoutApostrophes));
        for (const formula of formulasIn(file)) left.add(formula);
      }),
      {numRuns: 3000},
    );
    // Numbers, phone numbers and smiles; of those a spreadsheet understands none but the single number.
    assert.ok(left.size > 20);
    const sums = [...left].filter(formula => !/^=[+-][\s(]*[\d.,\s]*[\s)]*$/.test(formula));
    assert.deepEqual(workedOut(sums), []);
  });
});

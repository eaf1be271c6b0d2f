import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {csvRow} from '../../../src/store/csv.js';
import {CsvFile} from '../../../src/store/csv-file.js';

const cell = (text: string) => csvRow([text]).slice(0, -2);

async function fileOf(rows: Iterable<readonly string[]>): Promise<Blob> {
  const file = new CsvFile();
  await file.write(rows, row => row);
  return file.toBlob();
}

describe('CSV', () => {
  it('is RFC 4180 with a byte order mark and CRLF', async () => {
    const blob = await fileOf([['a', 'b'], ['1', '2']]); // prettier-ignore
    assert.deepEqual([...new Uint8Array(await blob.arrayBuffer())].slice(0, 3), [0xef, 0xbb, 0xbf]);
    assert.equal(await blob.text(), 'a,b\r\n1,2\r\n');
    assert.equal(blob.type, 'text/csv;charset=utf-8');
    assert.equal(cell('one, "two"'), '"one, ""two"""');
    assert.equal(cell('two\nlines'), '"two\nlines"');
    assert.equal(cell(' kept '), '" kept "');
  });

  for (const formula of [
    '=1+1',
    '+SUM(A1)',
    '-cmd',
    '@now',
    '|calc',
    '＝1',
    '＋A',
    '\u200B=1',
    '  =1',
    '\t=1',
    '\r=1',
    '\n=1',
    '\u00A0=1',
    '\u2066=1',
    '\u0000=1',
    '\u2800=1',
    '−1+A',
    '-1+1+cmd',
    '+1 cmd',
    '%0A',
    ' @now',
  ]) {
    it(`X4 does not let ${JSON.stringify(formula)} run in a spreadsheet`, () => {
      assert.match(cell(formula), /^"?'/);
    });
  }

  for (const plain of [
    '-12',
    '+358 9 4245 0190',
    '(09) 12-34',
    '3.5',
    'a=b',
    'Re: +1',
    '#1042',
    'Ärger',
    '日本',
    '(x)',
    '3.5',
    '+44 (0)20 7946-0018',
  ]) {
    it(`X4 leaves ${JSON.stringify(plain)} readable`, () => assert.equal(cell(plain), plain));
  }

  it('R44 writes 100,000 rows in parts, and gives the page its turn in between', async () => {
    const row = (n: number) => [`Order ${n}, "urgent"`, 'Anna Virtanen', '2026-11-02 09:15', `=${n}`];
    function* rows() {
      for (let n = 0; n < 100_000; n += 1) yield row(n);
    }
    let turns = 0;
    const clock = setInterval(() => (turns += 1));
    const text = await (await fileOf(rows())).text();
    clearInterval(clock);
    assert.ok(turns > 2, `${turns} turns`);
    const lines = text.split('\r\n');
    assert.equal(lines.length, 100_001);
    assert.equal(lines[99_999], `"Order 99999, ""urgent""",Anna Virtanen,2026-11-02 09:15,'=99999`);
  });

  it('stops in the middle when it is told to', async () => {
    const controller = new AbortController();
    function* endless() {
      for (;;) yield ['again and again'];
    }
    setTimeout(() => controller.abort(), 30);
    await assert.rejects(
      new CsvFile().write(endless(), row => row, controller.signal),
      {name: 'AbortError'},
    );
  });
});

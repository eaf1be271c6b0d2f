import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {csv} from '../../src/store/csv.js';

const cell = (text: string) => csv([[text]]).slice(1, -2);

describe('CSV', () => {
  it('is RFC 4180 with a byte order mark and CRLF', () => {
    assert.equal(csv([['a', 'b'], ['1', '2']]), '\uFEFFa,b\r\n1,2\r\n'); // prettier-ignore
    assert.equal(cell('one, "two"'), '"one, ""two"""');
    assert.equal(cell('two\nlines'), '"two\nlines"');
    assert.equal(cell(' kept '), '" kept "');
  });

  for (const formula of ['=1+1', '+SUM(A1)', '-cmd', '@now', '|calc', '＝1', '＋A', '\u200B=1', '  =1', '\t=1', '\r=1']) {
    it(`X4 does not let ${JSON.stringify(formula)} run in a spreadsheet`, () => {
      assert.match(cell(formula), /^"?'/);
    });
  }

  for (const plain of ['-12', '+358 9 4245 0190', '(09) 12-34', '3.5', 'a=b', 'Re: +1', '#1042']) {
    it(`X4 leaves ${JSON.stringify(plain)} readable`, () => assert.equal(cell(plain), plain));
  }
});

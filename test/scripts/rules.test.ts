import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openRules, rulesPage, unknownIds} from '../../scripts/rules/page.js';
import {type RuleBook, readRuleBook, rowsOf} from '../../scripts/rules/rows.js';
import {ruleTests} from '../../scripts/rules/titles.js';

const book: RuleBook = {
  words: 'Words.',
  preset: 'Preset.',
  sections: [
    {
      title: 'First',
      rows: [
        {id: 'R1', text: 'One.', note: 'Not in spring.'},
        {id: 'R2', text: 'Two.'},
      ],
    },
    {title: 'Second', rows: [{id: 'X1', text: 'Three.'}]},
  ],
};

const source = `
it('R1 X1 does it', () => {});
describe('R2 is no test', () => {
  for (const a of b) it(\`R1 does \${a} again\`, async () => {});
  it('has no id, R2 or not', () => {});
  it.skip('R2 is skipped', () => {});
});`;

describe('the page of rules', () => {
  it('finds the tests whose titles begin with ids, and no others', () => {
    assert.deepEqual(ruleTests('test/a.test.ts', source), [
      {ids: ['R1', 'X1'], title: 'does it', file: 'test/a.test.ts'},
      {ids: ['R1'], title: 'does … again', file: 'test/a.test.ts'},
    ]);
  });

  it('says of each rule which tests it has, and which is open', () => {
    const tests = ruleTests('test/a.test.ts', source);
    assert.deepEqual(openRules(book, tests), ['R2']);
    const page = rulesPage(book, tests);
    assert.match(page, /2 of 3 rules are tested\. Open: R2\./);
    assert.match(
      page,
      /### R1\n\nOne\.\n\n> Not in spring\.\n\n\*\*tested\*\*\n\n- does it · \[a\.test\.ts\]\(\.\.\/test\/a\.test\.ts\)/,
    );
    assert.match(page, /### R2\n\nTwo\.\n\n\*\*open\*\*/);
  });

  it('names ids that no rule has', () => {
    assert.deepEqual(unknownIds(book, ruleTests('test/b.test.ts', "it('R9 is made up', () => {});")), ['R9 (test/b.test.ts)']);
  });

  it('has all rules of the portal, each once', () => {
    const ids = rowsOf(readRuleBook()).map(({id}) => id);
    assert.equal(ids.length, 68);
    assert.deepEqual([ids[0], ids.at(-1), new Set(ids).size], ['R1', 'X10', 68]);
  });
});

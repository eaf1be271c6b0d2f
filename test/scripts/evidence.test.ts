import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Evidence} from '../../scripts/evidence/cells.js';
import {indexPage, tablePage} from '../../scripts/evidence/page.js';
import {cellTitle, defineTable} from '../support/evidence/table.js';

const table = defineTable({
  id: 'weather',
  title: 'Weather',
  about: 'What *each* cell proves.',
  rowHeading: 'Coat',
  rows: ['wool', 'a|b'],
  columns: ['rain', 'snow'],
  notApplicable: [{rows: ['a|b'], columns: ['snow'], reason: 'it never snows there'}],
});
const all = [
  {title: '[weather] wool × rain', engine: 'firefox', passed: true},
  {title: '[weather] wool × rain', engine: 'chromium', passed: true},
  {title: '[weather] wool × snow (in webkit)', passed: true},
  {title: '[weather] a|b × rain', passed: true},
  {title: 'something else', passed: false},
];

describe('tables of evidence', () => {
  it('say where each cell passed, and why some do not apply', () => {
    const page = tablePage(table, new Evidence([table], all));
    assert.match(page, /^\| Coat \| rain \| snow \|\n\| --- \| --- \| --- \|\n\| wool \| C F \| W \|\n\| a\\\|b \| ✓ \| –¹ \|$/m);
    assert.match(page, /^- –¹ not applicable: it never snows there$/m);
    assert.match(page, /3 cells, 1 not applicable\./);
    assert.deepEqual(new Evidence([table], all).problems, []);
  });

  it('are no evidence with an empty cell, or a test of no cell', () => {
    const strange = {title: '[weather] silk × rain', passed: true};
    const evidence = new Evidence([table], [...all.slice(0, 3), strange]);
    assert.deepEqual(evidence.problems, ['[weather] a|b × rain has no test', '[weather] silk × rain is a cell of no table']);
    assert.equal(evidence.isFilled(table), false);
    assert.match(tablePage(table, evidence), /\| a\\\|b \| EMPTY \|/);
  });

  it('say what failed, in whatever engine', () => {
    const failed = {title: '[weather] wool × rain', engine: 'webkit', passed: false};
    assert.match(tablePage(table, new Evidence([table], [...all, failed])), /\| wool \| FAILED \| W \|/);
  });

  it('have an index', () => {
    assert.match(indexPage(new Evidence([table], all)), /^- \[Weather\]\(weather\.md\): 3 cells, 1 not applicable\.$/m);
  });

  it('know their cells', () => {
    assert.equal(cellTitle(table, 'wool', 'snow', 'webkit'), '[weather] wool × snow (in webkit)');
    assert.throws(() => cellTitle(table, 'silk', 'snow'), /no row "silk"/);
    assert.throws(() => cellTitle(table, 'wool', 'hail'), /no column "hail"/);
    assert.throws(() => cellTitle(table, 'a|b', 'snow'), /does not apply/);
    assert.throws(() => defineTable({...table, rows: ['wool', 'wool']}), /"wool" twice/);
    assert.throws(() => defineTable({...table, notApplicable: [{rows: ['silk'], reason: ''}]}), /no row "silk"/);
    assert.throws(() => defineTable({...table, id: 'No Name'}), /cannot name a table/);
  });
});

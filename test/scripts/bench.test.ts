import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {backendTable} from '../../scripts/bench/backend-table.js';
import {contenderTable} from '../../scripts/bench/contender-table.js';
import {replaceSection} from '../../scripts/bench/document.js';
import {interleaved} from '../../scripts/bench/interleaved.js';
import {median, medianTimes} from '../../scripts/bench/measure.js';

describe('the bench', () => {
  it('takes the middle of what it measured', () => {
    assert.deepEqual([median([9, 1, 2]), median([4, 1, 2, 100])], [2, 3]);
  });

  it('interleaves what it measures, and warms up first', async () => {
    const runs: string[] = [];
    const subject = (name: string) => ({name, run: async () => void runs.push(name)});
    const times = await medianTimes([subject('a'), subject('b')], 2, 1);
    assert.deepEqual(runs, ['a', 'b', 'a', 'b', 'a', 'b']);
    assert.ok(times.length === 2 && times.every(time => time >= 0));
  });

  it('lets contenders run in turn, and does not count the first round', async () => {
    const order: string[] = [];
    const runs = await interleaved(2, async contender => order.push(contender));
    assert.deepEqual(order, ['vanilla', 'portico', 'vanilla', 'portico', 'vanilla', 'portico']);
    assert.deepEqual(runs, {vanilla: [3, 5], portico: [4, 6]});
  });

  it('states the ratio, where there is one', () => {
    const table = contenderTable([
      {name: 'first render', vanilla: 20, portico: 25, unit: 'ms'},
      {name: 'longest task', vanilla: 0, portico: 60, unit: 'ms'},
      {name: 'blank', vanilla: 10, portico: 20, unit: '%'},
    ]);
    assert.match(table, /\| first render, ms \| 20 \| 25 \| 1\.25 × \|/);
    assert.match(table, /\| longest task, ms \| 0 \| 60 \| {2}\|/);
    assert.match(table, /\| blank, % \| 10 \| 20 \| {2}\|$/);
  });

  it('states the growth', () => {
    const table = backendTable([{name: 'list', small: 0.5, big: 30}], [10, 2000]);
    assert.match(table, /\| list \| 0\.5 \| 30 \| 60\.0 × \|$/);
    assert.match(table, /10 tickets, ms \| 2,000 tickets, ms/);
  });

  it('writes into its own section alone', () => {
    const document = 'before\n<!-- x -->\nold\n<!-- /x -->\nafter\n';
    assert.equal(replaceSection(document, 'x', 'new'), 'before\n<!-- x -->\n\nnew\n\n<!-- /x -->\nafter\n');
    assert.throws(() => replaceSection(document, 'y', 'new'), /no section "y"/);
  });
});

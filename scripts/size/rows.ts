import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {elementEntries} from '../build/entries.js';
import {root} from '../lib/files.js';
import {measure} from './measure.js';
import type {SizeRow} from './table.js';

/** KiB of what loads first: more fails. */
const limits: Record<string, number> = {'drop-in': 6, 'portico-ticket-list': 30, 'portico-portal': 60};
/** KiB that we want to come down to. */
const goals: Record<string, number> = {'drop-in': 3, 'portico-ticket-list': 25, 'portico-portal': 45};

const adapter = 'src/adapter/http/index.ts';

/**
 * Weighs every element, all of them, the adapter, and the portal with its adapter.
 *
 * @throws {Error} that names a module that is missing.
 */
export async function measureRows(): Promise<SizeRow[]> {
  const elements = elementEntries().map(({name, source}) => ({name: name.slice('./'.length), sources: [source]}));
  const portal = elements.find(({name}) => name === 'portico-portal');
  const entries = [
    ...elements,
    {name: 'drop-in', sources: ['src/drop-in/portico.ts']},
    {name: 'all', sources: ['src/all.ts']},
    {name: 'adapter/http', sources: [adapter]},
    {name: 'adapter/rt', sources: ['src/adapter/rt/index.ts']},
    {
      name: 'portico-portal + adapter/http',
      sources: [...(portal?.sources ?? ['src/elements/portal/portico-portal.ts']), adapter],
    },
  ];
  for (const name of Object.keys(limits)) {
    if (!entries.some(entry => entry.name === name)) throw new Error(`${name} has a size limit and no module`);
  }
  const rows: SizeRow[] = [];
  for (const {name, sources} of entries) {
    const missing = sources.filter(source => !existsSync(resolve(root, source)));
    if (missing.length > 0) throw new Error(`${missing.join(', ')} is missing`);
    rows.push({name, ...(await measure(sources)), limit: limits[name], goal: goals[name]});
  }
  return rows;
}

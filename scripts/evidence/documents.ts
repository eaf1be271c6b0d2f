import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {filesUnder, root} from '../lib/files.js';
import type {EvidenceTable} from '../../test/support/evidence/table.js';
import type {Evidence} from './cells.js';
import {indexPage, tablePage} from './page.js';

const folder = 'docs/evidence';

/** Writes the pages of all tables whose cells have been tried, and takes away those of tables that are no more. */
export function writeEvidence(evidence: Evidence): void {
  const pages = pagesOf(evidence);
  for (const left of leftOver(pages)) rmSync(resolve(root, left));
  for (const table of evidence.tables.filter(table => !evidence.isFilled(table))) pages.delete(pathOf(table));
  mkdirSync(resolve(root, folder), {recursive: true});
  for (const [path, text] of pages) writeFileSync(resolve(root, path), text);
  console.log(`wrote ${[...pages.keys()].join(', ')}`);
}

/** What pages say otherwise than the tests did, one sentence each. */
export function staleEvidence(evidence: Evidence): string[] {
  const pages = pagesOf(evidence);
  const stale = [...pages].filter(([path, text]) => readPage(path) !== text).map(([path]) => path);
  return [...stale, ...leftOver(pages)].map(path => `${path} is out of date: run npm run evidence`);
}

function pagesOf(evidence: Evidence): Map<string, string> {
  const pages = evidence.tables.map(table => [pathOf(table), tablePage(table, evidence)] as const);
  return new Map([[`${folder}/README.md`, indexPage(evidence)], ...pages]);
}

function pathOf({id}: EvidenceTable): string {
  return `${folder}/${id}.md`;
}

function leftOver(pages: ReadonlyMap<string, string>): string[] {
  return filesUnder([folder], '.md').filter(path => !pages.has(path));
}

function readPage(path: string): string | undefined {
  const file = resolve(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

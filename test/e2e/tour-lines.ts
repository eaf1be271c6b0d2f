import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {root} from '../../scripts/lib/files.js';

/** A line of the tour. */
export interface TourLine {
  readonly rule: string;
  /** Heading that it stands below. */
  readonly group: string;
  /** How to see it, as it is written. */
  readonly text: string;
  /** What is to be pressed one after the other, in order of the line. */
  readonly paths: readonly string[];
}

/** The lines of `demo/TOUR.md`, by rule. */
export function tourLines(): ReadonlyMap<string, TourLine> {
  const lines = new Map<string, TourLine>();
  let group = '';
  for (const row of readFileSync(resolve(root, 'demo/TOUR.md'), 'utf8').split('\n')) {
    group = /^## (.+)$/.exec(row)?.[1] ?? group;
    const [, rule, text] = /^\| ([RX]\d+) +\| (.*?) *\|$/.exec(row) ?? [];
    if (rule && text)
      lines.set(rule, {rule, group, text, paths: [...text.matchAll(/(?<![\w`])_([^_]+)_/g)].map(([, path]) => path!)});
  }
  return lines;
}

import type {Mutant} from './mutants.js';
import {type Reason, reasons} from './reasons.js';
import type {Outcome} from './worker.js';

export type Result = Mutant & Outcome;

/** Share of mutants that a test noticed, in percent with one decimal. */
export function score(results: readonly Result[]): number {
  const killed = results.filter(({killedBy}) => killedBy !== null).length;
  return Math.floor((killed / Math.max(1, results.length)) * 1000) / 10;
}

/** The report as Markdown. */
export function report(results: readonly Result[]): string {
  const survivors = results.filter(({killedBy}) => killedBy === null);
  return [
    '# Mutation testing',
    '',
    'Every rule in `mocks/rules` is broken in small ways (conditions forced, comparisons and numbers changed, statements dropped,',
    'functions that return at once, filters left out), one at a time, and the tests of the mock backend and forty random attacks',
    'have to notice. A test counts if it passes without the mutant, before and after. `npm run test:mutation` writes this page and',
    'fails if a survivor has no reason in `scripts/mutation/reasons.ts`; it is no part of CI.',
    '',
    `**${score(results)} % of ${results.length} mutants noticed**; ${survivors.length} survive. ${howNoticed(results)}`,
    '',
    '## By file',
    '',
    '| file | mutants | noticed | survive |',
    '| --- | --- | --- | --- |',
    ...[...Map.groupBy(results, ({file}) => file)].map(([file, all]) => {
      const left = all.filter(({killedBy}) => killedBy === null).length;
      return `| ${file.replace('mocks/rules/', '')} | ${all.length} | ${score(all)} % | ${left} |`;
    }),
    '',
    '## Survivors',
    '',
    '| where | code | change | why it may |',
    '| --- | --- | --- | --- |',
    ...survivors.map(mutant => {
      const {file, line, code, change, tests} = mutant;
      const why = reasonFor(mutant)?.reason ?? (tests === 0 ? 'no test comes by' : 'not examined');
      return `| ${file.replace('mocks/rules/', '')}:${line} | ${inCode(code)} | ${inCode(change)} | ${why} |`;
    }),
    '',
  ].join('\n');
}

/** Survivors that nobody gave a reason for. */
export function unexplained(results: readonly Result[]): Result[] {
  return results.filter(result => result.killedBy === null && !reasonFor(result));
}

/** Reasons that no survivor has. */
export function needlessReasons(results: readonly Result[]): Reason[] {
  const needed = new Set(results.filter(({killedBy}) => killedBy === null).map(reasonFor));
  return reasons.filter(reason => !needed.has(reason));
}

function howNoticed(results: readonly Result[]): string {
  const count = (wanted: Result['how']): number => results.filter(({how}) => how === wanted).length;
  const [assertion, error, timeOut] = [count('assertion'), count('error'), count('time-out')];
  return `An assertion failed for ${assertion}, something threw for ${error}, and a test never ended for ${timeOut}.`;
}

function reasonFor({file, code, change}: Mutant): Reason | undefined {
  return reasons.find(
    each => `mocks/rules/${each.file}` === file && code.includes(each.code) && change.includes(each.change ?? ''),
  );
}

function inCode(text: string): string {
  return `\`\` ${text.replaceAll('|', '\\|')} \`\``;
}

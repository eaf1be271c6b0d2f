import type {Mutant} from './mutants.js';
import {reasons} from './reasons.js';
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
    'have to notice. `npm run test:mutation` writes this page; it is no part of CI.',
    '',
    `**${score(results)} % of ${results.length} mutants noticed**; ${survivors.length} survive.`,
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
      const why = reasonFor(mutant) ?? (tests === 0 ? 'no test comes by' : 'not examined');
      return `| ${file.replace('mocks/rules/', '')}:${line} | ${inCode(code)} | ${inCode(change)} | ${why} |`;
    }),
    '',
  ].join('\n');
}

function reasonFor({file, code, change}: Mutant): string | undefined {
  const found = reasons.find(
    each => `mocks/rules/${each.file}` === file && code.includes(each.code) && change.includes(each.change ?? ''),
  );
  return found?.reason;
}

function inCode(text: string): string {
  return `\`\` ${text.replaceAll('|', '\\|')} \`\``;
}

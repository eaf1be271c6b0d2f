import {openLaboratory, type Bench, type Laboratory} from '../laboratory.js';
import {median} from '../measure.js';
import {contenderTable, type ContenderRow} from '../contender-table.js';
import {interleaved} from '../interleaved.js';

const sizes = [1_000, 10_000];
const rounds = 5;

/** The list beside a windowed table written by hand. */
export async function benchList(): Promise<string> {
  const laboratory = await openLaboratory();
  try {
    const parts: string[] = [];
    for (const size of sizes) parts.push(`#### ${size.toLocaleString('en')} rows\n\n${await table(laboratory, size)}`);
    return parts.join('\n\n');
  } finally {
    await laboratory.close();
  }
}

async function table(laboratory: Laboratory, size: number): Promise<string> {
  const runs = await interleaved(rounds, contender => laboratory.with(`list ${contender}`, size, run));
  const row = (name: string, read: (one: Run) => number, unit: ContenderRow['unit']): ContenderRow => ({
    name,
    unit,
    vanilla: median(runs.vanilla.map(read)),
    portico: median(runs.portico.map(read)),
  });
  return contenderTable([
    row('first render', one => one.first, 'ms'),
    row('append a page of 100', one => one.append, 'ms'),
    row('replace all', one => one.replace, 'ms'),
    row('scroll: frames over 25 ms', one => (100 * one.scrolled.late) / one.scrolled.frames, '%'),
    row('scroll: blank frames', one => (100 * one.scrolled.blank) / one.scrolled.frames, '%'),
    row('elements', one => one.elements, ''),
  ]);
}

type Run = Awaited<ReturnType<typeof run>>;

async function run(bench: Bench) {
  const first = await bench.act('first');
  const elements = await bench.elements();
  const append = await bench.act('append');
  const scrolled = await bench.scroll();
  return {first, elements, append, scrolled, replace: await bench.act('replace')};
}

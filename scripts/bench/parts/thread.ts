import {contenderTable} from '../contender-table.js';
import {interleaved} from '../interleaved.js';
import {openLaboratory, type Bench, type Laboratory} from '../laboratory.js';
import {median} from '../measure.js';

const messages = 500;
const rounds = 5;

/** The conversation beside one written by hand, with the browser's own sanitiser and with DOMPurify. */
export async function benchThread(): Promise<string> {
  const laboratory = await openLaboratory();
  try {
    const native = await table(laboratory, false);
    const purify = await table(laboratory, true);
    return `#### With the browser’s own sanitiser\n\n${native}\n\n#### With DOMPurify\n\n${purify}`;
  } finally {
    await laboratory.close();
  }
}

async function table(laboratory: Laboratory, withoutSanitizer: boolean): Promise<string> {
  const runs = await interleaved(rounds, contender => laboratory.with(`thread ${contender}`, messages, run, {withoutSanitizer}));
  const row = (name: string, read: (one: Run) => number) => ({
    name,
    unit: 'ms' as const,
    vanilla: median(runs.vanilla.map(read)),
    portico: median(runs.portico.map(read)),
  });
  return contenderTable([row(`${messages} messages, until at rest`, one => one.first), row('append one', one => one.append)]);
}

type Run = Awaited<ReturnType<typeof run>>;

async function run(bench: Bench) {
  return {first: await bench.act('first'), append: await bench.act('append')};
}

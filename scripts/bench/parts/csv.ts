import {contenderTable} from '../contender-table.js';
import {interleaved} from '../interleaved.js';
import {openLaboratory, type Bench} from '../laboratory.js';
import {median} from '../measure.js';

const rows = 100_000;
const rounds = 3;

/** The export beside a file written by hand in parts of 64 KiB. */
export async function benchCsv(): Promise<string> {
  const laboratory = await openLaboratory();
  try {
    const runs = await interleaved(rounds, contender => laboratory.with(`csv ${contender}`, rows, run));
    return contenderTable([
      {
        name: `${rows.toLocaleString('en')} rows`,
        unit: 'ms',
        vanilla: median(runs.vanilla.map(({time}) => time)),
        portico: median(runs.portico.map(({time}) => time)),
      },
      {
        name: 'longest task, by the clock (0: none over 50)',
        unit: 'ms',
        vanilla: median(runs.vanilla.map(({longest}) => longest)),
        portico: median(runs.portico.map(({longest}) => longest)),
      },
    ]);
  } finally {
    await laboratory.close();
  }
}

async function run(bench: Bench) {
  return {time: await bench.act('export'), longest: await bench.longestTask()};
}

import {backendSubjects, readers} from '../backend-subjects.js';
import {backendTable} from '../backend-table.js';
import {medianTimes} from '../measure.js';

const sizes = [1_000, 100_000] as const;
const titles = {
  customer: 'A customer who sees three of eight tickets',
  agent: 'An agent who looks on and sees all tickets',
};

/** The mock backend in a world of 100,000 tickets beside one of 1,000. */
export async function benchBackend(): Promise<string> {
  const small = await backendSubjects(sizes[0]);
  const big = await backendSubjects(sizes[1]);
  const parts: string[] = [];
  for (const reader of readers) {
    const times = await medianTimes([...small[reader], ...big[reader]], 11, 3);
    const {length} = small[reader];
    const rows = small[reader].map(({name}, index) => ({name, small: times[index] ?? NaN, big: times[length + index] ?? NaN}));
    parts.push(`#### ${titles[reader]}\n\n${backendTable(rows, sizes)}`);
  }
  return parts.join('\n\n');
}

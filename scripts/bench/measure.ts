/** One thing that is timed. What it gives is dropped; it must reject where the answer is not the one meant. */
export interface Subject {
  readonly name: string;
  run(): Promise<void>;
}

/**
 * Median time of each subject in milliseconds, in their order. Repetitions are interleaved, so that whatever else the machine
 * does meets all of them alike.
 *
 * @param rounds Repetitions that count.
 * @param warmUps Repetitions before those, which do not.
 */
export async function medianTimes(subjects: readonly Subject[], rounds: number, warmUps: number): Promise<number[]> {
  const measured = subjects.map(subject => ({subject, times: [] as number[]}));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const {subject, times} of measured) {
      const time = await timeOf(subject);
      if (round >= 0) times.push(time);
    }
  }
  return measured.map(({times}) => median(times));
}

/** The middle of some numbers, or the mean of the two in the middle. Not a number for none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = low] = sorted.slice(Math.ceil(middle - 1), Math.floor(middle) + 1);
  return (low + high) / 2;
}

async function timeOf(subject: Subject): Promise<number> {
  const start = performance.now();
  await subject.run();
  return performance.now() - start;
}

export const contenders = ['vanilla', 'portico'] as const;
export type ContenderName = (typeof contenders)[number];

/**
 * Lets both contenders run so many times in turn, so that whatever else the machine does meets both alike. One round before
 * those does not count.
 */
export async function interleaved<Run>(
  rounds: number,
  run: (contender: ContenderName) => Promise<Run>,
): Promise<Record<ContenderName, Run[]>> {
  const runs: Record<ContenderName, Run[]> = {vanilla: [], portico: []};
  for (let round = -1; round < rounds; round += 1) {
    for (const contender of contenders) {
      const result = await run(contender);
      if (round >= 0) runs[contender].push(result);
    }
  }
  return runs;
}

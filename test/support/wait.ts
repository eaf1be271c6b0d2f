import {setTimeout as wait} from 'node:timers/promises';

/**
 * Asks again and again until there is an answer.
 *
 * @param what What is waited for, for the message.
 * @throws {Error} after ten seconds.
 */
export async function until<Answer>(what: string, ask: () => Promise<Answer | null | undefined | false>): Promise<Answer> {
  for (const end = Date.now() + 10_000; Date.now() < end; await wait(100)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`Waited ten seconds for ${what}`);
}

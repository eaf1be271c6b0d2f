import {setTimeout as wait} from 'node:timers/promises';

/** Seconds; a browser that has just started on a busy machine needs more than ten for its first page. */
const PATIENCE = 20;

/**
 * Asks again and again until there is an answer.
 *
 * @param what What is waited for, for the message.
 * @throws {Error} after twenty seconds.
 */
export async function until<Answer>(what: string, ask: () => Promise<Answer | null | undefined | false>): Promise<Answer> {
  for (const end = Date.now() + PATIENCE * 1000; Date.now() < end; await wait(100)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`Waited ${PATIENCE} seconds for ${what}`);
}

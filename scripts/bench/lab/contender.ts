/** One of those that are compared. Each act resolves when the page shows its outcome, except for what the browser still has to draw. */
export interface Contender {
  readonly acts: Readonly<Record<string, () => Promise<unknown>>>;
  /** Is something other than blank at this place of the window? For lists. */
  filled?(x: number, y: number): boolean;
}

/** Asks at each frame until there is an answer, so that asking costs little; rejects after some seconds. */
export async function until<Answer>(what: string, ask: () => Answer | undefined | null | false): Promise<Answer> {
  for (const end = performance.now() + 20_000; ; await frame()) {
    const answer = ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}`);
  }
}

/** Another turn of the event loop, as an answer from outside takes one. Nothing is throttled as timers are. */
export function turn(): Promise<void> {
  return new Promise(resolve => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

/** Resolves when what has changed is drawn. */
export async function drawn(): Promise<void> {
  await frame();
  await frame();
}

/** The next frame, and its time in milliseconds. */
export function frame(): Promise<number> {
  return new Promise(resolve => requestAnimationFrame(resolve));
}

/** So long that what was put off to when the page is idle is done, too. */
export function rest(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 1000));
}

/** What has to be there. */
export function given<Value>(value: Value | null | undefined): Value {
  if (value === undefined || value === null) throw new Error('Something is missing that has to be there.');
  return value;
}

/** Runs one piece of work at a time. */
export type Exclusive = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * One at a time in all tabs of the origin, by a Web Lock of this name. Where there are no Web Locks (plain HTTP) or they are
 * forbidden (a sandboxed frame), one at a time in this page.
 */
export function exclusively(name: string): Exclusive {
  const inPage = queue();
  return async work => {
    const {locks} = (globalThis as {navigator?: {locks?: LockManager}}).navigator ?? {};
    if (!locks) return inPage(work);
    const state = {begun: false};
    try {
      return await locks.request(name, async () => {
        state.begun = true;
        return work();
      });
    } catch (error) {
      // An error of the work itself; only a lock that was never given is made up for.
      if (state.begun) throw error;
      return inPage(work);
    }
  };
}

/** One at a time among the callers of what it returns. */
export function queue(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

/** What outlives an element if nobody ends it. */
export interface Count {
  readonly listeners: number;
  readonly timers: number;
  readonly channels: number;
  readonly locks: number;
  readonly observers: number;
  readonly sheets: number;
  readonly nodes: number;
}

type Undo = () => void;

/**
 * Counts what lives on in the page: listeners on window, document, viewport and media queries; timers and frames that wait; open
 * channels between tabs, locks, observers that observe; sheets of the document, and nodes outside the test's own place.
 */
export class Census {
  readonly #listeners = new Map<EventTarget, Map<string, unknown>>();
  readonly #timers = new Set<unknown>();
  readonly #channels = new Set<BroadcastChannel>();
  readonly #observers = new Set<object>();
  readonly #undo: Undo[] = [];
  #locks = 0;

  start(): void {
    this.#watchListeners();
    this.#watchTimers('setTimeout', 'clearTimeout');
    this.#watchTimers('setInterval', 'clearInterval');
    this.#watchTimers('requestAnimationFrame', 'cancelAnimationFrame');
    this.#watchChannels();
    this.#watchLocks();
    for (const kind of [MutationObserver, IntersectionObserver, ResizeObserver]) this.#watchObserver(kind);
  }

  stop(): void {
    for (const undo of this.#undo) undo();
  }

  take(): Count {
    return {
      listeners: [...this.#listeners.values()].reduce((sum, {size}) => sum + size, 0),
      timers: this.#timers.size,
      channels: this.#channels.size,
      locks: this.#locks,
      observers: this.#observers.size,
      sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
      nodes: document.querySelectorAll('*').length,
    };
  }

  /** What the listeners hear, for the message when there are too many. */
  get heard(): string {
    return [...this.#listeners.values()].flatMap(heard => [...heard.keys()].map(key => key.split(' ', 1)[0]!)).join(' ');
  }

  #watchListeners(): void {
    const {addEventListener: add, removeEventListener: remove} = EventTarget.prototype;
    const listeners = this.#listeners;
    const ids = new WeakMap<object, number>();
    let last = 0;
    const keyOf = (type: string, listener: object, capture: boolean) => {
      if (!ids.has(listener)) ids.set(listener, (last += 1));
      return `${type} ${ids.get(listener)} ${capture}`;
    };
    const captures = (options: unknown) =>
      typeof options === 'object' ? Boolean((options as {capture?: boolean} | null)?.capture) : Boolean(options);
    EventTarget.prototype.addEventListener = function watched(this: EventTarget | undefined, type, listener, options) {
      const target = this ?? globalThis;
      add.call(target, type, listener, options);
      if (!listener || !isShared(target)) return;
      const heard = listeners.get(target) ?? new Map<string, unknown>();
      listeners.set(target, heard);
      const key = keyOf(type, listener, captures(options));
      heard.set(key, listener);
      const {once, signal} = typeof options === 'object' ? options : {};
      if (once) add.call(target, type, () => heard.delete(key), {once: true, capture: captures(options)});
      if (signal) add.call(signal, 'abort', () => heard.delete(key), {once: true});
    };
    EventTarget.prototype.removeEventListener = function watched(this: EventTarget | undefined, type, listener, options) {
      const target = this ?? globalThis;
      remove.call(target, type, listener, options);
      if (listener) listeners.get(target)?.delete(keyOf(type, listener, captures(options)));
    };
    this.#undo.push(() => Object.assign(EventTarget.prototype, {addEventListener: add, removeEventListener: remove}));
  }

  #watchTimers(
    setter: 'setTimeout' | 'setInterval' | 'requestAnimationFrame',
    clearer: 'clearTimeout' | 'clearInterval' | 'cancelAnimationFrame',
  ): void {
    const set = globalThis[setter] as (run: (...given: unknown[]) => void, wait?: number) => number;
    const clear = globalThis[clearer];
    const timers = this.#timers;
    const name = (id: number) => `${setter} ${id}`;
    const watched = (run: (...given: unknown[]) => void, wait?: number): number => {
      const id = set.call(
        globalThis,
        (...given) => {
          if (setter !== 'setInterval') timers.delete(name(id));
          run(...given);
        },
        wait,
      );
      timers.add(name(id));
      return id;
    };
    const forget = (id: number): void => {
      timers.delete(name(id));
      clear.call(globalThis, id);
    };
    Object.assign(globalThis, {[setter]: watched, [clearer]: forget});
    this.#undo.push(() => Object.assign(globalThis, {[setter]: set, [clearer]: clear}));
  }

  #watchChannels(): void {
    const Channel = globalThis.BroadcastChannel;
    const channels = this.#channels;
    globalThis.BroadcastChannel = class extends Channel {
      constructor(name: string) {
        super(name);
        channels.add(this);
      }

      override close(): void {
        channels.delete(this);
        super.close();
      }
    };
    this.#undo.push(() => (globalThis.BroadcastChannel = Channel));
  }

  /** Held ones and those that are waited for. */
  #watchLocks(): void {
    const {locks} = navigator;
    const request = locks.request.bind(locks) as (...given: unknown[]) => Promise<unknown>;
    const watched = (...given: unknown[]): Promise<unknown> => {
      this.#locks += 1;
      return request(...given).finally(() => (this.#locks -= 1));
    };
    Object.defineProperty(locks, 'request', {configurable: true, value: watched});
    this.#undo.push(() => void delete (locks as Partial<LockManager>).request);
  }

  #watchObserver({prototype}: {readonly prototype: MutationObserver | IntersectionObserver | ResizeObserver}): void {
    const {observe, disconnect} = prototype;
    const unobserve = 'unobserve' in prototype ? prototype.unobserve : undefined;
    const observers = this.#observers;
    const targets = new WeakMap<object, Set<Node>>();
    const watched = {
      observe(this: object, target: Node, options?: object) {
        (observe as (target: Node, options?: object) => void).call(this, target, options);
        targets.set(this, (targets.get(this) ?? new Set()).add(target));
        observers.add(this);
      },
      disconnect(this: object) {
        disconnect.call(this);
        targets.delete(this);
        observers.delete(this);
      },
      ...(unobserve && {
        unobserve(this: object, target: Element) {
          unobserve.call(this, target);
          targets.get(this)?.delete(target);
          if (!targets.get(this)?.size) observers.delete(this);
        },
      }),
    };
    Object.assign(prototype, watched);
    this.#undo.push(() => Object.assign(prototype, {observe, disconnect, ...(unobserve && {unobserve})}));
  }
}

/** Does it outlive elements? */
function isShared(target: EventTarget): boolean {
  const shared: readonly unknown[] = [globalThis, document, visualViewport, document.documentElement, document.body];
  return shared.includes(target) || target instanceof MediaQueryList;
}

/** Main-thread time for cleaning in one go, in milliseconds: what comes in a frame with the page's own work. */
const AT_ONCE = 24;
/** The same while the page is idle, or as good as. */
const SLICE = 8;

const waiting = new Map<Element, () => void>();
let spent = 0;
let pumping = false;
let observer: IntersectionObserver | undefined;

/**
 * Does a message's work: at once as long as little was done so far, else when its element comes near the window, and the rest
 * in small parts, so that a long conversation never holds up the page.
 */
export function schedule(element: Element, work: () => void): void {
  if (spent < AT_ONCE) return measured(work);
  waiting.set(element, work);
  observer ??= new IntersectionObserver(see, {rootMargin: '100% 0px'});
  observer.observe(element);
  pump();
}

/** The element is gone, or has other work. */
export function unschedule(element: Element): void {
  if (waiting.delete(element)) observer?.unobserve(element);
}

function see(entries: IntersectionObserverEntry[]): void {
  for (const {isIntersecting, target} of entries) if (isIntersecting) run(target);
}

function run(element: Element): void {
  const work = waiting.get(element);
  unschedule(element);
  work?.();
}

function measured(work: () => void): void {
  if (spent === 0) setTimeout(() => (spent = 0));
  const start = performance.now();
  work();
  // Never nothing, so that the next timer is not set twice.
  spent += Math.max(0.01, performance.now() - start);
}

function pump(): void {
  if (pumping || !waiting.size) return;
  pumping = true;
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(workOn, {timeout: 200});
  else setTimeout(workOn, 16);
}

function workOn(): void {
  pumping = false;
  const end = performance.now() + SLICE;
  for (const element of [...waiting.keys()]) {
    if (performance.now() > end) break;
    run(element);
  }
  pump();
}

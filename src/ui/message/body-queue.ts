/** Main-thread time for cleaning in one go, in milliseconds: what comes in a frame with the page's own work. */
const AT_ONCE = 16;

const waiting = new Map<Element, () => void>();
let spent = 0;
let observer: IntersectionObserver | undefined;

/**
 * Does a message's work: at once as long as little was done so far, else when its element comes near the window. What nobody
 * comes near costs nothing, so that a conversation of hundreds opens as fast as a short one.
 */
export function schedule(element: Element, work: () => void): void {
  if (spent < AT_ONCE) return measured(work);
  waiting.set(element, work);
  observer ??= new IntersectionObserver(see, {rootMargin: '150% 0px'});
  observer.observe(element);
}

/** The element is gone, or has other work. */
export function unschedule(element: Element): void {
  if (waiting.delete(element)) observer?.unobserve(element);
}

/** Does all that waits, for who is about to see everything: a printer. */
export function workThrough(): void {
  for (const element of [...waiting.keys()]) run(element);
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

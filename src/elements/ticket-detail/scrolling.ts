/** What scrolls an element: the nearest ancestor that does, shadow hosts included, else the page. */
export function scrollerOf(element: Element): Element {
  for (let at: Element | null = parentOf(element); at; at = parentOf(at)) {
    const {overflowY} = getComputedStyle(at);
    if ((overflowY === 'auto' || overflowY === 'scroll') && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** Frames in which sizes that were guesses become true. */
const SETTLING = 6;

/**
 * Remembers where an element is drawn. The function that comes back keeps it there after something was put before it, for some
 * frames, or until the reader scrolls. Where the browser does so by itself (scroll anchoring), there is nothing left to do.
 */
export function holdPlace(element: Element): () => Promise<void> {
  const {top} = element.getBoundingClientRect();
  return async () => {
    const scroller = scrollerOf(element);
    // Anchoring does its part with the next frame. At the very top there is none, and no frame is lost.
    if (scroller.scrollTop > 0) await nextFrame();
    await whileSettling(() => {
      const moved = element.getBoundingClientRect().top - top;
      if (Math.abs(moved) >= 1) scroller.scrollBy({top: moved, behavior: 'instant'});
    });
  };
}

/** Brings what stands at the end into sight, all of it where there is room, though sizes before it are guesses still. */
export function bringIntoSight(find: () => Element | undefined): Promise<void> {
  return whileSettling(() => find()?.scrollIntoView({block: 'nearest', behavior: 'instant'}));
}

/** Does a step in each of the next frames, until the reader does something. */
async function whileSettling(step: () => void): Promise<void> {
  const stop = new AbortController();
  const take = () => stop.abort();
  for (const act of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(act, take, {passive: true, signal: stop.signal});
  for (let frame = 0; frame < SETTLING && !stop.signal.aborted; frame += 1) {
    step();
    await nextFrame();
  }
  stop.abort();
}

/** Parent in the flat tree. */
function parentOf(node: Element): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}

function nextFrame(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
}

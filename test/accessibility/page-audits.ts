import type * as Axe from 'axe-core';

/**
 * Functions that run in a page. They travel as text, so each sees nothing of this module.
 */

/** What axe finds by the rules of WCAG 2.2 A and AA and by good practice, a line each. */
export async function axeProblems(): Promise<string[]> {
  const {axe} = window as unknown as {axe: typeof Axe};
  const {violations} = await axe.run(document, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {'target-size': {enabled: true}},
  });
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary = ''}) => {
      const [, ...reasons] = failureSummary.split('\n');
      return `${id}: ${target.flat().join(' >>> ')}: ${reasons.join(' ').trim()}`;
    }),
  );
}

/** That the page has to be scrolled sideways (WCAG 1.4.10). */
export function overflow(): string[] {
  const {scrollingElement} = document;
  if (!scrollingElement || scrollingElement.scrollWidth <= scrollingElement.clientWidth) return [];
  return [`reflow: the page is ${scrollingElement.scrollWidth} pixels wide in ${scrollingElement.clientWidth}`];
}

/** What moves. */
export function movingThings(): string[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  return roots
    .flatMap(root => root.getAnimations())
    .filter(({playState}) => playState === 'running')
    .map(({effect}) => {
      const {target} = effect as KeyframeEffect;
      return `motion: <${target?.localName} class="${target?.className}"> moves`;
    });
}

/** Resolves when what comes to an end by itself has: colours that change, things that slide in. */
export async function comeToRest(): Promise<void> {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  const finite = roots
    .flatMap(root => root.getAnimations())
    .filter(({effect}) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(finite.map(({finished}) => finished.catch(() => undefined)));
}

/**
 * Text that is cut off (WCAG 1.4.4, 1.4.12): by a box that hides what does not fit, a line each. What is there for assistive
 * technology alone is left out, and so is what ends in an ellipsis, since it is so in any setting.
 */
export function cutOff(): string[] {
  const found: string[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      const {overflowX, overflowY, textOverflow, clipPath, display, webkitLineClamp} = getComputedStyle(element);
      if (clipPath !== 'none' || display === 'none' || webkitLineClamp !== 'none' || !element.textContent.trim()) continue;
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const {clientWidth, clientHeight, scrollWidth, scrollHeight} = element;
      const across = hides(overflowX) && scrollWidth > clientWidth + 1 && textOverflow !== 'ellipsis';
      const down = hides(overflowY) && scrollHeight > clientHeight + 1;
      if (across || down) {
        const name = `<${element.localName} class="${element.className}">`;
        found.push(`cut off: ${name} shows ${clientWidth} × ${clientHeight} of ${scrollWidth} × ${scrollHeight}`);
      }
    }
  }
  return found;
}

/**
 * What is wrong with where the focus is: null once it has left the portal, an empty text if all of it is in order, else a line.
 * In order is what can be seen, not wholly under something else (WCAG 2.4.11), with a mark that shows it (2.4.7).
 */
export function unreachable(): string | null {
  const path: Element[] = [];
  for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement ?? null) path.push(at);
  const focused = path.at(-1);
  if (!focused || focused === document.body) return null;
  // A field that is there for assistive technology alone shows its focus on its label.
  const label = focused instanceof HTMLInputElement && getComputedStyle(focused).clipPath !== 'none' ? focused.labels?.[0] : null;
  const seen = label ?? focused;
  const words = (focused.getAttribute('aria-label') ?? focused.textContent).trim().slice(0, 40);
  const name = `<${focused.localName} part="${focused.getAttribute('part')}"> ${words}`;
  const {left, top, right, bottom} = seen.getBoundingClientRect();
  const hits = [0.1, 0.5, 0.9].flatMap(x =>
    [0.1, 0.5, 0.9].map(y => {
      let root: Document | ShadowRoot = document;
      let hit = root.elementFromPoint(left + x * (right - left), top + y * (bottom - top));
      while (hit?.shadowRoot && hit.shadowRoot !== root && !seen.contains(hit)) {
        root = hit.shadowRoot;
        const inner = root.elementFromPoint(left + x * (right - left), top + y * (bottom - top));
        if (!inner || inner === hit) break;
        hit = inner;
      }
      return hit;
    }),
  );
  if (!hits.some(hit => hit && (seen.contains(hit) || hit.contains(seen)))) return `focus: ${name} is not in sight`;
  const isMarked = ({outlineStyle, outlineWidth, boxShadow}: CSSStyleDeclaration) =>
    (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  // The mark may be around what the field is part of.
  const around = [focused, seen, ...path, seen.closest('form')].filter(element => element !== null);
  const marked = isMarked(getComputedStyle(seen, '::after')) || around.some(element => isMarked(getComputedStyle(element)));
  // Within a date the browser marks the number, or the button, that has it.
  const isDate = focused instanceof HTMLInputElement && focused.type === 'date';
  return marked || isDate ? '' : `focus: ${name} has no mark of it`;
}

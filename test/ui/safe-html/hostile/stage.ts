/*
 * The page that hostile messages are put into: what it has is what they can reach. It runs in a frame of its own, so that what is
 * broken in it breaks no test.
 */

/** Tags of ours, and one of the page's own. */
const tags = ['portico-login', 'portico-portal', 'portico-provider', 'page-menu'];

const before = `<!doctype html><html lang="en"><head><title>Page</title><style>
  html {scrollbar-width: none} body {margin: 0; font: 12px/1.5 monospace} .cover, #cover {position: fixed; inset: 0; width: 100%; height: 100%; background: #fff}
</style><script>
  globalThis.made = [];
  for (const tag of ${JSON.stringify(tags)}) customElements.define(tag, class extends HTMLElement {
    constructor() { super(); made.push(tag); }
  });
  try {
    customElements.define('page-paragraph', class extends HTMLParagraphElement {
      constructor() { super(); made.push('page-paragraph'); }
    }, {extends: 'p'});
  } catch {}
</script></head><body><main><h1 id="heading">Page</h1><nav><a id="link" href="next.html">Next</a></nav>
<form id="search" action="/search"><input name="words"></form><input type="checkbox" id="agree"><div popover id="menu">Menu</div>
<section id="message">`;
const after = `</section></main><footer id="footer">The page's end</footer></body></html>`;

/** A frame with the page in it. `message` becomes part of its source, the naive way. */
export async function openStage(message = ''): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 300px; height: 200px; border: 0';
  frame.srcdoc = before + message + after;
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  // A page that waits for a file without end counts as it is.
  await Promise.race([loaded, ...(message ? [new Promise(resolve => setTimeout(resolve, 1000))] : [])]);
  return frame;
}

/** What a visitor and a script see of the page around the message; undefined where the page is no more. */
export function lookOf({contentWindow, contentDocument: page}: HTMLIFrameElement): string | undefined {
  const window = contentWindow as (Window & typeof globalThis & {made?: string[]; config?: {url?: unknown}}) | null;
  const heading = page?.querySelector('#heading');
  const link = page?.querySelector<HTMLAnchorElement>('#link');
  const form = page?.querySelector<HTMLFormElement>('#search');
  if (!window || !page || !heading || !link || !form) return undefined;
  const {left, top, width, height} = heading.getBoundingClientRect();
  const hit = page.elementFromPoint(left + width / 2, top + height / 2);
  const {color, display, fontSize, visibility} = window.getComputedStyle(heading);
  return JSON.stringify({
    heading: {left, top, width, height, color, display, fontSize, visibility, hit: hit?.id},
    link: [link.href, page.querySelector('base')?.target],
    footer: page.querySelector('#footer')?.textContent,
    form: [form.elements.length, form.action, page.querySelector<HTMLInputElement>('#agree')?.checked],
    menu: page.querySelector('#menu')?.matches(':popover-open'),
    title: page.title,
    names: [
      String(window.config?.url),
      Object.prototype.toString.call(window.config),
      ...(['cookie', 'getElementById', 'body', 'forms'] as const).map(name => Object.prototype.toString.call(page[name])),
    ],
    made: window.made,
    accent: window.getComputedStyle(page.documentElement).getPropertyValue('--accent'),
  });
}

import {drawn, type Contender} from './contender.js';
import {smoothScroll, type Scrolled} from './smooth-scroll.js';

/** Loaded on demand, so that no contender pays for the code of another. */
const contenders: Readonly<Record<string, (size: number) => Promise<Contender>>> = {
  'list portico': async size => (await import('./portico-list.js')).porticoList(size),
  'list vanilla': async size => (await import('../vanilla/list.js')).vanillaList(size),
  'thread portico': async size => (await import('./portico-thread.js')).porticoThread(size),
  'thread vanilla': async size => (await import('../vanilla/thread.js')).vanillaThread(size),
  'csv portico': async size => (await import('./portico-csv.js')).porticoCsv(size),
  'csv vanilla': async size => (await import('../vanilla/csv.js')).vanillaCsv(size),
};

let contender: Contender;
let longest = 0;
new PerformanceObserver(list => {
  for (const {duration} of list.getEntries()) longest = Math.max(longest, duration);
}).observe({type: 'longtask'});

const lab = {
  /** Loads a contender and makes its data. */
  async prepare(name: string, size: number): Promise<void> {
    const make = contenders[name];
    if (!make) throw new Error(`There is no contender "${name}".`);
    contender = await make(size);
    await drawn();
  },
  /** One act, until the page shows its outcome. */
  async act(name: string): Promise<void> {
    const run = contender.acts[name];
    if (!run) throw new Error(`The contender cannot "${name}".`);
    longest = 0;
    await run();
    await drawn();
  },
  /** Scrolls through the page. */
  scroll: (): Promise<Scrolled> => smoothScroll(contender),
  /** The longest task since the last act began, in milliseconds; 0 if none took more than 50. */
  longestTask: () => longest,
  elements: () => count(document.documentElement),
};

export type Lab = typeof lab;
Object.assign(window, {lab});

function count(root: ParentNode): number {
  const all = [...root.querySelectorAll('*')];
  return all.reduce((sum, element) => sum + (element.shadowRoot ? count(element.shadowRoot) : 0), all.length);
}

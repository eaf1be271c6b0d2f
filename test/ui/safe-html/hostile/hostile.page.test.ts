import {expect} from '@open-wc/testing';
import {hasNativeSanitizer, sanitizeNatively} from '../../../../src/ui/safe-html/native.js';
import {sanitizeWithPurify} from '../../../../src/ui/safe-html/purify.js';
import {defuse} from '../../../../src/ui/safe-html/defuse.js';
import {cellTitle} from '../../../support/evidence/table.js';
import {engineOfPage} from '../../../support/page/engine.js';
import type {Harm, Hostile} from './entry.js';
import {CONTROL, corpus, hostileTable, NATIVE, PURIFY, rowOf, SAME} from './hostile-table.js';
import {openStage} from './stage.js';
import {armed, harmsOf, newPlace, type Trial} from './witness.js';

/** Frames that are open at once. */
const TOGETHER = 36;
/** Cleaned messages in one of them. */
const GROUP = 12;

type Clean = (html: string) => DocumentFragment;
const cleaned = (clean: Clean, html: string) => defuse(clean(html)).fragment;
const textOf = (fragment: Node) => (fragment.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Puts a message into a page as it is. */
async function naively({html}: Pick<Hostile, 'html'>): Promise<Trial> {
  const place = newPlace();
  return {place, frame: await openStage(armed(html, place))};
}

/** As a page does that parses a message to look at it, and then writes it. */
function twice({html}: Hostile): Promise<Trial> {
  return naively({html: new DOMParser().parseFromString(html, 'text/html').body.innerHTML});
}

/** As we do, several messages in one page. */
async function safely(clean: Clean, messages: readonly Hostile[]): Promise<Trial> {
  const place = newPlace();
  const frame = await openStage();
  for (const {html} of messages) {
    const body = frame.contentDocument!.createElement('div');
    body.append(cleaned(clean, armed(html, place)));
    frame.contentDocument!.querySelector('#message')!.append(body);
  }
  return {place, frame};
}

/** The harm that each has done, in so many pages at once. */
async function tryAll<Case>(cases: readonly Case[], open: (one: Case) => Promise<Trial>): Promise<Map<Case, ReadonlySet<Harm>>> {
  const found = new Map<Case, ReadonlySet<Harm>>();
  for (let at = 0; at < cases.length; at += TOGETHER) {
    const some = cases.slice(at, at + TOGETHER);
    const harms = await harmsOf(await Promise.all(some.map(open)));
    some.forEach((one, index) => found.set(one, harms[index]!));
  }
  return found;
}

/** The harm that each has done though it was cleaned. Those of a page that does none have done none. */
async function tryCleaned(clean: Clean): Promise<Map<Hostile, ReadonlySet<Harm>>> {
  const groups: (readonly Hostile[])[] = Array.from({length: Math.ceil(corpus.length / GROUP)}, (_, at) =>
    corpus.slice(at * GROUP, (at + 1) * GROUP),
  );
  const found = await tryAll(groups, group => safely(clean, group));
  const suspects = groups.filter(group => found.get(group)!.size > 0);
  const single = await tryAll(suspects.flat(), hostile => safely(clean, [hostile]));
  const harmsIn = (group: readonly Hostile[], hostile: Hostile) =>
    // Where only all of them together did harm, each is to blame.
    group.some(one => (single.get(one)?.size ?? 0) > 0) ? single.get(hostile)! : found.get(group)!;
  return new Map(groups.flatMap(group => group.map(hostile => [hostile, harmsIn(group, hostile)] as const)));
}

const harmful = corpus.filter(({harmlessIn = []}) => !harmlessIn.includes(engineOfPage()));

describe('hostile HTML in a naive page', function () {
  this.timeout(60_000);
  let once: Map<Hostile, ReadonlySet<Harm>>;
  let again: Map<Hostile, ReadonlySet<Harm>>;
  before(async () => {
    once = await tryAll(harmful, naively);
    again = await tryAll(
      harmful.filter(hostile => !once.get(hostile)!.has(hostile.harm)),
      twice,
    );
  });

  for (const hostile of harmful) {
    it(cellTitle(hostileTable, rowOf(hostile), CONTROL), () => {
      expect([...once.get(hostile)!, ...(again.get(hostile) ?? [])]).to.include(hostile.harm);
    });
  }
});

const ways: [string, Clean][] = [[PURIFY, sanitizeWithPurify]];
// Engines without one of their own have one way.
if (hasNativeSanitizer()) ways.push([NATIVE, sanitizeNatively]);

for (const [way, clean] of ways) {
  describe(`hostile HTML through ${way}`, function () {
    this.timeout(60_000);
    let found: Map<Hostile, ReadonlySet<Harm>>;
    before(async () => {
      found = await tryCleaned(clean);
    });

    for (const hostile of corpus) {
      it(cellTitle(hostileTable, rowOf(hostile), way), () => {
        expect([...found.get(hostile)!]).to.deep.equal([]);
      });
    }
  });
}

describe('hostile HTML leaves the text for the reader', () => {
  for (const hostile of corpus) {
    it(cellTitle(hostileTable, rowOf(hostile), SAME), () => {
      const html = armed(hostile.html, 0);
      for (const [way, clean] of ways) expect(textOf(cleaned(clean, html)), way).to.equal(hostile.keeps ?? 'Hi');
    });
  }
});

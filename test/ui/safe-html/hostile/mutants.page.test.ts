import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {defuse} from '../../../../src/ui/safe-html/defuse.js';
import {hasNativeSanitizer, sanitizeNatively} from '../../../../src/ui/safe-html/native.js';
import {sanitizeWithPurify} from '../../../../src/ui/safe-html/purify.js';
import {flawsOf} from './flaws.js';
import {corpus} from './hostile-table.js';
import {mutants} from './mutate.js';
import {openStage} from './stage.js';
import {armed, harmsDone, newPlace} from './witness.js';

const RUNS = 250;
const ways = [sanitizeWithPurify, ...(hasNativeSanitizer() ? [sanitizeNatively] : [])];
const textOf = (fragment: DocumentFragment) => fragment.textContent.replace(/\s+/g, ' ').trim();

describe('mutants of hostile HTML', function () {
  this.timeout(120_000);

  it('leave nothing but what is allowed, the same text whoever cleans them, and do no harm', async () => {
    const place = newPlace();
    const frame = await openStage();
    const message = frame.contentDocument!.querySelector('#message')!;
    fc.assert(
      fc.property(mutants(corpus), mutant => {
        const html = armed(mutant, place);
        const fragments = ways.map(clean => defuse(clean(html)).fragment);
        for (const fragment of fragments) expect(flawsOf(fragment), html).to.deep.equal([]);
        const [first = '', second = first] = fragments.map(textOf);
        expect(second, html).to.equal(first);
        message.append(...fragments);
      }),
      {numRuns: RUNS, includeErrorInReport: true},
    );
    const [harms] = await harmsDone([{place, frame}]);
    expect([...harms!]).to.deep.equal([]);
  });
});

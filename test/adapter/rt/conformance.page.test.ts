import {expect} from '@open-wc/testing';
import {rtCapabilities} from '../../../src/adapter/rt/options.js';
import {leaks, rtOptions, rtSubject, secrets} from '../../support/page/rt.js';
import {adapterConformance, type TestRunner} from '../../suites/adapter/index.js';

/** RT takes its time, on a small machine above all. */
const patient: TestRunner = {
  describe: (title, define) =>
    describe(title, function () {
      this.timeout(600_000);
      define();
    }),
  it: (title, run) => it(title, run),
  before: run => before(run),
  after: run => after(run),
};

adapterConformance({
  name: 'RT 5 through its gateway',
  capabilities: rtCapabilities(rtOptions),
  runner: patient,
  setUp: rtSubject,
});

describe('all that RT’s gateway has answered in the conformance run', function () {
  this.timeout(60_000);

  it('R7 has nothing of an internal comment or its file, and no agent’s address', async () => {
    const {answers, found} = await leaks();
    expect(answers).to.be.greaterThan(100);
    expect(found).to.deep.equal(Object.values(secrets).map(() => []));
  });

  it('has what customers may see, so that the search would have found the rest', async () => {
    const {found} = await leaks(['Ada Agent', 'See the file', 'portico-rt=']);
    for (const answers of found) expect(answers).not.to.deep.equal([]);
  });
});

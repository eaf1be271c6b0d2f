import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {enginesToTest} from '../support/browser.js';
import {leftOverBaselines, shotsOf} from './baselines.js';
import {problemOf} from './check.js';
import {pictured} from './screens.js';
import {openStudio, type Studio} from './studio.js';

const chromium = (await enginesToTest()).find(engine => engine.name === 'chromium');
const skip = chromium?.install.packaged ? false : 'pictures are the same only in the Chromium that npm brings on Linux x64';

describe('the look of every screen', {skip}, () => {
  let studio: Studio;
  before(async () => {
    studio = await openStudio(chromium!.install);
  });
  after(() => studio.close());

  for (const screen of pictured) {
    describe(screen.name, () => {
      const problems = new Map<string, string | undefined>();
      let english: readonly string[] = [];
      before(async () => {
        await studio.show(screen.name);
        const shots = shotsOf(screen);
        const compared: Promise<unknown>[] = [];
        for (const shot of shots) {
          const picture = await studio.take(shot.variant);
          // While one is compared, the next is taken.
          compared.push(problemOf(studio, shot, picture).then(problem => problems.set(shot.name, problem)));
        }
        await Promise.all(compared);
        if (!screen.language) english = await studio.englishLeft();
        for (const shot of shots.filter(({name}) => problems.get(name))) {
          problems.set(shot.name, await problemOf(studio, shot, await studio.takeAtRest(shot.variant)));
        }
      });
      for (const {name, variant} of shotsOf(screen)) {
        it(variant, () => assert.equal(problems.get(name), undefined));
      }
      if (!screen.language) it('says nothing that cannot be translated', () => assert.deepEqual(english, []));
    });
  }

  it('leaves no picture over', () => assert.deepEqual(leftOverBaselines(), []));
});

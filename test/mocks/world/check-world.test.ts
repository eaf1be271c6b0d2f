import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkWorld} from '../../../mocks/world/check-world.js';
import {acme} from '../../../mocks/world/seeds/index.js';
import type {World} from '../../../mocks/world/world.js';

describe('checkWorld', () => {
  const breaks: [string, (world: World) => void, string][] = [
    ['a company that is gone', world => delete world.companies['bluepine'], '"bluepine", which is not in companies'],
    ['a file that is gone', world => (world.files = {}), 'which is not in files'],
    [
      'a stage of another pipeline',
      world => (world.tickets['emoji']!.stageId = 'repairs-bench'),
      'stage "repairs-bench" is not named by',
    ],
    [
      'a thread that its ticket does not name',
      world => (world.tickets['emoji']!.threadIds = []),
      'is not named by tickets/emoji',
    ],
    ['a row under another id', world => (world.agents['ruth']!.id = 'ruth2'), 'agents/ruth: "ruth2" is not named by its own key'],
    [
      'a default inbox that is gone',
      world => (world.settings.defaultInboxId = 'gone'),
      'settings.defaultInboxId refers to "gone"',
    ],
    [
      'a closed stage that is gone',
      world => (world.settings.closing.pipelines['repairs']!.stageId = 'gone'),
      'settings.closing chooses "gone"',
    ],
  ];
  for (const [what, damage, words] of breaks) {
    it(`finds ${what}`, () => {
      const world = acme();
      damage(world);
      const problems = checkWorld(world);
      assert.ok(
        problems.some(problem => problem.includes(words)),
        problems.join('\n'),
      );
    });
  }
});

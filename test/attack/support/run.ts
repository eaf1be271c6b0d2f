import fc from 'fast-check';
import type {SettingsPatch} from '../../../mocks/world/settings-patch.js';
import {command, operations} from '../operations/index.js';
import {audit} from '../operations/lists.js';
import {signIn} from '../operations/sessions.js';
import {changeSettings, settingsPatch} from '../operations/settings.js';
import {Attack} from './attack.js';
import type {Command} from './operation.js';
import {type WorldSpec, people, worldSpec} from './scenario.js';

/** A world, how its portal is set up, and what happens then. */
export interface Scenario {
  world: WorldSpec;
  settings: SettingsPatch[];
  commands: Command[];
}

export const scenario: fc.Arbitrary<Scenario> = fc.record({
  world: worldSpec,
  settings: fc.array(settingsPatch, {maxLength: 6, size: 'max'}),
  commands: fc.array(command, {minLength: 1, maxLength: 80, size: 'max'}),
});

/** Plays a scenario on a backend of its own. Gives the number of steps; throws an error that tells what happened before it. */
export async function play({world, settings, commands}: Scenario): Promise<number> {
  const attack = new Attack(world);
  try {
    for (const patch of settings) changeSettings(attack, patch);
    for (const who of people) await signIn(attack, who);
    for (const [index, step] of commands.entries()) {
      attack.log.push(`${String(index + 1).padStart(4)}. ${step.operation} ${JSON.stringify(step.input)}`);
      attack.now += 1000;
      await operations.find(({name}) => name === step.operation)!.run(attack, step.input);
    }
    attack.log.push('   final audit');
    for (const who of people) await audit(attack, who);
  } catch (error) {
    const problem = error instanceof Error ? error : new Error(String(error));
    problem.message = `${problem.message}\n${attack.log.join('\n')}`;
    throw problem;
  }
  return commands.length;
}

/**
 * Attacks until so many steps have been made. A failure is shrunk and thrown as text: the world, the settings, and every
 * command with the requests that it made.
 */
export async function attackFor(steps: number, seed: number): Promise<number> {
  let made = 0;
  const property = fc.asyncProperty(scenario, async each => void (made += await play(each)));
  for (let round = 0; made < steps; round += 1) {
    const result = await fc.check(property, {seed: seed + round, numRuns: 40, interruptAfterTimeLimit: undefined});
    if (!result.failed) continue;
    const [found] = result.counterexample!;
    const error = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
    throw new Error(
      [
        `The attack got through with seed ${seed + round} (path ${result.counterexamplePath}).`,
        'World:',
        JSON.stringify(found.world, undefined, 1),
        'Settings:',
        ...found.settings.map(patch => `  ${JSON.stringify(patch)}`),
        'What happened:',
        error,
      ].join('\n'),
    );
  }
  return made;
}

import {expect} from '@open-wc/testing';
import {en} from '../../src/messages/en.js';
import {Localizer} from '../../src/messages/localizer.js';
import {errorText} from '../../src/ui/error-notice.js';
import {all, eventually, pause, saying} from '../support/page/look.js';
import {password} from '../support/small-portal.js';
import type {Action} from './action.js';
import type {LineFault} from './line-faults.js';
import {Scene} from './scene.js';

const words = new Localizer('en', en);

/** Opens the page, goes where the act is done, and types what it takes. */
export async function begin(action: Action): Promise<Scene> {
  const scene = await Scene.open(action.fill);
  try {
    const path = typeof action.path === 'string' ? action.path : await action.path(scene);
    await scene.start(path, action.signedOut ? undefined : 'anna');
    await eventually(`the place of "${action.name}"`, () => action.ready(scene));
    await action.prepare?.(scene);
  } catch (error) {
    scene.close();
    throw error;
  }
  return scene;
}

/** Breaks the line for the act. What comes back mends it. */
export function breakLine({line}: Scene, action: Action, {detour, everywhere}: LineFault): () => void {
  return line.detour(everywhere && !action.byItself ? /./ : action.request, detour);
}

/** The customer is told, and nothing typed is lost. What has arrived may turn up by itself meanwhile. */
export async function expectFailure(scene: Scene, action: Action, {error, arrives}: LineFault): Promise<void> {
  const said = action.says?.(error, words) ?? errorText(error, words);
  const isThere = () => arrives === true && action.done(scene);
  try {
    await eventually('an announcement', () => scene.announced.includes(said) || isThere());
  } catch (cause) {
    throw new Error(`Nobody is told "${said}". Announced: ${scene.announced}. All: ${scene.sight}`, {cause});
  }
  // What was refused as wrong is typed anew.
  if (error.code !== 'unauthenticated' && !isThere()) expectTyped(scene, action);
}

export function expectTyped({sight}: Scene, {typed = []}: Action): void {
  for (const text of typed) expect(sight, 'what was typed').to.include(text);
}

/** Goes on when the fault is over, with what the page offers and without a reload. */
export async function goOn(scene: Scene, action: Action): Promise<void> {
  await pause(0);
  if (action.done(scene)) return;
  const again = action.again ?? (tryAgain(scene) ? () => tryAgain(scene)!.click() : action.perform);
  try {
    await again(scene);
  } catch (cause) {
    throw new Error(`There is no way to go on. The page: ${scene.sight}`, {cause});
  }
}

/** "Try again", where it is offered and works. */
export function tryAgain({provider}: Scene): HTMLElement | undefined {
  return all(provider, '[part~="retry"]').find(({ariaDisabled}) => ariaDisabled !== 'true');
}

/** The customer signs in again, and finds the page where it was left. */
export async function signInAgain(scene: Scene, action: Action): Promise<void> {
  const {page, small} = scene;
  await saying(scene.provider, en['page.session-ended.title']);
  expect(scene.announced, 'the end of the session').to.include(en['page.session-ended.text']);
  await page.login.fill({username: small.emailOf('anna'), password});
  await page.login.submit();
  await eventually('the page as it was left', () => action.ready(scene));
  expectTyped(scene, action);
}

/** In the end it is done once, and nothing went wrong unseen. */
export async function expectDone(scene: Scene, action: Action, times = 1): Promise<void> {
  try {
    await eventually('the end', () => action.done(scene));
  } catch (cause) {
    throw new Error(`"${action.name}" was not done. The page: ${scene.sight}`, {cause});
  }
  // What comes too often comes a little later.
  await pause(0);
  expect(action.effects(scene), 'effects').to.equal(times);
  expect(scene.witness.faults).to.deep.equal([]);
}

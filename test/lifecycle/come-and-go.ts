import {expect} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {eventually, pause} from '../support/page/look.js';
import {Census, type Count} from './census.js';
import {copyOf, stand} from './stand.js';
import type {Subject} from './subjects.js';

const TIMES = 200;
const WARM = 3;

/** Chromium has it when it is asked for. */
const collect = (globalThis as {gc?: () => void}).gc;

/** Can tests make this engine collect garbage? */
export const canCollect = collect !== undefined;

/** An element that comes and goes two hundred times, in turn the same one and a new one, leaves nothing behind. */
export async function playComeAndGo(subject: Subject): Promise<void> {
  const census = new Census();
  census.start();
  try {
    const {element, provider, isReady} = await stand(subject);
    const place = element.parentElement!;
    const come = async (one: LitElement) => {
      place.append(one);
      await one.updateComplete;
      await pause(0);
    };
    // A copy of a provider has no adapter: it is the one that builds a store and lets go of it each time.
    const next = (time: number) => (time % 2 || element === provider ? element : copyOf(element));
    const comeAndGo = async (one: LitElement, waits: boolean) => {
      await come(one);
      if (waits) await isReady(one);
      one.remove();
      await pause(0);
    };
    for (let time = 0; time < WARM; time += 1) await comeAndGo(next(time), true);
    const before = await settled(census);
    for (let time = 0; time < TIMES; time += 1) await comeAndGo(next(time), time % 50 === 0);
    await expectNoMore(census, before);
  } finally {
    census.stop();
  }
}

/** Nothing holds an element that has gone. */
export async function playCollection(subject: Subject): Promise<void> {
  const {element, provider, isReady} = await stand(subject);
  const gone: WeakRef<object>[] = [];
  for (let time = 0; time < 5; time += 1) gone.push(new WeakRef(await passing(element, provider, isReady)));
  await eventually('all to be collected', () => {
    collect!();
    return gone.every(one => one.deref() === undefined);
  });
}

/** In a function of its own, whose frame holds nothing when it is left. */
async function passing(
  element: LitElement,
  provider: LitElement,
  isReady: (element: LitElement) => Promise<void>,
): Promise<LitElement> {
  const one = copyOf(element);
  element.parentElement!.append(one);
  await (one instanceof provider.constructor ? pause(10) : isReady(one));
  one.remove();
  await pause(10);
  return one;
}

/** What there is when all that began has ended. */
async function settled(census: Census): Promise<Count> {
  for (let last = census.take(); ; last = census.take()) {
    await pause(200);
    if (JSON.stringify(census.take()) === JSON.stringify(last)) return last;
  }
}

async function expectNoMore(census: Census, before: Count): Promise<void> {
  const isMore = () => Object.entries(census.take()).some(([what, count]) => count > before[what as keyof Count]);
  try {
    await eventually('nothing to be left behind', () => !isMore());
  } catch {
    expect(JSON.stringify(census.take()), census.heard).to.equal(JSON.stringify(before));
  }
}

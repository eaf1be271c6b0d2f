import {expect} from '@open-wc/testing';
import {all, eventually, pause, textOf} from '../support/page/look.js';
import {LongTimers} from '../support/page/long-timers.js';
import {password} from '../support/small-portal.js';
import {stand, type Stand} from './stand.js';
import {typed, typedIn, typeInto, type Subject} from './subjects.js';
import {playTen} from './ten.js';

const MINUTE = 60_000;

type Plays = Readonly<Record<string, (subject: Subject) => Promise<void>>>;

/** What pages do with elements, by the column of the table. */
export const moves: Plays = {
  'moved in its page': playMove,
  'adopted by another document': playAdoption,
  'ten on a page': playTen,
};

/** What becomes of pages and machines. */
export const rests: Plays = {'back-forward cache': playPageCache, 'sleep and wake': playSleep};

/** The page's own script puts it somewhere else. */
async function playMove(subject: Subject): Promise<void> {
  const {element, provider, asked, isReady} = await typing(subject);
  const place = provider.parentElement!;
  const other = document.createElement('section');
  // Inside the provider, or beside where that was.
  (element === provider ? place : provider).prepend(other);
  await pause();
  const before = asked();
  other.append(element);
  await pause(50);
  await isReady();
  expectTyped(subject, element);
  expect(asked()).to.deep.equal(before);
}

/** Another document takes it, with its provider, and gives it back. */
async function playAdoption(subject: Subject): Promise<void> {
  const {element, provider, isReady} = await typing(subject);
  const home = provider.parentElement!;
  const looks = looksOf(provider);
  const frame = document.createElement('iframe');
  home.append(frame);
  const {body} = frame.contentDocument!;
  for (const place of [body, home]) {
    place.append(provider);
    expect(provider.ownerDocument).to.equal(place.ownerDocument);
    await isReady();
    expectTyped(subject, element);
    expect(looksOf(provider).join('\n')).to.equal(looks.join('\n'));
  }
}

/** Into the back-forward cache, where nobody asks, and out of it. */
async function playPageCache(subject: Subject): Promise<void> {
  const clock = new LongTimers();
  const scene = await typing(subject);
  const {element, line, isReady, store, provider} = scene;
  clock.start();
  try {
    dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    await pause();
    const count = line.sent.length;
    await clock.pass(30 * MINUTE);
    expect(line.sent.length, 'questions while nobody looks').to.equal(count);
    expect(all(provider, 'input[type="password"]').length, 'fields for passwords').to.equal(0);
    clock.stop();
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await isReady();
    if (!subject.signedOut) {
      expectTyped(subject, element);
      await store.session.signOut();
      dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
      await pause();
      expectNothingOfAnna(scene);
    }
  } finally {
    clock.stop();
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
  }
}

/** The machine sleeps for a while, and then for longer than the session lasts. */
async function playSleep(subject: Subject): Promise<void> {
  const clock = new LongTimers();
  clock.start();
  try {
    const scene = await typing(subject);
    const {element, isReady, store, line, emailOf} = scene;
    const wake = () => document.dispatchEvent(new Event('visibilitychange'));
    const count = () => line.count(subject.signedOut ? /GET \/settings/ : /GET \/changes/);
    const before = count();
    clock.sleep(5 * MINUTE);
    wake();
    await eventually('a question for what has changed', () => count() > before);
    await isReady();
    expectTyped(subject, element);
    if (subject.signedOut) return;
    clock.sleep(8 * 60 * MINUTE);
    wake();
    await eventually('the end of the session', () => store.session.end === 'ended');
    await pause();
    expectNothingOfAnna(scene);
    await store.session.signIn({method: 'password', email: emailOf('anna'), password});
    await isReady();
    if (!subject.tag.endsWith('list') && !subject.tag.endsWith('portal')) expectTyped(subject, element);
  } finally {
    clock.stop();
  }
}

async function typing(subject: Subject): Promise<Stand> {
  const scene = await stand(subject);
  if (!subject.field) return scene;
  await eventually('the field', () => subject.field!(scene.element));
  typeInto(subject, scene.element);
  await pause();
  return scene;
}

function expectTyped(subject: Subject, element: HTMLElement): void {
  if (subject.field) expect(typedIn(subject, element), 'what was typed').to.equal(typed);
}

/** Nobody is signed in: no name, no word of a ticket, nothing typed. */
function expectNothingOfAnna({provider}: Stand): void {
  const values = all<HTMLInputElement>(provider, 'input, textarea').map(({value}) => value);
  const seen = [textOf(provider), ...values].join('\n');
  for (const secret of ['Anna', 'Lamp', 'flickers', typed]) expect(seen).not.to.include(secret);
}

/** What says how things look: the rules of each shadow tree. */
function looksOf(root: HTMLElement): string[] {
  return [root, ...all(root, '*')].flatMap(({localName, shadowRoot}) =>
    shadowRoot ? [`${localName}: ${shadowRoot.adoptedStyleSheets.map(({cssRules}) => cssRules.length).join(' ')}`] : [],
  );
}

import type {LitElement} from 'lit';
import {everythingOn, fillWorld} from '../faults/scene-world.js';
import {eventually, find} from '../support/page/look.js';
import {mount, type Mounted} from '../support/page/mount.js';
import type {Subject} from './subjects.js';

/** A subject in a page, with all that there is to it. */
export interface Stand extends Mounted {
  readonly element: LitElement;
  /** Questions and acts so far, without those for what has changed. */
  asked(): string[];
  /** Waits until an element of the subject’s kind shows what it is for. */
  isReady(element?: HTMLElement): Promise<void>;
}

/** Puts the subject into a page, and waits until it shows what it is for. */
export async function stand(subject: Subject): Promise<Stand> {
  const mounted = await mount(subject.content, {
    ...(!subject.signedOut && {as: 'anna'}),
    settings: everythingOn,
    fill: build => fillWorld(build),
    before: ({portal}) => void portal.desk.proposeSolution('lamp', {agentId: 'mia', text: 'Change the bulb.'}),
  });
  const {provider, line} = mounted;
  const element = subject.tag === 'portico-provider' ? provider : find<LitElement>(provider, subject.tag)!;
  const isReady = async (of: HTMLElement = element) => void (await eventually(subject.tag, () => subject.ready(of)));
  await isReady();
  return {
    ...mounted,
    element,
    asked: () => line.sent.map(({what}) => what).filter(what => what !== 'GET /changes'),
    isReady,
  };
}

/** A new one of the same kind, with the same attributes. */
export function copyOf<One extends HTMLElement>(element: One): One {
  return element.cloneNode() as One;
}

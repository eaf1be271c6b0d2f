import {find} from '../support/page/look.js';
import type {Scene} from './scene.js';

/** The first node with a CSS part. */
export function part<Found extends HTMLElement = HTMLElement>({provider}: Scene, name: string): Found | undefined {
  return find<Found>(provider, `[part~="${name}"]`);
}

export function press(scene: Scene, name: string): void {
  part(scene, name)!.click();
}

/** Subjects of the list; none while it is not there. */
export function subjects({page}: Scene): string[] {
  return page.list.isThere ? page.list.subjects : [];
}

/** Messages that show and have this text in them. */
export function messagesWith({page}: Scene, text: string): number {
  return page.ticket.isThere ? page.ticket.messages.filter(message => message.text.includes(text)).length : 0;
}

/** Anna’s open ticket, with its composer. */
export const onLamp = {
  path: '/tickets/lamp',
  ready: (scene: Scene) => messagesWith(scene, 'flickers') > 0 && part(scene, 'send'),
};

/** Anna’s list, as it comes first. */
export const onList = {request: /^GET \/tickets$/, path: '/tickets', ready: (scene: Scene) => subjects(scene).length > 0};

/** Are just these tickets in the list? */
export function shows(scene: Scene, ...wanted: string[]): boolean {
  return subjects(scene).toSorted().join() === wanted.toSorted().join();
}

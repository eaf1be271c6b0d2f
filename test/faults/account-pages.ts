import {failureText} from '../../src/elements/login/failure-text.js';
import {en} from '../../src/messages/en.js';
import type {MailToken, World} from '../../mocks/world/world.js';
import {all, find, textOf} from '../support/page/look.js';
import type {Action} from './action.js';
import type {Scene} from './scene.js';

export const anna = 'anna@customers.example';
export const signInTitle = en['page.sign-in.title'].replace('{name}', 'Acme Support');

/** The form in light DOM. */
export function form({provider}: Scene): HTMLFormElement | undefined {
  return find(provider, '[data-portico-owned] form');
}

export function submit(scene: Scene): void {
  form(scene)!.querySelector<HTMLButtonElement>('[type="submit"]')!.click();
}

/** "Email me a link to sign in". */
export function mailLink(scene: Scene): void {
  all(form(scene)!, 'button')
    .find(button => textOf(button) === en['account.mailLink'])!
    .click();
}

export function isTitled({page}: Scene, title: string): boolean {
  return page.login.isThere && page.login.title === title;
}

/** Is the form of the page with this title there? */
export function onPage(title: string): Action['ready'] {
  return scene => isTitled(scene, title) && form(scene);
}

export function isSignedIn({store, page}: Scene): boolean {
  return store?.session.status === 'signed-in' && page.account !== '';
}

/** Anna’s sessions in the backend’s world. */
export function sessions({world}: Scene): number {
  return Object.values(world.sessions).filter(({contactId}) => contactId === 'anna').length;
}

/** Mails that somebody asked for. */
export function mails({world}: Scene, purpose: MailToken['purpose']): World['outbox'] {
  return world.outbox.filter(({askedFor}) => askedFor === purpose);
}

export const says: Action['says'] = (error, words) => failureText(error, false, words);

import {failureText} from '../../../src/elements/login/failure-text.js';
import {type} from '../../support/page/act.js';
import {eventually} from '../../support/page/look.js';
import {password} from '../../support/small-portal.js';
import {anna, form, isSignedIn, mailLink, mails, onPage, says, sessions, signInTitle, submit} from '../account-pages.js';
import type {Action} from '../action.js';
import {press, subjects} from '../places.js';
import type {Scene} from '../scene.js';

const field = (scene: Scene, name: string) => form(scene)!.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
const newestCode = (scene: Scene) => mails(scene, 'sign-in').at(-1)!.code!;

/** A secret that was refused is gone from its field, and typed anew. */
function typeWhere(scene: Scene, name: string, text: string): void {
  if (field(scene, name).value === '') type(field(scene, name), text);
}

async function askForCode(scene: Scene): Promise<void> {
  await scene.page.login.fill({username: anna});
  mailLink(scene);
  await eventually('the field for the code', () => form(scene)?.querySelector('[name="code"]'));
}

export const signInActions: readonly Action[] = [
  {
    name: 'sign in with a password',
    request: /^POST \/session$/,
    signedOut: true,
    path: '/sign-in',
    ready: onPage(signInTitle),
    prepare: ({page}) => page.login.fill({username: anna, password}),
    typed: [anna, password],
    perform: submit,
    again: scene => {
      typeWhere(scene, 'password', password);
      submit(scene);
    },
    done: isSignedIn,
    effects: sessions,
    everyTime: true,
    says,
  },
  {
    name: 'sign in with a code',
    request: /^POST \/session$/,
    signedOut: true,
    path: '/sign-in',
    ready: form,
    prepare: async scene => {
      if (!form(scene)!.querySelector('[name="code"]')) await askForCode(scene);
      type(field(scene, 'code'), newestCode(scene));
    },
    perform: submit,
    again: async scene => {
      typeWhere(scene, 'code', newestCode(scene));
      submit(scene);
      await eventually('an end', () => isSignedIn(scene) || field(scene, 'code').value === '');
      if (isSignedIn(scene)) return;
      // It was used up by the try whose answer was lost.
      await scene.clock.pass(60_000);
      press(scene, 'resend');
      await eventually('another mail', () => mails(scene, 'sign-in').length === 2);
      type(field(scene, 'code'), newestCode(scene));
      submit(scene);
    },
    done: isSignedIn,
    effects: sessions,
    everyTime: true,
    says: (error, words) => failureText(error, true, words),
  },
  {
    name: 'sign out',
    request: /^DELETE \/session$/,
    path: '/tickets',
    ready: scene => subjects(scene).length > 0 || scene.store?.session.end === 'signed-out',
    perform: scene => press(scene, 'sign-out'),
    done: scene => scene.store?.session.status === 'anonymous' && !scene.store.session.error && sessions(scene) === 0,
    effects: scene => 1 - sessions(scene),
    endsSession: true,
  },
];

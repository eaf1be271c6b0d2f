import {passwordDigest} from '../../../mocks/world/digest.js';
import {en} from '../../../src/messages/en.js';
import {eventually} from '../../support/page/look.js';
import {anna, isSignedIn, isTitled, mailLink, mails, onPage, says, signInTitle, submit} from '../account-pages.js';
import type {Action} from '../action.js';

const newcomer = 'nora@customers.example';
const newPassword = 'copper kettle afternoon';

export const accountActions: readonly Action[] = [
  {
    name: 'register',
    request: /^POST \/registrations$/,
    signedOut: true,
    path: '/register',
    ready: onPage(en['page.register.title']),
    prepare: async ({page}) => {
      await page.login.fill({name: 'Nora Newcomer', username: newcomer});
      await page.login.consent();
    },
    typed: ['Nora Newcomer', newcomer],
    perform: submit,
    done: scene => isTitled(scene, en['page.check-mail.title']),
    effects: ({world}) => world.outbox.filter(({to}) => to === newcomer).length,
    says,
  },
  {
    name: 'ask for a new password',
    request: /^POST \/password-resets$/,
    signedOut: true,
    path: '/forgot-password',
    ready: onPage(en['page.forgot-password.title']),
    prepare: ({page}) => page.login.fill({username: anna}),
    typed: [anna],
    perform: submit,
    done: scene => isTitled(scene, en['page.check-mail.title']),
    effects: scene => mails(scene, 'reset').length,
    says,
    everyTime: true,
  },
  {
    name: 'ask for a sign-in link',
    request: /^POST \/session\/link$/,
    signedOut: true,
    path: '/sign-in',
    ready: onPage(signInTitle),
    prepare: ({page}) => page.login.fill({username: anna}),
    typed: [anna],
    perform: mailLink,
    done: scene => isTitled(scene, en['page.check-mail.title']),
    effects: scene => mails(scene, 'sign-in').length,
    says,
    everyTime: true,
  },
  {
    name: 'set a password',
    request: /^PUT \/password$/,
    signedOut: true,
    path: async scene => {
      await (await scene.small.adapter()).requestPasswordReset(anna);
      return `/reset-password?token=${/token=([\w-]+)/.exec(mails(scene, 'reset').at(-1)!.link!)![1]!}`;
    },
    ready: onPage(en['page.reset-password.title']),
    prepare: ({page}) => page.login.fill({password: newPassword}),
    typed: [newPassword],
    perform: submit,
    again: async scene => {
      if (isTitled(scene, en['page.link-expired.title'])) return;
      submit(scene);
      await eventually('an end', () => !isTitled(scene, en['page.reset-password.title']));
      // It was saved by the try whose answer was lost, and holds.
      if (isTitled(scene, en['page.password-set.title'])) return;
      await scene.page.login.follow(en['account.toSignIn']);
      await scene.page.login.signIn(anna, newPassword);
    },
    done: scene => isTitled(scene, en['page.password-set.title']) || isSignedIn(scene),
    effects: ({world}) => {
      const {salt, passwordDigest: kept} = world.accounts['anna']!;
      return kept === passwordDigest(salt, newPassword) ? 1 : 0;
    },
    says,
  },
];

import {variantNames, type Screen} from '../screen.js';

/** How a session ends, and what else stands between a customer and her tickets. */
export const sessionScreens: readonly Screen[] = [
  {
    name: 'signed-out',
    as: 'anna',
    act: async stage => {
      await stage.see('[part~="row"]');
      await stage.click('Sign out');
    },
    shows: 'You are signed out',
  },
  {
    name: 'sign-out-drafts',
    as: 'anna',
    path: '/tickets/long-subject',
    act: async stage => {
      await stage.type('textarea', 'I export it on Monday.');
      await stage.click('Sign out');
    },
    shows: 'You have something written',
  },
  {
    name: 'session-ended',
    variants: variantNames,
    as: 'anna',
    act: async stage => {
      await stage.see('[part~="row"]');
      stage.line.trouble(/./, 'unauthenticated', 9);
      void stage.store.list.reload();
    },
    shows: 'Your session has ended',
  },
  {
    name: 'access-denied',
    settings: {audience: {kind: 'groups', groupIds: ['premium']}},
    path: '/sign-in',
    act: async stage => {
      await stage.type('[name=username]', 'tom@beckers-bikes.example');
      await stage.type('[name=password]', 'spokes and labels 3');
      (await stage.see('.portico-submit')).click();
    },
    shows: 'Your address is not set up',
  },
  {
    name: 'idle-warning',
    variants: variantNames,
    as: 'anna',
    act: async stage => {
      await stage.see('[part~="row"]');
      stage.travel(58.5);
      await stage.store.session.restore();
    },
    shows: 'Stay signed in',
  },
  {name: 'portal-off', settings: {enabled: false}, shows: 'is closed at the moment'},
  {name: 'read-only', as: 'anna', agent: 'ruth', shows: 'You are looking at the portal as'},
  {
    name: 'no-connection',
    before: stage => stage.line.trouble(/./, 'no-connection', Infinity),
    shows: 'There is no connection',
  },
  {name: 'unknown-page', as: 'anna', path: '/nowhere', shows: 'There is no such page here'},
];

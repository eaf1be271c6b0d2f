import {variantNames, type Screen} from '../screen.js';

const anna = 'anna.virtanen@northwind.example';
const password = '[autocomplete="new-password"]';
const submit = '.portico-submit';

/** Signing in, registering, passwords. */
export const accountScreens: readonly Screen[] = [
  {name: 'sign-in', variants: variantNames, path: '/sign-in', shows: 'Sign in to Acme Support'},
  {
    name: 'sign-in-all-methods',
    path: '/sign-in',
    settings: {oneTimeLinks: true},
    shows: 'Sign in to Acme Support',
  },
  {
    name: 'sign-in-missing',
    path: '/sign-in',
    act: async stage => (await stage.see(submit)).click(),
    shows: 'Enter your password',
  },
  {
    name: 'sign-in-refused',
    variants: variantNames,
    path: '/sign-in',
    act: async stage => {
      await stage.type('[name=username]', anna);
      await stage.type('[name=password]', 'not her password');
      (await stage.see(submit)).click();
    },
    shows: 'Email and password do not match',
  },
  {name: 'register', path: '/register', shows: 'Tell us who you are'},
  {
    name: 'register-missing',
    variants: variantNames,
    path: '/register',
    act: async stage => (await stage.see(submit)).click(),
    shows: 'Enter your name',
  },
  {name: 'forgot-password', path: '/forgot-password', shows: 'We will mail you a link to set a new one'},
  {
    name: 'check-mail',
    path: '/forgot-password',
    act: async stage => {
      await stage.type('[name=username]', anna);
      (await stage.see(submit)).click();
    },
    shows: 'Check your mail',
  },
  {
    name: 'check-mail-code',
    settings: {oneTimeLinks: true},
    act: async stage => {
      await stage.type('[name=username]', anna);
      await stage.click('Email me a link to sign in');
    },
    path: '/sign-in',
    shows: 'Check your mail',
  },
  {
    name: 'set-password',
    path: '/set-password',
    shows: 'Set your password',
  },
  {
    name: 'reset-password-short',
    path: '/reset-password',
    act: async stage => {
      await stage.type(password, 'short');
      (await stage.see(submit)).click();
    },
    shows: 'Use at least',
  },
  {name: 'link-expired', path: '/reset-password?token=used-before', shows: 'This link no longer works'},
];

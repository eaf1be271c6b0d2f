import type {Screen} from '../../shots/screen.js';

const submit = '.portico-submit';
const secret = '[autocomplete="new-password"]';

/** States of signing in that no picture is taken of. */
export const accountStates: readonly Screen[] = [
  {
    name: 'sign-in-password-shown',
    path: '/sign-in',
    act: async stage => {
      await stage.type('[name=password]', 'violet lamp');
      await stage.click('Show password');
    },
    shows: 'Hide',
  },
  {
    name: 'sign-in-busy',
    path: '/sign-in',
    act: async stage => {
      await stage.type('[name=username]', 'anna.virtanen@northwind.example');
      await stage.type('[name=password]', 'violet lamp');
      stage.line.hold(/POST/);
      (await stage.see(submit)).click();
    },
    shows: 'Signing in…',
  },
  {
    name: 'sign-in-split',
    settings: {pages: {'sign-in': {template: 'split', title: 'Welcome'}}},
    path: '/sign-in',
    shows: 'Welcome',
  },
  {
    name: 'sign-in-company-account',
    settings: {
      authentication: 'sso',
      audience: {kind: 'everyone'},
      sso: {
        protocol: 'oidc',
        issuer: 'https://login.example',
        audience: 'portal',
        loginUrl: 'https://login.example/authorize',
        jwks: {keys: [{kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA'}]},
      },
    },
    path: '/sign-in',
    shows: 'Sign in with your company account',
  },
  {
    name: 'set-password-weak',
    path: '/set-password',
    act: async stage => stage.type(secret, 'password'),
    shows: 'Too short yet',
  },
  {
    name: 'set-password-strong',
    path: '/set-password',
    act: async stage => stage.type(secret, 'violet lamp staircase over the river'),
    shows: 'Strong password',
  },
  {
    name: 'check-mail-wrong-code',
    settings: {oneTimeLinks: true},
    path: '/sign-in',
    act: async stage => {
      await stage.type('[name=username]', 'anna.virtanen@northwind.example');
      await stage.click('Email me a link to sign in');
      await stage.type('[autocomplete="one-time-code"]', '000000');
      (await stage.see(submit)).click();
    },
    shows: 'This code does not match',
  },
];

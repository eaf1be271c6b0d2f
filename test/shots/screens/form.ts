import {variantNames, type Screen} from '../screen.js';

/** The support form. */
export const formScreens: readonly Screen[] = [
  {name: 'form', variants: variantNames, as: 'anna', path: '/new', shows: 'What happened?'},
  {
    name: 'form-errors',
    variants: variantNames,
    as: 'anna',
    path: '/new',
    act: async stage => {
      await stage.see('#subject');
      await stage.click('Send');
    },
    shows: '3 things are missing or wrong',
  },
  {
    name: 'form-filled',
    as: 'anna',
    path: '/new',
    act: async stage => {
      await stage.type('#subject', 'Freezer gate reads twice');
      await stage.choose('#topic', 'Scanner');
      await stage.choose('#product', 'S350 scanner');
      await stage.type('#description', 'Each pallet that passes the freezer gate is counted twice since Monday.');
    },
    shows: 'Serial number',
  },
  {
    name: 'form-articles',
    as: 'anna',
    path: '/new',
    act: async stage => stage.type('#subject', 'Scanner loses Wi-Fi'),
    shows: 'This may already help',
  },
  {
    name: 'form-filed',
    as: 'anna',
    path: '/new',
    act: async stage => {
      await stage.type('#subject', 'Invoice shows the wrong address');
      await stage.choose('#topic', 'Order or invoice');
      await stage.type('#description', 'Our invoices still go to the old address in Turku.');
      await stage.click('Send');
    },
    shows: 'Thank you, we have it',
  },
  {
    name: 'form-error',
    as: 'anna',
    path: '/new',
    before: stage => stage.line.trouble(/GET \/form/, 'unavailable', Infinity),
    shows: 'The help desk does not answer',
  },
];

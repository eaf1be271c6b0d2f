import {large} from '../../mocks/world/seeds/large.js';
import {screens} from '../shots/screens.js';
import {eventually} from '../support/page/look.js';
import type {Scene} from './scene.js';
import {ticketScenes} from './ticket-scenes.js';

const ticket = '/tickets/long-subject';
const row = '[part~="row"]';
/** Screens that show a part first, or a state; the others add nothing. */
const shown = new Set(
  `sign-in sign-in-missing sign-in-all-methods register check-mail check-mail-code signed-out sign-out-drafts access-denied idle-warning portal-off no-connection unknown-page
  list list-no-match list-filter list-columns list-views list-filtered list-empty list-loading list-error list-search ticket ticket-solution
  ticket-solution-rejected ticket-image ticket-rating ticket-long-thread ticket-closed ticket-closing ticket-loading ticket-error reply-with-files
  reply-failed form form-errors form-articles form-filed form-error ticket-hostile-mail`.split(/\s+/),
);

/** What no picture is taken of. */
const own: readonly Scene[] = [
  {name: 'login-signed-in', as: 'anna', html: '<portico-login></portico-login>', shows: 'Sign out'},
  {
    name: 'login-drafts',
    as: 'anna',
    html: '<portico-login></portico-login><portico-reply ticket-id="long-subject"></portico-reply>',
    act: async stage => {
      await stage.type('textarea', 'I export it on Monday.');
      await stage.click('Sign out');
    },
    shows: 'You have something written',
  },
  {
    name: 'login-idle',
    as: 'anna',
    html: '<portico-login></portico-login>',
    act: async stage => {
      await stage.see('[part~="sign-out"]');
      stage.travel(58.5);
      await stage.store.session.restore();
    },
    shows: 'Stay signed in',
  },
  {name: 'login-loading', before: stage => void stage.line.hold(/GET \/settings/), shows: ''},
  {
    name: 'no-provider',
    html: '</portico-provider><portico-link></portico-link><portico-view-switcher></portico-view-switcher>',
    shows: 'provider',
  },
  ...Object.entries({weak: 'aaaaaaaaaaaa', fair: 'freezergates', strong: 'The freezer gate reads 2 labels'}).map(
    ([strength, password]): Scene => ({
      name: `password-${strength}`,
      path: '/set-password',
      act: async stage => {
        await stage.type('.portico-secret', password);
        await stage.see(`.portico-step-${strength}`);
      },
      shows: 'Set your password',
    }),
  ),
  {name: 'provider-wrong', html: '</portico-provider><portico-provider scope="here"></portico-provider>', shows: 'scope'},
  {
    name: 'portal-waiting',
    html: '<portico-provider><portico-portal></portico-portal></portico-provider>',
    shows: 'Loading the support portal',
  },
  {name: 'page-not-loaded', as: 'anna', path: ticket, shows: 'Try again'},
  {name: 'portal-logo', as: 'anna', settings: {branding: {logoUrl: 'https://portal.example/logo.svg'}}, shows: 'Battery swollen'},
  {name: 'form-loading', as: 'anna', path: '/new', before: stage => void stage.line.hold(/GET \/form/), shows: ''},
  {
    name: 'form-kept',
    as: 'anna',
    path: '/new',
    act: async stage => {
      await stage.type('#subject', 'Freezer gate reads twice');
      await stage.attach(
        'portico-support-form input[type=file], input[type=file]',
        new File(['x'], 'gate.txt', {type: 'text/plain'}),
      );
    },
    shows: 'gate.txt',
  },
  {
    name: 'form-restored',
    as: 'anna',
    path: '/new',
    act: async stage => {
      await stage.type('#subject', 'Freezer gate reads twice');
      await eventually('the draft', () => Object.values(localStorage).some(text => String(text).includes('Freezer gate')));
      document.querySelector('portico-provider')!.adapter = {...stage.adapter};
    },
    shows: 'We kept what you wrote',
  },
  {
    name: 'list-news',
    as: 'anna',
    act: async stage => {
      (await stage.see(`${row} a, ${row} button`)).focus();
      const {id} = stage.portal.desk.createTicket({subject: 'Another one', contactIds: ['anna'], requesterId: 'anna'});
      await stage.store.list.heardOf(new Set([id]));
    },
    shows: 'update',
  },
  {
    name: 'list-beside-ticket',
    as: 'anna',
    html: '<portico-ticket-list></portico-ticket-list><portico-ticket-detail></portico-ticket-detail>',
    act: async stage => (await stage.see(`${row} [part~="subject"]`)).click(),
    shows: 'Conversation',
  },
  {name: 'list-snippet', as: 'anna', act: async stage => stage.type('[part~="search"]', 'carrier'), shows: '1 ticket found'},
  {name: 'list-long', as: 'anna', world: ({portal}) => portal.replaceWorld(large(4000)), shows: '500 tickets found'},
  {
    name: 'list-stale',
    as: 'anna',
    act: async stage => {
      await stage.see(row);
      stage.line.hold(/GET \/tickets/);
      void stage.store.list.reload();
    },
    shows: 'Battery swollen',
  },
  {
    name: 'list-own-rows',
    as: 'anna',
    html: '<portico-ticket-list><template slot="row"><button data-ticket-open data-ticket="subject"></button></template></portico-ticket-list>',
    shows: 'Battery swollen',
  },
  {
    name: 'list-other-columns',
    as: 'anna',
    act: async stage => {
      await stage.see(row);
      await stage.click('Columns');
      (await stage.see('[part~="column"]:nth-child(3) input')).click();
    },
    shows: 'Show the usual columns',
  },
];

export const scenes: readonly Scene[] = [...screens.filter(({name}) => shown.has(name)), ...own, ...ticketScenes];

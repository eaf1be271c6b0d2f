import {large} from '../../../mocks/world/seeds/large.js';
import {variantNames, type Screen} from '../screen.js';

const search = '[part~="search"]';

/** The list of tickets. */
export const listScreens: readonly Screen[] = [
  {name: 'list', variants: variantNames, as: 'anna', shows: 'Battery swollen'},
  {
    name: 'list-organization',
    as: 'priya',
    act: async stage => stage.choose('select[part~="menu"]', 'Organization’s tickets'),
    shows: 'Webhook signature',
  },
  {
    name: 'list-search',
    variants: variantNames,
    as: 'anna',
    act: async stage => stage.type(search, 'battery'),
    shows: '1 ticket found',
  },
  {
    name: 'list-no-match',
    as: 'anna',
    act: async stage => stage.type(search, 'zeppelin'),
    shows: 'No tickets match',
  },
  {
    name: 'list-filter',
    as: 'anna',
    variants: variantNames,
    act: async stage => {
      await stage.see('[part~="row"]');
      await stage.click('Filter');
    },
    shows: 'Waiting for you',
  },
  {
    name: 'list-columns',
    as: 'anna',
    act: async stage => {
      await stage.see('[part~="row"]');
      await stage.click('Columns');
    },
    shows: 'Done',
  },
  {
    name: 'list-views',
    as: 'anna',
    path: '/tickets?status=open',
    act: async stage => {
      await stage.see('[part~="row"]');
      await stage.click('Saved views');
      await stage.type('[part~="name"] input, input[part~="name"]', 'Open ones');
      await stage.click('Save view');
    },
    shows: 'Open ones',
  },
  {name: 'list-filtered', as: 'anna', path: '/tickets?status=open&waiting=true', shows: 'Waiting for you'},
  {name: 'list-empty', as: 'tom', world: ({portal}) => (portal.world.tickets = {}), shows: 'No tickets yet'},
  {
    name: 'list-loading',
    variants: variantNames,
    as: 'anna',
    before: stage => void stage.line.hold(/GET \/tickets/),
    shows: 'Acme Support',
  },
  {
    name: 'list-error',
    variants: variantNames,
    as: 'anna',
    before: stage => stage.line.trouble(/GET \/tickets/, 'unavailable', Infinity),
    shows: 'The help desk does not answer',
  },
  {name: 'list-more', as: 'anna', world: ({portal}) => portal.replaceWorld(large(400)), shows: '50 tickets found'},
  {name: 'list-finnish', as: 'mikko', language: 'fi', shows: 'Tukipyynnöt'},
  {name: 'list-swedish', as: 'anna', language: 'sv', shows: 'Ärenden'},
  {name: 'list-german', as: 'anna', language: 'de', shows: 'Tickets'},
  {name: 'list-arabic', as: 'omar', language: 'ar', shows: 'طلبات الدعم', variants: ['rtl']},
  {name: 'list-arabic-tickets', as: 'omar', shows: 'الماسح', variants: ['wide', 'rtl']},
];

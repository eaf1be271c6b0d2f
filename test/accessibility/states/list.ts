import {large} from '../../../mocks/world/seeds/large.js';
import type {Stage} from '../../shots/page/stage.js';
import type {Screen} from '../../shots/screen.js';

async function saveView(stage: Stage): Promise<void> {
  await stage.see('[part~="row"]');
  await stage.click('Saved views');
  await stage.type('input[part~="name"]', 'Open ones');
  await stage.click('Save view');
}

/** States of the list and its panels that no picture is taken of. */
export const listStates: readonly Screen[] = [
  {
    name: 'list-news',
    as: 'anna',
    act: async stage => {
      (await stage.see('[part~="subject"]')).focus();
      stage.portal.desk.createTicket({subject: 'Loan scanner', contactIds: ['anna']});
      await stage.store.list.heardOf(undefined);
    },
    shows: '1 update – Show',
  },
  {
    name: 'list-exporting',
    as: 'anna',
    act: async stage => {
      await stage.see('[part~="row"]');
      stage.line.hold(/GET \/tickets/);
      await stage.click('Export');
    },
    shows: '0 so far',
  },
  {
    name: 'list-export-failed',
    as: 'anna',
    act: async stage => {
      await stage.see('[part~="row"]');
      stage.line.trouble(/GET \/tickets/, 'unavailable', Infinity);
      await stage.click('Export');
    },
    shows: 'We could not export the list',
  },
  {
    name: 'list-more-failed',
    as: 'anna',
    world: ({portal}) => portal.replaceWorld(large(1500)),
    act: async stage => {
      await stage.see('[part~="row"]');
      stage.line.trouble(/GET \/tickets/, 'unavailable', Infinity);
      scrollTo(0, document.documentElement.scrollHeight);
    },
    shows: 'The help desk does not answer',
  },
  {
    name: 'list-columns-changed',
    as: 'anna',
    act: async stage => {
      await stage.see('[part~="row"]');
      await stage.click('Columns');
      await stage.click('Move Status forward');
    },
    shows: 'Show the usual columns',
  },
  {
    name: 'list-view-renaming',
    as: 'anna',
    path: '/tickets?status=open',
    act: async stage => {
      await saveView(stage);
      await stage.click('Rename Open ones');
    },
    shows: 'Rename',
  },
  {
    name: 'list-stages',
    as: 'anna',
    settings: {statusDisplay: 'stages'},
    shows: 'Waiting on you',
  },
  {
    name: 'list-several-companies',
    as: 'sofia',
    settings: {allCompanies: true},
    shows: 'Joint training',
  },
];

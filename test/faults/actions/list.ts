import {choose} from '../../support/page/act.js';
import type {Action} from '../action.js';
import {onList, part, press, shows, subjects} from '../places.js';

const MANY = 60;

export const listActions: readonly Action[] = [
  {
    name: 'see the tickets',
    request: /^GET \/tickets$/,
    path: '/new',
    ready: scene => (scene.page.form.isThere && scene.page.form.labels.length > 0) || subjects(scene).length > 0,
    perform: ({portal}) => portal.navigate('/tickets'),
    done: scene => shows(scene, 'Lamp', 'Desk'),
    effects: scene => subjects(scene).filter(subject => subject === 'Lamp').length,
  },
  {
    ...onList,
    name: 'load more tickets',
    fill: build => {
      for (let number = 1; number <= MANY; number += 1) {
        build.ticket({subject: `Spare ${number}`, contacts: ['anna'], messages: [{text: 'One more.'}]});
      }
    },
    perform: scene => press(scene, 'more'),
    done: ({store}) => store?.list.state.data?.items.length === MANY + 2,
    effects: ({store}) => store!.list.state.data!.items.filter(({subject}) => subject === 'Spare 1').length,
  },
  {
    ...onList,
    name: 'switch the view',
    perform: scene => {
      const menu = part<HTMLSelectElement>(scene, 'menu')!;
      choose(menu, menu.options[1]!.value);
    },
    done: scene => shows(scene, 'Lamp', 'Desk', 'Chair'),
    effects: scene => subjects(scene).filter(subject => subject === 'Chair').length,
  },
];

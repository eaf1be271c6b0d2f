import {eventually} from '../../support/page/look.js';
import type {Action} from '../action.js';
import {tryAgain} from '../drive.js';
import {messagesWith, part, press, subjects} from '../places.js';
import type {Scene} from '../scene.js';

const MANY = 70;

async function openFromList(scene: Scene): Promise<void> {
  if (!scene.page.list.isThere) press(scene, 'back');
  await eventually('the list', () => subjects(scene).includes('Lamp'));
  await scene.page.list.open('Lamp');
}

export const readingActions: readonly Action[] = [
  {
    name: 'open a ticket',
    request: /^GET \/tickets\/lamp(\/messages)?$/,
    path: '/tickets',
    ready: scene => subjects(scene).length > 0 || scene.page.ticket.isThere,
    perform: openFromList,
    again: scene => tryAgain(scene)?.click() ?? openFromList(scene),
    done: scene => messagesWith(scene, 'flickers') > 0 && part(scene, 'send') !== undefined,
    effects: scene => messagesWith(scene, 'flickers'),
  },
  {
    name: 'load older messages',
    request: /^GET \/tickets\/long\/messages$/,
    fill: build => {
      const many = Array.from({length: MANY}, (_, index) => ({text: `Message ${index + 1}.`}));
      build.ticket({id: 'long', subject: 'Long', contacts: ['anna'], messages: many});
    },
    path: '/tickets/long',
    ready: scene => part(scene, 'older'),
    perform: scene => press(scene, 'older'),
    done: scene => messagesWith(scene, 'Message 1.') > 0,
    effects: scene => messagesWith(scene, 'Message 1.'),
  },
  {
    name: 'mark as read',
    request: /^PUT \/tickets\/lamp\/read$/,
    path: '/tickets',
    ready: scene => scene.page.list.isThere || scene.page.ticket.isThere,
    perform: openFromList,
    again: async scene => {
      press(scene, 'back');
      await openFromList(scene);
    },
    done: ({world, store}) => Object.keys(world.readMarks).length > 0 && store?.ticket('lamp').ticket.data?.unread === false,
    effects: ({world}) => Object.keys(world.readMarks).length,
    byItself: true,
  },
];

import {en} from '../../../src/messages/en.js';
import {addFiles} from '../../support/page/act.js';
import {all, find, textOf} from '../../support/page/look.js';
import type {Action} from '../action.js';
import {onLamp, part, press} from '../places.js';
import type {Scene} from '../scene.js';

/** A picture of one dot. */
const dot = 'R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const fileField = ({provider}: Scene) => find<HTMLInputElement>(find(provider, 'portico-reply')!, 'input[type="file"]')!;
const file = () => new File(['A lamp.'], 'lamp.txt', {type: 'text/plain'});

export const fileActions: readonly Action[] = [
  {
    ...onLamp,
    name: 'attach a file',
    request: /^POST \/uploads$/,
    chosenAnew: true,
    perform: scene => addFiles(fileField(scene), file()),
    again: scene => {
      const retry = all(scene.provider, '[part~="file"] button').find(button => textOf(button) === en['action.retry']);
      if (retry) retry.click();
      else addFiles(fileField(scene), file());
    },
    done: ({page}) =>
      page.ticket.isThere &&
      page.ticket.reply.isThere &&
      page.ticket.reply.files.some(file => file.includes('lamp.txt') && file.includes(en['file.ready'])),
    effects: ({world}) => Object.values(world.uploads).filter(({name}) => name === 'lamp.txt').length,
  },
  {
    ...onLamp,
    name: 'download a file',
    request: /^GET \/files\//,
    perform: scene => press(scene, 'card'),
    done: ({witness}) => witness.saved.length > 0,
    effects: ({witness}) => witness.saved.filter(name => name === 'plan.txt').length,
  },
  {
    name: 'look at a picture',
    request: /^GET \/files\//,
    fill: build => {
      const content = Uint8Array.from(atob(dot), letter => letter.charCodeAt(0));
      const messages = [{text: 'It looks so.', files: [{name: 'lamp.gif', type: 'image/gif', content}]}];
      build.ticket({id: 'photo', subject: 'Photo', contacts: ['anna'], messages});
    },
    path: '/tickets/photo',
    ready: scene => part(scene, 'card'),
    perform: scene => press(scene, 'card'),
    done: scene => part(scene, 'image') !== undefined,
    effects: ({provider}) => all(provider, '[part~="image"]').length,
  },
];

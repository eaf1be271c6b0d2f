import {errorText} from '../../../src/ui/error-notice.js';
import {type} from '../../support/page/act.js';
import {all, eventually, textOf} from '../../support/page/look.js';
import type {Action} from '../action.js';
import {part, press} from '../places.js';
import type {Scene} from '../scene.js';

const ben = 'ben@customers.example';

function people({page}: Scene): string[] {
  return page.ticket.isThere && page.ticket.participants.isThere ? page.ticket.participants.people : [];
}

export const participantActions: readonly Action[] = [
  {
    name: 'add a participant',
    request: /^POST \/tickets\/lamp\/participants$/,
    path: '/tickets/lamp',
    ready: scene => part(scene, 'offer') ?? part(scene, 'email'),
    prepare: async scene => {
      press(scene, 'offer');
      type(await eventually('the field', () => part<HTMLInputElement>(scene, 'email')), ben);
    },
    typed: [ben],
    perform: scene => press(scene, 'add'),
    done: scene => people(scene).includes('Ben Okafor'),
    effects: ({world}) => world.tickets['lamp']!.contactIds.filter(id => id === 'ben').length,
    says: (error, words) => (error.code === 'invalid' ? words.t('participants.unknown') : errorText(error, words)),
  },
  {
    name: 'remove a participant',
    request: /^DELETE \/tickets\/shelf\/participants\//,
    fill: build => {
      const messages = [{text: 'The shelf leans.'}];
      build.ticket({id: 'shelf', subject: 'Shelf', contacts: ['anna', 'ben'], requester: 'anna', messages});
    },
    path: '/tickets/shelf',
    ready: scene => people(scene).length > 0,
    perform: ({provider}) =>
      all(provider, '[part~="person"]')
        .find(person => textOf(person).startsWith('Ben'))!
        .querySelector('button')!
        .click(),
    done: scene => people(scene).join() === 'You',
    effects: ({world}) => 2 - world.tickets['shelf']!.contactIds.length,
  },
];

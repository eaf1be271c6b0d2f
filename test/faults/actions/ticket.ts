import {eventually, find} from '../../support/page/look.js';
import type {Action} from '../action.js';
import {messagesWith, onLamp, part, press} from '../places.js';

const sentence = 'It is the lamp on my desk.';

export const ticketActions: readonly Action[] = [
  {
    ...onLamp,
    name: 'send a reply',
    request: /^POST \/tickets\/lamp\/replies$/,
    prepare: ({page}) => page.ticket.reply.write(sentence),
    typed: [sentence],
    perform: scene => press(scene, 'send'),
    done: scene => messagesWith(scene, sentence) > 0 && !part(scene, 'pending'),
    effects: ({world}) => Object.values(world.messages).filter(({text}) => text === sentence).length,
  },
  {
    ...onLamp,
    name: 'close a ticket',
    request: /^POST \/tickets\/lamp\/close$/,
    perform: async scene => {
      if (!part(scene, 'confirm')) press(scene, 'close');
      const question = await eventually('the question', () => part(scene, 'confirm'));
      find(question, '[part~="close"]')!.click();
    },
    done: ({page}) => page.ticket.isThere && page.ticket.isClosed,
    effects: ({world}) => (world.tickets['lamp']!.stageId === 'support-closed' ? 1 : 0),
  },
  {
    name: 'open it again',
    request: /^POST \/tickets\/desk\/reopen$/,
    path: '/tickets/desk',
    ready: scene => part(scene, 'reopen'),
    perform: scene => press(scene, 'reopen'),
    done: ({page}) => page.ticket.isThere && page.ticket.text.includes('wobbles') && !page.ticket.isClosed,
    effects: ({world}) => (world.tickets['desk']!.stageId === 'support-open' ? 1 : 0),
  },
];

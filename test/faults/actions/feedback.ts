import {en} from '../../../src/messages/en.js';
import {type} from '../../support/page/act.js';
import {eventually, find} from '../../support/page/look.js';
import type {Action} from '../action.js';
import {messagesWith, part, press} from '../places.js';
import type {Scene} from '../scene.js';

const reason = 'It flickers still.';
const comment = 'Quick and kind.';

const solution = {
  request: /^POST \/tickets\/lamp\/solution$/,
  path: ({small}: Scene) => {
    small.portal.desk.proposeSolution('lamp', {agentId: 'mia', text: 'Change the bulb.'});
    return '/tickets/lamp';
  },
  ready: (scene: Scene) => part(scene, 'accept') ?? part(scene, 'reason'),
};

export const feedbackActions: readonly Action[] = [
  {
    ...solution,
    name: 'accept a solution',
    perform: scene => press(scene, 'accept'),
    done: scene => part(scene, 'done') !== undefined || scene.sight.includes(en['message.solution.accepted']),
    effects: ({world}) => (world.tickets['lamp']!.solution!.answer?.accepted ? 1 : 0),
  },
  {
    ...solution,
    name: 'reject a solution',
    prepare: async scene => {
      press(scene, 'reject');
      type(await eventually('the reason', () => part<HTMLTextAreaElement>(scene, 'reason')), reason);
    },
    typed: [reason],
    perform: ({provider}) => find(find(provider, 'portico-solution')!, '[part~="send"]')!.click(),
    done: scene => messagesWith(scene, reason) > 0,
    effects: ({world}) => Object.values(world.messages).filter(({text}) => text === reason).length,
  },
  {
    name: 'rate a ticket',
    request: /^PUT \/tickets\/desk\/rating$/,
    path: '/tickets/desk',
    ready: scene => part(scene, 'score'),
    prepare: async scene => {
      find(scene.provider, 'input[value="4"]')!.click();
      type(await eventually('the comment', () => part<HTMLTextAreaElement>(scene, 'comment')), comment);
    },
    typed: [comment],
    perform: ({provider}) => find(find(provider, 'portico-rating')!, '[part~="send"]')!.click(),
    done: scene => part(scene, 'given') !== undefined && scene.sight.includes(comment),
    effects: ({world}) => (world.tickets['desk']!.rating?.comment === comment ? 1 : 0),
  },
];

import type {Action} from '../action.js';
import {press, subjects} from '../places.js';
import type {Scene} from '../scene.js';

const subject = 'The door is stuck';
const text = 'It has been stuck since Monday.';
const hasFields = ({page}: Scene) => page.form.isThere && page.form.labels.length > 0;

export const formActions: readonly Action[] = [
  {
    name: 'see the form',
    request: /^GET \/form$/,
    path: '/tickets',
    ready: scene => subjects(scene).length > 0 || scene.page.form.isThere,
    perform: ({portal}) => portal.navigate('/new'),
    done: hasFields,
    effects: ({page}) => page.form.labels.filter(label => label === 'Subject').length,
  },
  {
    name: 'file a ticket',
    request: /^POST \/form\/submissions$/,
    path: '/new',
    ready: hasFields,
    prepare: async ({page}) => {
      await page.form.fill('Subject', subject);
      await page.form.fill('Text', text);
    },
    typed: [subject, text],
    perform: scene => press(scene, 'submit'),
    done: ({page}) => page.form.isThere && page.form.confirmation !== '',
    effects: ({world}) => Object.values(world.tickets).filter(ticket => ticket.subject === subject).length,
  },
];

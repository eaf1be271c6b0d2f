import {type} from '../../support/page/act.js';
import {all, eventually, textOf} from '../../support/page/look.js';
import type {Action} from '../action.js';
import {onList, part, press, shows, subjects} from '../places.js';

export const listToolActions: readonly Action[] = [
  {
    ...onList,
    name: 'search the list',
    prepare: scene => type(part<HTMLInputElement>(scene, 'search')!, 'Lamp'),
    typed: ['Lamp'],
    perform: scene => part<HTMLInputElement>(scene, 'search')!.form!.requestSubmit(),
    done: scene => shows(scene, 'Lamp'),
    effects: scene => subjects(scene).length,
  },
  {
    ...onList,
    name: 'filter the list',
    ready: scene => shows(scene, 'Lamp', 'Desk') || shows(scene, 'Desk'),
    perform: async scene => {
      if (!part(scene, 'option')) press(scene, 'filter');
      await eventually('the choices', () => part(scene, 'option'));
      all(scene.provider, '[part~="option"]')
        .find(option => textOf(option) === 'Closed')!
        .click();
    },
    done: scene => shows(scene, 'Desk'),
    effects: scene => subjects(scene).length,
  },
  {
    ...onList,
    name: 'export the list',
    ready: scene => part(scene, 'export') && subjects(scene).length > 0,
    perform: scene => press(scene, 'export'),
    done: ({witness, provider}) => witness.saved.length > 0 && !textOf(provider).includes('Exporting'),
    effects: ({witness}) => witness.saved.filter(name => name.endsWith('.csv')).length,
  },
];

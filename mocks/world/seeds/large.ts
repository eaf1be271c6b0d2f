import {WorldBuilder} from '../builder.js';
import type {World} from '../world.js';
import {addPeople} from './acme/people.js';
import {acmeSettings, addDesk} from './acme/settings.js';
import {seedDate, type SeedOptions} from './dates.js';

const devices = [
  'S200 scanner',
  'S350 scanner',
  'LP-40 label printer',
  'LP-80 label printer',
  'Five-bay cradle',
  'Fleet console',
];
const faults = [
  'does not turn on',
  'is slow since the update',
  'shows the wrong time',
  'loses its settings',
  'needs a spare part',
  'cannot be found in the network',
  'makes a strange noise',
];
const places = [
  'at gate 1',
  'at gate 2',
  'in the cold room',
  'at packing table 4',
  'in the yard',
  'on the night shift',
  'at reception',
];
const customers = ['anna', 'mikko', 'james', 'priya', 'omar', 'grace', 'sofia', 'tom'];
const agents = ['ruth', 'niklas', 'marek', 'ilona'];

/**
 * Acme with very many tickets, for lists and search: one question and one answer each, a third of them closed, half an hour
 * apart. Ids are numbers, as with most help desks; JavaScript keeps a table of those as an array.
 */
export function large(tickets: number, {now = seedDate}: SeedOptions = {}): World {
  const build = new WorldBuilder({name: 'large', settings: acmeSettings});
  addDesk(build);
  addPeople(build);
  for (let index = 0; index < tickets; index++) {
    const device = pick(devices, index);
    const begun = now - (tickets - index) * 1_800_000;
    const fault = `${device} ${pick(faults, index)} ${pick(places, index)}`;
    const id = String(index + 1);
    const messages = [
      {id: String(2 * index + 1), text: `Our ${fault}. It is number ${100_000 + index}.`, at: new Date(begun).toISOString()},
      {
        id: String(2 * index + 2),
        from: pick(agents, index),
        text: 'Thank you, we look into it.',
        at: new Date(begun + 600_000).toISOString(),
      },
    ];
    build.ticket({
      id,
      subject: fault,
      requester: pick(customers, index),
      owner: pick(agents, index),
      closed: index % 3 === 0,
      stageChangedAt: index % 3 === 0 ? new Date(begun + 1_200_000).toISOString() : null,
      properties: {product: device, serial_number: `S2-${100_000 + index}`, priority: 'Normal'},
      at: new Date(begun).toISOString(),
      threads: [{id, messages}],
    });
  }
  return build.world;
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

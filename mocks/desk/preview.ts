import {openView} from '../rules/agent-view.js';
import type {Env} from '../rules/env.js';
import {DAY, HOUR, isoDate} from '../rules/time.js';
import {WorldBuilder} from '../world/builder.js';
import type {PortalSettings} from '../world/settings.js';
import {needRow} from '../world/tables.js';
import type {Pipeline, World} from '../world/world.js';

/** A portal with sample data: serve `world` with `createMockPortal`, and sign in with `token`, which lets nobody write. */
export interface Preview {
  readonly world: World;
  readonly token: string;
}

const contactId = 'sample-customer';
const colleagueId = 'sample-colleague';

const samples = [
  ['The handle came off', 'It broke on the second day. Can I have another one?', 'We are sending you a new handle today.'],
  ['Invoice without our order number', 'Please put the order number on the invoice.', 'Done, the new one is on its way.'],
  ['How do I change the language?', 'I cannot find it in the menu.', 'Open the menu at the top and choose Settings.'],
  ['Delivery to another address', 'We have moved. Please deliver to our new address.', 'Thank you, we have changed it.'],
] as const;

/**
 * List, detail and form as the settings of a world would make them, with sample people and tickets (R89). Nothing of the
 * world's own customers is in it, and the filter, which knows only their tickets, is left out.
 */
export function samplePortal(own: World, env: Env, agentId: string): Preview {
  const agent = needRow(own, 'agents', agentId);
  const start = isoDate(env.now - 3 * DAY);
  const build = new WorldBuilder({name: 'preview', settings: previewSettings(own.settings), start});
  const {world} = build;
  Object.assign(world, structuredClone({domains: own.domains, forms: own.forms}));
  Object.assign(world.inboxes, structuredClone(own.inboxes));
  if (Object.keys(own.pipelines).length > 0) world.pipelines = structuredClone(own.pipelines);
  build.agent({...agent});
  const company = build.company({id: 'sample-company', name: 'Sample Company'}).id;
  const contact = build.contact({id: contactId, name: 'Sam Sample', company});
  build.contact({id: colleagueId, name: 'Alex Sample', company});
  letIn(build, own.settings);
  addTickets(build, agentId, env.now - 2 * DAY);
  return {world, token: openView(world, env, agent, contact)};
}

function previewSettings(settings: PortalSettings): PortalSettings {
  const ticketAccess = settings.ticketAccess.kind === 'own' ? settings.ticketAccess : ({kind: 'company'} as const);
  return {...settings, enabled: true, visibility: null, ticketAccess};
}

/** The sample customer is a member of whatever is asked for. */
function letIn(build: WorldBuilder, {audience}: PortalSettings): void {
  const contactIds = [contactId];
  if (audience.kind === 'groups') for (const id of audience.groupIds) build.group({id, contactIds});
  if (audience.kind === 'lists') for (const id of audience.listIds) build.list({id, contactIds});
}

function addTickets(build: WorldBuilder, agentId: string, from: number): void {
  const {pipelines, settings} = build.world;
  const properties = Object.fromEntries(settings.shownProperties.map(id => [id, 'Sample']));
  const places = Object.values(pipelines).flatMap(pipeline => placesIn(pipeline));
  for (const [index, [subject, question, answer]] of samples.entries()) {
    const {pipeline, stage} = places[index % places.length]!;
    const at = from + index * 8 * HOUR;
    const requester = index % 2 === 0 ? contactId : colleagueId;
    const messages = [
      {text: question, at: isoDate(at)},
      {text: answer, from: agentId, at: isoDate(at + HOUR)},
    ];
    const ticket = {id: `sample-${index + 1}`, subject, pipeline, stage, contacts: [requester], owner: agentId, properties};
    build.ticket({...ticket, at: isoDate(at), stageChangedAt: null, channel: 'chat', messages});
  }
}

/** The first open and the first closed stage, as far as there are. */
function placesIn({id, stages}: Pipeline): {pipeline: string; stage: string}[] {
  const ends = [stages.find(({state}) => state === 'open'), stages.find(({state}) => state === 'closed')];
  return ends.flatMap(stage => (stage ? [{pipeline: id, stage: stage.id}] : []));
}

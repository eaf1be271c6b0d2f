import {type MockPortal, createMockPortal} from '../../mocks/portal.js';
import {type WorldBuilder, buildWorld} from '../../mocks/world/builder.js';
import type {SettingsPatch} from '../../mocks/world/settings-patch.js';
import {bearerAuth, createHttpAdapter} from '../../src/adapter/http/index.js';
import type {PortalAdapter} from '../../src/adapter/portal-adapter.js';
import {Line} from './line.js';

/** The password of every contact. */
export const password = 'violet lamp staircase';

export interface SmallPortalOptions {
  readonly settings?: SettingsPatch;
  /** Adds to the world, in place of the tickets that are there otherwise. */
  readonly fill?: (build: WorldBuilder) => void;
}

/** A small portal, and a line to it that can be listened on and broken. Runs in Node and in a page. */
export interface SmallPortal {
  readonly portal: MockPortal;
  readonly build: WorldBuilder;
  readonly line: Line;
  /** A new adapter, signed in as nobody or as the contact. */
  adapter(contactId?: string): Promise<PortalAdapter>;
  emailOf(contactId: string): string;
}

/**
 * Anna and Ben are of Northwind, Dan of no company; Mia is an agent. Unless filled otherwise: Anna has the open ticket `lamp`
 * and the closed one `desk`, Ben `chair`, Dan `door`.
 */
export function smallPortal({settings = {}, fill = fillTickets}: SmallPortalOptions = {}): SmallPortal {
  const build = buildWorld({settings: {name: 'Acme Support', ...settings}});
  build.company({id: 'northwind', name: 'Northwind'});
  build.contact({id: 'anna', name: 'Anna Virtanen', company: 'northwind', password});
  build.contact({id: 'ben', name: 'Ben Okafor', company: 'northwind', password});
  build.contact({id: 'dan', name: 'Dan Moss', password});
  build.agent({id: 'mia', name: 'Mia Agent'});
  fill(build);
  const portal = createMockPortal({world: build.world, base: '/api'});
  const line = new Line(request => portal.fetch(request));
  const emailOf = (contactId: string) => portal.world.contacts[contactId]!.email;
  return {
    portal,
    build,
    line,
    emailOf,
    async adapter(contactId) {
      // A secure origin, since a bearer token goes nowhere else.
      const backend = 'https://portal.example/api';
      const adapter = createHttpAdapter({backend, auth: bearerAuth(), fetch: line.fetch, retries: 0});
      if (contactId !== undefined) await adapter.signIn({method: 'password', email: emailOf(contactId), password});
      return adapter;
    },
  };
}

function fillTickets(build: WorldBuilder): void {
  const lamp = [{text: 'The lamp flickers.'}, {from: 'mia', text: 'Which lamp is it?'}];
  build.ticket({id: 'lamp', subject: 'Lamp', contacts: ['anna'], owner: 'mia', messages: lamp});
  build.ticket({id: 'desk', subject: 'Desk', contacts: ['anna'], closed: true, messages: [{text: 'The desk wobbles.'}]});
  build.ticket({id: 'chair', subject: 'Chair', contacts: ['ben'], messages: [{text: 'The chair squeaks.'}]});
  build.ticket({id: 'door', subject: 'Door', contacts: ['dan'], messages: [{text: 'The door is stuck.'}]});
}

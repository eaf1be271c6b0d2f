import type {MockPortal} from '../../mocks/portal.js';
import {buildWorld} from '../../mocks/world/builder.js';
import type {World} from '../../mocks/world/world.js';
import {bearerAuth, createHttpAdapter, defaultCapabilities} from '../../src/adapter/http/index.js';
import type {AdapterCapabilities} from '../../src/adapter/portal-adapter.js';
import type {ConformanceSubject, Customer} from '../suites/adapter/index.js';

const password = 'violet lamp staircase';
const mia = {agentId: 'mia'};

/** What the HTTP adapter can do in front of the mock backend. */
export const mockCapabilities: AdapterCapabilities = defaultCapabilities;

/** A world as the conformance suite needs it. */
export function conformanceWorld(): World {
  const build = buildWorld({
    settings: {
      uploadLimits: {maxSize: 300_000, maxCount: 3, types: ['text/plain', 'image/*']},
      closing: {enabled: true, pipelines: {support: {enabled: true, stageId: null}}},
      reopening: {enabled: true, stageByPipeline: {}},
      participants: {enabled: true},
      satisfaction: {enabled: true},
      form: {enabled: true, formId: 'form'},
    },
  });
  const company = build.company({id: 'northwind'}).id;
  build.contact({id: 'asker', name: 'Ada Asker', company, password});
  build.contact({id: 'colleague', name: 'Cai Colleague', company, password});
  build.contact({id: 'stranger', name: 'Sam Stranger', company: build.company({id: 'globex'}).id, password});
  build.agent({id: mia.agentId});
  build.form({id: 'form'});
  build.article({id: 'charging', title: 'Charging a scanner', keywords: 'battery dock'});
  return build.world;
}

export interface MockSubjectOptions {
  backend: string;
  /** In the place of the global fetch. */
  fetch?: typeof fetch;
  /** Lets agents act. */
  act: <Value>(act: (portal: MockPortal) => Value) => Promise<Value>;
  tearDown: () => Promise<void>;
}

/** The HTTP adapter in front of a mock backend with `conformanceWorld()`. A row that does not fit the contract fails its test. */
export function mockSubject({backend, fetch, act, tearDown}: MockSubjectOptions): ConformanceSubject {
  const emailOf = (customer: Customer): string => `${customer}@customers.example`;
  return {
    emailOf,
    articleWords: 'My scanner has a flat battery',
    tearDown,
    async adapterFor(customer) {
      const adapter = createHttpAdapter({
        backend,
        fetch,
        auth: bearerAuth(),
        capabilities: mockCapabilities,
        report: row => {
          throw new Error(`does not fit the contract: ${JSON.stringify(row)}`);
        },
      });
      if (customer !== null) await adapter.signIn({method: 'password', email: emailOf(customer), password});
      return adapter;
    },
    desk: {
      createTicket: ({subject, requester, text}) =>
        act(({desk}) => {
          const {id} = desk.createTicket({subject, contactIds: [requester], companyIds: companiesOf(requester)});
          desk.receive({from: requester, channel: 'chat', text, ticketId: id});
          return id;
        }),
      reply: (ticketId, text) => act(({desk}) => void desk.reply(ticketId, {...mia, text})),
      note: (ticketId, text) => act(({desk}) => void desk.note(ticketId, {...mia, text})),
      close: ticketId => act(({desk}) => desk.setStage(ticketId, 'support-closed')),
      proposeSolution: (ticketId, text) => act(({desk}) => void desk.proposeSolution(ticketId, {...mia, text})),
      endSessions: customer =>
        act(({world}) => {
          for (const [id, {contactId}] of Object.entries(world.sessions)) if (contactId === customer) delete world.sessions[id];
        }),
    },
  };
}

function companiesOf(customer: Customer): string[] {
  return [customer === 'stranger' ? 'globex' : 'northwind'];
}

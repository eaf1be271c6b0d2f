import * as runner from 'node:test';
import {startMockServer} from '../../../mocks/handlers/http-server.js';
import {conformanceWorld, mockCapabilities, mockSubject} from '../../support/conformance-subject.js';
import {adapterConformance} from '../../suites/adapter/index.js';

adapterConformance({
  name: 'HTTP adapter, backend behind a socket',
  capabilities: mockCapabilities,
  runner,
  async setUp() {
    const server = await startMockServer({world: conformanceWorld()});
    return mockSubject({backend: server.url, act: async act => act(server.portal), tearDown: () => server.close()});
  },
});

import * as runner from 'node:test';
import {createMockFetch} from '../../../mocks/handlers/mock-fetch.js';
import {createMockPortal} from '../../../mocks/portal.js';
import {conformanceWorld, mockCapabilities, mockSubject} from '../../support/conformance-subject.js';
import {adapterConformance} from '../../suites/adapter/index.js';

adapterConformance({
  name: 'HTTP adapter, backend in process',
  capabilities: mockCapabilities,
  runner,
  async setUp() {
    const portal = createMockPortal({world: conformanceWorld(), base: '/api'});
    return mockSubject({
      backend: 'https://portal.example/api',
      fetch: createMockFetch(portal),
      act: async act => act(portal),
      tearDown: async () => undefined,
    });
  },
});

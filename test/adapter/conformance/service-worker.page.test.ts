import {startMockPortal} from '../../../mocks/handlers/browser.js';
import {memoryStorage} from '../../../mocks/world/storage.js';
import {conformanceWorld, mockCapabilities, mockSubject} from '../../support/conformance-subject.js';
import {adapterConformance} from '../../suites/adapter/index.js';

const backend = '/portal-api-of-conformance';

adapterConformance({
  name: 'HTTP adapter, backend in a service worker',
  capabilities: mockCapabilities,
  async setUp() {
    const mock = await startMockPortal({backend, world: conformanceWorld(), storage: memoryStorage(), databaseName: backend});
    return mockSubject({backend, act: act => mock.update(act), tearDown: () => mock.stop()});
  },
});

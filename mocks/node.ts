/** `./mock/node`: the mock backend in Node, behind MSW or behind a real socket. */
export {MockClock} from './handlers/clock.js';
export {FaultPlan, type AnswerCode, type Fault, type FaultKind} from './handlers/faults.js';
export type {RequestRecord, TestLine} from './handlers/test-line.js';
export {startMockServer, type MockServer, type MockServerOptions} from './handlers/http-server.js';
export {setupMockPortal, type NodeMock, type NodeMockOptions} from './handlers/node.js';
export {createMockPortal, type MockPortal, type MockPortalOptions} from './portal.js';
export {seeds, seedWorld, type SeedName, type SeedOptions} from './world/seeds/index.js';
export type {World} from './world/world.js';

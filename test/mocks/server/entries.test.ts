import assert from 'node:assert/strict';
import {it} from 'node:test';

const entries: [name: string, expected: string[]][] = [
  ['index', ['startMockPortal', 'openKeptPortal', 'createMockFetch', 'createMockPortal', 'sampleCustomers']],
  ['node', ['startMockServer', 'setupMockPortal', 'createMockPortal']],
  ['testing', ['buildWorld', 'createMockPortal', 'createMockFetch', 'checkWorld', 'hubspotPreset']],
];

for (const [name, expected] of entries) {
  it(`mocks/${name} loads in plain Node`, async () => {
    const entry = (await import(`../../../mocks/${name}.ts`)) as Record<string, unknown>;
    for (const each of expected) assert.ok(entry[each], each);
  });
}

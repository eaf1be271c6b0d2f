import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {missingOptionalPackages} from '../../scripts/check/lock-file.js';

const optionalDependencies = {'tool-linux': '1.0.0', 'tool-darwin': '1.0.0'};

describe('the lock file', () => {
  it('is complete when every optional package is inside or above', () => {
    const packages = {
      '': {},
      'node_modules/a/node_modules/tool': {optionalDependencies},
      'node_modules/a/node_modules/tool-linux': {},
      'node_modules/tool-darwin': {},
    };
    assert.deepEqual(missingOptionalPackages({packages}), []);
  });

  it('is not complete when one is missing or beside', () => {
    const packages = {
      'node_modules/tool': {optionalDependencies},
      'node_modules/tool-linux': {},
      'node_modules/b/node_modules/tool-darwin': {},
    };
    assert.deepEqual(missingOptionalPackages({packages}), [
      'package-lock.json: node_modules/tool lacks its optional dependency tool-darwin',
    ]);
  });
});

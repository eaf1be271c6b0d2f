import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {undescribed} from '../../scripts/manifest/undescribed.js';
import type {Manifest, ManifestDeclaration} from '../../scripts/manifest/manifest.js';

const element = (features: Partial<ManifestDeclaration>): Manifest => ({
  schemaVersion: '2.1.0',
  modules: [
    {
      path: 'src/a.js',
      declarations: [{kind: 'class', name: 'AElement', tagName: 'portico-a', description: 'An element.', ...features}],
    },
  ],
});

describe('the manifest check', () => {
  it('passes what is described', () => {
    assert.deepEqual(undescribed(element({slots: [{name: '', description: 'Content.'}]})), []);
  });

  it('leaves what is inherited to where it is declared', () => {
    assert.deepEqual(undescribed(element({cssParts: [{name: 'row', inheritedFrom: {name: 'Base'}}]})), []);
  });

  for (const kind of ['attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'] as const) {
    it(`names one of ${kind} that is not described`, () => {
      const [problem, ...more] = undescribed(element({[kind]: [{name: 'thing', description: ' '}]}));
      assert.match(problem ?? '', /^portico-a .* thing has no description$/);
      assert.deepEqual(more, []);
    });
  }

  it('names an element that is not described', () => {
    assert.equal(undescribed(element({description: ''})).length, 1);
  });
});

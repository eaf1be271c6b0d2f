import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {tidyDeprecation} from '../../scripts/manifest/analyze.js';
import {broken, offered} from '../../scripts/manifest/kept.js';
import {undescribed} from '../../scripts/manifest/undescribed.js';
import type {Manifest, ManifestDeclaration} from '../../scripts/manifest/manifest.js';
import {tokensOf} from '../../scripts/tokens/token.js';

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

  for (const kind of ['attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates', 'cssClasses'] as const) {
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

describe('what themes rely on', () => {
  const row = {
    cssParts: [{name: 'row', description: 'One ticket.'}],
    cssStates: [{name: 'empty', description: 'Nothing.'}],
    cssClasses: [{name: 'portico-field', description: 'A field.'}],
  };
  const tokens = (...names: readonly string[]) =>
    tokensOf({portico: Object.fromEntries(names.map(name => [name, {$type: 'number', $value: 1}]))});
  const promised = offered(element(row), tokens('radius', 'density'), '1.4.0');

  it('may grow', () => {
    const more = element({...row, cssParts: [...row.cssParts, {name: 'cell', description: 'A cell.'}]});
    assert.deepEqual(broken(promised, offered(more, tokens('density', 'line', 'radius'), '1.5.0')), []);
  });

  it('may not lose a name before the next major version', () => {
    const less = element({cssParts: [{name: 'line', description: 'One ticket.'}]});
    assert.deepEqual(broken(promised, offered(less, tokens('radius', 'density'), '1.5.0')), [
      'portico-a: part row is gone before the next major version; keep it, and deprecate it',
      'portico-a: state empty is gone before the next major version; keep it, and deprecate it',
      'portico-a: class portico-field is gone before the next major version; keep it, and deprecate it',
    ]);
    assert.deepEqual(broken(promised, offered(less, [], '2.0.0')), []);
  });

  it('may not lose a design token either, and keeps one by another name', () => {
    const renamed = offered(element(row), tokens('corner', 'density'), '1.5.0');
    assert.deepEqual(broken(promised, renamed), [
      'design token --portico-radius is gone before the next major version; keep it, and deprecate it',
    ]);
    const both = tokensOf({
      portico: {
        density: {$type: 'number', $value: 1},
        corner: {$type: 'number', $value: 1},
        radius: {$type: 'number', $value: '{portico.corner}', $deprecated: 'use --portico-corner.'},
      },
    });
    assert.deepEqual(broken(promised, offered(element(row), both, '1.5.0')), []);
  });

  it('may lose one with a minor version while there is no first one', () => {
    const early = offered(element(row), tokens('radius'), '0.1.0');
    assert.equal(broken(early, offered(element({}), [], '0.1.7')).length, 4);
    assert.deepEqual(broken(early, offered(element({}), [], '0.2.0')), []);
  });

  it('says what to use in place of what is deprecated', () => {
    assert.equal(tidyDeprecation({name: 'line', description: 'Deprecated: use row.'}).deprecated, 'use row.');
    assert.equal(tidyDeprecation({name: 'row', description: 'One ticket.'}).deprecated, undefined);
  });
});

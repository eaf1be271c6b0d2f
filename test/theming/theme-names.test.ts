import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {filesUnder, root} from '../../scripts/lib/files.js';
import {handles} from './offer.js';
import {unknownNames} from './theme-names.js';

const read = (path: string) => readFileSync(resolve(root, path), 'utf8');
const themes = filesUnder(['demo/themes'], '.css');
const examples = filesUnder(['docs'], '.md').flatMap(path =>
  [...read(path).matchAll(/^```css\n(.*?)^```/gms)].map(([, css = '']) => ({path, css})),
);

describe('names that style sheets rely on', () => {
  it('are found when nothing promises them', () => {
    const css = `
      :root { --portico-color-accent: red; --portico-corner: 0; --_radius: 0; }
      portico-portal::part(list-row):hover, portico-portal::part(row) { color: red }
      portico-ticket-list:state(loading)::part(row), portico-ticket-list:state(busy)::part(row line) { color: red }
      .portico-input, .portico-field { color: red } /* .portico-comment */
    `;
    assert.deepEqual(unknownNames(css), [
      '--portico-corner',
      '--_radius',
      '.portico-field',
      'portico-portal::part(row)',
      'portico-ticket-list:state(busy)',
      'portico-ticket-list::part(line)',
    ]);
  });

  for (const theme of themes) {
    it(`of the sample theme ${basename(theme)} are public`, () => {
      const css = read(theme);
      assert.match(css, /::part\(/);
      assert.deepEqual(unknownNames(css), []);
    });
  }

  it('of the three sample themes are looked at', () => assert.equal(themes.length, 3));

  it('in the guides are public', () => {
    assert.ok(examples.length > 2);
    const unknown = examples.flatMap(({path, css}) => unknownNames(css).map(name => `${path}: ${name}`));
    assert.deepEqual(unknown, []);
  });

  it('are all that the sources read of a page', () => {
    const known = new Set(handles.filter(({kind}) => kind === 'property').map(({name}) => name));
    const readBySources = filesUnder(['src'], '.ts').flatMap(path =>
      [...read(path).matchAll(/var\(\s*(--portico-[\w-]+)/g)].map(([, name = '']) => name),
    );
    assert.ok(readBySources.length > 10);
    assert.deepEqual(
      [...new Set(readBySources)].filter(name => !known.has(name)),
      [],
    );
  });
});

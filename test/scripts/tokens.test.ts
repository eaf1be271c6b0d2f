import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {problemsOf} from '../../scripts/tokens/problems.js';
import {styleSheet} from '../../scripts/tokens/style-sheet.js';
import {tokensOf} from '../../scripts/tokens/token.js';

const white = {colorSpace: 'srgb', components: [1, 1, 1]};
const grown = (css: string, more: object = {}) => ({$extensions: {portico: {css, dark: white, ...more}}, $description: 'Some.'});
const tokens = (color: object) => tokensOf({portico: {color: {$type: 'color', ...color}}});

describe('design tokens', () => {
  it('become private properties that take what the page says, then the settings, then what grows', () => {
    const sheet = styleSheet(
      tokens({accent: {$value: white, ...grown('currentColor', {brand: '--_brand', forced: 'Highlight'})}}),
    );
    assert.match(sheet, /--_accent: var\(--portico-color-accent, var\(--_brand, currentColor\)\);/);
    assert.match(sheet, /forced-colors: active\) \{\s+:host \{\s+--_accent: Highlight;/);
  });

  it('keep the name that they had before for as long as it is deprecated', () => {
    const renamed = tokens({
      danger: {$value: white, ...grown('red')},
      error: {$value: '{portico.color.danger}', $description: 'Errors.', $deprecated: 'Use danger.'},
    });
    assert.deepEqual(problemsOf(renamed), []);
    const sheet = styleSheet(renamed);
    assert.match(sheet, /--_danger: var\(--portico-color-danger, var\(--portico-color-error, red\)\);/);
    assert.doesNotMatch(sheet, /--_error/);
  });

  for (const [what, color, problem] of [
    ['a colour as text', {a: {$value: '#fff', ...grown('red')}}, /^portico\.color\.a has a value that is no color$/],
    ['a component too few', {a: {$value: {...white, components: [1, 1]}, ...grown('red')}}, /no color$/],
    ['a token that nobody describes', {a: {$value: white, ...grown('red'), $description: ''}}, /no description$/],
    ['a colour that says nothing of dark pages', {a: {$value: white, ...grown('red', {dark: undefined})}}, /dark pages$/],
    [
      'a second name that is not deprecated',
      {a: {$value: white, ...grown('red')}, b: {$value: '{portico.color.a}', $description: 'A.'}},
      /not deprecated$/,
    ],
    [
      'a name of something that is not there',
      {b: {$value: '{portico.color.a}', $description: 'A.', $deprecated: true}},
      /portico\.color\.a, which is not there$/,
    ],
  ] as const) {
    it(`are refused: ${what}`, () => {
      const [found, ...more] = problemsOf(tokens(color));
      assert.match(found ?? '', problem);
      assert.deepEqual(more, []);
    });
  }

  it('are refused: a size that grows with the font', () => {
    const found = problemsOf(tokensOf({radius: {$type: 'dimension', $value: {value: 1, unit: 'em'}, ...grown('1em')}}));
    assert.deepEqual(found, ['radius has a value that is no dimension']);
  });
});

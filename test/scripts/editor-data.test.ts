import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, describe, it} from 'node:test';
import {writeEditorData} from '../../scripts/build/editor-data.js';
import {root} from '../../scripts/lib/files.js';
import type {Manifest} from '../../scripts/manifest/manifest.js';
import {readTokens} from '../../scripts/tokens/read.js';
import {handles, type Handle} from '../theming/offer.js';

interface Named {
  readonly name: string;
  readonly description: string;
}

describe('what editors offer in a style sheet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portico-editor-data-'));
  after(() => rmSync(folder, {recursive: true}));
  const source = (path: string) => JSON.parse(readFileSync(resolve(root, path), 'utf8')) as unknown;
  writeEditorData(folder, source('custom-elements.json') as Manifest, readTokens());
  const written = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
  const vsCode = written('vscode.css-custom-data.json') as Record<string, readonly Named[]>;
  const {css: webTypes} = (written('web-types.json') as {contributions: {css: Record<string, readonly Named[]>}}).contributions;

  const of = (kind: Handle['kind']) => handles.filter(handle => handle.kind === kind).map(({name}) => name);
  const exported = handles.flatMap(handle => (handle.kind === 'part' && handle.exported ? [handle.exported] : []));
  const lists = [
    ['properties', vsCode.properties, webTypes.properties, of('property'), (name: string) => name],
    [
      'parts',
      vsCode.pseudoElements,
      webTypes['pseudo-elements'],
      [...of('part'), ...exported],
      (name: string) => `part(${name})`,
    ],
    ['states', vsCode.pseudoClasses, webTypes['pseudo-classes'], of('state'), (name: string) => `state(${name})`],
  ] as const;

  for (const [what, inVsCode, inWebTypes, promised, write] of lists) {
    it(`are all ${what}, each once, with what it is`, () => {
      const wanted = [...new Set(promised.map(write))].sort();
      assert.ok(wanted.length > 3);
      for (const list of [inVsCode ?? [], inWebTypes ?? []]) {
        assert.deepEqual(list.map(({name}) => name.replace(/^:+/, '')).sort(), wanted);
        assert.deepEqual(
          list.filter(({description}) => !/: \S/.test(description)),
          [],
        );
      }
    });
  }

  it('are tokens and exported parts, too', () => {
    const names = [...(vsCode.properties ?? []), ...(vsCode.pseudoElements ?? [])].map(({name}) => name);
    for (const name of ['--portico-color-accent', '--portico-login-field-background', '::part(row)', '::part(list-row)'])
      assert.ok(names.includes(name), name);
  });

  it('are the classes of the sign-in form, where an editor knows classes', () => {
    assert.deepEqual(webTypes.classes?.map(({name}) => name).sort(), of('class').sort());
  });

  it('tell of a part that many elements have what it is in each', () => {
    const part = vsCode.pseudoElements?.find(({name}) => name === '::part(notice)');
    assert.match(part?.description ?? '', /portico-login: .*\n\nportico-/s);
  });
});

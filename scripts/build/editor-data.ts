import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';
import type {Manifest} from '../manifest/manifest.js';
import type {Token} from '../tokens/token.js';
import {styleNames, type StyleName, type StyleNames} from './style-names.js';

/** Files that editors read, by name. */
export const editorFiles = ['vscode.html-custom-data.json', 'vscode.css-custom-data.json', 'web-types.json'] as const;

/**
 * Writes what editors offer while somebody writes a tag or a rule of ours: custom data for VS Code, web-types for JetBrains. The tools
 * make the tags; of styles they know no token, no exported part and no state, and name a part once for each element that has one.
 *
 * @param folder The package's.
 */
export function writeEditorData(folder: string, manifest: Manifest, tokens: readonly Token[]): void {
  const modules = manifest.modules.filter(({path}) => path.startsWith('src/elements/'));
  const ours = {...manifest, modules} as unknown as Parameters<typeof getWebTypesData>[0];
  const names = styleNames(manifest, tokens);
  const texts: Record<(typeof editorFiles)[number], string> = {
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(ours, {}),
    'vscode.css-custom-data.json': text(vsCodeCss(names)),
    'web-types.json': text(webTypes(getWebTypesData(ours, {}), names)),
  };
  for (const name of editorFiles) writeFileSync(join(folder, name), texts[name]);
}

function vsCodeCss({properties, parts, states}: StyleNames): object {
  return {
    $schema: 'https://raw.githubusercontent.com/microsoft/vscode-css-languageservice/main/docs/customData.schema.json',
    version: 1.1,
    properties,
    pseudoElements: named(parts, name => `::part(${name})`),
    pseudoClasses: named(states, name => `:state(${name})`),
  };
}

function webTypes(made: string, {properties, parts, states, classes}: StyleNames): object {
  const data = JSON.parse(made) as {contributions: {css: object}};
  data.contributions.css = {
    properties,
    'pseudo-elements': named(parts, name => `part(${name})`),
    'pseudo-classes': named(states, name => `state(${name})`),
    classes,
  };
  return data;
}

function named(names: readonly StyleName[], written: (name: string) => string): StyleName[] {
  return names.map(({name, description}) => ({name: written(name), description}));
}

const text = (data: object) => `${JSON.stringify(data, null, 2)}\n`;

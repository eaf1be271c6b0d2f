import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {getVsCodeCssCustomData, getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';
import type {Manifest} from '../manifest/manifest.js';

/** Files that editors read, by name. */
export const editorFiles = ['vscode.html-custom-data.json', 'vscode.css-custom-data.json', 'web-types.json'] as const;

/**
 * Writes what editors offer while somebody writes a tag or a rule of ours: custom data for VS Code, web-types for JetBrains.
 *
 * @param folder The package's.
 */
export function writeEditorData(folder: string, manifest: Manifest): void {
  const modules = manifest.modules.filter(({path}) => path.startsWith('src/elements/'));
  const ours = {...manifest, modules} as unknown as Parameters<typeof getWebTypesData>[0];
  const texts: Record<(typeof editorFiles)[number], string> = {
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(ours, {}),
    'vscode.css-custom-data.json': getVsCodeCssCustomData(ours, {}),
    'web-types.json': getWebTypesData(ours, {}),
  };
  for (const name of editorFiles) writeFileSync(join(folder, name), texts[name]);
}

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';
import type * as CssService from 'vscode-css-languageservice';
import type * as HtmlService from 'vscode-html-languageservice';

// Their modules for Node have no names that an import would see.
const load = createRequire(import.meta.url);
const css = load('vscode-css-languageservice') as typeof CssService;
const html = load('vscode-html-languageservice') as typeof HtmlService;

/** Settings of VS Code that name files with custom data, from the folder that is open. */
export interface EditorSettings {
  readonly 'html.customData': readonly string[];
  readonly 'css.customData': readonly string[];
}

/** What VS Code offers in a folder with those settings. Its own language services say so. */
export interface Editor {
  /** Names at the end of a beginning of HTML. */
  inHtml(beginning: string): string[];
  /** Names at the end of a beginning of CSS. */
  inCss(beginning: string): string[];
}

/**
 * Opens a folder.
 *
 * @throws {Error} if a file that the settings name is not there.
 */
export function openEditor(folder: string, settings: EditorSettings): Editor {
  const read = (path: string): unknown => JSON.parse(readFileSync(resolve(folder, path), 'utf8'));
  const tags = settings['html.customData'].map(path => html.newHTMLDataProvider(path, read(path) as HtmlService.HTMLDataV1));
  const styles = settings['css.customData'].map(path => css.newCSSDataProvider(read(path) as CssService.CSSDataV1));
  const htmlService = html.getLanguageService({customDataProviders: tags});
  const cssService = css.getCSSLanguageService({customDataProviders: styles});
  return {
    inHtml: beginning => {
      const text = html.TextDocument.create('file:///page.html', 'html', 1, beginning);
      const at = text.positionAt(beginning.length);
      return htmlService.doComplete(text, at, htmlService.parseHTMLDocument(text)).items.map(({label}) => label);
    },
    inCss: beginning => {
      const text = css.TextDocument.create('file:///page.css', 'css', 1, beginning);
      const at = text.positionAt(beginning.length);
      return cssService.doComplete(text, at, cssService.parseStylesheet(text)).items.map(({label}) => label);
    },
  };
}

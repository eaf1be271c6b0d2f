import {readFileSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import type {Plugin} from 'vite';
import {root} from '../lib/files.js';

/** Where parts are, from the repository's root. They are no pages. */
export const partsFolder = 'demo/site/parts/';

/** Puts what the articles of the demo have in common into each: `<!-- part: header -->` stands for `demo/site/parts/header.html`. */
export function pageParts(): Plugin {
  return {
    name: 'page-parts',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, {filename}) =>
        withParts(html, basename(filename), name => readFileSync(resolve(root, partsFolder, `${name}.html`), 'utf8')),
    },
  };
}

/**
 * A page with its parts.
 *
 * @param page - File name of the page. A link of a part to a place in the page itself loads nothing anew.
 * @param read - Gives the part of a name.
 */
export function withParts(html: string, page: string, read: (name: string) => string): string {
  return html.replaceAll(/<!-- part: ([a-z-]+) -->/g, (_comment, name: string) =>
    read(name).replaceAll(`href="./${page}#`, 'href="#'),
  );
}

import {readFileSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import {elementEntries} from '../build/entries.js';
import {filesUnder, root} from '../lib/files.js';

/** One page of the docs. */
export interface DocsPage {
  /** Path below `docs/` of the site, without `.html`. */
  readonly path: string;
  readonly title: string;
  /** Markdown from the repository's root. */
  readonly source?: string;
  /** Tag that the page is about. */
  readonly tag?: string;
}

/** Pages under one heading. */
export interface DocsSection {
  readonly title: string;
  readonly pages: readonly DocsPage[];
}

/** Guides, in the order in which somebody reads them; everything else of `docs/` is under "Reference". */
const guides: readonly (readonly [section: string, sources: readonly string[]])[] = [
  ['Start', ['quick-start', 'drop-in', 'install', 'identity', 'recipes']],
  ['Make it yours', ['theming', 'headless', 'frameworks', 'testing', 'warnings']],
  ['Your backend', ['backend', 'adapters/rt', 'adapters/writing-one', 'adapters/conformance']],
  ['Trust', ['security', 'accessibility']],
];

/** All pages, as the navigation shows them. */
export function docsContents(): DocsSection[] {
  const all = filesUnder(['docs'], '.md').map(source => pageOf(source));
  const [start, ...others] = guides.map(([title, paths]) => ({
    title,
    pages: paths.flatMap(path => all.filter(page => page.path === path)),
  }));
  const named = new Set(guides.flatMap(([, paths]) => paths));
  const elements = elementEntries().map(({name}) => name.slice('./'.length));
  return [
    ...(start ? [start] : []),
    {title: 'Elements', pages: elements.map(tag => ({path: `elements/${tag}`, title: tag, tag}))},
    ...others,
    {title: 'Reference', pages: all.filter(({path}) => !named.has(path) && !path.startsWith('decisions/'))},
    {title: 'Decisions', pages: all.filter(({path}) => path.startsWith('decisions/'))},
  ];
}

/** All pages, in order. */
export function docsPages(): DocsPage[] {
  return docsContents().flatMap(({pages}) => pages);
}

function pageOf(source: string): DocsPage {
  const [, title = basename(source, '.md')] = /^# (.+)$/m.exec(readFileSync(resolve(root, source), 'utf8')) ?? [];
  const path = source
    .replace(/^docs\//, '')
    .replace(/README\.md$/, 'index.md')
    .replace(/\.md$/, '');
  return {path, title: title.replaceAll('`', ''), source};
}

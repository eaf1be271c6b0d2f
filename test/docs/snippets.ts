import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {filesUnder, root} from '../../scripts/lib/files.js';

/** Kinds of snippets, and the suites that execute them. Each calls `snippetsOf` with the kinds that it takes. */
export const executedBy = {
  html: 'test/e2e/snippets.e2e.ts',
  js: 'test/e2e/snippets.e2e.ts',
  yaml: 'test/e2e/snippets.e2e.ts',
  hbs: 'test/e2e/snippets.e2e.ts',
  css: 'test/e2e/snippets.e2e.ts',
  sh: 'test/docs/commands.ts',
  ts: 'test/docs/examples.test.ts',
  tsx: 'test/docs/consumers.test.ts',
  json: 'test/e2e/consumers.e2e.ts',
  http: 'test/e2e/policies/policies.ts',
} as const;

export type Kind = keyof typeof executedBy;

/** A fenced block of the docs. */
export interface Snippet {
  /** Markdown file, from the repository's root. */
  readonly file: string;
  readonly line: number;
  /** What is written behind the fence; nothing where a writer forgot it. */
  readonly kind: string;
  readonly code: string;
}

/** Everything that readers are told in Markdown, from the repository's root. */
export const documents: readonly string[] = ['README.md', 'CHANGELOG.md', ...filesUnder(['docs', 'demo'], '.md')];

export function readDocument(file: string): string {
  return readFileSync(resolve(root, file), 'utf8');
}

/** All fenced blocks, of whatever kind. */
export const snippets: readonly Snippet[] = documents.flatMap(file => snippetsIn(readDocument(file), file));

export function snippetsOf(...kinds: readonly Kind[]): Snippet[] {
  return snippets.filter(({kind}) => (kinds as readonly string[]).includes(kind));
}

/** Blocks in list items and quotes stand further right; the fence may be longer than three. */
export function snippetsIn(text: string, file: string): Snippet[] {
  const blocks = text.matchAll(/^([ >]*)(`{3,}|~{3,})([^\n`]*)\n(.*?)^[ >]*\2[ \t]*$/gms);
  return [...blocks].map(({1: indent = '', 3: kind = '', 4: code = '', index}) => ({
    file,
    line: text.slice(0, index).split('\n').length,
    kind: kind.trim(),
    code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), '').trimEnd(),
  }));
}

/** Names a snippet in a test's title. */
export function nameOf({file, line}: Snippet): string {
  return `${file}:${line}`;
}

/** Is it a module's code? Other JavaScript is for a script in a page. */
export function isModule({code}: Snippet): boolean {
  return /^(import|export) /m.test(code);
}

import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {filesUnder, root} from '../../scripts/lib/files.js';

/** A fenced block of the docs. */
export interface Snippet {
  /** Markdown file, from the repository's root. */
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

/** All fenced blocks of README and docs that name a language. */
export function snippets(): Snippet[] {
  return ['README.md', ...filesUnder(['docs'], '.md')].flatMap(snippetsOf);
}

function snippetsOf(file: string): Snippet[] {
  const text = readFileSync(resolve(root, file), 'utf8');
  return [...text.matchAll(/^```([a-z]+)\n(.*?)^```$/gms)].map(({1: language = '', 2: code = '', index}) => ({
    file,
    line: text.slice(0, index).split('\n').length,
    language,
    code: code.trimEnd(),
  }));
}

/** Names a snippet in a test's title. */
export function nameOf({file, line}: Snippet): string {
  return `${file}:${line}`;
}

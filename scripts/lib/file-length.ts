import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {filesUnder, root} from './files.js';

/** The most lines that a source file may have. */
const longestFile = 300;

/** Sources that are longer than a file should be, each as a sentence. */
export function tooLongFiles(): string[] {
  return filesUnder(['src', 'mocks', 'gateway', 'demo', 'test', 'scripts'], '.ts', '.js', '.html', '.css')
    .map(path => ({path, lines: lineCount(readFileSync(resolve(root, path), 'utf8'))}))
    .filter(({lines}) => lines > longestFile)
    .map(({path, lines}) => `${path} has ${lines} lines, more than ${longestFile}`);
}

/** Lines of a text, the last one with or without its line break. */
export function lineCount(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {root} from '../lib/files.js';
import {tokensOf, type Token} from './token.js';

/** The design tokens of `src/styles/portico.tokens.json`. */
export function readTokens(): Token[] {
  return tokensOf(JSON.parse(readFileSync(resolve(root, 'src/styles/portico.tokens.json'), 'utf8')) as object);
}

import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {root} from '../../scripts/lib/files.js';
import {pictured} from './screens.js';
import type {Screen, VariantName} from './screen.js';

/** How the screens should look: WebP without loss. */
const folder = resolve(root, 'test/shots/baselines');
/** Pictures of now, for eyes. */
const cache = resolve(root, '.cache/shots');

/** One picture of a screen. */
export interface Shot {
  readonly screen: Screen;
  readonly variant: VariantName;
  /** `list.narrow`. */
  readonly name: string;
}

/** All pictures of a screen. */
export function shotsOf(screen: Screen): Shot[] {
  const {name, variants = ['wide', 'narrow']} = screen;
  return variants.map(variant => ({screen, variant, name: `${name}.${variant}`}));
}

/** The picture as it should be; undefined if none has been taken yet. */
export function readBaseline({name}: Shot): Uint8Array | undefined {
  const path = pathOf(name);
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** Says how the picture should be from now on. */
export function writeBaseline({name}: Shot, webp: Uint8Array): void {
  mkdirSync(folder, {recursive: true});
  writeFileSync(pathOf(name), webp);
}

/** Names of pictures that no screen has any more. */
export function leftOverBaselines(): string[] {
  const known = new Set(pictured.flatMap(shotsOf).map(({name}) => name));
  const names = existsSync(folder) ? readdirSync(folder).map(file => file.replace(/\.webp$/, '')) : [];
  return names.filter(name => !known.has(name));
}

/** Deletes a picture that no screen has any more. */
export function removeBaseline(name: string): void {
  rmSync(pathOf(name));
}

/** Keeps a picture to look at, and gives its path. `kind` ends the name, for example `actual.png`. */
export function keep(name: string, kind: string, picture: Uint8Array): string {
  mkdirSync(cache, {recursive: true});
  const path = join(cache, `${name}.${kind}`);
  writeFileSync(path, picture);
  return path;
}

function pathOf(name: string): string {
  return join(folder, `${name}.webp`);
}

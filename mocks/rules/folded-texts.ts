import type {World} from '../world/world.js';
import {fold, foldCase} from './folding.js';

/** Texts as words are looked for in them, a line break between two. */
export interface Folded {
  /** What was folded. */
  readonly texts: readonly string[];
  /** For words without marks. */
  readonly bare: string;
  /** For words with them. */
  readonly marked: string;
}

/**
 * Folded texts by position, each worked out once and kept as long as its texts are the very same: whoever changes a text, in
 * whatever way, gets another one. Nothing else is kept, least of all who may see what (R15). By position and not by id, because
 * reading 100,000 of them one after the other takes a third of the time of looking them up.
 */
export class FoldedTexts {
  readonly #kept: Folded[] = [];

  of(position: number, texts: readonly string[]): Folded {
    const kept = this.#kept[position];
    if (kept && areSame(kept.texts, texts)) return kept;
    const joined = texts.join('\n');
    const folded = {texts, bare: fold(joined), marked: foldCase(joined)};
    this.#kept[position] = folded;
    return folded;
  }
}

/** The folded texts of a world's tickets by their places in its table. They go with the world. */
export function foldedTexts(world: World): {readonly headings: FoldedTexts; readonly messages: FoldedTexts} {
  let texts = byWorld.get(world);
  if (!texts) byWorld.set(world, (texts = {headings: new FoldedTexts(), messages: new FoldedTexts()}));
  return texts;
}

const byWorld = new WeakMap<World, ReturnType<typeof foldedTexts>>();

function areSame(texts: readonly string[], others: readonly string[]): boolean {
  if (texts.length !== others.length) return false;
  for (let index = 0; index < texts.length; index += 1) if (texts[index] !== others[index]) return false;
  return true;
}

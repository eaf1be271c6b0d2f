import fc from 'fast-check';
import type {Hostile} from './entry.js';

/** What surrounds HTML so that a parser reads it otherwise. */
const surroundings: readonly [before: string, after: string][] = [
  ['<table><tr><td>', '</table>'],
  ['<table>', '</table>'],
  ['<svg><desc>', '</desc></svg>'],
  ['<svg><foreignObject>', '</foreignObject></svg>'],
  ['<math><mtext>', '</mtext></math>'],
  ['<math><annotation-xml encoding="text/html">', '</annotation-xml></math>'],
  ['<select><option>', '</select>'],
  ['<template>', '</template>'],
  ['<div><template shadowrootmode="open">', '</template></div>'],
  ['<noscript>', '</noscript>'],
  ['<textarea>', '</textarea>'],
  ['<style>', '</style>'],
  ['<title>', '</title>'],
  ['<!--', '-->'],
  ['<b title="', '">'],
  ['<a href="https://a.example/">', '</a>'],
  ['<o:p><font color="red">', '</font></o:p>'],
  ['<form><math><mtext></form><form><mglyph>', ''],
  ['</body></html>', ''],
  ['<frameset>', '</frameset>'],
  ['<p><xmp>', '</xmp>'],
];

/** Pieces that end, begin or hide something. */
const splinters = ['\u0000', '\t', '\n', '\f', '/', '<', '>', '"', "'", '`', '=', '&', '&lt;', '&#x0a;', '-->', ']]>', '<!', '</', '</p>', '</svg>', '</style>', '<svg>', '<table>', ' is=x ', ' id=body ', ' style=x ', '\u202E', '\uFEFF']; // prettier-ignore

type Change = (html: string) => string;

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom(...surroundings).map(
    ([before, after]): Change =>
      html =>
        before + html + after,
  ),
  fc.tuple(fc.nat(), fc.constantFrom(...splinters)).map(
    ([place, splinter]): Change =>
      html =>
        insert(html, place, splinter),
  ),
  fc.tuple(fc.nat(), fc.integer({min: 1, max: 9})).map(
    ([place, length]): Change =>
      html =>
        cut(html, place, length),
  ),
  fc.nat().map(
    (place): Change =>
      html =>
        html.slice(0, place % (html.length + 1)),
  ),
  fc.constant<Change>(html => html.replaceAll('"', "'")),
  fc.constant<Change>(html => html.replaceAll('"', '')),
  fc.constant<Change>(html => html.replaceAll(/<\/?[a-z]+/gi, tag => tag.toUpperCase())),
  fc.constant<Change>(html => html.replaceAll(/[a-z]/g, letter => (letter < 'h' ? `&#${letter.charCodeAt(0)};` : letter))),
  fc.constant<Change>(html => html.replaceAll(/<\/[^>]*>/g, '')),
);

/** Hostile pieces, joined and changed. */
export function mutants(corpus: readonly Hostile[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(fc.constantFrom(...corpus), {minLength: 1, maxLength: 3}), fc.array(changes, {minLength: 1, maxLength: 5}))
    .map(([pieces, all]) => all.reduce((html, change) => change(html), pieces.map(({html}) => html).join('')));
}

function insert(html: string, place: number, splinter: string): string {
  const at = place % (html.length + 1);
  return html.slice(0, at) + splinter + html.slice(at);
}

function cut(html: string, place: number, length: number): string {
  const at = place % (html.length + 1);
  return html.slice(0, at) + html.slice(at + length);
}

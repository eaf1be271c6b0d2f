import {keep, readBaseline, type Shot} from './baselines.js';
import type {Studio} from './studio.js';

/** Compares a picture with the one it should be. Says what is wrong, if anything is; what differs is kept to look at. */
export async function problemOf(studio: Studio, shot: Shot, picture: Uint8Array): Promise<string | undefined> {
  const {name} = shot;
  const expected = readBaseline(shot);
  if (!expected) {
    return `${name} has no picture to compare with: npm run shots -- --update. Now: ${keep(name, 'actual.png', picture)}`;
  }
  const verdict = await studio.compare(expected, picture);
  if (verdict.same) return undefined;
  const paths = [keep(name, 'actual.png', picture), keep(name, 'expected.webp', expected)];
  if (verdict.difference) paths.push(keep(name, 'difference.png', Buffer.from(verdict.difference, 'base64')));
  return `${name} looks different: ${verdict.why}. See ${paths.join(', ')}; if it is meant so: npm run shots -- --update`;
}

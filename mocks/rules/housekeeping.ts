import type {Table, World} from '../world/world.js';
import type {Env} from './env.js';
import {failuresOver} from './lockout.js';
import {sessionEnd} from './sessions.js';
import {instant} from './time.js';

/** Drops what has run out and can have no more effect: sessions, links, sign-ins under way, drafts, stored answers, counts of failures. */
export function dropExpired(world: World, env: Env): void {
  dropWhere(world.sessions, session => sessionEnd(world, session) <= env.now);
  for (const table of [world.mailTokens, world.uploads, world.answers, world.ssoAttempts, world.usedSsoAnswers]) {
    dropWhere<{expiresAt: string}>(table, row => instant(row.expiresAt) <= env.now);
  }
  dropWhere(world.failures, failures => failuresOver(failures, env));
}

function dropWhere<Row>(table: Table<Row>, isOver: (row: Row) => boolean): void {
  for (const [id, row] of Object.entries(table)) if (isOver(row)) delete table[id];
}

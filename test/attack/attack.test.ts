import assert from 'node:assert/strict';
import {it} from 'node:test';
import {attackFor} from './support/run.js';

/** How many steps to make: 10,000 with the other tests, 100,000 for `npm run test:soak`. */
const steps = Number(process.env['PORTICO_ATTACK_STEPS'] ?? 10_000);
/** Where the random numbers begin; settable, so that a run can be repeated. */
const seed = Number(process.env['PORTICO_ATTACK_SEED'] ?? Math.floor(Math.random() * 2 ** 30));

it(`R1–R46, R80–R85 hold for ${steps} random steps (PORTICO_ATTACK_SEED=${seed})`, async () => {
  const made = await attackFor(steps, seed);
  assert.ok(made >= steps);
});

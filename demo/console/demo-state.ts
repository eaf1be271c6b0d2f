import type {Fault} from '../../mocks/index.js';
import {faultToText, textToFault} from './fault-text.js';

/** What a link to the demo reproduces. */
export interface DemoState {
  /** Name of the world; that of the last visit if missing. */
  readonly world?: string;
  /** Contact who is signed in. */
  readonly as?: string;
  readonly faults: readonly Fault[];
  /** Minutes that the backend's clock is ahead. */
  readonly clock?: number;
}

/** Parameters that are acted on once and then taken out of the address, so that a reload does not repeat them. */
const once = ['as', 'fault', 'clock'] as const;

/**
 * Reads `?world=acme&as=anna&fault=delay:800*all&clock=61`.
 *
 * @throws {Error} that names what it does not understand.
 */
export function readState(search: string): DemoState {
  const parameters = new URLSearchParams(search);
  const [world, as, clock] = ['world', 'as', 'clock'].map(name => parameters.get(name) ?? undefined);
  const minutes = clock === undefined ? undefined : Number(clock);
  if (minutes !== undefined && !Number.isFinite(minutes)) throw new Error(`clock is minutes, not "${clock}".`);
  return {
    ...(world !== undefined && {world}),
    ...(as !== undefined && {as}),
    faults: parameters.getAll('fault').map(textToFault),
    ...(minutes !== undefined && {clock: minutes}),
  };
}

/** The address of a page that reproduces a state; its hash, the portal's page, stays. */
export function linkTo(page: string, {world, as, faults, clock}: DemoState): string {
  const url = new URL(page);
  const parameters = new URLSearchParams();
  if (world !== undefined) parameters.set('world', world);
  if (as !== undefined) parameters.set('as', as);
  for (const fault of faults) parameters.append('fault', faultToText(fault));
  if (clock) parameters.set('clock', String(clock));
  // They may stand in an address as they are, and are easier to read so.
  url.search = parameters.toString().replaceAll('%3A', ':').replaceAll('%40', '@').replaceAll('%2A', '*');
  return url.href;
}

/** The address without what is acted on once. */
export function withoutOnce(page: string): string {
  const url = new URL(page);
  for (const name of once) url.searchParams.delete(name);
  return url.href;
}

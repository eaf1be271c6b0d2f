import type {WriteContext} from './write-context.js';

/** What a write made in RT. */
export interface Made {
  readonly type: 'ticket' | 'transaction';
  readonly id: string;
}

/**
 * What a write made, by the address that RT gave it. It is looked up by its mark, too: RT drops a mark silently where its set-up
 * is not complete, and then a repeated write would not be recognised if an answer was lost.
 */
export async function verifyMade(
  type: Made['type'],
  location: string,
  context: WriteContext,
  find: (context: WriteContext) => Promise<Made | undefined>,
): Promise<Made> {
  const found = await find(context).catch(() => undefined);
  const id = /\/(\d+)$/.exec(location)?.[1];
  if (!found) context.warn('RT kept no mark of a write: has set-up.pl been run for its queue?');
  return {type, id: id ?? found?.id ?? ''};
}

/** Where the agent is: an inbox, and what is open of it. It stands in the address, so that the browser's way back works. */
export interface DeskPlace {
  readonly inboxId: string;
  /** What is open; a conversation is one without a ticket. */
  readonly open?: {readonly kind: 'ticket' | 'conversation'; readonly id: string};
}

/** Reads `#/helpdesk/ticket/42`. Without an inbox, or with one that is not there, it is the first. */
export function placeOf(hash: string, inboxIds: readonly string[]): DeskPlace {
  const [inbox = '', kind, id] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  const inboxId = inboxIds.includes(inbox) ? inbox : (inboxIds[0] ?? '');
  if ((kind === 'ticket' || kind === 'conversation') && id) return {inboxId, open: {kind, id}};
  return {inboxId};
}

export function hashOf({inboxId, open}: DeskPlace): string {
  const parts = open ? [inboxId, open.kind, open.id] : [inboxId];
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

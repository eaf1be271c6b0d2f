/** Names that RT's set-up (`scripts/rt/set-up.pl`) gives, and that the gateway reads. */
export const rtNames = {
  /** Date of the newest thing that customers see of a ticket. */
  activityField: 'Last public activity',
  /** Names the request that filed a ticket or sent a message. */
  keyField: 'Portico key',
} as const;

/** Transactions that customers see. Everything else, internal comments above all, is never asked for. */
export const publicTypes = ['Create', 'Correspond', 'Status'] as const;

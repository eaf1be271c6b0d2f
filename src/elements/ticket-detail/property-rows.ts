import type {Ticket} from '../../contract/tickets.js';
import type {Localizer} from '../../messages/localizer.js';

/** What is known of a ticket, as label and text; dates are short. */
export function propertyRows(ticket: Ticket, words: Localizer): [label: string, value: string][] {
  const {requester, owner, company, createdAt, properties} = ticket;
  const rows: [string, string | undefined][] = [
    [words.t('column.requester'), requester?.self ? words.t('person.you') : requester?.name || undefined],
    [words.t('column.owner'), owner?.name || words.t('person.none')],
    [words.t('ticket.company'), company?.name],
    [words.t('column.createdAt'), words.date(createdAt)],
    ...properties.map(({label, value}): [string, string] => [label, value]),
  ];
  return rows.filter((row): row is [string, string] => row[1] !== undefined);
}

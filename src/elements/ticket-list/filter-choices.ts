import type {TicketListData} from '../../store/ticket-list-store.js';
import type {FilterChoices} from '../../ui/list-filter/filter-choices.js';

/** Choices of the filters: what the backend names, else the names that the loaded rows show. */
export function filterChoices(data: TicketListData | undefined, readMarks: boolean): FilterChoices {
  const names = (key: 'owner' | 'requester') =>
    [...new Set((data?.items ?? []).map(row => row[key]?.name).filter(name => name !== undefined))].sort();
  const named = (given: readonly string[] | undefined, key: 'owner' | 'requester') => (given?.length ? given : names(key));
  return {
    statuses: data?.statuses ?? [],
    owners: named(data?.people?.owners, 'owner'),
    requesters: named(data?.people?.requesters, 'requester'),
    readMarks,
  };
}

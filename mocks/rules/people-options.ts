import type {Person} from '../../src/contract/primitives.js';
import type {TicketPage} from '../../src/contract/tickets.js';
import type {Customer} from './access.js';
import {agentPerson, contactPerson} from './people.js';
import {languagesOf} from './settings.js';

/** The most names that make a choice; where there are more, customers write one. */
const MOST = 200;

/** Choices of the filters by owner and requester, by their ids: names that the rows of tickets show, and no other. */
export function peopleOptions(
  who: Customer,
  owners: ReadonlySet<string | null>,
  requesters: ReadonlySet<string | null>,
): TicketPage['people'] {
  const {compare} = new Intl.Collator(languagesOf(who.world)[0], {numeric: true});
  const namesOf = (ids: ReadonlySet<string | null>, personOf: (id: string | null) => Person | null) => {
    const names = new Set([...ids].map(id => personOf(id)?.name).filter(name => name !== undefined));
    return names.size > MOST ? [] : [...names].toSorted(compare);
  };
  return {owners: namesOf(owners, id => agentPerson(who, id)), requesters: namesOf(requesters, id => contactPerson(who, id))};
}

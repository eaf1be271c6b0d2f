import type {Person} from '../../src/contract/primitives.js';
import type {TicketPage} from '../../src/contract/tickets.js';
import type {TicketRecord} from '../world/world.js';
import type {Customer} from './access.js';
import {agentPerson, contactPerson} from './people.js';
import {languagesOf} from './settings.js';

/** The most names that make a choice; where there are more, customers write one. */
const MOST = 200;

/** Choices of the filters by owner and requester: names that the rows of the tickets show, and no other. */
export function peopleOptions(who: Customer, tickets: readonly TicketRecord[]): TicketPage['people'] {
  const {compare} = new Intl.Collator(languagesOf(who.world)[0], {numeric: true});
  const namesOf = (ids: Iterable<string | null>, personOf: (id: string | null) => Person | null) => {
    const names = new Set([...new Set(ids)].map(id => personOf(id)?.name).filter(name => name !== undefined));
    return names.size > MOST ? [] : [...names].toSorted(compare);
  };
  return {
    owners: namesOf(
      tickets.map(({ownerId}) => ownerId),
      id => agentPerson(who, id),
    ),
    requesters: namesOf(
      tickets.map(({requesterId}) => requesterId),
      id => contactPerson(who, id),
    ),
  };
}

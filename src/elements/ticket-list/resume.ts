import type {TicketListStore} from '../../store/ticket-list-store.js';
import type {RowFocus} from './row-focus.js';

/** Shows the list as it was left to read a ticket. Says whether it was, and the ticket is still here. */
export async function resumeList(list: TicketListStore | undefined, focus: RowFocus, root: ParentNode): Promise<boolean> {
  const {left} = list ?? {};
  if (!list?.state.data || !left) return false;
  list.left = undefined;
  if (!(await focus.focus(left.ticketId, {preventScroll: true}))) return false;
  const row = root.querySelector('.row:focus-within');
  if (row) scrollBy({top: row.getBoundingClientRect().top - left.top, behavior: 'instant'});
  return true;
}

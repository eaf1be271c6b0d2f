import type {Screen} from '../shots/screen.js';

/** A screen of a page whose ticket and customer are settled. */
type OnPage = (screen: Omit<Screen, 'as' | 'path'>) => Screen;

/** An ordinary ticket, open, with a conversation. */
export const onTicket = page('anna', '/tickets/long-subject');
/** A ticket whose solution waits for an answer. */
export const onSolution = page('tom', stage => stage.ticketPage('LP-40 offline'));
/** A closed ticket that can be rated. */
export const onRating = page('anna', stage => stage.ticketPage('S200 does not charge'));

function page(as: string, path: Screen['path']): OnPage {
  return screen => ({...screen, as, path});
}

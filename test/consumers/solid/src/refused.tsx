import type {ReplySentEvent} from 'portico';
import 'portico/solid';

/** What the types refuse: every line that is marked, and no other. */
export function Refused() {
  return (
    <>
      <portico-portal data-refused auth="cookies" />
      <portico-portal data-refused backnd="/portal-api" />
      <portico-portal data-refused prop:keepTitle="no" />
      <portico-portal data-refused keepTitle />
      <portico-ticket-list data-refused on:portico-ticket-select={(event: ReplySentEvent) => event.message.id} />
      <portico-ticket-detail ticket-id="7" on:portico-reply-send={event => event.text.length} />
    </>
  );
}

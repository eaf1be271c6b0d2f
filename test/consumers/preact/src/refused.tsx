import type {ReplySentEvent} from 'portico';
import 'portico/preact';

/** What the types refuse: every line that is marked, and no other. */
export function Refused() {
  return (
    <>
      <portico-portal data-refused auth="cookies" />
      <portico-portal data-refused backnd="/portal-api" />
      <portico-portal data-refused keep-title="no" />
      <portico-ticket-list data-refused onportico-ticket-select={(event: ReplySentEvent) => event.message.id} />
      <portico-ticket-detail ticket-id="7" onportico-reply-send={event => event.text.length} />
    </>
  );
}

import 'portico/react-18';

const wording = {en: {'reply.send': 'Answer'}};

/** What the types refuse: every line that is marked, and no other. */
export function Refused() {
  return (
    <>
      <portico-portal data-refused auth="cookies" />
      <portico-portal data-refused backnd="/portal-api" />
      <portico-portal data-refused keepTitle />
      <portico-portal data-refused keep-title={false} />
      <portico-portal data-refused hidden={false} />
      <portico-portal data-refused className="portal" />
      <portico-portal data-refused wording={wording} />
      <portico-ticket-list data-refused onportico-ticket-select={() => undefined} />
      <portico-portal data-refused ref={(element: HTMLInputElement | null) => element?.select()} />
      <portico-reply ticket-id="7" compact class="reply" style={{margin: 0}} onClick={event => event.currentTarget.ticketId} />
    </>
  );
}

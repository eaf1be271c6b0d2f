import {useRef, useState} from 'react';
import type {PortalElement, TicketSelectEvent, Wording} from 'portico';
import 'portico/react';

const words: Wording = {en: {'reply.send': 'Answer'}};

export function App() {
  const [held, setHeld] = useState(true);
  const [asked, setAsked] = useState('');
  const portal = useRef<PortalElement>(null);
  const choose = (event: TicketSelectEvent) => {
    setAsked(event.ticketId);
    if (held) event.preventDefault();
  };
  return (
    <main>
      <h1>Customer area</h1>
      <label>
        <input type="checkbox" checked={held} onChange={event => setHeld(event.target.checked)} />
        Hold tickets back
      </label>
      <button type="button" onClick={() => portal.current?.navigate('/tickets')}>
        All tickets
      </button>
      <p>Asked for: {asked}</p>
      <portico-portal
        ref={portal}
        className="portal"
        backend="/portal-api"
        auth="memory"
        keep-title
        wording={words}
        onportico-ticket-select={choose}
      />
    </main>
  );
}

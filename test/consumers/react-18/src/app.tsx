import {useEffect, useRef, useState} from 'react';
import type {PortalElement, TicketSelectEvent, Wording} from 'portico';
import 'portico/react-18';

const words: Wording = {en: {'reply.send': 'Answer'}};

export function App() {
  const [held, setHeld] = useState(true);
  const [asked, setAsked] = useState('');
  const portal = useRef<PortalElement>(null);

  useEffect(() => {
    const element = portal.current;
    if (element) element.wording = words;
  }, []);
  useEffect(() => {
    const element = portal.current;
    const choose = (event: TicketSelectEvent) => {
      setAsked(event.ticketId);
      if (held) event.preventDefault();
    };
    element?.addEventListener('portico-ticket-select', choose);
    return () => element?.removeEventListener('portico-ticket-select', choose);
  }, [held]);

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
      <portico-portal ref={portal} backend="/portal-api" auth="memory" keep-title />
    </main>
  );
}

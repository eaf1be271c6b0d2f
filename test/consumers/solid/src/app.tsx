import {createSignal} from 'solid-js';
import type {PortalElement, TicketSelectEvent, Wording} from 'portico';
import 'portico/solid';

const words: Wording = {en: {'reply.send': 'Answer'}};

export function App() {
  const [held, setHeld] = createSignal(true);
  const [asked, setAsked] = createSignal('');
  let portal: PortalElement | undefined;
  const choose = (event: TicketSelectEvent) => {
    setAsked(event.ticketId);
    if (held()) event.preventDefault();
  };
  return (
    <main>
      <h1>Customer area</h1>
      <label>
        <input type="checkbox" checked={held()} onChange={event => setHeld(event.currentTarget.checked)} />
        Hold tickets back
      </label>
      <button type="button" onClick={() => portal?.navigate('/tickets')}>
        All tickets
      </button>
      <p>Asked for: {asked()}</p>
      <portico-portal
        ref={element => (portal = element)}
        class="portal"
        backend="/portal-api"
        auth="memory"
        prop:keepTitle={true}
        wording={words}
        on:portico-ticket-select={choose}
      />
    </main>
  );
}

import {createElement, useState, type ReactNode} from 'react';

/** A page of a React site: the portal, and a list in a provider of its own. Rendered on the server and hydrated in the page. */
export function App(): ReactNode {
  const [count, setCount] = useState(0);
  return createElement(
    'main',
    {'data-count': count},
    createElement('h1', null, 'Customer area'),
    createElement('button', {type: 'button', onClick: () => setCount(count + 1)}, 'Render again'),
    createElement('portico-portal', {backend: '/portal-api', class: `count-${count}`}),
    createElement('h2', null, 'Your tickets'),
    createElement(
      'portico-provider',
      {backend: '/portal-api'},
      createElement('portico-ticket-list', null, createElement('p', {slot: 'signed-out'}, `Signed out, rendered ${count} times`)),
    ),
  );
}

import {createElement, useEffect, useRef, useState, type ReactNode} from 'react';
import type {ProviderElement, Wording} from '../../../src/index.js';

const wording: Wording = {en: {'reply.send': 'Answer'}};

/** A page of a React site: the portal, and a list in a provider of its own. Rendered on the server and hydrated in the page. */
export function App(): ReactNode {
  const [count, setCount] = useState(0);
  const provider = useRef<ProviderElement>(null);
  useEffect(() => {
    if (provider.current) provider.current.wording = wording;
  }, []);
  return createElement(
    'main',
    {'data-count': count},
    createElement('h1', null, 'Customer area'),
    createElement('button', {type: 'button', onClick: () => setCount(count + 1)}, 'Render again'),
    createElement('portico-portal', {backend: '/portal-api', 'keep-title': true, wording, class: `count-${count}`}),
    createElement('h2', null, 'Your tickets'),
    createElement(
      'portico-provider',
      {backend: '/portal-api', ref: provider},
      createElement('portico-ticket-list', null, createElement('p', {slot: 'signed-out'}, `Signed out, rendered ${count} times`)),
    ),
  );
}

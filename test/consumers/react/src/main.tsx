import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import 'portico/portico-portal';
import {App} from './app';
import {ByReference} from './by-reference';

const root = document.querySelector('#root');
if (root) createRoot(root).render(<StrictMode>{location.search === '?by-reference' ? <ByReference /> : <App />}</StrictMode>);

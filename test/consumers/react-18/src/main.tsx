import {StrictMode, version} from 'react';
import {createRoot} from 'react-dom/client';
import 'portico/portico-portal';
import {App} from './app';

const root = document.querySelector('#root');
if (root instanceof HTMLElement) {
  root.dataset['version'] = version;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

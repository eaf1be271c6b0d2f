import {render} from 'preact';
import 'portico/portico-portal';
import {App} from './app';

const root = document.querySelector('#root');
if (root) render(<App />, root);

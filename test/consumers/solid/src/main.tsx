import {render} from 'solid-js/web';
import 'portico/portico-portal';
import {App} from './app';

const root = document.querySelector('#root');
if (root) render(() => <App />, root);

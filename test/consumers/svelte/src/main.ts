import {mount} from 'svelte';
import 'portico/portico-portal';
import App from './app.svelte';

const target = document.querySelector('#root');
if (target) mount(App, {target});

import {createApp} from 'vue';
import 'portico/portico-portal';
import App from './app.vue';

createApp(App).mount('#root');

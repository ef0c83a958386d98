import {createApp} from 'vue';
import Note from './Note.vue';

createApp(Note).mount('#app');

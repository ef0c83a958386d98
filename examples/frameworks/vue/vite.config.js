import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';

// Vue takes every tag that it does not know for one of its own components.
const isCustomElement = (tag) => tag.startsWith('comment-');

export default defineConfig({plugins: [vue({template: {compilerOptions: {isCustomElement}}})]});

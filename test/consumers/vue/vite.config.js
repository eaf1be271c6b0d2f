import vue from '@vitejs/plugin-vue';

const isCustomElement = tag => tag.startsWith('portico-');

export default {base: './', plugins: [vue({template: {compilerOptions: {isCustomElement}}})]};

import {resolve} from 'node:path';
import {msw} from 'msw/vite';
import {defineConfig} from 'vite';
import {pageParts, partsFolder} from './scripts/build/page-parts.js';
import {docsInputs, docsSite} from './scripts/docs/plugin.js';
import {filesUnder, root} from './scripts/lib/files.js';

const pages = filesUnder(['demo'], '.html').filter(path => !path.startsWith(partsFolder));
const noScreen = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];

/** The demo: every page of `demo/`, served while developing and built into static files. */
export default defineConfig({
  root: resolve(root, 'demo'),
  // Relative addresses let the built demo work under any path.
  base: './',
  plugins: [docsSite(), pageParts(), msw({mode: 'worker-only'})],
  server: {
    host: '127.0.0.1',
    port: Number(process.env['PORT'] ?? 5173),
    open: !process.env['CI'] && !noScreen,
    fs: {allow: [root]},
  },
  preview: {host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4173)},
  build: {
    outDir: resolve(root, 'dist/demo'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    // The mock backend is larger than any page of a real site would be.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {input: [...pages.map(path => resolve(root, path)), ...docsInputs()]},
  },
});

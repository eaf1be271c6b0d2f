import {resolve} from 'node:path';
import type {Plugin} from 'vite';
import {root} from '../lib/files.js';
import {docsContents, docsPages, type DocsPage} from './contents.js';
import {docsHtml} from './page.js';

const folder = resolve(root, 'demo/docs');

/** The pages that Vite builds, as if they were files. */
export function docsInputs(): string[] {
  return docsPages().map(({path}) => `${folder}/${path}.html`);
}

/** Serves and builds the docs beside the demo, from Markdown and the manifest. */
export function docsSite(): Plugin {
  // Asked for every module of a build: most are no pages.
  const pageOf = (file: string): DocsPage | undefined => {
    if (!file.startsWith(`${folder}/`) || !file.endsWith('.html')) return undefined;
    return docsPages().find(({path}) => `${folder}/${path}.html` === file);
  };
  const html = (page: DocsPage) => docsHtml(page, docsContents());
  return {
    name: 'docs-site',
    enforce: 'pre',
    resolveId: id => (pageOf(id) ? id : null),
    load: id => {
      const page = pageOf(id);
      return page ? html(page) : null;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const {pathname} = new URL(request.url ?? '/', 'http://localhost');
        const page = pageOf(resolve(root, `demo${pathname.endsWith('/docs/') ? '/docs/quick-start.html' : pathname}`));
        if (!page) return next();
        server
          .transformIndexHtml(pathname, html(page))
          .then(text => response.setHeader('content-type', 'text/html').end(text))
          .catch(next);
      });
    },
  };
}

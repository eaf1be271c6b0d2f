import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Plugin} from 'vite';
import {filesUnder, root} from '../lib/files.js';
import {docsContents, docsPages, type DocsPage} from './contents.js';
import {docsHtml} from './page.js';

const folder = resolve(root, 'demo/docs');

/** What `/docs/` shows: the first page. */
const index = `${folder}/index.html`;

/** The pages that Vite builds, as if they were files. */
export function docsInputs(): string[] {
  return [index, ...docsPages().map(({path}) => `${folder}/${path}.html`)];
}

/** Pictures that Markdown shows, from the repository's root: they keep their place beside the pages. */
const pictures = () => filesUnder(['docs'], '.webp');

/** Serves and builds the docs beside the demo, from Markdown and the manifest. */
export function docsSite(): Plugin {
  // Asked for every module of a build: most are no pages.
  const pageOf = (file: string): DocsPage | undefined => {
    if (!file.startsWith(`${folder}/`) || !file.endsWith('.html')) return undefined;
    const pages = docsPages();
    return file === index ? pages[0] : pages.find(({path}) => `${folder}/${path}.html` === file);
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
    generateBundle() {
      for (const path of pictures()) this.emitFile({type: 'asset', fileName: path, source: readFileSync(resolve(root, path))});
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const {pathname} = new URL(request.url ?? '/', 'http://localhost');
        const page = pageOf(resolve(root, `demo${pathname.replace(/\/docs\/$/, '/docs/index.html')}`));
        const picture = pictures().find(path => pathname.endsWith(`/${path}`));
        if (picture) return response.setHeader('content-type', 'image/webp').end(readFileSync(resolve(root, picture)));
        if (!page) return next();
        server
          .transformIndexHtml(pathname, html(page))
          .then(text => response.setHeader('content-type', 'text/html').end(text))
          .catch(next);
      });
    },
  };
}

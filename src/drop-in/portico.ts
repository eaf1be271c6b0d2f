/**
 * The whole portal with one script, and no bundler:
 *
 * ```html
 * <script src="/portico/portico.js" data-backend="/api/portal" async></script>
 * <portico-portal></portico-portal>
 * ```
 *
 * Defines Portico's tags, or `<div data-portico="portal">` in their place, when they come near the window, whenever they are put
 * into the page. `data-auth` and `data-drafts` are as those attributes of `<portico-provider>`.
 */
import {late} from '../loading/late.js';
import type {PorticoApi, PorticoCall} from './api.js';
import {PageWatch} from './page-watch.js';
import {loadTag} from './parts.js';
import {PageProvider} from './provider.js';
import {reserveSpace} from './reserve.js';
import {isApi, secondCopyProblem} from './second-copy.js';
import {settingsOfScript} from './settings.js';

/** Of the package; the build fills it in. */
declare const PORTICO_VERSION: string;

const first = window.portico;
const said = settingsOfScript();
if (isApi(first)) {
  const problem = secondCopyProblem(first, PORTICO_VERSION, said);
  if (problem) console.warn(problem);
} else {
  start(Array.isArray(first) ? first : []);
}

function start(waiting: readonly PorticoCall[]): void {
  for (const name in {})
    console.error(`This page gives every object an enumerable "${name}". Portico cannot check answers with it.`);
  const provider = new PageProvider();
  const load = async (tag: string): Promise<void> => {
    await Promise.all([loadTag(tag), provider.load()]);
  };
  // Browsers remember what failed, and of that `late` gets back the part alone, not what it imports: without a connection none is tried.
  const watch = new PageWatch(
    tag => void (navigator.onLine && load(tag)),
    () => provider.stay(),
  );
  const api: PorticoApi = {
    version: PORTICO_VERSION,
    script: said,
    push(...calls) {
      for (const call of calls) {
        try {
          call(api);
        } catch (error) {
          reportError(error);
        }
      }
      return calls.length;
    },
    configure: settings => provider.configure(settings),
    load: async () => {
      watch.look();
      await Promise.all(watch.undefined.map(load));
    },
    rtAdapter: async options => (await late(() => import('../adapter/rt/index.js'))).createRtAdapter(options),
  };
  if (Object.keys(said).length > 0) provider.configure(said);
  window.portico = api;
  api.push(...waiting);
  reserveSpace();
  watch.start();
}

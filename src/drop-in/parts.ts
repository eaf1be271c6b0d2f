import {late} from '../loading/late.js';

/** The module of each tag, loaded when the tag is first needed. */
const loaders: Readonly<Record<string, () => Promise<unknown>>> = {
  'portico-link': () => import('../elements/link/portico-link.js'),
  'portico-login': () => import('../elements/login/portico-login.js'),
  'portico-participants': () => import('../elements/participants/portico-participants.js'),
  'portico-portal': () => import('../elements/portal/portico-portal.js'),
  'portico-provider': () => import('../elements/provider/portico-provider.js'),
  'portico-rating': () => import('../elements/rating/portico-rating.js'),
  'portico-reply': () => import('../elements/reply/portico-reply.js'),
  'portico-solution': () => import('../elements/solution/portico-solution.js'),
  'portico-support-form': () => import('../elements/support-form/portico-support-form.js'),
  'portico-ticket-detail': () => import('../elements/ticket-detail/portico-ticket-detail.js'),
  'portico-ticket-list': () => import('../elements/ticket-list/portico-ticket-list.js'),
  'portico-view-switcher': () => import('../elements/view-switcher/portico-view-switcher.js'),
};

/** Every tag that the drop-in knows. */
export const tags: readonly string[] = Object.keys(loaders);

const loading = new Map<string, Promise<boolean>>();

/**
 * Defines a tag, once. Resolves with whether it is defined: what could not be loaded is said on the console, leaves what the tag
 * holds in sight, and is tried again at the next call.
 */
export function loadTag(tag: string): Promise<boolean> {
  const load = loading.get(tag) ?? define(tag);
  loading.set(tag, load);
  return load;
}

async function define(tag: string): Promise<boolean> {
  if (customElements.get(tag)) return true;
  try {
    const load = loaders[tag];
    if (load) await late(load);
    return true;
  } catch (error) {
    loading.delete(tag);
    const advice = adviceFor(error);
    if (advice !== undefined) sayOnce(advice);
    else if (!told)
      console.error(`Portico could not load <${tag}> from parts/ beside its script; what the tag holds stays in sight.`, error);
    return false;
  }
}

/** What the page has to change before anything can be loaded; undefined if it may be the line. */
function adviceFor(error: unknown): string | undefined {
  if (!(error instanceof TypeError)) return undefined;
  // Lit makes a policy for Trusted Types as soon as it is loaded; without it no element can start.
  if (/createPolicy|trusted ?type/i.test(error.message))
    return (
      'Portico cannot start: the Content Security Policy does not let Lit make its policy for Trusted Types, or another copy of Lit ' +
      "has made it. Let it say: trusted-types lit-html dompurify 'allow-duplicates'"
    );
  // In Chromium, a script of another origin that was not asked for with CORS has no address to find its parts from.
  if (/specifier/.test(error.message))
    return 'Portico cannot load its parts from another origin: its script tag needs the attribute crossorigin, and that origin has to send Access-Control-Allow-Origin.';
  return undefined;
}

let told = false;

function sayOnce(advice: string): void {
  if (!told) console.error(advice);
  told = true;
}

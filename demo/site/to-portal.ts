/**
 * Brings the portal into view when the address names one of its pages: on arrival, and when a link of the page leads there.
 * The portal itself turns to that page.
 */
export function showPortalWhenAskedFor(): void {
  const section = document.querySelector<HTMLElement>('.support');
  if (!section) return;
  const heading = section.querySelector<HTMLElement>('h2');
  const show = () => {
    heading?.scrollIntoView({block: 'start'});
    heading?.focus({preventScroll: true});
  };
  if (location.hash.startsWith('#/portico/')) {
    // The article has its final height by then.
    if (document.readyState === 'complete') show();
    else addEventListener('load', show, {once: true});
  }
  document.addEventListener('click', event => {
    const [target] = event.composedPath();
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link || section.contains(event.target as Node)) return;
    const here = link.pathname === location.pathname && link.search === location.search;
    if (here && link.hash.startsWith('#/portico/')) show();
  });
}

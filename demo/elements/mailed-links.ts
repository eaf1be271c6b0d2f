/**
 * A login that stands alone has no address: the page hands it what a mailed link says. Inside `<portico-portal>` nobody has to.
 */
const pages = ['sign-in', 'set-password', 'reset-password'] as const;

function followMailedLink(): void {
  const found = /^#\/portico\/([a-z-]+)\?token=([^&]+)$/.exec(location.hash);
  const page = pages.find(one => one === found?.[1]);
  const login = document.querySelector('portico-login');
  if (!page || !login) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  Object.assign(login, {page, token: decodeURIComponent(found?.[2] ?? '')});
  login.scrollIntoView();
}

addEventListener('hashchange', followMailedLink);
followMailedLink();

/** The page of desk and settings, for a suite: its sheet, without which they have no colours, and an address of its own for each test. */
export function onDeskPage(): void {
  before(async () => {
    const href = new URL('../../demo/desk/desk.css', import.meta.url).href;
    const sheet = Object.assign(document.createElement('link'), {rel: 'stylesheet', href});
    const loaded = new Promise(resolve => sheet.addEventListener('load', resolve));
    document.head.append(sheet);
    await loaded;
  });
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));
}

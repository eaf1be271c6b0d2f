/** Heights that tags keep free before they are defined. */
const heights: Readonly<Record<string, string>> = {
  'portico-portal': 'var(--portico-portal-min-height, 24em)',
  'portico-ticket-list': '24em',
  'portico-ticket-detail': '30em',
  'portico-support-form': '30em',
  'portico-login': '18em',
};

/** Lets tags that are not defined yet keep the space that they will take. A constructed sheet: no policy of the page forbids it. */
export function reserveSpace(): void {
  const rules = Object.entries(heights).map(([tag, height]) => `${tag}:not(:defined){display:block;min-block-size:${height}}`);
  const sheet = new CSSStyleSheet();
  // In a layer, whatever the page says of these tags comes first.
  sheet.replaceSync(`@layer portico{${rules.join('')}portico-provider:not(:defined){display:contents}}`);
  document.adoptedStyleSheets.push(sheet);
}

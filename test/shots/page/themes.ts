import folio from '../../../demo/themes/folio.css?inline';
import ledger from '../../../demo/themes/ledger.css?inline';
import sherbet from '../../../demo/themes/sherbet.css?inline';

const texts = {folio, ledger, sherbet};

/** A sample theme of the demo. */
export type ThemeName = keyof typeof texts;

/** Gives the page one of the demo's themes, or none. */
export function dress(theme: ThemeName | undefined): void {
  const sheet = new CSSStyleSheet();
  if (theme) sheet.replaceSync(texts[theme]);
  document.adoptedStyleSheets = [sheet];
}

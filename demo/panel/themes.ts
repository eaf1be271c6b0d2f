import folio from '../themes/folio.css?url';
import ledger from '../themes/ledger.css?url';
import sherbet from '../themes/sherbet.css?url';

/** Where the sample themes are, by name. */
const sheets: Readonly<Record<string, string>> = {ledger, sherbet, folio};

/** Sample themes by name, with what they are called. */
export const themes = {
  '': 'The help centre’s own',
  ledger: 'Ledger, sober',
  sherbet: 'Sherbet, playful',
  folio: 'Folio, like MkDocs',
};

/** Links a theme's style sheet in the place of the one before, as an owner would; `''` links none. `<html>` says which it is. */
export function wear(theme: string): void {
  const root = document.documentElement;
  document.querySelector('link[data-sample-theme]')?.remove();
  const href = sheets[theme];
  if (href === undefined) {
    delete root.dataset['theme'];
    return;
  }
  const link = Object.assign(document.createElement('link'), {rel: 'stylesheet', href});
  link.dataset['sampleTheme'] = theme;
  document.head.append(link);
  root.dataset['theme'] = theme;
}

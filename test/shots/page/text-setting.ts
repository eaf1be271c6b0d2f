/** How people who read with difficulty set text. */
export type TextSetting = 'spacing' | 'double size';

const sheets: Readonly<Record<TextSetting, string>> = {
  // What WCAG 1.4.12 names.
  spacing: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`,
  'double size': ':root { font-size: 200% !important; }',
};
let inForce: CSSStyleSheet | undefined;

/** Sets the text of the page and of every shadow tree in it so, as an extension for readers does; without a setting as it was. */
export function setText(setting?: TextSetting): void {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  const before = inForce;
  inForce = undefined;
  if (setting) {
    inForce = new CSSStyleSheet();
    inForce.replaceSync(sheets[setting]);
  }
  for (const root of roots) {
    const others = root.adoptedStyleSheets.filter(sheet => sheet !== before);
    root.adoptedStyleSheets = inForce ? [...others, inForce] : others;
  }
}

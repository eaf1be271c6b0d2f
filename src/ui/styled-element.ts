import {LitElement, type CSSResult} from 'lit';

/** An element that keeps its styles when another document adopts it: sheets belong to the document that they were made in. */
export class StyledElement extends LitElement {
  adoptedCallback(): void {
    const {shadowRoot, ownerDocument, constructor} = this;
    const view = ownerDocument.defaultView;
    if (!shadowRoot || !view) return;
    const styles = (constructor as typeof LitElement).elementStyles as readonly CSSResult[];
    shadowRoot.adoptedStyleSheets = styles.map(({cssText}) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
  }
}

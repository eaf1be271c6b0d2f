import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {PublicSettings} from '../contract/settings.js';

type Branding = PublicSettings['branding'];

/** The owner's colour and font (R87), below what the page itself sets; through CSSOM, which no content security policy forbids. */
export class BrandController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #branding: () => Branding | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, branding: () => Branding | undefined) {
    this.#host = host;
    this.#branding = branding;
    host.addController(this);
  }

  hostUpdated(): void {
    const branding = this.#branding();
    this.#set('--_brand-accent', branding?.accentColor);
    this.#set('--_brand-font', branding?.font);
  }

  #set(property: string, value: string | undefined): void {
    const {style} = this.#host;
    // Set again it would be parsed again, with each update of each element.
    if (style.getPropertyValue(property) === (value ?? '')) return;
    if (value) style.setProperty(property, value);
    else style.removeProperty(property);
  }
}

import {type} from './act.js';
import {ElementPage, named} from './element-page.js';
import {all, find, pause, textOf} from './look.js';

/** `<portico-login>`, with its form in light DOM. */
export class LoginPage extends ElementPage {
  protected readonly tag = 'portico-login';

  /** Title of the page of the account that shows, for example "Sign in". */
  get title(): string {
    return this.textsOf('title')[0] ?? '';
  }

  /** Labels of the ways to other pages. */
  get links(): string[] {
    return this.textsOf('link');
  }

  /** All that is wrong with what was typed, or with the whole. */
  get errors(): string[] {
    const form = this.#form;
    return form ? all(form, '.portico-error:not([hidden])').map(error => textOf(error)) : [];
  }

  get isSignedIn(): boolean {
    return this.has('signed-in');
  }

  /** Signs in, and waits until that is done or refused. In a portal the element is gone after that. */
  async signIn(email: string, password: string): Promise<void> {
    await this.fill({username: email, password});
    await this.submit();
  }

  /** Fills in fields by their names: `username`, `password`, `name`. */
  async fill(values: Readonly<Partial<Record<'username' | 'password' | 'name', string>>>): Promise<void> {
    const form = await this.until('the form of the account', () => this.isThere && this.#form);
    for (const [name, value] of Object.entries(values)) {
      const field = form.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (!field) throw new Error(`There is no field "${name}".`);
      type(field, value);
    }
  }

  /** Agrees to what stands above the check mark. */
  async consent(): Promise<void> {
    const form = await this.until('the form of the account', () => this.isThere && this.#form);
    form.querySelector<HTMLInputElement>('[name="consent"]')?.click();
  }

  /** Sends the form, and waits for the next page, or for `errors`. */
  async submit(): Promise<void> {
    const before = this.title;
    this.#form?.querySelector<HTMLButtonElement>('[type="submit"]')?.click();
    await pause(0);
    const isBusy = (): boolean => this.#form?.querySelector('[type="submit"]')?.ariaDisabled === 'true';
    const isThrough = (): boolean => this.isSignedIn || this.title !== before || this.errors.length > 0;
    await this.until('the form to be through', () => !this.isThere || (!isBusy() && isThrough()));
  }

  /** Goes to another page by its link. */
  async follow(link: string): Promise<void> {
    await this.seen('link');
    named(this.parts('link'), link).click();
    await pause(0);
    await this.ready();
  }

  get #form(): HTMLFormElement | undefined {
    return formOf(this.element);
  }
}

/** Its form is in light DOM: of the element itself, or of the portal that it stands in. */
function formOf(element: Element): HTMLFormElement | undefined {
  const form = find<HTMLFormElement>(element, '[data-portico-owned] form');
  const root = element.getRootNode();
  return form ?? (root instanceof ShadowRoot ? formOf(root.host) : undefined);
}

import {all, eventually, find, pause, textOf} from './look.js';

export interface ElementPageOptions {
  /** How long to wait for anything, in milliseconds. Default 4000. */
  readonly patience?: number;
}

/**
 * One element of Portico as a customer meets it: what it says and what can be done. Goes by tags, CSS parts, custom states and
 * words alone, so that tests survive what changes inside. The element is looked up each time, through shadow roots.
 */
export abstract class ElementPage {
  protected abstract readonly tag: string;
  readonly #root: ParentNode;
  readonly #patience: number;

  /** @param root The element, or anything above it. Default: the document. */
  constructor(root: ParentNode = document, {patience = 4000}: ElementPageOptions = {}) {
    this.#root = root;
    this.#patience = patience;
  }

  /** The element. Throws if it is not there. */
  get element(): HTMLElement {
    const element = this.#find();
    if (!element) throw new Error(`There is no <${this.tag}> here.`);
    return element;
  }

  /** Is it in the page? */
  get isThere(): boolean {
    return this.#find() !== undefined;
  }

  /** Everything that it says. */
  get text(): string {
    return textOf(this.element);
  }

  /** Titles and texts of its messages, for example of an error. */
  get notices(): string[] {
    return this.textsOf('notice');
  }

  /** What went wrong, of its messages. */
  get problems(): string[] {
    return all(this.element, '[part~="notice"][role="alert"]').map(textOf);
  }

  /** Waits until it shows what it has to show, or why it cannot. Gives itself. */
  async ready(): Promise<this> {
    await this.until(`<${this.tag}> to be ready`, () => this.isThere && this.isReady);
    return this;
  }

  /** Waits until it says something. */
  async says(text: string | RegExp): Promise<void> {
    const isSaid = (): boolean => (typeof text === 'string' ? this.text.includes(text) : text.test(this.text));
    await this.until(`<${this.tag}> to say ${String(text)}`, () => this.isThere && isSaid());
  }

  /** Presses "Try again" in its first error, and waits for what comes of it. */
  async retry(): Promise<void> {
    await this.press('retry');
    await this.ready();
  }

  protected get isReady(): boolean {
    return this.element.matches(':defined') && this.text !== '' && !this.part('skeleton');
  }

  /** The first element with a CSS part. */
  protected part<Found extends HTMLElement = HTMLElement>(name: string): Found | undefined {
    return find<Found>(this.element, `[part~="${name}"]`);
  }

  protected parts(name: string): HTMLElement[] {
    return all(this.element, `[part~="${name}"]`);
  }

  protected textsOf(part: string): string[] {
    return this.parts(part).map(found => textOf(found));
  }

  protected has(state: string): boolean {
    return this.element.matches(`:state(${state})`);
  }

  /** Waits for a part. */
  protected async seen<Found extends HTMLElement = HTMLElement>(part: string): Promise<Found> {
    return this.until(`part "${part}" of <${this.tag}>`, () => this.isThere && this.part<Found>(part));
  }

  /** Waits for a part, clicks it and lets the element begin with what follows. */
  protected async press(part: string): Promise<void> {
    (await this.seen(part)).click();
    await pause(0);
  }

  protected until<Answer>(what: string, ask: () => Answer | undefined | null | false): Promise<Answer> {
    return eventually(what, ask, this.#patience);
  }

  #find(): HTMLElement | undefined {
    const root = this.#root;
    return root instanceof HTMLElement && root.localName === this.tag ? root : find(root, this.tag);
  }
}

/** The one of some elements that a text names. Throws an error that lists all of them. */
export function named<Named extends Element>(
  elements: readonly Named[],
  name: string,
  nameOf: (element: Named) => string = textOf,
): Named {
  const found = elements.find(element => nameOf(element) === name);
  if (found) return found;
  throw new Error(`There is no "${name}"; there is ${elements.map(element => `"${nameOf(element)}"`).join(', ') || 'nothing'}.`);
}

import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Shows the portal's name as the title of the browser's tab while the portal is in the page (R80), and gives the old one back. */
export class TitleController implements ReactiveController {
  #before: string | undefined;
  #shown: string | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** @param name - Undefined leaves the title as the page has it. */
  show(name: string | undefined): void {
    if (name === this.#shown) return;
    if (name === undefined) return this.#restore();
    this.#before ??= document.title;
    this.#shown = name;
    document.title = name;
  }

  hostDisconnected(): void {
    this.#restore();
  }

  #restore(): void {
    // A title that the page has set meanwhile is the page's own.
    if (this.#before !== undefined && document.title === this.#shown) document.title = this.#before;
    this.#before = undefined;
    this.#shown = undefined;
  }
}

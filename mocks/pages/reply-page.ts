import {addFiles, type} from './act.js';
import {ElementPage} from './element-page.js';
import {all, find, pause, textOf} from './look.js';

/** `<portico-reply>`. */
export class ReplyPage extends ElementPage {
  protected readonly tag = 'portico-reply';

  /** What is written and not sent. */
  get draft(): string {
    return this.part<HTMLTextAreaElement>('text')?.value ?? '';
  }

  /** Can the customer reply? */
  get isOffered(): boolean {
    return this.part('text') !== undefined;
  }

  /** The chosen files with what is said of each. */
  get files(): string[] {
    return this.textsOf('file');
  }

  /** Writes in the place of what is there. */
  async write(text: string): Promise<void> {
    type(await this.seen<HTMLTextAreaElement>('text'), text);
  }

  /** Chooses files, and waits until each is up or refused. */
  async attach(...files: File[]): Promise<void> {
    await this.seen('attach');
    addFiles(find<HTMLInputElement>(this.element, 'input[type="file"]')!, ...files);
    await pause(0);
    await this.until('the files to be up', () => this.parts('file').every(file => !all(file, 'progress').length));
  }

  /** Sends, and waits until that is confirmed or has failed; a failure is in `problem`. */
  async send(): Promise<void> {
    await this.press('send');
    await this.until('the reply to be through', () => !this.has('sending') && this.part('send')?.ariaDisabled !== 'true');
  }

  /** Why the last try went wrong; empty if it did not. */
  get problem(): string {
    return all(this.element, '[role="alert"]')
      .map(alert => textOf(alert))
      .filter(Boolean)
      .join(' ');
  }
}

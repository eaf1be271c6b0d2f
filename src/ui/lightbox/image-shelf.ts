import type {Attachment} from '../../contract/messages.js';

/** Images that were loaded, as addresses that a page can show. They live until the shelf is cleared. */
export class ImageShelf {
  readonly #urls = new Map<string, string>();

  /** Address of an image that is here. */
  get({id}: Attachment): string | undefined {
    return this.#urls.get(id);
  }

  put(attachment: Attachment, content: Blob): void {
    // The type that was announced, known to be one that runs nothing, and not what the answer says.
    this.#urls.set(attachment.id, URL.createObjectURL(new Blob([content], {type: attachment.type})));
  }

  clear(): void {
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
  }
}

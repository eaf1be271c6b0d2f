import type {Attachment} from '../../contract/messages.js';

/** Images that were loaded, with addresses that a page can show. They live until the shelf is cleared. */
export class ImageShelf {
  readonly #images = new Map<string, {readonly url: string; readonly content: Blob}>();

  /** Address of an image that is here. */
  get({id}: Attachment): string | undefined {
    return this.#images.get(id)?.url;
  }

  content({id}: Attachment): Blob | undefined {
    return this.#images.get(id)?.content;
  }

  put(attachment: Attachment, content: Blob): void {
    // The type that was announced, known to be one that runs nothing, and not what the answer says.
    const url = URL.createObjectURL(new Blob([content], {type: attachment.type}));
    this.#images.set(attachment.id, {url, content});
  }

  clear(): void {
    for (const {url} of this.#images.values()) URL.revokeObjectURL(url);
    this.#images.clear();
  }
}

import type {Attachment} from '../../contract/messages.js';

/** How a file's content is read. */
export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Bytes so far; `total` is 0 where it is not known. */
  readonly onProgress?: (loaded: number, total: number) => void;
}

/** What can be done with the files of a message. */
export interface MessageFiles {
  /** Reads an attachment's content. */
  readonly read: (attachment: Attachment, options?: ReadOptions) => Promise<Blob>;
  /**
   * Shows an image large, and gives its address for a thumbnail; without it, images are files like others. `from` gets the
   * focus back.
   */
  readonly show?: (attachment: Attachment, from: HTMLElement) => Promise<string | undefined>;
}

import type {ReactiveControllerHost} from 'lit';
import {isAbort, toPortalError, type PortalError} from '../../contract/error.js';
import type {Attachment} from '../../contract/messages.js';
import type {MessageFiles} from '../message/message-files.js';

/** A file on its way down: progress, cancel, and what went wrong. */
export class Download {
  /** Bytes so far; undefined while nothing is on its way. */
  loaded: number | undefined;
  error: PortalError | undefined;
  #controller: AbortController | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** The content; undefined if it was cancelled or failed. One that is under way goes on. */
  async read(attachment: Attachment, {read}: MessageFiles): Promise<Blob | undefined> {
    if (this.loaded !== undefined) return undefined;
    const controller = new AbortController();
    this.#controller = controller;
    this.error = undefined;
    this.#become(0);
    try {
      const blob = await read(attachment, {signal: controller.signal, onProgress: loaded => this.#become(loaded)});
      return controller.signal.aborted ? undefined : blob;
    } catch (error) {
      if (!controller.signal.aborted && !isAbort(error)) this.error = toPortalError(error);
      return undefined;
    } finally {
      if (this.#controller === controller) this.#become(undefined);
    }
  }

  readonly cancel = (): void => {
    this.#controller?.abort();
    this.#controller = undefined;
    this.#become(undefined);
  };

  #become(loaded: number | undefined): void {
    this.loaded = loaded;
    this.host.requestUpdate();
  }
}

import {takeFiles, type FileTarget} from '../../ui/file-picker.js';

/** Takes files that are dropped on an element or pasted into it, and knows whether some are held over it. */
export class FileDrop {
  /** Elements inside each tell that the files came and went. */
  #depth = 0;
  readonly #target: () => FileTarget | undefined;
  readonly #onDragging: (dragging: boolean) => void;

  constructor(target: () => FileTarget | undefined, onDragging: (dragging: boolean) => void) {
    this.#target = target;
    this.#onDragging = onDragging;
  }

  readonly enter = () => {
    this.#depth += 1;
    this.#onDragging(true);
  };

  readonly leave = () => {
    if (--this.#depth <= 0) this.#onDragging(false);
  };

  readonly over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  readonly drop = (event: DragEvent) => {
    this.#depth = 0;
    this.#onDragging(false);
    this.#take(event, event.dataTransfer);
  };

  readonly paste = (event: ClipboardEvent) => this.#take(event, event.clipboardData);

  #take(event: Event, transfer: DataTransfer | null): void {
    const target = this.#target();
    if (target && takeFiles(transfer, target)) event.preventDefault();
  }
}

/** A picture of an element with some of its parts, or of its classes in light DOM, numbered, as `docs/anatomy/anatomy.json` records it. */
export interface AnatomyPicture {
  readonly element: string;
  /** In `docs/anatomy`. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** Number 1 is the first; a class begins with a dot. */
  readonly parts: readonly string[];
}

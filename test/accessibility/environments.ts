/** How people have their browsers. */
export const environmentNames = [
  'wide',
  'dark',
  '320 px',
  '400 % zoom',
  'forced colours',
  'reduced motion',
  'right to left',
] as const;
export type EnvironmentName = (typeof environmentNames)[number];

/** What is emulated. Sizes are in CSS pixels. */
export interface Environment {
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen for one CSS pixel. */
  readonly scale?: number;
  readonly direction?: 'rtl';
  readonly media?: Readonly<Record<string, string>>;
  /** Content must fit the width (WCAG 1.4.10). */
  readonly reflows?: true;
  /** Nothing may move. */
  readonly still?: true;
}

export const environments: Readonly<Record<EnvironmentName, Environment>> = {
  wide: {width: 1280, height: 1024},
  dark: {width: 1280, height: 1024, media: {'prefers-color-scheme': 'dark'}},
  '320 px': {width: 320, height: 640, reflows: true},
  // What is left of a window of 1280 × 1024.
  '400 % zoom': {width: 320, height: 256, scale: 4, reflows: true},
  'forced colours': {width: 1280, height: 1024, media: {'forced-colors': 'active', 'prefers-color-scheme': 'dark'}},
  'reduced motion': {width: 1280, height: 1024, media: {'prefers-reduced-motion': 'reduce'}, still: true},
  'right to left': {width: 1280, height: 1024, direction: 'rtl'},
};

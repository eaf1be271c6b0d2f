/** The most lines that a source file may have. */
export const longestFile = 300;

/** Lines of a text, the last one with or without its line break. */
export function lineCount(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

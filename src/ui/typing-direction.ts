import {nothing} from 'lit';

/** `dir` of a field: that of what is typed, and of the page while nothing is. An empty field with `auto` runs from left to right. */
export function typingDirection(text: string): 'auto' | typeof nothing {
  return text === '' ? nothing : 'auto';
}

import type {Localizer} from '../messages/localizer.js';

/** Allowed kinds of files as people call them: `image/*` is "images", `application/pdf` and `.pdf` are both "PDF". */
export function fileTypes(types: readonly string[], words: Localizer): string {
  return words.list([...new Set(types.map(type => typeName(type, words)))]);
}

function typeName(type: string, words: Localizer): string {
  if (type === 'image/*' || type === 'audio/*' || type === 'video/*') return words.t(`file.type.${type}`);
  if (type === 'text/plain') return 'TXT';
  return (type.startsWith('.') ? type.slice(1) : (type.split('/').at(-1) ?? type)).toLocaleUpperCase(words.language);
}

import {late} from '../loading/late.js';
import {en} from './en.js';
import type {Messages} from './messages.js';

/** Languages that there are words for, each loaded when it is first needed; English is always there. */
const loaders: Readonly<Partial<Record<string, () => Promise<Messages>>>> = {
  en: () => Promise.resolve(en),
  ar: async () => (await late(() => import('./ar.js'))).ar,
  de: async () => (await late(() => import('./de.js'))).de,
  fi: async () => (await late(() => import('./fi.js'))).fi,
  sv: async () => (await late(() => import('./sv.js'))).sv,
};

/** The words of a language, or of the language without its region; English where there are none. */
export function loadMessages(language: string): Promise<Messages> {
  return (loaders[language] ?? loaders[base(language)])?.() ?? Promise.resolve(en);
}

/** Are there words for this language? */
export function hasMessages(language: string): boolean {
  return base(language) in loaders;
}

/**
 * The language to use: what the page says if the portal offers it, else the portal's primary language (R82); before the
 * settings are known, the page's.
 */
export function chooseLanguage(page: string | undefined, offered: readonly string[]): string {
  const primary = offered[0] ?? 'en';
  if (!page || !hasMessages(page)) return primary;
  if (!offered.length) return page;
  return offered.some(language => base(language) === base(page)) ? page : primary;
}

/** `fi` of `fi-FI`. */
export function base(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? language;
}

import {ticketColumns} from '../../src/contract/session.js';
import type {PortalSettings} from '../world/settings.js';
import {isWebAddress} from './settings-access.js';
import type {SettingsFault} from './settings-validation.js';

/** What is wrong with how the portal looks and what it calls things (R41, R45, R82, R87). */
export function appearanceFaults(settings: PortalSettings): SettingsFault[] {
  return [...languageFaults(settings), ...nounFaults(settings), ...columnFaults(settings), ...brandingFaults(settings)];
}

function languageFaults({languages}: PortalSettings): SettingsFault[] {
  const faults: SettingsFault[] = [];
  if (languages.length === 0) faults.push({field: 'languages', reason: 'required'});
  if (!languages.every(isLanguageTag)) faults.push({field: 'languages', reason: 'format'});
  if (new Set(languages.map(tag => tag.toLowerCase())).size < languages.length)
    faults.push({field: 'languages', reason: 'duplicate'});
  return faults;
}

function nounFaults({ticketNouns}: PortalSettings): SettingsFault[] {
  return Object.entries(ticketNouns).flatMap(([language, noun]): SettingsFault[] => {
    if (!isLanguageTag(language)) return [{field: `ticketNouns.${language}`, reason: 'format'}];
    const missing = (['singular', 'plural'] as const).filter(form => noun[form].trim() === '');
    return missing.map(form => ({field: `ticketNouns.${language}.${form}`, reason: 'required'}));
  });
}

/** A list without its subjects could not be opened (R43). */
function columnFaults({columns}: PortalSettings): SettingsFault[] {
  const faults: SettingsFault[] = [];
  if (columns.some(column => !ticketColumns.includes(column))) faults.push({field: 'columns', reason: 'not-an-option'});
  if (!columns.includes('subject')) faults.push({field: 'columns', reason: 'required'});
  if (new Set(columns).size < columns.length) faults.push({field: 'columns', reason: 'duplicate'});
  return faults;
}

/** Addresses and a colour go into pages as they are, so nothing else may be in them. */
function brandingFaults({branding, menu}: PortalSettings): SettingsFault[] {
  const faults: SettingsFault[] = [];
  for (const part of ['logoUrl', 'faviconUrl'] as const) {
    const address = branding[part];
    if (address !== undefined && !isWebAddress(address)) faults.push({field: `branding.${part}`, reason: 'format'});
  }
  const {accentColor, font} = branding;
  if (accentColor !== undefined && !isColor(accentColor)) faults.push({field: 'branding.accentColor', reason: 'format'});
  if (font !== undefined && !/^[\p{L}\p{N} ,'"_-]{1,200}$/u.test(font)) faults.push({field: 'branding.font', reason: 'format'});
  for (const [index, {label, href}] of menu.entries()) {
    if (label.trim() === '') faults.push({field: `menu.${index}.label`, reason: 'required'});
    if (!isWebAddress(href)) faults.push({field: `menu.${index}.href`, reason: 'format'});
  }
  return faults;
}

/** Hexadecimal, a name, or a colour function of numbers. */
function isColor(color: string): boolean {
  return /^(#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|[a-z]{3,30}|(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([\d\s.,%/a-z-]{1,60}\))$/i.test(
    color,
  );
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

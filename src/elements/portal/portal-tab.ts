import type {PublicSettings} from '../../contract/settings.js';
import type {Tab} from '../../controllers/tab-controller.js';
import {safeHref} from '../../ui/safe-href.js';

/** Name and icon of the portal for the browser's tab (R80, R87), once they are known. */
export function tabOf(settings: PublicSettings | undefined): Tab | undefined {
  return settings && {title: settings.name, icon: settings.branding.faviconUrl && safeHref(settings.branding.faviconUrl)};
}

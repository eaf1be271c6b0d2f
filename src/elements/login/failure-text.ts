import type {PortalError} from '../../contract/error.js';
import type {Localizer} from '../../messages/localizer.js';
import {errorText, minutesToWait} from '../../ui/error-notice.js';

/** Why nobody was signed in, by password or by code. */
export function failureText(error: PortalError, byCode: boolean, words: Localizer): string {
  if (error.code === 'unauthenticated') return words.t(byCode ? 'account.code.wrong' : 'account.credentials');
  const minutes = minutesToWait(error);
  return minutes ? words.t('account.locked', {count: minutes}) : errorText(error, words);
}

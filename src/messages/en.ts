import {account} from './en/account.js';
import {list} from './en/list.js';
import {ticket} from './en/ticket.js';
import type {PluralText} from './messages.js';

/** English; also the list of all keys. Short, plain, active, sentence case. */
export const en = {
  ...account,
  ...list,
  ...ticket,

  'noun.singular': 'ticket',
  'noun.plural': 'tickets',

  'action.cancel': 'Cancel',
  'action.retry': 'Try again',
  'action.close': 'Close',

  'setup.title': 'The support portal is not set up right',
  'setup.noProvider':
    'This part of the page is not connected to a help desk. If this is your page: wrap it in <portico-provider>.',

  'portal.loading': 'Loading the support portal',
  'portal.off': '{name} is closed at the moment',
  'portal.off.text': 'Please come back later.',
  'portal.readOnly': 'You are looking at the portal as {name}',
  'portal.menu': 'Site menu',
  'portal.unknownPage': 'There is no such page here',
  'link.goTo': 'Go to {name}',

  'signOut.title': 'You have something written that is not sent',
  'signOut.text': 'Kept on this device, it is there when you sign in again. Nobody else sees it in this portal.',
  'signOut.text.memory': 'It cannot be kept on this device.',
  'signOut.keep': 'Keep drafts on this device',
  'signOut.discard': 'Discard and sign out',
  'signOut.cancel': 'Cancel',

  'person.you': 'You',
  'person.none': 'Nobody yet',

  'form.title': 'File a support {ticket}',
  'form.loading': 'Loading the form',
  'form.optional': '(optional)',
  'form.choose': 'Choose…',
  'form.submit': 'Send',
  'form.submitting': 'Sending…',
  'form.failed': 'We could not send this. All that you wrote is kept here.',
  'form.problems': {one: 'One thing is missing or wrong', other: '{count} things are missing or wrong'} as PluralText,
  'form.left': {one: '{count} character left', other: '{count} characters left'} as PluralText,
  'form.over': {one: '{count} character too many', other: '{count} characters too many'} as PluralText,
  'form.restored': 'We kept what you wrote here last time.',
  'form.restored.files': 'Files have to be attached anew.',
  'form.clear': 'Start over',
  'articles.title': 'This may already help',
  'articles.found': {one: '{count} article may help', other: '{count} articles may help'} as PluralText,
  'articles.newTab': 'opens in a new tab',
  'articles.hide': 'Hide these articles',
  'form.filed': 'Thank you, we have it',
  'form.filed.reference': 'Its number is {reference}. We will answer as soon as we can.',
  'form.filed.received': 'It was received. We will answer as soon as we can.',
  'form.filed.open': 'Open {ticket}',
  'form.filed.another': 'File another',
  'form.signedOut': 'Sign in to write to us',
  'form.unavailable': 'There is no form for you here',

  'problem.required': 'This is needed',
  'problem.too-short': 'At least {limit} characters',
  'problem.too-long': 'At most {limit} characters',
  'problem.too-small': 'Not less than {limit}',
  'problem.too-great': 'Not more than {limit}',
  'problem.too-weak': 'Too easy to guess',
  'problem.too-many-files': {one: 'Only one file is allowed', other: 'Only {count} files are allowed'} as PluralText,
  'problem.file-too-large': 'Larger than {limit}',
  'problem.file-type': 'This kind of file is not allowed. Allowed: {limit}',
  'problem.file-failed': 'A file was not uploaded. Try it again or remove it',
  'problem.file-empty': 'The file is empty',
  'problem.not-an-option': 'Choose one of the options',
  'problem.format': 'This does not read as it should',
  'problem.unknown': 'Something is wrong here',

  'error.details': 'Details for support',
  'error.load': 'We could not load this',
  'error.unauthenticated': 'Your session has ended. Sign in again.',
  'error.forbidden': 'You may not do this.',
  'error.not-found': 'It does not exist, or it is not yours to see.',
  'error.invalid': 'Something that was entered is not right. Check it and try again.',
  'error.conflict': 'It has changed meanwhile. Look at it again, then try again.',
  'error.rate-limited': 'That was too often in a short time. Wait a little, then try again.',
  'error.rate-limited.wait': {
    one: 'That was too often in a short time. Try again in a minute.',
    other: 'That was too often in a short time. Try again in {count} minutes.',
  } as PluralText,
  'error.too-large': 'It is too large.',
  'error.unsupported': 'This kind of file is not allowed.',
  'error.unavailable': 'The help desk does not answer at the moment. Try again in a few minutes.',
  'error.network': 'There is no connection to the help desk. Check your internet connection and try again.',
  'error.contract': 'The help desk gave an answer that we do not understand. Tell the owner of this page.',
  'reason.portal-off': 'The portal is closed at the moment.',
  'reason.read-only': 'You can look, but not change anything.',
  'reason.consent-missing': 'Tick the box to agree first.',
  'reason.key-reused':
    'An earlier version of it was sent already, perhaps from another tab. Look at what is there first, then send it again or change it.',
  'reason.access-denied': 'Your account may not use this portal.',
} as const;

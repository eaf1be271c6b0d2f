/** Tags that a page may use. */
export const knownTags = [
  'portico-link',
  'portico-login',
  'portico-participants',
  'portico-portal',
  'portico-provider',
  'portico-rating',
  'portico-reply',
  'portico-solution',
  'portico-support-form',
  'portico-ticket-detail',
  'portico-ticket-list',
  'portico-view-switcher',
] as const;

/** Attributes that take some values alone. */
export const knownValues: Readonly<Record<string, readonly string[]>> = {
  auth: ['cookie', 'memory', 'session', 'host'],
  drafts: ['device', 'memory'],
  page: ['sign-in', 'register', 'forgot-password', 'set-password', 'reset-password'],
  routing: ['hash', 'query', 'memory'],
  scope: ['document'],
};

/** What `data-ticket` in a row of the page's own can ask for; empty: the whole ticket. */
export const knownFields: readonly string[] = [
  '',
  'subject',
  'reference',
  'status',
  'requester',
  'owner',
  'company',
  'createdAt',
  'lastActivityAt',
  'snippet',
  'unread',
  'waitingForCustomer',
];

/** Attributes that every element has. */
const everywhere = new Set(
  (
    'accesskey anchor autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id ' +
    'inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover role slot spellcheck style tabindex ' +
    'title translate virtualkeyboardpolicy writingsuggestions'
  ).split(' '),
);

/** Is it an attribute that has nothing to do with us: one of HTML, of a framework, or of somebody's script? */
export function isOfOthers(name: string): boolean {
  return everywhere.has(name) || /^(data|aria|v|x|hx|ng|up|js|turbo|svelte)-|^on|[^a-z0-9-]/.test(name);
}

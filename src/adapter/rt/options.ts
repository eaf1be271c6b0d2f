import type {AdapterCapabilities} from '../portal-adapter.js';
import type {TicketColumn} from '../../contract/session.js';
import type {PublicSettings} from '../../contract/settings.js';
import type {UploadLimits} from '../../contract/uploads.js';
import type {HttpAdapterOptions} from '../http/options.js';

/** Which of RT's statuses are which. */
export interface RtStatuses {
  readonly open: readonly string[];
  readonly closed: readonly string[];
  /** Status that closing sets. */
  readonly close: string;
  /** Status that opening again sets. */
  readonly reopen: string;
  /** Names to show in place of RT's own. */
  readonly labels: Readonly<Record<string, string>>;
}

/** The support form: a queue of RT and its custom fields. */
export interface RtFormOptions {
  /** Name of the queue that new tickets go to. */
  readonly queue: string;
  /** Words on the way to the form (R52). */
  readonly menuText?: string;
  /** Stands above the form. */
  readonly header?: string;
  /** Names of custom fields, in order. Default: all that the customer sees. */
  readonly fields?: readonly string[];
  /** What the fields are called that RT has no names for. Default `Subject`, `Message`, `Files`. */
  readonly labels?: {readonly subject?: string; readonly message?: string; readonly files?: string};
}

/** Options of `createRtAdapter`. What RT does not say of itself, the site owner says here. */
export interface RtAdapterOptions extends Pick<HttpAdapterOptions, 'fetch' | 'timeout' | 'retries' | 'report'> {
  /** Address of the gateway, on the page's own origin. Default `/rt`. */
  readonly gateway?: string | URL;
  /** What anybody may know of the portal (R1). Default: a portal in English called "Support" that is on. */
  readonly settings?: Partial<Omit<PublicSettings, 'signIn' | 'passwordMinLength' | 'consent'>>;
  /** What customers sign in with: RT's user names, which may be email addresses. Default `username`. */
  readonly identifier?: 'email' | 'username';
  /** Columns of the list, in order (R41). Default: all six. */
  readonly columns?: readonly TicketColumn[];
  /** Default: those of RT's own lifecycle. */
  readonly statuses?: Partial<RtStatuses>;
  /** `stages` shows RT's statuses in place of "Open" and "Closed" (R42). Default `open-closed`. */
  readonly statusDisplay?: 'open-closed' | 'stages';
  /** Custom fields shown with a ticket, by name and in order. Default: all that the customer sees and that have a value. */
  readonly properties?: readonly string[];
  /** Missing: no form. */
  readonly form?: RtFormOptions;
  /** Default: 20 MB a file, 10 files, any type. The gateway has a limit of its own for a whole message. */
  readonly uploadLimits?: Partial<UploadLimits>;
  /** How the names of companies' groups begin in RT; not shown. Default `org:`. */
  readonly groupPrefix?: string;
  /** Stands for an agent who has no name in RT. Default: the portal's name. */
  readonly teamName?: string;
  /** Seconds between two questions for what changed (X7). Default 20. */
  readonly pollAfter?: number;
}

/** Options with their defaults. */
export type RtOptions = Required<
  Omit<RtAdapterOptions, 'settings' | 'statuses' | 'uploadLimits' | 'form' | 'properties' | keyof Line>
> & {
  readonly settings: PublicSettings;
  readonly statuses: RtStatuses;
  readonly uploadLimits: UploadLimits;
  readonly form: RtFormOptions | undefined;
  readonly properties: readonly string[] | undefined;
};
type Line = Pick<HttpAdapterOptions, 'fetch' | 'timeout' | 'retries' | 'report'>;

/** Custom fields that `scripts/rt/set-up.pl` adds, for the gateway and the adapter alone. */
export const innerFields = {activity: 'Last public activity', key: 'Portico key'} as const;

export function withDefaults(options: RtAdapterOptions): RtOptions {
  const {form, properties, identifier = 'username', columns, statusDisplay = 'open-closed', groupPrefix = 'org:'} = options;
  const name = options.settings?.name ?? 'Support';
  const language = options.settings?.language ?? 'en';
  return {
    gateway: options.gateway ?? '/rt',
    settings: {
      name,
      status: 'on',
      language,
      languages: [language],
      ticketNouns: {},
      pages: {},
      branding: {},
      menu: [],
      knowledgeBaseLink: false,
      ...options.settings,
      signIn: {methods: ['password'], identifier, selfRegistration: false},
      passwordMinLength: 1,
      consent: null,
    },
    identifier,
    columns: columns ?? ['subject', 'requester', 'createdAt', 'owner', 'lastActivityAt', 'status'],
    statuses: {
      open: ['new', 'open', 'stalled'],
      closed: ['resolved', 'rejected'],
      close: 'resolved',
      reopen: 'open',
      labels: {},
      ...options.statuses,
    },
    statusDisplay,
    properties,
    form,
    uploadLimits: {maxSize: 20_000_000, maxCount: 10, types: [], ...options.uploadLimits},
    groupPrefix,
    teamName: options.teamName ?? name,
    pollAfter: options.pollAfter ?? 20,
  };
}

/** What RT can do behind the gateway. It has no words of messages to search without betraying comments, and no read marks. */
export function rtCapabilities({form}: Pick<RtAdapterOptions, 'form'>): AdapterCapabilities {
  return {
    signIn: true,
    accounts: false,
    messageSearch: false,
    forms: form !== undefined,
    reopen: true,
    changes: true,
    participants: false,
    solution: false,
    satisfaction: false,
    readMarks: false,
    articles: false,
  };
}

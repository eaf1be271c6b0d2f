/** Answers of a backend that keeps to the contract. */
export const settings = {
  name: 'Acme Support',
  status: 'on',
  language: 'en',
  languages: ['en'],
  ticketNouns: {},
  signIn: {methods: ['password'], selfRegistration: false},
  passwordMinLength: 10,
  consent: null,
  pages: {},
  branding: {},
  menu: [],
  knowledgeBaseLink: false,
};

export const session = {
  contact: {id: 'c1', name: 'Ada Example', email: 'ada@customer.example'},
  scopes: [{id: 'mine', kind: 'mine'}],
  can: {submitForm: {allowed: true}},
  uploadLimits: {maxSize: 1000, maxCount: 3, types: []},
  columns: ['subject', 'status'],
  expiresAt: '2026-11-22T12:20:00Z',
};

export const summary = {
  id: 't1',
  subject: 'The lamp flickers',
  status: {state: 'open'},
  requester: {name: 'Ada Example', role: 'customer'},
  owner: null,
  createdAt: '2026-11-20T08:00:00+02:00',
  lastActivityAt: '2026-11-21T08:00:00+02:00',
};

export const ticket = {
  ...summary,
  properties: [],
  can: {reply: {allowed: true}, close: {allowed: false, reason: 'closing-off'}, reopen: {allowed: false, reason: 'not-closed'}},
  version: 'v1',
};

export const message = {
  id: 'm1',
  author: {name: 'Ada Example', role: 'customer'},
  channel: 'email',
  sentAt: '2026-11-21T08:00:00+02:00',
  text: 'It flickers again.',
  attachments: [],
};

export const upload = {id: 'u1', name: 'lamp.png', size: 3, type: 'image/png', expiresAt: '2026-11-23T12:00:00Z'};

export const form = {id: 'f1', fields: [{id: 'subject', kind: 'text', label: 'Subject', required: true}]};

export const ticketPage = {items: [summary], nextCursor: null, total: 1, statuses: [{state: 'open', value: 'open'}]};

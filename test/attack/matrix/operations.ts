import type {RouteId} from '../../../src/contract/routes.js';
import type {Kind} from './backend.js';

/** A request: method, path, content. */
export type Content = [method: string, path: string, content?: unknown];

/** What can be asked about a ticket. `absent` stands for the id when forbidden and absent are compared. */
export const ticketOperations: Readonly<Record<string, {route: RouteId; request: (id: Kind | 'absent') => Content}>> = {
  read: {route: 'getTicket', request: id => ['GET', `/tickets/${id}`]},
  messages: {route: 'listMessages', request: id => ['GET', `/tickets/${id}/messages`]},
  download: {route: 'downloadFile', request: id => ['GET', `/files/${id}-file`]},
  'note file': {route: 'downloadFile', request: id => ['GET', `/files/${id}-note`]},
  '2nd thread': {route: 'downloadFile', request: id => ['GET', `/files/${id}-second`]},
  reply: {route: 'createReply', request: id => ['POST', `/tickets/${id}/replies`, {text: 'Hello.', uploads: []}]},
  close: {route: 'closeTicket', request: id => ['POST', `/tickets/${id}/close`]},
  reopen: {route: 'reopenTicket', request: id => ['POST', `/tickets/${id}/reopen`]},
  'mark read': {route: 'markRead', request: id => ['PUT', `/tickets/${id}/read`, {upTo: '2026-11-20T00:00:00Z'}]},
  share: {route: 'addParticipant', request: id => ['POST', `/tickets/${id}/participants`, {email: 'ben@customers.example'}]},
  unshare: {route: 'removeParticipant', request: id => ['DELETE', `/tickets/${id}/participants/anna`]},
  solution: {
    route: 'answerSolution',
    request: id => ['POST', `/tickets/${id}/solution`, {messageId: `${id}-message`, answer: 'accept'}],
  },
  rate: {route: 'rateTicket', request: id => ['PUT', `/tickets/${id}/rating`, {score: 5}]},
};

/** What can be asked without a ticket, by route. */
export const otherOperations: Readonly<Partial<Record<RouteId, Content>>> = {
  getSettings: ['GET', '/settings'],
  getSession: ['GET', '/session'],
  keepSession: ['POST', '/session/activity'],
  deleteSession: ['DELETE', '/session'],
  listTickets: ['GET', '/tickets'],
  listChanges: ['GET', '/changes'],
  listArticles: ['GET', '/articles?q=lamp'],
  createUpload: ['POST', '/uploads', 'content'],
  deleteUpload: ['DELETE', '/uploads/absent'],
  getForm: ['GET', '/form'],
  submitForm: ['POST', '/form/submissions', {formId: 'form', values: {subject: 'Lamp'}}],
};

/** Routes for those who are not signed in; the tests of registration and of sessions are about them. */
export const openRoutes: readonly RouteId[] = [
  'createSession',
  'requestSignInLink',
  'startSso',
  'register',
  'requestPasswordReset',
  'checkPasswordToken',
  'setPassword',
];

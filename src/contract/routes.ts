/** Every route of the contract, for generators and backends. Adapters import the module of the area that they serve. */
import * as account from './account.js';
import * as articles from './articles.js';
import * as changes from './changes.js';
import * as forms from './forms.js';
import * as messages from './messages.js';
import * as participants from './participants.js';
import * as readMarks from './read-marks.js';
import type {RouteDefinition} from './route.js';
import * as satisfaction from './satisfaction.js';
import * as session from './session.js';
import * as settings from './settings.js';
import * as solution from './solution.js';
import * as tickets from './tickets.js';
import * as uploads from './uploads.js';

export const routes = {
  getSettings: settings.getSettings,
  getSession: session.getSession,
  createSession: session.createSession,
  deleteSession: session.deleteSession,
  keepSession: session.keepSession,
  requestSignInLink: session.requestSignInLink,
  startSso: session.startSso,
  register: account.register,
  requestPasswordReset: account.requestPasswordReset,
  checkPasswordToken: account.checkPasswordToken,
  setPassword: account.setPassword,
  listTickets: tickets.listTickets,
  getTicket: tickets.getTicket,
  closeTicket: tickets.closeTicket,
  reopenTicket: tickets.reopenTicket,
  listMessages: messages.listMessages,
  createReply: messages.createReply,
  createUpload: uploads.createUpload,
  deleteUpload: uploads.deleteUpload,
  downloadFile: uploads.downloadFile,
  getForm: forms.getForm,
  submitForm: forms.submitForm,
  markRead: readMarks.markRead,
  addParticipant: participants.addParticipant,
  removeParticipant: participants.removeParticipant,
  answerSolution: solution.answerSolution,
  rateTicket: satisfaction.rateTicket,
  listArticles: articles.listArticles,
  listChanges: changes.listChanges,
} satisfies Record<string, RouteDefinition>;

export type RouteId = keyof typeof routes;

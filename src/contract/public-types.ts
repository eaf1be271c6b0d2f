/** Types of what a help desk is asked and answers: for adapters and elements of your own. */
export type {PasswordToken, Registration} from './account.js';
export type {Article, ArticleList} from './articles.js';
export type {Change, ChangePage} from './changes.js';
export type {FormDefinition, FormField, FormValue, Submission, Submitted} from './forms.js';
export type {Attachment, Message, MessagePage, Reply, ReplySent} from './messages.js';
export type {ParticipantsChanged} from './participants.js';
export type {Person, RefusalReason, Right} from './primitives.js';
export type {FieldProblemCode, PortalErrorCode} from './problem.js';
export type {ReadState} from './read-marks.js';
export type {NewRating} from './satisfaction.js';
export type {Scope, Session, TicketColumn} from './session.js';
export type {Consent, PublicSettings, SystemPage, SystemPageId, TicketNoun} from './settings.js';
export type {SolutionAnswer, SolutionAnswered} from './solution.js';
export type {Participant, Rating, Solution} from './ticket-parts.js';
export type {StatusOption, Ticket, TicketPage, TicketProperty, TicketQuery, TicketStatus, TicketSummary} from './tickets.js';
export type {Upload, UploadLimits} from './uploads.js';

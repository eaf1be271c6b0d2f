/**
 * Values of `exportparts` by element, made from the manifest by `npm run manifest`: a part `row` of the list is `list-row`
 * outside the element that holds the list, and keeps that name all the way out.
 */
export const exportedParts = {
  attachment:
    'card: attachment-card, thumbnail: attachment-thumbnail, name: attachment-name, size: attachment-size, download: attachment-download, progress: attachment-progress, cancel: attachment-cancel, error: attachment-error, retry: attachment-retry',
  message:
    'author: message-author, time: message-time, note: message-note, body: message-body, quote: message-quote, attachments: message-attachments, show-images: message-show-images, attachment-card, attachment-thumbnail, attachment-name, attachment-size, attachment-download, attachment-progress, attachment-cancel, attachment-error, attachment-retry',
  participants:
    'list: participants-list, person: participants-person, remove: participants-remove, offer: participants-offer, email: participants-email, add: participants-add, error: participants-error, notice: participants-notice, retry: participants-retry',
  reply:
    'text: reply-text, attach: reply-attach, files: reply-files, file: reply-file, send: reply-send, outgoing: reply-outgoing, edit: reply-edit, kept: reply-kept, notice: reply-notice, retry: reply-retry',
  lightbox:
    'dialog: lightbox-dialog, name: lightbox-name, image: lightbox-image, previous: lightbox-previous, next: lightbox-next, download: lightbox-download, close: lightbox-close, progress: lightbox-progress, error: lightbox-error, retry: lightbox-retry',
  solution:
    'question: solution-question, accept: solution-accept, reject: solution-reject, reason: solution-reason, send: solution-send, done: solution-done, notice: solution-notice, retry: solution-retry',
  rating:
    'question: rating-question, score: rating-score, comment: rating-comment, send: rating-send, given: rating-given, change: rating-change, notice: rating-notice, retry: rating-retry',
  'view-switcher': 'label: view-label, menu: view-menu, notice: view-notice',
  login:
    'page: login-page, title: login-title, text: login-text, links: login-links, link: login-link, resend: login-resend, other-account: login-other-account, sign-out: login-sign-out, question: login-question, stay: login-stay, notice: login-notice, retry: login-retry, skeleton: login-skeleton',
  'support-form':
    'back: form-back, start-over: form-start-over, header: form-header, summary: form-summary, field: form-field, label: form-label, input: form-input, help: form-help, error: form-error, articles: form-articles, article: form-article, hide-articles: form-hide-articles, attach: form-attach, files: form-files, file: form-file, submit: form-submit, confirmation: form-confirmation, notice: form-notice, retry: form-retry, skeleton: form-skeleton',
  'list-filter': 'group: filter-group, option: filter-option, day: filter-day, name: filter-name',
  'list-columns': 'column: columns-column, reset: columns-reset',
  'list-views': 'view: views-view, name: views-name, save: views-save',
  'ticket-list':
    'toolbar: list-toolbar, search: list-search, filter: list-filter, sort-choice: list-sort-choice, columns: list-columns, views: list-views, panel: list-panel, chip: list-chip, clear: list-clear, export: list-export, news: list-news, list: list-list, header: list-header, sort: list-sort, row: list-row, cell: list-cell, subject: list-subject, status: list-status, waiting: list-waiting, more: list-more, to-form: list-to-form, empty: list-empty, notice: list-notice, retry: list-retry, skeleton: list-skeleton, filter-group, filter-option, filter-day, filter-name, columns-column, columns-reset, views-view, views-name, views-save',
  'ticket-detail':
    'back: detail-back, subject: detail-subject, status: detail-status, close: detail-close, reopen: detail-reopen, print: detail-print, confirm: detail-confirm, details: detail-details, properties: detail-properties, conversation: detail-conversation, message: detail-message, day: detail-day, new: detail-new, pending: detail-pending, outgoing: detail-outgoing, latest: detail-latest, kept: detail-kept, older: detail-older, notice: detail-notice, retry: detail-retry, skeleton: detail-skeleton, message-author, message-time, message-note, message-body, message-quote, message-attachments, message-show-images, attachment-card, attachment-thumbnail, attachment-name, attachment-size, attachment-download, attachment-progress, attachment-cancel, attachment-error, attachment-retry, participants-list, participants-person, participants-remove, participants-offer, participants-email, participants-add, participants-error, participants-notice, participants-retry, reply-text, reply-attach, reply-files, reply-file, reply-send, reply-outgoing, reply-edit, reply-kept, reply-notice, reply-retry, solution-question, solution-accept, solution-reject, solution-reason, solution-send, solution-done, solution-notice, solution-retry, rating-question, rating-score, rating-comment, rating-send, rating-given, rating-change, rating-notice, rating-retry, lightbox-dialog, lightbox-name, lightbox-image, lightbox-previous, lightbox-next, lightbox-download, lightbox-close, lightbox-progress, lightbox-error, lightbox-retry',
} as const;

/** What the parts of an element are called outside, and which elements it has inside. */
export const composition: Readonly<Record<string, {prefix: string; inside?: readonly string[]}>> = {
  attachment: {prefix: 'attachment'},
  message: {prefix: 'message', inside: ['attachment']},
  participants: {prefix: 'participants'},
  reply: {prefix: 'reply'},
  lightbox: {prefix: 'lightbox'},
  solution: {prefix: 'solution'},
  rating: {prefix: 'rating'},
  'view-switcher': {prefix: 'view'},
  login: {prefix: 'login'},
  'support-form': {prefix: 'form'},
  'list-filter': {prefix: 'filter'},
  'list-columns': {prefix: 'columns'},
  'list-views': {prefix: 'views'},
  'ticket-list': {prefix: 'list', inside: ['list-filter', 'list-columns', 'list-views']},
  'ticket-detail': {
    prefix: 'detail',
    inside: ['message', 'attachment', 'participants', 'reply', 'solution', 'rating', 'lightbox'],
  },
};

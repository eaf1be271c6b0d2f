/** By element: what its parts are called by outside, its parts, and the elements inside that have parts. Made from the manifest by `npm run manifest`. */
export const partNames = {
  attachment: ['attachment', 'frame card thumbnail name size download progress cancel error retry'],
  message: [
    'message',
    'message from-self from-customer from-agent from-system author side time note body held-image quote attachments show-images',
    'attachment',
  ],
  participants: ['participants', 'list title person remove offer email add error notice notice-title retry notice-details'],
  reply: [
    'reply',
    'text label form attach files file remove send outgoing edit kept refusal notice notice-title retry notice-details',
  ],
  lightbox: ['lightbox', 'dialog name image zoom previous next download close progress error retry'],
  solution: ['solution', 'question title accept reject label reason send cancel done notice notice-title retry notice-details'],
  rating: ['rating', 'question title score label comment send cancel given change notice notice-title retry notice-details'],
  'view-switcher': ['view', 'label menu notice notice-title'],
  login: [
    'login',
    'page title text links link resend other-address other-account account sign-out question keep discard cancel stay notice notice-title retry notice-details skeleton',
  ],
  'support-form': [
    'form',
    'back start-over title header form summary problem field label input help error articles article hide-articles attach files file remove submit cancel confirmation filed-link another notice notice-title retry notice-details skeleton',
  ],
  'list-filter': ['filter', 'group title option day name'],
  'list-columns': ['columns', 'column move reset'],
  'list-views': ['views', 'view rename delete name save'],
  'ticket-list': [
    'list',
    'toolbar search filter sort-choice columns views panel done count chip clear export news list head header sort row unread current cell subject dot reference snippet match status waiting more shown to-form empty notice notice-title retry notice-details skeleton',
    'list-filter',
    'list-columns',
    'list-views',
  ],
  'ticket-detail': [
    'detail',
    'back subject facts actions status close reopen print confirm cancel details aside properties heading conversation message dock day new pending outgoing latest kept label older notice notice-title retry notice-details skeleton',
    'message',
    'attachment',
    'participants',
    'reply',
    'solution',
    'rating',
    'lightbox',
  ],
} as const;

import type {Screen} from '../../shots/screen.js';

const ticket = '/tickets/long-subject';

/** States of writing a reply that no picture is taken of. */
export const replyStates: readonly Screen[] = [
  {
    name: 'reply-empty',
    as: 'anna',
    path: ticket,
    act: async stage => stage.click('Send reply'),
    shows: 'Write something or attach a file first',
  },
  {
    name: 'reply-sending',
    as: 'anna',
    path: ticket,
    act: async stage => {
      await stage.type('textarea', 'Here is the template.');
      stage.line.hold(/POST/);
      await stage.click('Send reply');
    },
    shows: 'Sending…',
  },
  {
    name: 'reply-sent',
    as: 'anna',
    path: ticket,
    act: async stage => {
      await stage.type('textarea', 'Here is the template.');
      await stage.click('Send reply');
    },
    shows: 'Your reply was sent',
  },
  {
    name: 'reply-refused',
    as: 'anna',
    settings: {replyToClosed: {enabled: false}},
    path: stage => stage.ticketPage('S200 does not charge'),
    shows: 'takes no more replies',
  },
  {
    name: 'reply-file-uploading',
    as: 'anna',
    path: ticket,
    act: async stage => {
      await stage.see('textarea');
      stage.line.hold(/POST/);
      await stage.attach('portico-reply input[type=file], input[type=file]', new File(['x'], 'notes.txt', {type: 'text/plain'}));
    },
    shows: 'notes.txt',
  },
  {
    name: 'reply-file-failed',
    as: 'anna',
    path: ticket,
    act: async stage => {
      await stage.type('textarea', 'Here it is.');
      stage.line.trouble(/POST/, 'unavailable', Infinity);
      await stage.attach('portico-reply input[type=file], input[type=file]', new File(['x'], 'notes.txt', {type: 'text/plain'}));
      await stage.click('Send reply');
    },
    shows: 'A file was not uploaded',
  },
  {
    name: 'reply-file-refused',
    as: 'anna',
    path: ticket,
    act: async stage => {
      await stage.see('textarea');
      await stage.attach(
        'portico-reply input[type=file], input[type=file]',
        new File(['x'], 'tool.exe', {type: 'application/x-msdownload'}),
      );
    },
    shows: 'This kind of file is not allowed',
  },
];

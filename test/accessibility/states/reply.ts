import type {Screen} from '../../shots/screen.js';
import {onRating, onTicket} from '../../support/ticket-screens.js';

/** States of writing a reply that no picture is taken of. */
export const replyStates: readonly Screen[] = [
  onTicket({
    name: 'reply-empty',
    act: async stage => stage.click('Send reply'),
    shows: 'Write something or attach a file first',
  }),
  onTicket({
    name: 'reply-sending',
    act: async stage => {
      await stage.type('textarea', 'Here is the template.');
      stage.line.hold(/POST/);
      await stage.click('Send reply');
    },
    shows: 'Sending…',
  }),
  onTicket({
    name: 'reply-sent',
    act: async stage => {
      await stage.type('textarea', 'Here is the template.');
      await stage.click('Send reply');
    },
    shows: 'Your reply was sent',
  }),
  onRating({name: 'reply-refused', settings: {replyToClosed: {enabled: false}}, shows: 'takes no more replies'}),
  onTicket({
    name: 'reply-file-uploading',
    act: async stage => {
      await stage.see('textarea');
      stage.line.hold(/POST/);
      await stage.attach('portico-reply input[type=file], input[type=file]', new File(['x'], 'notes.txt', {type: 'text/plain'}));
    },
    shows: 'notes.txt',
  }),
  onTicket({
    name: 'reply-file-failed',
    act: async stage => {
      await stage.type('textarea', 'Here it is.');
      stage.line.trouble(/POST/, 'unavailable', Infinity);
      await stage.attach('portico-reply input[type=file], input[type=file]', new File(['x'], 'notes.txt', {type: 'text/plain'}));
      await stage.click('Send reply');
    },
    shows: 'A file was not uploaded',
  }),
  onTicket({
    name: 'reply-file-refused',
    act: async stage => {
      await stage.see('textarea');
      await stage.attach(
        'portico-reply input[type=file], input[type=file]',
        new File(['x'], 'tool.exe', {type: 'application/x-msdownload'}),
      );
    },
    shows: 'This kind of file is not allowed',
  }),
];

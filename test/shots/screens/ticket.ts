import {eventually} from '../../support/page/look.js';
import type {Stage} from '../page/stage.js';
import {variantNames, type Screen} from '../screen.js';

/** Prints, and lays what goes to the printer over the page. */
async function print(stage: Stage): Promise<void> {
  await stage.see('portico-message');
  const paper = new Promise<HTMLIFrameElement>(resolve => {
    new MutationObserver((_, observer) => {
      const frame = document.querySelector('iframe');
      if (!frame?.contentWindow) return;
      observer.disconnect();
      frame.contentWindow.print = () => resolve(frame);
    }).observe(document.body, {childList: true});
  });
  await stage.click('Print');
  const frame = await paper;
  frame.removeAttribute('aria-hidden');
  Object.assign(frame.style, {position: 'absolute', zIndex: '9', inlineSize: '100%', background: 'white'});
  await eventually('all of the page', () => {
    const height = frame.contentDocument!.documentElement.scrollHeight;
    frame.style.blockSize = `${Math.max(height, document.documentElement.scrollHeight)}px`;
    return height > 0;
  });
}

/** One ticket. */
export const ticketScreens: readonly Screen[] = [
  {
    name: 'ticket',
    variants: variantNames,
    as: 'priya',
    path: stage => stage.ticketPage('Dropped from the mezzanine'),
    shows: 'Picked up yesterday.',
  },
  {name: 'ticket-solution', as: 'tom', path: stage => stage.ticketPage('LP-40 offline'), shows: 'Does this solve it?'},
  {
    name: 'ticket-solution-rejected',
    as: 'tom',
    path: stage => stage.ticketPage('LP-40 offline'),
    act: async stage => stage.click('No, not yet'),
    shows: 'What is still wrong?',
  },
  {
    name: 'ticket-image',
    as: 'priya',
    path: stage => stage.ticketPage('Dropped from the mezzanine'),
    act: async stage => (await stage.see('portico-message [part~="card"], [part~="card"]')).click(),
    shows: 'Own size',
  },
  {
    name: 'ticket-print',
    as: 'priya',
    path: stage => stage.ticketPage('Dropped from the mezzanine'),
    act: print,
    shows: 'Picked up yesterday.',
    variants: ['wide'],
  },
  {name: 'ticket-rating', as: 'anna', path: stage => stage.ticketPage('S200 does not charge'), shows: 'How satisfied are you'},
  {name: 'ticket-long-thread', as: 'james', path: '/tickets/rollout', shows: 'Conversation'},
  {name: 'ticket-long-words', as: 'james', path: '/tickets/long-word', shows: 'That was it.'},
  {name: 'ticket-long-subject', as: 'anna', path: '/tickets/long-subject', shows: 'I have an idea', variants: ['narrow']},
  {name: 'ticket-arabic', as: 'omar', path: '/tickets/arabic', shows: 'مرحباً', variants: ['wide', 'rtl', 'narrow']},
  {name: 'ticket-in-arabic', as: 'omar', language: 'ar', path: '/tickets/arabic', shows: 'مرحباً', variants: ['rtl']},
  {name: 'ticket-in-german', as: 'anna', language: 'de', path: '/tickets/long-subject', shows: 'I have an idea'},
  {name: 'ticket-closed', variants: variantNames, as: 'mikko', path: '/tickets/emoji', shows: 'line 2 stands still'},
  {
    name: 'ticket-closing',
    as: 'anna',
    path: '/tickets/long-subject',
    act: async stage => stage.click('Close ticket'),
    shows: 'Is this solved?',
  },
  {name: 'ticket-hostile-mail', as: 'grace', path: '/tickets/hostile', shows: 'Amount due', variants: ['wide', 'dark']},
  {name: 'ticket-no-messages', as: 'anna', path: '/tickets/phone-call', shows: 'No messages yet'},
  {
    name: 'ticket-loading',
    as: 'anna',
    path: '/tickets/long-subject',
    before: stage => void stage.line.hold(/GET \/tickets\/long-subject/),
    shows: 'All tickets',
  },
  {
    name: 'ticket-error',
    as: 'anna',
    path: '/tickets/long-subject',
    before: stage => stage.line.trouble(/GET \/tickets\//, 'unavailable', Infinity),
    shows: 'The help desk does not answer',
  },
  {name: 'ticket-not-found', as: 'anna', path: '/tickets/no-such-ticket', shows: 'We cannot find this'},
  {
    name: 'reply-with-files',
    variants: variantNames,
    as: 'anna',
    path: '/tickets/long-subject',
    act: async stage => {
      await stage.type('textarea', 'Here is the template, and a photo of the double label.');
      await stage.attach(
        'portico-reply input[type=file], input[type=file]',
        new File(['x'.repeat(2_345)], 'RETURN-STD.txt', {type: 'text/plain'}),
        new File(['x'.repeat(84_000)], 'double label on parcel 00340434161094.png', {type: 'image/png'}),
      );
    },
    shows: 'Ready to send',
  },
  {
    name: 'reply-failed',
    variants: variantNames,
    as: 'anna',
    path: '/tickets/long-subject',
    act: async stage => {
      await stage.type('textarea', 'Here is the template.');
      stage.line.trouble(/POST/, 'no-connection', Infinity);
      await stage.click('Send reply');
    },
    shows: 'We could not send your reply',
  },
];

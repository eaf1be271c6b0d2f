import type {Stage} from '../../shots/page/stage.js';
import type {Screen} from '../../shots/screen.js';
import {onRating, onSolution, onTicket} from '../../support/ticket-screens.js';

const withFiles = (stage: Stage) => stage.ticketPage('Dropped from the mezzanine');

/** States of a ticket's page that no picture is taken of. */
export const ticketStates: readonly Screen[] = [
  onTicket({
    name: 'ticket-details-open',
    act: async stage => (await stage.see('[part~="details"]')).click(),
    shows: 'Who takes part',
  }),
  onTicket({
    name: 'ticket-news',
    act: async stage => {
      await stage.see('portico-message');
      stage.portal.desk.setOwner('long-subject', 'ruth');
      stage.store.ticket('long-subject').heardOf();
    },
    shows: 'Ruth Adeyemi looks after this ticket now',
  }),
  onTicket({
    name: 'ticket-closed-now',
    act: async stage => {
      await stage.click('Close ticket');
      await stage.see('[part~="confirm"]');
      await stage.click('Close ticket');
    },
    shows: 'This ticket is closed now',
  }),
  onTicket({
    name: 'ticket-close-failed',
    act: async stage => {
      await stage.click('Close ticket');
      await stage.see('[part~="confirm"]');
      stage.line.trouble(/POST/, 'unavailable', Infinity);
      await stage.click('Close ticket');
    },
    shows: 'We could not close it',
  }),
  onTicket({
    name: 'ticket-gone',
    act: async stage => {
      await stage.type('textarea', 'I have an idea.');
      stage.portal.desk.setProperty('tickets', 'long-subject', 'hide_from_portal', 'yes');
      stage.store.ticket('long-subject').heardOf();
    },
    shows: 'You can no longer see this ticket',
  }),
  {
    name: 'messages-images-held',
    as: 'grace',
    path: '/tickets/ticket-333',
    shows: 'An image from the internet is held back.',
  },
  {
    name: 'messages-quote-open',
    as: 'grace',
    path: '/tickets/hostile',
    act: async stage => (await stage.see('[part~="quote"]')).click(),
    shows: 'Amount due',
  },
  {
    name: 'attachment-failed',
    as: 'priya',
    path: withFiles,
    act: async stage => {
      await stage.see('portico-attachment');
      stage.line.trouble(/GET \/files|GET \/.*attachments/, 'unavailable', Infinity);
      await stage.click('return-label.pdf PDF · 651 bytes Download');
    },
    shows: 'The help desk does not answer',
  },
  {
    name: 'image-failed',
    as: 'priya',
    path: withFiles,
    act: async stage => {
      const card = await stage.see('[part~="card"]');
      stage.line.trouble(/GET \/files|GET \/.*attachments/, 'unavailable', Infinity);
      card.click();
    },
    shows: 'The help desk does not answer',
  },
  onTicket({
    name: 'participants-adding',
    act: async stage => stage.click('Add a colleague'),
    shows: 'Email of a colleague',
  }),
  onTicket({
    name: 'participants-unknown',
    act: async stage => {
      await stage.click('Add a colleague');
      await stage.type('input[part~="email"]', 'nobody@northwind.example');
      await stage.click('Add');
    },
    shows: 'We know no colleague of yours with this address',
  }),
  onTicket({
    name: 'participants-added',
    act: async stage => {
      await stage.click('Add a colleague');
      await stage.type('input[part~="email"]', 'mikko.laine@northwind.example');
      await stage.click('Add');
    },
    shows: 'Remove Mikko Laine',
  }),
  onSolution({
    name: 'solution-reason-missing',
    act: async stage => {
      await stage.click('No, not yet');
      await stage.see('[part~="reason"]');
      await stage.click('Send');
    },
    shows: 'Tell us what is still wrong',
  }),
  onSolution({
    name: 'solution-failed',
    act: async stage => {
      await stage.see('portico-solution');
      stage.line.trouble(/POST/, 'unavailable', Infinity);
      await stage.click('Yes, it is solved');
    },
    shows: 'We could not send your answer',
  }),
  onSolution({
    name: 'solution-accepted',
    act: async stage => stage.click('Yes, it is solved'),
    shows: 'Good to know that it is solved',
  }),
  onRating({
    name: 'rating-missing',
    act: async stage => stage.click('Send rating'),
    shows: 'Choose one to five stars first',
  }),
  onRating({
    name: 'rating-comment',
    act: async stage => (await stage.see('[part~="score"] input[value="4"]')).click(),
    shows: 'Anything to add?',
  }),
  onRating({
    name: 'rating-given',
    act: async stage => {
      (await stage.see('[part~="score"] input[value="4"]')).click();
      await stage.click('Send rating');
    },
    shows: 'You gave 4 of 5',
  }),
];

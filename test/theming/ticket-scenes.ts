import {eventually} from '../support/page/look.js';
import type {Scene} from './scene.js';
import {onRating, onSolution, onTicket} from '../support/ticket-screens.js';

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const picture = (name: string) => ({name, type: 'image/png', content: pixel});

/** One ticket in states that no picture is taken of. */
export const ticketScenes: readonly Scene[] = [
  onTicket({
    name: 'participants-add',
    act: async stage => {
      await stage.click('Add a colleague');
      await stage.type('[part~="email"]', 'nobody@nowhere.example');
      await stage.click('Add');
    },
    shows: 'We know no colleague',
  }),
  onTicket({
    name: 'participants-refused',
    world: ({portal}) => portal.world.tickets['long-subject']!.contactIds.push('mikko'),
    act: async stage => {
      const remove = await stage.see('[part~="person"] [part~="remove"]');
      stage.line.trouble(/DELETE/, 'unavailable', Infinity);
      remove.click();
    },
    shows: 'We could not change who takes part',
  }),
  onRating({
    name: 'rating-given',
    act: async stage => {
      (await stage.see('[part~="score"]:nth-child(4)')).click();
      await stage.type('[part~="comment"]', 'Quick and friendly.');
      await stage.click('Send rating');
      await stage.see('[part~="given"]');
    },
    shows: 'You gave 4 of 5',
  }),
  onRating({
    name: 'rating-changing',
    act: async stage => {
      (await stage.see('[part~="score"]:nth-child(4)')).click();
      await stage.see('[part~="comment"]');
      await stage.click('Send rating');
      await stage.click('Change it');
    },
    shows: 'How satisfied are you',
  }),
  onRating({
    name: 'rating-refused',
    act: async stage => {
      (await stage.see('[part~="score"]:nth-child(4)')).click();
      await stage.see('[part~="comment"]');
      stage.line.trouble(/rating/, 'unavailable', Infinity);
      await stage.click('Send rating');
    },
    shows: 'We could not send your rating',
  }),
  {
    name: 'reply-sending',
    as: 'anna',
    html: '<portico-reply ticket-id="long-subject"></portico-reply><portico-rating ticket-id="long-subject"></portico-rating>',
    act: async stage => {
      await stage.type('textarea', 'Here is the template.');
      stage.line.hold(/POST/);
      await stage.click('Send reply');
    },
    shows: 'Sending',
  },
  onTicket({
    name: 'reply-dragging',
    act: async stage => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'label.txt'));
      (await stage.see('portico-reply form, form')).dispatchEvent(new DragEvent('dragenter', {dataTransfer, bubbles: true}));
    },
    shows: 'Send',
  }),
  onTicket({
    name: 'reply-kept',
    act: async stage => {
      await stage.type('textarea', 'I export it on Monday.');
      stage.portal.desk.changeSettings({replyToClosed: {enabled: false}});
      stage.portal.desk.setStage('long-subject', 'support-solved');
      await stage.store.session.restore();
      await stage.store.ticket('long-subject').ticket.reload();
    },
    shows: 'What you have written',
  }),
  onTicket({
    name: 'ticket-gone',
    act: async stage => {
      await stage.type('textarea', 'I export it on Monday.');
      delete stage.portal.world.tickets['long-subject'];
      await stage.store.ticket('long-subject').ticket.reload();
    },
    shows: 'What you have written',
  }),
  onSolution({
    name: 'solution-done',
    act: async stage => stage.click('Yes, it is solved'),
    shows: 'Good to know',
  }),
  onSolution({
    name: 'solution-refused',
    act: async stage => {
      await stage.see('[part~="accept"]');
      stage.line.trouble(/solution/, 'unavailable', Infinity);
      await stage.click('Yes, it is solved');
    },
    shows: 'We could not send your answer',
  }),
  onTicket({
    name: 'file-loading',
    world: ({portal}) =>
      portal.desk.reply('long-subject', {
        agentId: 'ruth',
        text: 'The log.',
        files: [{name: 'log.txt', type: 'text/plain', content: 'eA=='}],
      }),
    act: async stage => {
      const card = await stage.see('[part~="card"]');
      stage.line.hold(/files|attachments/);
      card.click();
    },
    shows: 'Downloading',
  }),
  onTicket({
    name: 'file-refused',
    world: ({portal}) =>
      portal.desk.reply('long-subject', {
        agentId: 'ruth',
        text: 'The log.',
        files: [{name: 'log.txt', type: 'text/plain', content: 'eA=='}],
      }),
    act: async stage => {
      const card = await stage.see('[part~="card"]');
      stage.line.trouble(/files|attachments/, 'unavailable', Infinity);
      card.click();
    },
    shows: 'The help desk does not answer',
  }),
  ...(['hold', 'trouble'] as const).map(what =>
    onTicket({
      name: `image-${what}`,
      world: ({portal}) =>
        portal.desk.reply('long-subject', {
          agentId: 'ruth',
          text: 'Two photos.',
          files: [picture('one.png'), picture('two.png')],
        }),
      act: async stage => {
        const card = await stage.see('[part~="card"]');
        if (what === 'hold') stage.line.hold(/files|attachments/);
        else stage.line.trouble(/files|attachments/, 'unavailable', Infinity);
        card.click();
        await stage.see(what === 'hold' ? '[part~="dialog"] [part~="progress"]' : '[part~="dialog"] [part~="error"]');
      },
      shows: '1 of 2',
    }),
  ),
  onTicket({
    name: 'message-from-system',
    world: ({portal: {desk, world}}) => {
      const {id} = desk.reply('long-subject', {agentId: 'ruth', text: 'It was moved to another team.'});
      world.messages[id]!.author = {kind: 'system'};
    },
    shows: 'moved to another team',
  }),
  onTicket({
    name: 'message-images',
    world: ({portal}) =>
      portal.desk.reply('long-subject', {
        agentId: 'ruth',
        text: 'See the picture.',
        html: '<p>See the picture: <img src="https://tracker.example/a.png" alt="A label"></p>',
      }),
    act: async stage => void (await eventually('held images', () => stage.see('[part~="show-images"]'))),
    shows: 'See the picture',
  }),
];

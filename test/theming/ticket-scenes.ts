import {eventually} from '../support/page/look.js';
import type {Scene} from './scene.js';

const ticket = '/tickets/long-subject';
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const picture = (name: string) => ({name, type: 'image/png', content: pixel});

/** One ticket in states that no picture is taken of. */
export const ticketScenes: readonly Scene[] = [
  {
    name: 'participants-add',
    as: 'anna',
    path: ticket,
    act: async stage => {
      await stage.click('Add a colleague');
      await stage.type('[part~="email"]', 'nobody@nowhere.example');
      await stage.click('Add');
    },
    shows: 'We know no colleague',
  },
  {
    name: 'participants-refused',
    as: 'anna',
    path: ticket,
    world: ({portal}) => portal.world.tickets['long-subject']!.contactIds.push('mikko'),
    act: async stage => {
      const remove = await stage.see('[part~="person"] [part~="remove"]');
      stage.line.trouble(/DELETE/, 'unavailable', Infinity);
      remove.click();
    },
    shows: 'We could not change who takes part',
  },
  {
    name: 'rating-given',
    as: 'anna',
    path: stage => stage.ticketPage('S200 does not charge'),
    act: async stage => {
      (await stage.see('[part~="score"]:nth-child(4)')).click();
      await stage.type('[part~="comment"]', 'Quick and friendly.');
      await stage.click('Send rating');
      await stage.see('[part~="given"]');
    },
    shows: 'You gave 4 of 5',
  },
  {
    name: 'rating-changing',
    as: 'anna',
    path: stage => stage.ticketPage('S200 does not charge'),
    act: async stage => {
      (await stage.see('[part~="score"]:nth-child(4)')).click();
      await stage.see('[part~="comment"]');
      await stage.click('Send rating');
      await stage.click('Change it');
    },
    shows: 'How satisfied are you',
  },
  {
    name: 'rating-refused',
    as: 'anna',
    path: stage => stage.ticketPage('S200 does not charge'),
    act: async stage => {
      (await stage.see('[part~="score"]:nth-child(4)')).click();
      await stage.see('[part~="comment"]');
      stage.line.trouble(/rating/, 'unavailable', Infinity);
      await stage.click('Send rating');
    },
    shows: 'We could not send your rating',
  },
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
  {
    name: 'reply-dragging',
    as: 'anna',
    path: ticket,
    act: async stage => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'label.txt'));
      (await stage.see('portico-reply form, form')).dispatchEvent(new DragEvent('dragenter', {dataTransfer, bubbles: true}));
    },
    shows: 'Send',
  },
  {
    name: 'reply-kept',
    as: 'anna',
    path: ticket,
    act: async stage => {
      await stage.type('textarea', 'I export it on Monday.');
      stage.portal.desk.changeSettings({replyToClosed: {enabled: false}});
      stage.portal.desk.setStage('long-subject', 'support-solved');
      await stage.store.session.restore();
      await stage.store.ticket('long-subject').ticket.reload();
    },
    shows: 'What you have written',
  },
  {
    name: 'ticket-gone',
    as: 'anna',
    path: ticket,
    act: async stage => {
      await stage.type('textarea', 'I export it on Monday.');
      delete stage.portal.world.tickets['long-subject'];
      await stage.store.ticket('long-subject').ticket.reload();
    },
    shows: 'What you have written',
  },
  {
    name: 'solution-done',
    as: 'tom',
    path: stage => stage.ticketPage('LP-40 offline'),
    act: async stage => stage.click('Yes, it is solved'),
    shows: 'Good to know',
  },
  {
    name: 'solution-refused',
    as: 'tom',
    path: stage => stage.ticketPage('LP-40 offline'),
    act: async stage => {
      await stage.see('[part~="accept"]');
      stage.line.trouble(/solution/, 'unavailable', Infinity);
      await stage.click('Yes, it is solved');
    },
    shows: 'We could not send your answer',
  },
  {
    name: 'file-loading',
    as: 'anna',
    path: ticket,
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
  },
  {
    name: 'file-refused',
    as: 'anna',
    path: ticket,
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
  },
  ...(['hold', 'trouble'] as const).map((what): Scene => ({
    name: `image-${what}`,
    as: 'anna',
    path: ticket,
    world: ({portal}) =>
      portal.desk.reply('long-subject', {agentId: 'ruth', text: 'Two photos.', files: [picture('one.png'), picture('two.png')]}),
    act: async stage => {
      const card = await stage.see('[part~="card"]');
      if (what === 'hold') stage.line.hold(/files|attachments/);
      else stage.line.trouble(/files|attachments/, 'unavailable', Infinity);
      card.click();
      await stage.see(what === 'hold' ? '[part~="dialog"] [part~="progress"]' : '[part~="dialog"] [part~="error"]');
    },
    shows: '1 of 2',
  })),
  {
    name: 'message-from-system',
    as: 'anna',
    path: ticket,
    world: ({portal: {desk, world}}) => {
      const {id} = desk.reply('long-subject', {agentId: 'ruth', text: 'It was moved to another team.'});
      world.messages[id]!.author = {kind: 'system'};
    },
    shows: 'moved to another team',
  },
  {
    name: 'message-images',
    as: 'anna',
    path: ticket,
    world: ({portal}) =>
      portal.desk.reply('long-subject', {
        agentId: 'ruth',
        text: 'See the picture.',
        html: '<p>See the picture: <img src="https://tracker.example/a.png" alt="A label"></p>',
      }),
    act: async stage => void (await eventually('held images', () => stage.see('[part~="show-images"]'))),
    shows: 'See the picture',
  },
];

import type {Stage} from '../../shots/page/stage.js';
import type {Screen} from '../../shots/screen.js';

async function fill(stage: Stage): Promise<void> {
  await stage.type('#subject', 'Invoice shows the wrong address');
  await stage.choose('#topic', 'Order or invoice');
  await stage.type('#description', 'Our invoices still go to the old address in Turku.');
}

/** States of the support form that no picture is taken of. */
export const formStates: readonly Screen[] = [
  {
    name: 'form-failed',
    as: 'anna',
    path: '/new',
    act: async stage => {
      await fill(stage);
      stage.line.trouble(/POST/, 'unavailable', Infinity);
      await stage.click('Send');
    },
    shows: 'We could not send this',
  },
  {
    name: 'form-restored',
    as: 'anna',
    path: '/new',
    act: async stage => {
      await fill(stage);
      // As after a reload.
      const provider = document.querySelector('portico-provider')!;
      provider.adapter = undefined;
      await provider.updateComplete;
      provider.adapter = stage.adapter;
    },
    shows: 'We kept what you wrote here last time',
  },
  {
    name: 'form-file-refused',
    as: 'anna',
    path: '/new',
    act: async stage => {
      await stage.see('#subject');
      await stage.attach('input[type=file]', new File(['x'], 'tool.exe', {type: 'application/x-msdownload'}));
    },
    shows: 'This kind of file is not allowed',
  },
  {
    name: 'form-too-long',
    as: 'anna',
    path: '/new',
    act: async stage => stage.type('#subject', 'Freezer gate reads twice. '.repeat(7)),
    shows: 'characters too many',
  },
  {
    name: 'form-unavailable',
    as: 'anna',
    settings: {form: {enabled: false}},
    path: '/new',
    shows: 'There is no form for you here',
  },
];

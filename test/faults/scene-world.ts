import type {WorldBuilder} from '../../mocks/world/builder.js';
import type {SettingsPatch} from '../../mocks/world/settings-patch.js';

/** All that a portal can offer. */
export const everythingOn: SettingsPatch = {
  ticketAccess: {kind: 'company'},
  closing: {enabled: true, pipelines: {support: {enabled: true, stageId: null}}},
  reopening: {enabled: true, stageByPipeline: {}},
  participants: {enabled: true},
  satisfaction: {enabled: true},
  oneTimeLinks: true,
  knowledgeBaseLink: true,
  form: {enabled: true, formId: 'form'},
};

/** Anna’s open ticket `lamp`, her closed one `desk`, and Ben’s `chair`. */
export function fillWorld(build: WorldBuilder, more: (build: WorldBuilder) => void = () => undefined): void {
  build.form({
    id: 'form',
    fields: [
      {id: 'subject', kind: 'text', label: 'Subject', required: true, property: 'subject', suggestArticles: true},
      {id: 'text', kind: 'multiline', label: 'Text', required: true},
    ],
  });
  build.article({title: 'Changing a lamp', url: '/lamp.html'});
  const files = [{name: 'plan.txt', content: 'The plan of the lamp.'}];
  build.ticket({
    id: 'lamp',
    subject: 'Lamp',
    contacts: ['anna'],
    owner: 'mia',
    messages: [{text: 'The lamp flickers.'}, {from: 'mia', text: 'Which lamp is it?', files}],
  });
  build.ticket({id: 'desk', subject: 'Desk', contacts: ['anna'], closed: true, messages: [{text: 'The desk wobbles.'}]});
  build.ticket({id: 'chair', subject: 'Chair', contacts: ['ben'], messages: [{text: 'The chair squeaks.'}]});
  more(build);
}

import type {WorldBuilder} from '../../builder.js';
import type {SettingsPatch} from '../../settings-patch.js';

/** How Acme set its portal up. */
export const acmeSettings: SettingsPatch = {
  name: 'Acme Support',
  enabled: true,
  domain: 'support.acme.example',
  slug: 'support',
  languages: ['en', 'fi', 'sv', 'de', 'ar'],
  ticketNouns: {en: {singular: 'ticket', plural: 'tickets'}, fi: {singular: 'tukipyyntö', plural: 'tukipyynnöt'}},
  ticketAccess: {kind: 'company'},
  // Cases that Acme looks into on its own carry this mark.
  visibility: {all: [{property: 'hide_from_portal', operator: 'is-unknown'}]},
  shownProperties: ['product', 'serial_number', 'priority', 'site'],
  defaultInboxId: 'helpdesk',
  replyToClosed: {enabled: true, stage: 'reopen', stageByPipeline: {support: 'support-us', repairs: 'repairs-reported'}},
  closing: {
    enabled: true,
    pipelines: {support: {enabled: true, stageId: null}, repairs: {enabled: true, stageId: 'repairs-returned'}},
  },
  reopening: {enabled: true, stageByPipeline: {support: 'support-us', repairs: 'repairs-reported'}},
  uploadLimits: {
    maxSize: 10_000_000,
    maxCount: 5,
    types: ['image/*', 'application/pdf', 'text/plain', 'text/csv', '.log', '.csv', '.zip', '.docx', '.xlsx'],
  },
  participants: {enabled: true},
  satisfaction: {enabled: true},
  form: {
    enabled: true,
    formId: 'problem-report',
    menuText: 'File a support ticket',
    headerText: 'Tell us what happened. With a serial number and a photo we can usually answer within the day.',
  },
  audience: {kind: 'self-registration'},
  consent: {
    version: '2026-05',
    text: 'Acme keeps your name, your email address and what you send us for as long as your company has a support contract, to answer you. Read [how we handle personal data](https://www.acme.example/privacy).',
    label: 'I agree that Acme stores and processes my data for support',
  },
  pages: {
    'sign-in': {template: 'card', title: 'Sign in to Acme Support'},
    'access-denied': {template: 'card', text: 'Your address is not set up for Acme Support. Ask your account manager at Acme.'},
  },
  timeoutMinutes: 60,
  branding: {accentColor: '#0b5fa5'},
  menu: [
    {label: 'Guides', href: 'https://www.acme.example/guides'},
    {label: 'Service status', href: 'https://status.acme.example/'},
  ],
  knowledgeBaseLink: true,
};

/** Domains, inboxes, pipelines and the support form. */
export function addDesk(build: WorldBuilder): void {
  build.domain({id: 'support.acme.example', language: 'en'});
  build.domain({id: 'acme.helpdesk-sites.example', language: 'en', system: true});
  build.inbox({
    id: 'helpdesk',
    name: 'Acme Help Desk',
    kind: 'help-desk',
    addresses: ['support@acme.example', 'help@acme.example'],
  });
  build.inbox({id: 'repairs', name: 'Repair Centre', kind: 'inbox', addresses: ['repairs@acme.example']});
  build.pipeline({
    id: 'support',
    name: 'Support',
    stages: [
      {id: 'support-new', label: 'New', state: 'open'},
      {id: 'support-us', label: 'Waiting on us', state: 'open'},
      {id: 'support-you', label: 'Waiting on you', state: 'open', waitsForCustomer: true},
      {id: 'support-solved', label: 'Solved', state: 'closed'},
    ],
  });
  build.pipeline({
    id: 'repairs',
    name: 'Repairs',
    stages: [
      {id: 'repairs-reported', label: 'Reported', state: 'open'},
      {id: 'repairs-received', label: 'Device received', state: 'open'},
      {id: 'repairs-bench', label: 'On the bench', state: 'open'},
      {id: 'repairs-returned', label: 'Repaired and sent back', state: 'closed'},
      {id: 'repairs-scrapped', label: 'Not worth repairing', state: 'closed'},
    ],
  });
  addForm(build);
}

function addForm(build: WorldBuilder): void {
  const options = (...labels: string[]) => labels.map(label => ({value: label, label}));
  build.form({
    id: 'problem-report',
    name: 'Problem report',
    inboxId: 'helpdesk',
    fields: [
      {
        id: 'subject',
        kind: 'text',
        label: 'Subject',
        required: true,
        max: 150,
        help: 'In a few words, for example “S200 does not charge”.',
        property: 'subject',
      },
      {
        id: 'topic',
        kind: 'select',
        label: 'Topic',
        required: true,
        options: options('Scanner', 'Label printer', 'Software', 'Order or invoice', 'Something else'),
        property: 'topic',
      },
      {
        id: 'product',
        kind: 'select',
        label: 'Model',
        required: true,
        options: options('S200 scanner', 'S350 scanner', 'LP-40 label printer', 'LP-80 label printer', 'Another model'),
        when: {field: 'topic', values: ['Scanner', 'Label printer']},
        property: 'product',
      },
      {
        id: 'serial',
        kind: 'text',
        label: 'Serial number',
        required: false,
        max: 20,
        help: 'On the sticker under the battery or on the back.',
        when: {field: 'topic', values: ['Scanner', 'Label printer']},
        property: 'serial_number',
      },
      {id: 'devices', kind: 'number', label: 'How many devices are affected?', required: false, min: 1, max: 5000, default: 1},
      {id: 'since', kind: 'date', label: 'Since when?', required: false, min: '2020-01-01'},
      {
        id: 'tried',
        kind: 'multiselect',
        label: 'What have you tried?',
        required: false,
        options: options(
          'Restarted it',
          'Charged or changed the battery',
          'Installed the newest firmware',
          'Tried another network',
        ),
      },
      {id: 'stopped', kind: 'checkbox', label: 'Work has stopped because of it', required: false, default: false},
      {
        id: 'phone',
        kind: 'text',
        label: 'Phone number for urgent questions',
        required: true,
        max: 30,
        autocomplete: 'tel',
        when: {field: 'stopped', values: ['true']},
      },
      {id: 'description', kind: 'multiline', label: 'What happened?', required: true, min: 10, max: 5000},
      {id: 'files', kind: 'file', label: 'Photos and logs', required: false, max: 5, help: 'A photo of the label says most.'},
      {id: 'source', kind: 'hidden', label: 'Source', required: false, default: 'portal', property: 'source'},
    ],
  });
}

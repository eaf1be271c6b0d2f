import {textFile} from '../files.js';
import type {Story} from '../story.js';
import {hostileMail} from './hostile-mail.js';
import {rolloutChat} from './rollout.js';

const longWord = `sgtin:${'0614141107346.2026.11.18.VAN.DOCK04.PALLET.'.repeat(6)}end`;

/** What real desks hold and what pages stumble over. */
export const oddStories: Story[] = [
  {
    id: 'phone-call',
    // Made by an agent after a call: there is no conversation (R8).
    subject: 'Call: loan scanner for the December peak',
    requester: 'anna',
    owner: 'ruth',
    stage: 'support-us',
    days: 5,
    properties: {product: 'S200 scanner', priority: 'Normal', site: 'Vantaa'},
  },
  {
    id: 'rollout',
    subject: 'Rollout of firmware 4.2 in all pharmacies',
    requester: 'james',
    contacts: ['james', 'priya'],
    owner: 'niklas',
    channel: 'chat',
    stage: 'support-us',
    days: 14,
    properties: {product: 'S350 scanner', priority: 'High'},
    lines: rolloutChat(),
  },
  {
    id: 'long-subject',
    subject:
      'Since the update of last Thursday the packing station at the end of line 3 (the one beside the emergency exit, not the new one) prints every return label twice whenever an order contains more than one parcel, except for orders to Sweden',
    requester: 'anna',
    owner: 'marek',
    stage: 'support-you',
    days: 4.1,
    properties: {product: 'LP-80 label printer', priority: 'Normal', site: 'Vantaa'},
    lines: [
      ['anna', 0, 'I think the subject says it all, sorry for the length. Nobody here knows why Sweden.'],
      [
        'marek',
        6,
        'I have an idea: orders to Sweden use the other carrier’s template. Could you export the template “RETURN-STD” and send it?',
      ],
    ],
  },
  {
    id: 'long-word',
    subject: 'Scanned value is cut off: UrnEpcIdSgtinUrnEpcIdSgtinUrnEpcIdSgtinUrnEpcIdSgtinUrnEpcIdSgtinUrnEpcIdSgtin',
    requester: 'james',
    owner: 'niklas',
    days: 21,
    closedAfter: 6,
    properties: {product: 'S350 scanner', priority: 'Normal'},
    lines: [
      ['james', 0, `The scanner should send this:\n\n${longWord}\n\nbut our system gets the first 128 characters.`],
      ['niklas', 3, 'The limit is in the keyboard wedge: Output → Longest value. Set it to 512.'],
      ['james', 1, 'That was it.'],
    ],
  },
  {
    id: 'emoji',
    subject: '🚨 Line 2 is down 🚨',
    requester: 'mikko',
    contacts: ['mikko', 'anna'],
    owner: 'niklas',
    channel: 'messenger',
    days: 26,
    closedAfter: 1,
    properties: {product: 'Fleet console', priority: 'Urgent', site: 'Vantaa'},
    lines: [
      ['mikko', 0, '🚨🚨 line 2 stands still, no scanner gets orders 😱'],
      ['niklas', 0.1, 'On it. We see all of your scanners offline since 13:02. Is the internet up at your end?'],
      ['mikko', 0.2, '🤦‍♂️ somebody unplugged the router to charge a phone. 👩🏽‍🔧 is on it'],
      ['mikko', 0.2, 'back! ✅✅✅'],
      ['niklas', 0.1, 'All 48 are back here, too. I have put a note about a second line in your file 😉'],
    ],
  },
  {
    id: 'hostile',
    subject: 'Your invoice is overdue <img src=x onerror=alert(1)>',
    requester: 'grace',
    owner: 'ruth',
    stage: 'support-us',
    days: 2.9,
    properties: {priority: 'Low'},
    lines: [
      ['grace', 0, 'Forwarding what we got this morning. Is it from you? It looks odd to me.', {html: hostileMail}],
      ['ruth', 1, 'Not from us! Please do not click on anything in it and delete it. Our security people have the copy.'],
    ],
  },
  {
    id: 'outside-mail',
    subject: 'Second opinion on the Jebel Ali radio survey',
    requester: 'omar',
    owner: 'niklas',
    stage: 'support-you',
    days: 7.1,
    properties: {priority: 'Normal', site: 'Jebel Ali'},
    lines: [
      [
        'omar',
        0,
        'Please have a look at the attached survey.',
        {files: [textFile('survey.csv', ['point,rssi,noise', 'A1,-58,-92', 'A2,-71,-90', 'B1,-83,-91'])]},
      ],
      // Sent from an agent's own address, which is connected to no inbox (R4).
      [
        'niklas',
        4,
        'From my own mailbox: I would not accept this survey, the integrator measured with the doors open.',
        {teamAddress: 'niklas.berg@acme.example'},
      ],
      [
        'niklas',
        2,
        'Point B1 is too weak for scanning on the move. One more access point on the pillar between B1 and B2 solves it.',
      ],
    ],
  },
  {
    id: 'only-outside-mail',
    subject: 'Contract renewal Kestrel Foods',
    requester: 'grace',
    owner: 'ruth',
    stage: 'support-us',
    days: 17,
    properties: {priority: 'Normal'},
    lines: [
      ['ruth', 0, 'Draft of the new contract, for you alone at this point.', {teamAddress: 'ruth.adeyemi@acme.example'}],
      ['grace', 20, 'Received, I read it at the weekend.', {teamAddress: 'ruth.adeyemi@acme.example'}],
    ],
  },
  {
    id: 'hidden-by-filter',
    subject: 'Possible misuse of loan devices at Northwind',
    requester: 'anna',
    owner: 'ruth',
    stage: 'support-us',
    days: 3.5,
    properties: {priority: 'High', hide_from_portal: true},
    lines: [
      [
        'ruth',
        0,
        'Three loan scanners report from an address that is not one of Northwind’s sites. To be cleared up with Anna by phone.',
      ],
    ],
  },
  {
    id: 'no-company',
    subject: 'Can I use my own labels?',
    requester: 'tom',
    owner: 'ilona',
    stage: 'support-new',
    days: 0.06,
    properties: {product: 'LP-40 label printer', serial_number: 'LP4-28814', priority: 'Low'},
    lines: [
      ['tom', 0, 'I have two boxes of 58 mm labels left from my old printer. Can the LP-40 take them or do I void something?'],
    ],
  },
  {
    id: 'three-companies',
    subject: 'Joint training for Northwind and Bluepine',
    requester: 'sofia',
    contacts: ['sofia', 'anna', 'james'],
    companies: ['bluepine', 'northwind'],
    owner: 'ruth',
    stage: 'support-you',
    days: 8.8,
    properties: {priority: 'Low'},
    lines: [
      ['sofia', 0, 'Could both companies be trained on the fleet console in one online session? Anna and James are in copy.'],
      ['ruth', 20, 'With pleasure, up to twenty people. Please choose between 8 and 10 December, 9:00 UTC.'],
      ['james', 4, 'The 10th would be better for us.'],
    ],
  },
];

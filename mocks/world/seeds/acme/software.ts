import {pdf, textFile} from '../files.js';
import type {Story} from '../story.js';
import {mail, quote, signature} from './mail.js';

/** Fleet console, integrations, orders and invoices. */
export const softwareStories: Story[] = [
  {
    id: 'three-threads',
    subject: 'Fleet console shows 212 of our 240 scanners',
    requester: 'james',
    contacts: ['james', 'sofia'],
    owner: 'niklas',
    stage: 'support-us',
    days: 8,
    properties: {product: 'Fleet console', priority: 'Normal', site: 'Leeds'},
    // The chat came first, so it is the original; the other two are about the same matter.
    threads: [
      {
        days: 8,
        channel: 'chat',
        lines: [
          ['james', 0, 'Hi, the console counts 212 devices. We own 240 and I have just walked past most of them.'],
          ['niklas', 0.05, 'Hello James. Are the missing ones all from the delivery in October?'],
          ['james', 0.1, 'Looks like it, yes. Serial numbers from S3-2051xx.'],
          ['niklas', 0.05, 'They may never have been claimed for your account. I am looking into it and write to you here.'],
          [
            'niklas',
            26,
            'All 28 are claimed now. They appear one by one, when they next check in. Please tell me tomorrow what the count is.',
          ],
          ['james', 70, '238. Two to go.'],
        ],
      },
      {
        days: 7.5,
        lines: [
          [
            'sofia',
            0,
            'James asked me to send the list of serial numbers, so here it is by mail.',
            {files: [textFile('serials.csv', ['serial', 'S3-205101', 'S3-205102', 'S3-205103'])]},
          ],
        ],
      },
      {
        days: 6,
        channel: 'email',
        inbox: 'repairs',
        lines: [['james', 0, 'Two of the scanners from the October delivery do not switch on at all. Repair or replacement?']],
      },
    ],
  },
  {
    subject: 'Invoice INV-20418 has our old address',
    requester: 'grace',
    owner: 'ruth',
    stage: 'support-you',
    days: 3.9,
    properties: {priority: 'Normal'},
    lines: [
      [
        'grace',
        0,
        'Invoice INV-20418 still shows our old address and the old VAT number. Our bookkeeping cannot take it like that. Please send a corrected one.',
        {
          html: mail(
            '<p>Dear all,</p><p>invoice <b>INV-20418</b> still shows our old address and the old VAT number. Our bookkeeping cannot take it like that. Please send a corrected one.</p>',
            signature('Grace Miller', 'Purchasing', 'Kestrel Foods', '+971 4 555 0148'),
          ),
          files: [
            pdf('INV-20418.pdf', [
              'Acme',
              'Invoice INV-20418',
              '40 belt holsters for S200, left',
              'Kestrel Foods, Al Quoz 3, Dubai',
            ]),
          ],
        },
      ],
      [
        'ruth',
        5,
        'Dear Grace, of course. Could you confirm the new address in one line, exactly as it should stand on the invoice?',
      ],
    ],
  },
  {
    subject: 'REST API answers 429 during the night run',
    requester: 'james',
    owner: 'marek',
    days: 40,
    properties: {product: 'Fleet console', priority: 'High'},
    closedAfter: 90,
    lines: [
      [
        'james',
        0,
        'Our night job reads every device’s state once and gets 429 from number 60 on. Is there a limit? I found nothing in the documentation.',
      ],
      [
        'marek',
        9,
        'Sixty requests a minute, and you are right that it is not documented; it will be this week. There is GET /devices?page=2 that gives a hundred at a time, your job would be done in three requests.',
      ],
      ['james', 14, 'Rewritten with pages, runs in four seconds now. Pity about the documentation.'],
    ],
  },
  {
    subject: 'Two-factor sign-in for the fleet console',
    requester: 'sofia',
    companies: ['northwind'],
    owner: 'niklas',
    days: 16,
    properties: {product: 'Fleet console', priority: 'Normal'},
    closedAfter: 3,
    lines: [
      ['sofia', 0, 'Northwind’s new policy wants a second factor everywhere. Can it be forced for all their users?'],
      [
        'niklas',
        4,
        'Yes, under Organisation → Security → Require second factor. Everybody is asked at the next sign-in. Security keys work as well as codes.',
      ],
      ['sofia', 44, 'Switched on, nobody complained yet.'],
    ],
  },
  {
    id: 'quoted-history',
    subject: 'Re: Re: Fwd: Training dates for the new shift',
    requester: 'anna',
    contacts: ['anna', 'mikko'],
    owner: 'ruth',
    stage: 'support-us',
    days: 11,
    properties: {priority: 'Low', site: 'Vantaa'},
    lines: [
      ['anna', 0, 'We have nine new people from December on. Could one of you come over for half a day?'],
      ['ruth', 20, 'Gladly. 2, 3 or 9 December would work for us, mornings.'],
      [
        'anna',
        30,
        '3 December from 8 to 12 suits everybody. Coffee is on us.',
        {
          html: mail(
            '<p>3 December from 8 to 12 suits everybody. Coffee is on us.</p>',
            signature('Anna Virtanen', 'Warehouse manager', 'Northwind Logistics', '+358 9 4245 0190'),
            quote(
              'Ruth Adeyemi',
              `<p>Gladly. 2, 3 or 9 December would work for us, mornings.</p>${quote('Anna Virtanen', '<p>We have nine new people from December on. Could one of you come over for half a day?</p>')}`,
            ),
          ),
        },
      ],
    ],
  },
  {
    subject: 'Price for extending Premium care to 2028',
    requester: 'grace',
    owner: 'ruth',
    days: 20,
    properties: {priority: 'Low'},
    closedAfter: 1,
    lines: [
      ['grace', 0, 'What would it cost to move from Standard to Premium care until the end of 2028 for 85 scanners?'],
      [
        'ruth',
        6,
        'I have asked your account manager to call you, as that depends on the age of the devices. She will ring tomorrow between ten and twelve your time.',
      ],
    ],
  },
  {
    subject: 'Webhook signature does not match',
    requester: 'james',
    owner: 'marek',
    channel: 'portal',
    stage: 'support-you',
    days: 1.9,
    properties: {product: 'Fleet console', priority: 'Normal'},
    lines: [
      [
        'james',
        0,
        'I compute HMAC-SHA256 over the body with our secret and get something else than the X-Acme-Signature header. About one event in twenty, the rest match.',
      ],
      [
        'marek',
        4,
        'Do those one in twenty contain anything that is not ASCII, like a site name with an accent? The signature is over the bytes as sent; a framework that parses and writes the JSON anew changes them.',
      ],
    ],
  },
  {
    subject: 'Export of the scan history for the year',
    requester: 'anna',
    owner: 'niklas',
    days: 50,
    properties: {product: 'Fleet console', priority: 'Low'},
    closedAfter: 10,
    lines: [
      ['anna', 0, 'For the stock-taking I need all scans of 2025 as a file. The console lets me choose 31 days at most.'],
      [
        'niklas',
        26,
        'I have put twelve files into your console’s download folder, one for each month. They stay there for two weeks.',
      ],
      ['anna', 3, 'Got them all, thanks!'],
    ],
  },
  {
    subject: 'Account for our new colleague Elena',
    requester: 'elena',
    contacts: ['elena', 'grace'],
    owner: 'ilona',
    days: 13,
    properties: {priority: 'Low', site: 'Jebel Ali'},
    closedAfter: 6,
    lines: [
      [
        'elena',
        0,
        'Hello, I have started at Kestrel this week and need access to the fleet console. Grace is my manager, in copy.',
      ],
      ['grace', 1, 'Confirmed from my side.'],
      ['ilona', 2, 'Welcome, Elena! The invitation is in your mailbox. It is good for three days.'],
    ],
  },
];

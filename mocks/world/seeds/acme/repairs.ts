import {pdf, png} from '../files.js';
import type {Story} from '../story.js';

const repair = {pipeline: 'repairs', inbox: 'repairs'} as const;

/** Devices that come in, are mended, and go back. */
export const repairStories: Story[] = [
  {
    ...repair,
    subject: 'Dropped from the mezzanine: S350 with cracked window',
    requester: 'priya',
    owner: 'marek',
    stage: 'repairs-bench',
    days: 6.9,
    properties: {product: 'S350 scanner', serial_number: 'S3-204433', priority: 'Normal', site: 'Leeds'},
    lines: [
      [
        'priya',
        0,
        'It fell about four metres onto concrete. It still turns on, but the window is cracked and it reads nothing. Premium care, so I hope this is covered?',
        {files: [png('window.png', 'label')]},
      ],
      [
        'marek',
        2,
        'Covered, once a year and device. The return label is attached; the courier picks up from your reception until 16:00.',
        {files: [pdf('return-label.pdf', ['Acme Repair Centre', 'Return RMA-7741', 'S350, S3-204433'])]},
      ],
      ['priya', 50, 'Picked up yesterday.'],
      [
        'marek',
        24,
        'It is here and on the bench. The window and the mirror behind it are being replaced; we check the seal afterwards because of your cold rooms.',
      ],
    ],
  },
  {
    ...repair,
    subject: 'Battery swollen — is it dangerous?',
    requester: 'anna',
    owner: 'marek',
    stage: 'repairs-reported',
    days: 0.9,
    properties: {product: 'S200 scanner', serial_number: 'S2-097812', priority: 'Urgent', site: 'Vantaa'},
    lines: [
      [
        'anna',
        0,
        'One battery has swollen so much that the lid does not close any more. It is warm. What should we do with it???',
      ],
      [
        'marek',
        0.2,
        'Please do not charge or press it. Put it outdoors or on stone, away from anything that burns, and let it cool. Do not post it: I send a courier with a safe box, today between 14 and 16. Is the rest of the scanner undamaged?',
      ],
      ['anna', 0.5, 'It lies in a bucket of sand in the yard. The scanner looks fine. Thank you for answering so fast.'],
    ],
  },
  {
    ...repair,
    subject: 'Quote for repairing 6 old S100',
    requester: 'omar',
    owner: 'marek',
    stage: 'repairs-scrapped',
    days: 33,
    closedAfter: 4,
    properties: {product: 'S100 scanner', priority: 'Low', site: 'Jebel Ali'},
    lines: [
      ['omar', 0, 'We found six S100 in a cupboard. Can they be repaired, and what would it cost?'],
      [
        'marek',
        7,
        'To be honest: spare parts ended in 2023, and a repair would cost more than they are worth. We take them back for recycling at no charge, and you get 15 % off as many S200.',
      ],
      ['omar', 18, 'Then please recycle them. I talk to Grace about the S200.'],
    ],
  },
  {
    ...repair,
    subject: 'LP-80 print head replacement, RMA-7702',
    requester: 'mikko',
    owner: 'ilona',
    days: 44,
    closedAfter: 24,
    properties: {product: 'LP-80 label printer', serial_number: 'LP8-55098', priority: 'Normal', site: 'Vantaa'},
    lines: [
      ['mikko', 0, 'As agreed on the phone, the printer of line 2 is coming to you for a new head.'],
      ['ilona', 48, 'Received. The head is replaced, and while it was open we changed the roller as well.'],
      [
        'ilona',
        20,
        'On its way back, tracking number JX-4471-2290. Test print attached.',
        {files: [png('test-print.png', 'label')]},
      ],
      ['mikko', 30, 'Back in line 2. Prints like new.'],
    ],
  },
  {
    ...repair,
    subject: 'S200 was in the washing machine',
    requester: 'tom',
    owner: 'marek',
    channel: 'chat',
    stage: 'repairs-scrapped',
    days: 27,
    closedAfter: 2,
    properties: {product: 'S200 scanner', serial_number: 'S2-097731', priority: 'Normal'},
    lines: [
      ['tom', 0, 'my scanner went through the wash in my apron. 40 degrees. any hope?'],
      ['marek', 0.1, 'Battery out, and do not switch it on! Was there detergent in the machine?'],
      ['tom', 0.05, 'yes. it smells very clean now'],
      [
        'marek',
        0.1,
        'Water alone would have a chance, detergent leaves salts everywhere. Send it if you like, I look at it for free, but do not expect much.',
      ],
      [
        'marek',
        120,
        'I did what I could. It starts, but the trigger board is corroded through. You get 30 % off a new one, for the honesty.',
      ],
      ['tom', 4, 'fair enough! ordered one. thanks for trying'],
    ],
  },
  {
    ...repair,
    subject: 'Where is our repair RMA-7718?',
    requester: 'grace',
    owner: 'marek',
    stage: 'repairs-received',
    days: 4.8,
    properties: {product: 'S350 scanner', serial_number: 'S3-198820', priority: 'High', site: 'Jebel Ali'},
    lines: [
      [
        'grace',
        0,
        'We sent RMA-7718 ten days ago and have heard NOTHING. The courier says it was signed for on the 9th. We are a scanner short on the night shift and I am getting questions.',
      ],
      [
        'marek',
        3,
        'I am sorry, Grace. It was booked in under the wrong number and stood on a shelf. It is on top of my bench now, and a loan device leaves today by express, on us.',
      ],
      ['marek', 1, 'Called Grace to apologise, she was kind about it.', {channel: 'call-note'}],
      ['grace', 12, 'Appreciated. Please send the tracking number of the loan device.'],
    ],
  },
  {
    ...repair,
    subject: 'Five cradles need new springs',
    requester: 'james',
    owner: 'ilona',
    days: 38,
    closedAfter: 8,
    properties: {product: 'Five-bay cradle', priority: 'Low', site: 'Leeds'},
    lines: [
      ['james', 0, 'Five of our cradles have at least one bad bay. I would rather change the springs here than send the lot.'],
      ['ilona', 5, 'Sensible. Ten contact plates and a sheet with pictures are on the way.'],
      ['james', 96, 'Done, took an hour for all five.'],
    ],
  },
  {
    ...repair,
    subject: 'Warranty question after a repair by a third party',
    requester: 'sofia',
    companies: ['northwind'],
    owner: 'ruth',
    stage: 'repairs-reported',
    days: 10,
    properties: {product: 'S200 scanner', priority: 'Normal'},
    lines: [
      [
        'sofia',
        0,
        'A shop in Tampere changed the display of two scanners for Northwind. Does the warranty still hold for the rest of them?',
      ],
      [
        'ruth',
        30,
        'For those two it ends for display and seal, for everything else it goes on. The other devices are not touched by it.',
      ],
      ['sofia', 2, 'Could I have that as a letter? Their insurer asks.'],
    ],
  },
];

import {pdf, png, textFile} from '../files.js';
import type {Story} from '../story.js';
import {mail, quote, signature} from './mail.js';

/** Label printers: print quality, labels, drivers. */
export const printerStories: Story[] = [
  {
    id: 'white-streaks',
    subject: 'White streaks through the barcode on LP-80',
    requester: 'priya',
    owner: 'ilona',
    stage: 'support-you',
    days: 3.2,
    properties: {product: 'LP-80 label printer', serial_number: 'LP8-55120', priority: 'High', site: 'Leeds'},
    lines: [
      [
        'priya',
        0,
        'Our LP-80 prints two white streaks from top to bottom. Customers’ scanners reject the labels. I have attached a good label from last week and one from today.',
        {
          html: mail(
            '<p>Hello,</p><p>our LP-80 prints <b>two white streaks</b> from top to bottom. Customers’ scanners reject the labels.</p><p>Last week and today:</p><p><img src="cid:good-label" alt="Label of last week"> <img src="cid:bad-label" alt="Label of today"></p>',
            signature('Priya Raman', 'Quality manager', 'Bluepine Pharmacies', '+44 113 496 0172'),
          ),
          files: [png('last-week.png', 'label', 'good-label'), png('today.png', 'faded', 'bad-label')],
        },
      ],
      [
        'ilona',
        2.5,
        'Thank you for both pictures. Streaks that go all the way down in the same place are a worn or dirty print head. Please switch the printer off, let it cool for ten minutes, and wipe the head with the pen that came in the box, in one direction only.',
        {
          html: mail(
            '<p>Thank you for both pictures. Streaks that go all the way down in the same place are a worn or dirty print head.</p><ol><li>Switch the printer off and let it cool for ten minutes.</li><li>Wipe the head with the pen that came in the box, <i>in one direction only</i>.</li><li>Print the test page: hold <b>Feed</b> for three seconds.</li></ol>',
            signature('Ilona Saari', 'Printer support', 'Acme', '+358 9 4245 0111'),
            quote('Priya Raman', 'Our LP-80 prints <b>two white streaks</b> from top to bottom.'),
          ),
        },
      ],
      ['priya', 22, 'Cleaned twice. One streak is gone, the other is thinner but there.'],
      [
        'ilona',
        2,
        'Then that element is burnt out and the head has to be replaced. It is a wear part, but yours has run 12 km only, so it is on us. Is the Leeds address in our files still right?',
      ],
    ],
  },
  {
    subject: 'Labels come out shifted by 3 mm',
    requester: 'anna',
    owner: 'ilona',
    days: 18,
    properties: {product: 'LP-40 label printer', serial_number: 'LP4-31007', priority: 'Normal', site: 'Vantaa'},
    closedAfter: 12,
    lines: [
      ['anna', 0, 'New roll, same label type, and everything is 3 mm too far to the right.'],
      [
        'ilona',
        1,
        'Is the blue guide snug against the roll? And please run the calibration once: hold Feed until the light blinks twice.',
      ],
      ['anna', 2, 'The guide was it. I feel a little silly.'],
      [
        'ilona',
        0.3,
        'No need. It is the most asked question about that printer, and the guide should click; the next version does.',
      ],
    ],
  },
  {
    subject: 'Driver 7.1 will not install: “signature cannot be verified”',
    requester: 'james',
    owner: 'marek',
    stage: 'support-us',
    days: 0.4,
    properties: {product: 'LP-80 label printer', priority: 'High', site: 'Leeds'},
    lines: [
      [
        'james',
        0,
        'Package 7.1 from your download page fails on twelve of our PCs. Event log attached. 7.0.4 installs. Has your certificate been changed?',
        {
          files: [
            textFile('setup-events.csv', [
              'time,source,id,message',
              '2026-11-19T22:41:10Z,MsiInstaller,11708,Product: LP Driver 7.1 -- Installation failed.',
              '2026-11-19T22:41:10Z,CodeIntegrity,3004,The signature of lp80core.sys cannot be verified.',
            ]),
          ],
        },
      ],
      [
        'marek',
        3,
        'You are right, the package of yesterday evening is signed with the wrong key. It has been taken down; please stay on 7.0.4 until I write again, today still.',
      ],
    ],
  },
  {
    subject: 'Which ribbon for freezer labels?',
    requester: 'grace',
    owner: 'ilona',
    days: 25,
    properties: {product: 'LP-80 label printer', priority: 'Low', site: 'Jebel Ali'},
    closedAfter: 48,
    lines: [
      ['grace', 0, 'We are opening a −30 °C hall. Which ribbon and which label do you recommend so that the print stays on?'],
      [
        'ilona',
        7,
        'For −30 °C take a resin ribbon and a label with freezer glue. Stick it before the carton goes in.',
        {
          html: mail(
            '<p>For −30 °C take a resin ribbon and a label with freezer glue:</p><table border="1" cellpadding="4"><tr><th>Part</th><th>Order number</th><th>Per box</th></tr><tr><td>Ribbon, resin, 110 mm</td><td>RB-110-R</td><td>12</td></tr><tr><td>Label 100 × 150, freezer glue</td><td>LB-1015-F</td><td>8 rolls</td></tr></table><p>Stick it <b>before</b> the carton goes in; below −10 °C no glue takes hold.</p>',
            signature('Ilona Saari', 'Printer support', 'Acme', '+358 9 4245 0111'),
          ),
        },
      ],
      ['grace', 15, 'Very clear, thank you. Ordered.'],
    ],
  },
  {
    subject: 'LP-40 offline after power cut',
    proposesSolution: true,
    requester: 'tom',
    owner: 'marek',
    days: 5.5,
    stage: 'support-you',
    properties: {product: 'LP-40 label printer', serial_number: 'LP4-28814', priority: 'Normal'},
    lines: [
      [
        'tom',
        0,
        'We had a power cut on Saturday. Now the printer says “offline” on the till although the light is green. I have switched everything off and on twice.',
      ],
      [
        'marek',
        4,
        'It probably got a new address from your router. Print the status page (hold Feed for five seconds) and compare “IP” with the one in the till’s printer settings.',
      ],
      ['tom', 60, 'Status page says 192.0.2.57, till says 192.0.2.31. What do I do now?'],
      [
        'marek',
        1,
        'Put .57 into the till, then it prints. So that it stays that way, tell the router to always give the printer this address. If you send me the router’s model I can tell you where that is.',
      ],
    ],
  },
  {
    subject: 'Printing German umlauts from the ERP',
    requester: 'sofia',
    companies: ['kestrel'],
    owner: 'marek',
    days: 28,
    properties: {product: 'LP-80 label printer', priority: 'Normal'},
    closedAfter: 24,
    lines: [
      ['sofia', 0, 'For Kestrel’s German customer: ä, ö, ü come out as Ã¤, Ã¶, Ã¼. The ERP sends UTF-8 as far as I can see.'],
      ['marek', 2, 'And the printer expects code page 1252 unless told. Put ^CI28 at the beginning of the label template.'],
      ['sofia', 3, 'One line, solved. You should print that on the box.'],
    ],
  },
  {
    subject: 'Cutter jams every hundred labels or so',
    requester: 'mikko',
    owner: 'ilona',
    stage: 'support-us',
    days: 7.7,
    properties: {product: 'LP-80 label printer', serial_number: 'LP8-55098', priority: 'Normal', site: 'Vantaa'},
    lines: [
      ['mikko', 0, 'The cutter stops in the middle. Opening and closing helps for a while. There is glue on the blade.'],
      [
        'ilona',
        5,
        'That happens when the cut is through a label instead of the gap. Could you send me the template, or a photo of five labels in a row?',
      ],
      ['mikko', 30, 'Five labels in a row, with the ruler.', {files: [png('five-labels.png', 'label')]}],
    ],
  },
  {
    subject: 'Compliance certificate for LP-80 needed by Friday',
    requester: 'priya',
    owner: 'ruth',
    days: 35,
    properties: {product: 'LP-80 label printer', priority: 'High'},
    closedAfter: 20,
    lines: [
      ['priya', 0, 'Our auditor asks for the CE declaration of the LP-80. Friday would be wonderful.'],
      [
        'ruth',
        1,
        'Here it is. The same file is on the product page under “Documents”.',
        {
          files: [
            pdf('LP-80 declaration of conformity.pdf', [
              'EU declaration of conformity',
              'Label printer LP-80, serial numbers LP8-40000 and above',
              'Directives 2014/30/EU, 2014/35/EU, 2011/65/EU',
              'Signed for Acme in Helsinki',
            ]),
          ],
        },
      ],
      ['priya', 2, 'Perfect, thank you!'],
    ],
  },
];

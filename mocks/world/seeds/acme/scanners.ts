import {png, textFile} from '../files.js';
import type {Story} from '../story.js';

/** Hand-held scanners: batteries, radio, reading codes. */
export const scannerStories: Story[] = [
  {
    id: 'gate-4-wifi',
    subject: 'Scanners lose Wi-Fi near gate 4',
    requester: 'anna',
    owner: 'niklas',
    stage: 'support-you',
    days: 2.1,
    properties: {product: 'S200 scanner', serial_number: 'S2-118204', priority: 'High', site: 'Vantaa'},
    lines: [
      [
        'anna',
        0,
        'Hi,\n\nsince the new racking went up on Monday our S200s drop off the network whenever somebody walks past gate 4. They come back after ten seconds or so, but by then the put-away screen has timed out and people have to start again.\n\nSeven devices, all the same. Log of one of them is attached.\n\nBest regards\nAnna Virtanen',
        {
          files: [
            textFile('s200-118204.log', [
              '2026-11-18T06:14:02 wlan0 rssi=-61 ap=VAN-07',
              '2026-11-18T06:14:09 wlan0 rssi=-79 ap=VAN-07',
              '2026-11-18T06:14:11 wlan0 roam VAN-07 -> VAN-09 failed: reason 15',
              '2026-11-18T06:14:21 wlan0 associated ap=VAN-09 rssi=-58',
            ]),
          ],
        },
      ],
      [
        'niklas',
        3,
        'Hello Anna,\n\nthank you for the log, that saves us a round. “Reason 15” means that the handshake timed out while the scanner moved from access point 07 to 09. New steel in between would explain the signal falling off so steeply.\n\nCould you tell me two things: do 07 and 09 use the same channel, and is fast roaming (802.11r) on?\n\nNiklas',
      ],
      ['anna', 20, 'Same channel, 6. I have to ask our network people about the roaming thing.'],
      [
        'niklas',
        1.5,
        'Then please have 09 moved to channel 11 first. It is a small change and may be all it takes. I keep this ticket open until you have walked past gate 4 a few times.',
      ],
    ],
  },
  {
    subject: 'S200 does not charge in the five-bay cradle',
    requester: 'anna',
    owner: 'niklas',
    days: 9,
    properties: {product: 'S200 scanner', serial_number: 'S2-118176', priority: 'Normal', site: 'Vantaa'},
    closedAfter: 5,
    lines: [
      ['anna', 0, 'Bay 3 of the cradle stays dark. The other four are fine. Tried three different scanners in it.'],
      [
        'niklas',
        2,
        'Please look at the two gold contacts at the bottom of bay 3. Is there anything on them, or is one pushed in?',
      ],
      ['anna', 1, 'One is pushed in! I did not see it because of the dust. Photo below.', {files: [png('bay-3.png', 'label')]}],
      ['niklas', 0.5, 'That spring is gone then. A new contact plate is on its way to Vantaa, two screws, no tools beyond a T8.'],
      ['anna', 46, 'Arrived and fitted, charging again. Thank you for being quick 🙂'],
    ],
  },
  {
    subject: 'Reading damaged Data Matrix codes',
    requester: 'priya',
    owner: 'ruth',
    stage: 'support-us',
    days: 4.4,
    properties: {product: 'S350 scanner', serial_number: 'S3-204417', priority: 'Normal', site: 'Leeds'},
    lines: [
      [
        'priya',
        0,
        'About one blister pack in forty has a code that the S350 refuses. They are scratched but look complete to me. Our other reader takes them. Is there a setting for how much error correction it tries?',
      ],
      [
        'ruth',
        5,
        'There is: Decoder → Data Matrix → Effort, from 1 to 5. It is 2 as delivered, because higher values make the good codes slower too. Try 4 and tell me how it feels on the line.',
      ],
      [
        'priya',
        26,
        '4 reads nearly all of them. But the trigger feels sluggish now, 0.6 seconds against 0.2. Can it be 4 only for the second try?',
      ],
    ],
  },
  {
    subject: 'Chat: trigger has to be pressed twice',
    requester: 'tom',
    owner: 'marek',
    channel: 'chat',
    days: 15,
    properties: {product: 'S200 scanner', serial_number: 'S2-097731', priority: 'Low'},
    closedAfter: 0.1,
    lines: [
      ['tom', 0, 'hi, my scanner only scans when i pull the trigger twice'],
      ['marek', 0.03, 'Good morning Tom! Does the red line show at the first pull?'],
      ['tom', 0.02, 'yes it does, just no beep'],
      [
        'marek',
        0.03,
        'Then it is set to “aim first”. Please scan the code on page 12 of the quick guide, it puts the trigger back to normal.',
      ],
      ['tom', 0.1, 'ha. works. thx'],
    ],
  },
  {
    subject: 'Beep cannot be heard over the conveyor',
    requester: 'mikko',
    owner: 'ilona',
    days: 22,
    properties: {product: 'S200 scanner', priority: 'Low', site: 'Vantaa'},
    closedAfter: 30,
    lines: [
      ['mikko', 0, 'The beep is too quiet next to the conveyor, even at volume 10. Is there a vibration?'],
      ['ilona', 4, 'Yes: Settings → Feedback → Vibrate on good read. You can push it to all devices from the fleet console.'],
      ['mikko', 20, 'Found it, pushed to all, people like it.'],
    ],
  },
  {
    subject: 'Scanner shows the wrong time after the battery was changed',
    requester: 'james',
    owner: 'niklas',
    stage: 'support-us',
    days: 6.2,
    properties: {product: 'S350 scanner', serial_number: 'S3-204402', priority: 'Normal', site: 'Leeds'},
    lines: [
      [
        'james',
        0,
        'After a battery swap the clock is back at 1 January 2020 until the scanner reaches our NTP server, which can take ten minutes. In the meantime it stamps pick confirmations with that date and our ERP rejects them.',
      ],
      [
        'niklas',
        6,
        'The backup capacitor should hold the time for fifteen minutes. How old are these devices, and how long does a swap take at your end?',
      ],
      ['james', 1, 'Bought in March 2022. A swap takes twenty seconds at most.'],
      [
        'niklas',
        18,
        'Then the capacitor has aged. I am checking whether a firmware can refuse to send until the clock is set; that would be better than a wrong date in any case.',
      ],
    ],
  },
  {
    subject: 'Order 40 more holsters for S200',
    requester: 'grace',
    owner: 'ruth',
    channel: 'form',
    days: 12,
    properties: {product: 'S200 scanner', priority: 'Low', site: 'Jebel Ali'},
    closedAfter: 2,
    lines: [
      [
        'grace',
        0,
        'Subject: Order 40 more holsters for S200\nTopic: Scanner\nModel: S200 scanner\nDevices affected: 40\n\nWe need forty belt holsters, left-handed if you have them, delivered to Jebel Ali gate 2.',
      ],
      [
        'ruth',
        3,
        'Left-handed ones are in stock. I have passed it to sales, the quote comes from them today. Anything else about the scanners themselves?',
      ],
      ['grace', 1, 'No, all good. Thanks Ruth.'],
    ],
  },
  {
    subject: 'Two scanners paired to the same printer print each other’s labels',
    requester: 'anna',
    contacts: ['anna', 'mikko'],
    owner: 'marek',
    stage: 'support-us',
    days: 1.3,
    properties: {product: 'S200 scanner', serial_number: 'S2-118190', priority: 'High', site: 'Vantaa'},
    lines: [
      [
        'anna',
        0,
        'Mikko’s scanner and the one at packing table 6 both use the printer at table 6. Since this morning Mikko gets table 6’s labels on his queue and the other way round. I took one of them off for now.',
      ],
      ['mikko', 2, 'To add: it began after the 4.2 update. On 4.1 this never happened.'],
      [
        'marek',
        1.5,
        'I can reproduce it here with two S200 on 4.2.0. It is ours. Until 4.2.1 is out, please give each scanner a queue of its own on the printer (Queues → Add). Sorry for the mess on a Thursday.',
      ],
    ],
  },
  {
    subject: 'Screen protector bubbles',
    requester: 'tom',
    owner: 'ilona',
    channel: 'messenger',
    days: 31,
    properties: {product: 'S200 scanner', priority: 'Low'},
    closedAfter: 1,
    lines: [
      ['tom', 0, 'The screen protectors I got from you have bubbles that won’t go away 😕'],
      [
        'ilona',
        1,
        'Hi Tom, warm the glass a little with a hair dryer and push from the middle with a bank card. If they stay, I send you new ones.',
      ],
      ['tom', 5, 'that did it, looks like new 👍'],
    ],
  },
];

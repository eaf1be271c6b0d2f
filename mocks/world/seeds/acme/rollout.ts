import type {Line} from '../story.js';

const towns = ['Leeds', 'York', 'Harrogate', 'Ripon', 'Selby', 'Wetherby', 'Otley', 'Skipton', 'Ilkley', 'Malton'];

const updates = [
  '{town}: {count} of {count} updated, no surprises.',
  '{town} done. One device needed a second try because its battery was at {battery} %.',
  '{town}: all {count} on 4.2.0. The pharmacist says the trigger feels faster, can that be?',
  'Started {town}. The line there is slow, about four minutes for each scanner.',
  '{town} finished at last, {count} devices. Lowest battery was {battery} %.',
  '{town}: one of the {count} shows “image not verified” and stays on 4.1.7. What now?',
];

const answers = [
  'Good, I see {town} in the console, {count} devices, all green.',
  'Thank you. Below 30 % the update waits on purpose, so {battery} % explains it.',
  'It can: the decoder starts before the aimer is fully lit since 4.2.',
  'Four minutes is fine. They keep the download if the connection drops, so nothing is lost.',
  'Seen. Take a break before the next one, you have done more than half of today’s plan.',
  'Hold trigger and power for ten seconds, then start the update from the cradle. That makes it download the image anew.',
];

/** A long chat: 58 pharmacies updated one after the other, 120 messages in all. */
export function rolloutChat(): Line[] {
  const lines: Line[] = [
    [
      'james',
      0,
      'Good morning! We begin the rollout of 4.2 today: 58 pharmacies, I report each of them here so that we both have a list.',
    ],
    [
      'niklas',
      0.1,
      'Good morning James. Perfect, I keep the console open beside it. Shout if anything stays on 4.1 for more than half an hour.',
    ],
  ];
  for (let branch = 0; branch < 58; branch++) {
    const fill = (text: string) =>
      text
        .replaceAll('{town}', `${towns[branch % towns.length]} ${Math.floor(branch / towns.length) + 1}`)
        .replaceAll('{count}', String(4 + ((branch * 7) % 11)))
        .replaceAll('{battery}', String(12 + ((branch * 5) % 17)));
    const kind = (branch * 5 + Math.floor(branch / 6)) % updates.length;
    lines.push([branch % 9 === 8 ? 'priya' : 'james', branch % 10 === 0 ? 14 : 0.7, fill(updates[kind] ?? '')]);
    lines.push(['niklas', 0.2, fill(answers[kind] ?? '')]);
  }
  lines.push(['james', 1, 'That was number 58. Two devices are still on 4.1.7, both are on their way to you.']);
  lines.push(['niklas', 0.3, 'Well done, that was the smoothest rollout of the year. I leave this open until the two are back.']);
  return lines;
}

import {png} from '../files.js';
import type {Story} from '../story.js';

/** Customers who write Finnish and Arabic. */
export const languageStories: Story[] = [
  {
    subject: 'Tulostin ei löydy verkosta muuton jälkeen',
    requester: 'mikko',
    owner: 'ilona',
    stage: 'support-us',
    days: 2.6,
    properties: {product: 'LP-40 label printer', serial_number: 'LP4-31022', priority: 'Normal', site: 'Vantaa'},
    lines: [
      [
        'mikko',
        0,
        'Hei,\n\nsiirsimme pakkaamon tulostimen toiseen päähän hallia, eikä se enää löydy verkosta. Johto on kiinni ja valo vihreä.\n\nTerveisin\nMikko Laine',
      ],
      [
        'ilona',
        1.5,
        'Hei Mikko,\n\npaina syöttöpainiketta viisi sekuntia, niin saat tilasivun. Mikä IP-osoite siinä lukee?\n\nIlona',
      ],
      ['mikko', 3, 'Siinä lukee 169.254.11.8. Kuva liitteenä.', {files: [png('tilasivu.png', 'label')]}],
      [
        'ilona',
        0.5,
        'Tuo osoite tarkoittaa, ettei tulostin saa vastausta verkolta. Onko seinärasia varmasti kytketty? Uudet rasiat pitää usein avata kytkimestä erikseen.',
      ],
    ],
  },
  {
    subject: 'Lukijan näyttö himmenee kesken työn',
    requester: 'mikko',
    owner: 'ilona',
    days: 19,
    closedAfter: 2,
    properties: {product: 'S200 scanner', priority: 'Low', site: 'Vantaa'},
    lines: [
      [
        'mikko',
        0,
        'Näyttö himmenee kymmenessä sekunnissa, ja hanskat kädessä sen herättäminen on hankalaa. Saako aikaa pidennettyä?',
      ],
      [
        'ilona',
        4,
        'Saa: Asetukset → Näyttö → Himmennys. Akku kestää yhden minuutin asetuksella noin 20 minuuttia lyhyemmän ajan vuorossa.',
      ],
      ['mikko', 20, 'Kiitos, minuutti on hyvä.'],
    ],
  },
  {
    subject: 'Lavalappujen ääkköset puuttuvat',
    requester: 'mikko',
    contacts: ['mikko', 'anna'],
    owner: 'ilona',
    channel: 'form',
    days: 29,
    closedAfter: 12,
    properties: {product: 'LP-80 label printer', priority: 'Normal', site: 'Vantaa'},
    lines: [
      ['mikko', 0, 'Aihe: Lavalappujen ääkköset puuttuvat\nMalli: LP-80\n\nLapussa lukee ”Jyvskyl”, pitäisi olla ”Jyväskylä”.'],
      [
        'ilona',
        2,
        'Fontti ladataan tulostimen muistiin, ja se on kadonnut päivityksessä. Lähetin oikean fontin etänä, kokeile nyt.',
      ],
      ['anna', 1, 'Jyväskylä on taas Jyväskylä. Kiitos!'],
    ],
  },
  {
    id: 'arabic',
    subject: 'الماسح الضوئي لا يقرأ الملصقات في غرفة التبريد',
    requester: 'omar',
    owner: 'niklas',
    stage: 'support-us',
    days: 1.6,
    properties: {product: 'S350 scanner', serial_number: 'S3-198827', priority: 'High', site: 'Jebel Ali'},
    lines: [
      [
        'omar',
        0,
        'مرحباً،\n\nمنذ يومين لا يقرأ الماسح S350 الملصقات داخل غرفة التبريد عند درجة ‎−22‎. خارج الغرفة يعمل بشكل طبيعي. نظّفنا النافذة ولم يتغيّر شيء.\n\nمع التحية\nعمر حداد',
      ],
      [
        'niklas',
        5,
        'مرحباً عمر،\n\nيبدو أن النافذة تتكثّف عليها الرطوبة عند الدخول. هل خيار التدفئة (Window heater) مفعّل في الإعدادات؟\n\nNiklas',
      ],
      [
        'omar',
        2,
        'لم يكن مفعّلاً. فعّلناه الآن وسنجرّب في الوردية القادمة. The menu entry is called “Window heater (S350-C only)”, ours is S350-C.',
      ],
    ],
  },
  {
    subject: 'طلب ملصقات إضافية – LP-80',
    requester: 'omar',
    contacts: ['omar', 'grace'],
    owner: 'ruth',
    channel: 'messenger',
    days: 23,
    closedAfter: 3,
    properties: {product: 'LP-80 label printer', priority: 'Low', site: 'Jebel Ali'},
    lines: [
      ['omar', 0, 'السلام عليكم، نحتاج 20 لفة ملصقات 100×150 للأسبوع القادم'],
      [
        'ruth',
        1,
        'Wa alaikum assalam Omar! Twenty rolls LB-1015-F are on stock, they can be with you on Tuesday. Shall I order them in Grace’s name?',
      ],
      ['grace', 2, 'Yes please, same cost centre as last time.'],
    ],
  },
];

import {account} from './fi/account.js';
import {list} from './fi/list.js';
import {ticket} from './fi/ticket.js';
import type {Messages} from './messages.js';

/** Finnish. The word for tickets stands where it needs no case ending. */
export const fi: Messages = {
  ...account,
  ...list,
  ...ticket,

  'noun.singular': 'tukipyyntö',
  'noun.plural': 'tukipyynnöt',

  'action.cancel': 'Peruuta',
  'action.retry': 'Yritä uudelleen',
  'action.close': 'Sulje',

  'setup.title': 'Tukiportaalin asetuksissa on virhe',
  'setup.noProvider':
    'Tätä sivun osaa ei ole yhdistetty asiakastukeen. Jos sivu on sinun: lisää sen ympärille <portico-provider>.',

  'portal.loading': 'Tukiportaalia ladataan',
  'portal.off': '{name} on suljettu toistaiseksi',
  'portal.off.text': 'Tule myöhemmin uudelleen.',
  'portal.readOnly': 'Katselet portaalia: {name}',
  'portal.menu': 'Sivuston valikko',
  'portal.unknownPage': 'Tällaista sivua ei ole',
  'link.goTo': 'Siirry: {name}',

  'signOut.title': 'Sinulla on tekstiä, jota ei ole lähetetty',
  'signOut.text':
    'Jos säilytät luonnokset tällä laitteella, ne ovat tallessa, kun kirjaudut uudelleen. Muut eivät näe niitä tässä portaalissa.',
  'signOut.text.memory': 'Luonnoksia ei voi säilyttää tällä laitteella.',
  'signOut.keep': 'Säilytä luonnokset tällä laitteella',
  'signOut.discard': 'Hylkää ja kirjaudu ulos',
  'signOut.cancel': 'Peruuta',

  'person.you': 'Sinä',
  'person.none': 'Ei vielä ketään',

  'form.title': 'Uusi {ticket}',
  'form.loading': 'Lomaketta ladataan',
  'form.optional': '(valinnainen)',
  'form.choose': 'Valitse…',
  'form.submit': 'Lähetä',
  'form.submitting': 'Lähetetään…',
  'form.failed': 'Lähetys ei onnistunut. Kaikki kirjoittamasi on tallessa tässä.',
  'form.problems': {one: 'Yksi kohta puuttuu tai on väärin', other: '{count} kohtaa puuttuu tai on väärin'},
  'form.left': {one: '{count} merkki jäljellä', other: '{count} merkkiä jäljellä'},
  'form.over': {one: '{count} merkki liikaa', other: '{count} merkkiä liikaa'},
  'form.restored': 'Tallessa on, mitä viimeksi kirjoitit tähän.',
  'form.restored.files': 'Tiedostot on liitettävä uudelleen.',
  'form.clear': 'Aloita alusta',
  'articles.title': 'Näistä voi jo olla apua',
  'articles.found': {one: '{count} artikkelista voi olla apua', other: '{count} artikkelista voi olla apua'},
  'articles.newTab': 'avautuu uuteen välilehteen',
  'articles.hide': 'Piilota nämä artikkelit',
  'form.filed': 'Kiitos, viestisi on perillä',
  'form.filed.reference': 'Sen numero on {reference}. Vastaamme niin pian kuin voimme.',
  'form.filed.received': 'Se on vastaanotettu. Vastaamme niin pian kuin voimme.',
  'form.filed.open': 'Avaa {ticket}',
  'form.filed.another': 'Lähetä toinen',
  'form.signedOut': 'Kirjaudu sisään, niin voit kirjoittaa meille',
  'form.unavailable': 'Sinulle ei ole lomaketta täällä',

  'problem.required': 'Tämä tarvitaan',
  'problem.too-short': 'Vähintään {limit} merkkiä',
  'problem.too-long': 'Enintään {limit} merkkiä',
  'problem.too-small': 'Vähintään {limit}',
  'problem.too-great': 'Enintään {limit}',
  'problem.too-weak': 'Liian helppo arvata',
  'problem.too-many-files': {one: 'Vain yksi tiedosto on sallittu', other: 'Vain {count} tiedostoa on sallittu'},
  'problem.file-too-large': 'Suurempi kuin {limit}',
  'problem.file-type': 'Tämäntyyppinen tiedosto ei ole sallittu. Sallitut: {limit}',
  'problem.file-failed': 'Tiedostoa ei saatu lähetettyä. Yritä uudelleen tai poista se',
  'problem.file-empty': 'Tiedosto on tyhjä',
  'problem.not-an-option': 'Valitse jokin vaihtoehdoista',
  'problem.format': 'Muoto ei ole oikea',
  'problem.unknown': 'Tässä on jotain vialla',

  'error.details': 'Tiedot tuelle',
  'error.load': 'Tätä ei voitu ladata',
  'error.unauthenticated': 'Istuntosi on päättynyt. Kirjaudu uudelleen.',
  'error.forbidden': 'Et saa tehdä tätä.',
  'error.not-found': 'Sitä ei ole, tai se ei ole sinun nähtävissäsi.',
  'error.invalid': 'Jokin antamasi tieto ei ole oikein. Tarkista se ja yritä uudelleen.',
  'error.conflict': 'Se on muuttunut tällä välin. Katso se uudelleen ja yritä sitten.',
  'error.rate-limited': 'Yrityksiä oli liikaa lyhyessä ajassa. Odota hetki ja yritä uudelleen.',
  'error.rate-limited.wait': {
    one: 'Yrityksiä oli liikaa lyhyessä ajassa. Yritä uudelleen minuutin kuluttua.',
    other: 'Yrityksiä oli liikaa lyhyessä ajassa. Yritä uudelleen {count} minuutin kuluttua.',
  },
  'error.too-large': 'Se on liian suuri.',
  'error.unsupported': 'Tämäntyyppinen tiedosto ei ole sallittu.',
  'error.unavailable': 'Asiakastuki ei vastaa juuri nyt. Yritä muutaman minuutin kuluttua.',
  'error.network': 'Yhteyttä asiakastukeen ei ole. Tarkista internetyhteytesi ja yritä uudelleen.',
  'error.contract': 'Asiakastuesta tuli vastaus, jota emme ymmärrä. Kerro siitä tämän sivun omistajalle.',
  'reason.portal-off': 'Portaali on suljettu toistaiseksi.',
  'reason.read-only': 'Voit katsoa, mutta et muuttaa mitään.',
  'reason.consent-missing': 'Rastita ensin suostumusruutu.',
  'reason.key-reused':
    'Siitä on jo lähetetty aiempi versio, ehkä toisesta välilehdestä. Katso ensin, mitä on jo perillä, ja lähetä sitten uudelleen tai muuta tekstiä.',
  'reason.access-denied': 'Tunnuksesi ei saa käyttää tätä portaalia.',
};

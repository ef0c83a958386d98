// Finnish.

import type {AttributionWords} from '../attribution-words.js';
import type {IdentityStrings} from '../identity-strings.js';
import type {ModeratingStrings} from '../moderating-strings.js';
import type {PageStrings} from '../page/page-strings.js';
import {plural} from '../plural.js';
import type {ReportingStrings} from '../reporting-strings.js';
import type {SignInPageStrings} from '../sign-in-page/sign-in-page-strings.js';
import type {
  DetailsStrings,
  FindingStrings,
  KeysStrings,
  QuotesStrings,
  SendingStrings,
  Strings,
  WritingStrings,
} from '../strings.js';
import type {VotingStrings} from '../voting-strings.js';

const replies = plural('fi', {one: '1 vastaus', other: (n) => `${n} vastausta`});

export const thread: Strings = {
  lang: 'fi',
  comments: plural('fi', {zero: 'Ei vielä kommentteja', one: '1 kommentti', other: (n) => `${n} kommenttia`}),
  anonymous: 'Nimetön',
  badges: {author: 'Kirjoittaja', moderator: 'Moderaattori'},
  place: (level, parent, count) =>
    `taso ${level}${parent === null ? '' : `, vastaus käyttäjälle ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `vastaus käyttäjälle ${name}`,
  permalink: 'Linkki tähän kommenttiin',
  edited: (date) => `muokattu ${date}`,
  editNote: (reason, by) => (by ? `muokattu: ${reason} — ${by}` : `muokattu: ${reason}`),
  deleted: 'Tämä kommentti on poistettu.',
  noText: 'Tässä kommentissa ei ole tekstiä.',
  reply: 'Vastaa',
  replyTo: (name) => `Vastaa käyttäjälle ${name}`,
  hideReplies: (count, name) => `Piilota ${replies(count)} käyttäjälle ${name}`,
  showReplies: (count, name) => `Näytä ${replies(count)} käyttäjälle ${name}`,
  loading: 'Ladataan kommentteja…',
  empty: 'Täällä ei ole vielä yhtään kommenttia.',
  closed: 'Keskustelu on suljettu. Uusia kommentteja ei voi lisätä.',
  failed: 'Kommenttien lataaminen ei onnistunut.',
  retry: 'Yritä uudelleen',
  write: 'Kirjoita kommentti',
  oldest: 'Vanhimmat ensin',
  newest: 'Uusimmat ensin',
  mostReplies: 'Eniten vastauksia ensin',
  votes: 'Eniten ääniä ensin',
  view: 'Näkymä',
  later: {
    folded: replies,
    echoes: plural('fi', {one: '1 maininta muualla', other: (n) => `${n} mainintaa muualla`}),
    more: 'Näytä lisää kommentteja',
    loadingMore: 'Ladataan lisää kommentteja…',
    unreadable: plural('fi', {
      one: '1 kommenttia ei voitu lukea.',
      other: (n) => `${n} kommenttia ei voitu lukea.`,
    }),
    showAll: 'Näytä kaikki',
    slow: 'Kommenttien lataaminen kestää tavallista kauemmin…',
    answerAt: (name) => `Kommentoi palvelussa ${name}`,
    failures: {
      offline: 'Palvelimeen ei saada yhteyttä.',
      timeout: 'Palvelin ei vastaa.',
      missing: 'Tässä osoitteessa ei ole kommentteja.',
      refused: 'Palvelin ei salli tätä.',
      invalid: 'Palvelin ei hyväksynyt tätä.',
      conflict: 'Tämä on jo lähetetty eri tekstillä.',
      limited: 'Liikaa pyyntöjä. Odota hetki.',
      broken: 'Palvelimessa on ongelma.',
      blocked: 'Tällä sivulla ei ole pääsyä palvelimelle.',
      moved: 'Palvelin on siirtynyt.',
      unreadable: 'Palvelimen vastaus ei kelpaa.',
      large: 'Palvelimen vastaus on liian suuri.',
      unset: 'Kommenttien osoite puuttuu: attribuutti endpoint.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `Vastauksesi käyttäjälle ${name}`,
  writeEdit: 'Muokkaa kommenttiasi',
  name: 'Nimi',
  email: 'Sähköposti',
  website: 'Verkkosivusto',
  comment: 'Kommentti',
  optional: '(valinnainen)',
  emailHint: 'Ei näytetä koskaan; vain moderaattoreille.',
  markdownHint: 'Markdown: *kursiivi*, **lihavointi**, >\u00a0lainaus, `koodi`, [linkki](https://…)',
  formatting: 'Muotoilu',
  tools: {bold: 'Lihavointi', italic: 'Kursiivi', link: 'Linkki', code: 'Koodi', quote: 'Lainaus', list: 'Luettelo'},
  send: 'Lähetä kommentti',
  save: 'Tallenna muutokset',
  preview: 'Esikatselu',
  previewing: 'Ladataan esikatselua…',
  nothingToPreview: 'Vielä ei ole mitään näytettävää.',
  cancel: 'Peruuta',
  left: plural('fi', {one: '1 merkki jäljellä', other: (n) => `${n} merkkiä jäljellä`}),
  over: plural('fi', {one: '1 merkki liikaa', other: (n) => `${n} merkkiä liikaa`}),
  needed: 'Tämä kenttä on pakollinen.',
  notAnAddress: 'Verkko-osoitteen alussa on https://',
  notAnEmail: 'Tämä ei ole sähköpostiosoite.',
  notKept: 'Luonnoksia ei tallenneta tälle laitteelle: kopioi tekstisi ennen kuin poistut.',
  forget: 'Unohda minut tällä laitteella',
  forgetAll: 'Unohdetaanko nimi, luonnokset ja muokkausoikeus?',
  leaveEmpty: 'Jätä tämä kenttä tyhjäksi',
};

export const sending: SendingStrings = {
  held: 'Odottaa moderaattoria. Vain sinä näet tämän.',
  heldFor: {
    name: 'Odottaa moderaattoria, koska nimi on varattu. Vain sinä näet tämän kommentin.',
    blocked: 'Odottaa moderaattoria, koska sinut on estetty täällä. Vain sinä näet tämän kommentin.',
  },
  pending: 'Lähetetään…',
  checking: 'Tarkistetaan, että selainta käyttää ihminen…',
  waiting: (why) => `Odottaa lähettämistä. ${why} Kommentti lähetetään automaattisesti.`,
  deviceOffline: 'Sinulla ei ole verkkoyhteyttä.',
  askedToWait: (time) => `Palvelin pyytää odottamaan ${time} asti.`,
  keepOpen: 'Tälle laitteelle ei tallenneta kopiota: pidä tämä sivu auki.',
  stale: 'Lähettämättä jo vuorokauden. Lähetetäänkö nyt?',
  sendNow: 'Lähetä nyt',
  takeBack: 'Peru kommentti',
  notSentYet: 'Kirjoitettu täällä, ei vielä lähetetty:',
  refused: 'Moderaattori ei hyväksynyt kommenttiasi:',
  dismiss: 'Sulje',
  posted: 'Kommenttisi on julkaistu.',
  postedHeld: 'Kiitos. Moderaattori lukee kommenttisi ennen kuin se julkaistaan.',
  edit: 'Muokkaa',
  delete: 'Poista',
  timeLeft: (time) => `${time} jäljellä`,
  deleting: 'Poistettu.',
  undo: 'Kumoa',
  unchanged: 'Se ei onnistunut.',
  editedNow: 'Kommenttiasi on muutettu.',
  deletedNow: 'Kommenttisi on poistettu.',
  drafts: plural('fi', {one: '1 keskeneräinen luonnos:', other: (n) => `${n} keskeneräistä luonnosta:`}),
  draftOfReply: (name) => `vastaus käyttäjälle ${name}`,
  draftOfComment: 'kommentti sivuun',
  draftOfEdit: 'kommenttisi, muokattu',
  draftOfNothing: 'kommenttiin, jota ei enää ole',
  discard: 'Hylkää',
  discarded: 'Hylätty.',
};

export const finding: FindingStrings = {
  openAll: 'Laajenna kaikki vastaukset',
  foldAll: 'Supista kaikki vastaukset',
  foldBelow: (level) => `Supista tason ${level} alapuolelta`,
  flat: 'Aikajärjestyksessä',
  tree: 'Ketjuina',
  refresh: 'Etsi uusia kommentteja',
  loadedSoFar: (count) => `${count} ladattu tähän mennessä`,
  unseen: plural('fi', {one: '1 uusi', other: (n) => `${n} uutta`}),
  previous: 'Edellinen uusi kommentti',
  next: 'Seuraava uusi kommentti',
  arrived: plural('fi', {one: '1 uusi kommentti', other: (n) => `${n} uutta kommenttia`}),
  changed: 'Keskustelu on muuttunut.',
  show: 'Näytä',
  onlyThis: 'Vain tämä ketju',
  all: 'Kaikki kommentit',
  oneShown: 'Vain yksi ketju näytetään.',
  back: (name) => `Takaisin: ${name}`,
  unknown: 'Linkitetty kommentti ei ole tässä keskustelussa.',
  unavailable: 'Lataaminen ei onnistunut. Yritä uudelleen.',
  nothingNew: 'Ei mitään uutta.',
};

export const quotes: QuotesStrings = {
  quote: 'Lainaa tämä',
  wrote: (name) => `${name} kirjoitti:`,
  fromArticle: 'Artikkelista:',
  quotes: (name) => `lainaa käyttäjää ${name}, siirry kohtaan`,
  quotesArticle: 'lainaa artikkelia, siirry kohtaan',
  quotedBy: plural('fi', {one: 'Lainattu kerran', other: (n) => `Lainattu ${n} kertaa`}),
  repliesTo: (name) => `vastaa käyttäjälle ${name}`,
  back: (name) => `Takaisin: ${name}`,
  asWritten: 'Lainaukset alkuperäisinä',
  markQuoted: 'Merkitse lainatut kohdat',
};

export const keys: KeysStrings = {
  skipComments: plural('fi', {one: 'Ohita 1 kommentti', other: (n) => `Ohita ${n} kommenttia`}),
  endOfComments: 'Kommenttien loppu',
  keysTitle: 'Pikanäppäimet',
  keysHint: 'Näppäimet toimivat, kun kohdistus on kommenteissa mutta ei tekstikentässä.',
  keys: {
    next: 'Seuraava kommentti',
    previous: 'Edellinen kommentti',
    parent: 'Kommentti, johon tämä vastaa',
    nextNew: 'Seuraava uusi kommentti',
    fold: 'Supista tai laajenna vastaukset',
    reply: 'Vastaa',
    quote: 'Lainaa valittu teksti tai koko kommentti',
    help: 'Näytä tämä luettelo',
  },
  useKeys: 'Käytä näitä näppäimiä',
  closeKeys: 'Sulje',
  firstComment: 'Tämä on ensimmäinen kommentti.',
  lastComment: 'Tämä on viimeinen kommentti.',
  noParent: 'Tämä kommentti ei ole vastaus.',
  loadingNext: 'Ladataan lisää kommentteja…',
  repliesFolded: plural('fi', {one: '1 vastaus supistettu', other: (n) => `${n} vastausta supistettu`}),
  repliesShown: plural('fi', {one: '1 vastaus näkyvissä', other: (n) => `${n} vastausta näkyvissä`}),
};

const votes = plural('fi', {one: '1 ääni', other: (n) => `${n} ääntä`});

export const voting: VotingStrings = {
  voteFor: (name, count) => `Äänestä käyttäjän ${name} kommenttia: ${votes(count)}`,
  voted: (count) => `Äänestit tätä kommenttia: ${votes(count)}`,
  unvoted: (count) => `Peruit äänesi: ${votes(count)}`,
  notVoted: (why) => `Ääntäsi ei laskettu. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Kirjautuneena nimellä ${name}`,
  signOut: 'Kirjaudu ulos',
  signedOut: 'Olet kirjautunut ulos.',
  signInWith: (provider) => `Kirjaudu palvelulla ${provider}`,
  signInFirst: 'Kirjaudu sisään, niin voit lähettää kommenttisi.',
  signInOnSite: 'Vain tämän sivuston tunnuksilla voi kirjoittaa. Kirjaudu sivustolle; tekstisi säilyy tässä.',
  signInEither: 'Kirjaudu tälle sivustolle, niin voit lähettää kommenttisi, tai kirjaudu tässä:',
  continueInWindow: 'Jatka avautuneessa ikkunassa.',
  signInBlocked: 'Selain esti ikkunan.',
  openSignIn: 'Avaa ikkuna',
  verified: 'nimi vahvistettu',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Toiminnot käyttäjän ${name} kommentille`,
  report: 'Ilmianna',
  reported: 'Olet ilmiantanut tämän kommentin',
  reportComment: (name) => `Ilmianna käyttäjän ${name} kommentti`,
  reportWhy: 'Mitä vikaa tässä kommentissa on?',
  reportReasons: {
    spam: 'Roskaa tai mainontaa',
    abuse: 'Loukkaamista tai häirintää',
    harm: 'Uhkailua, väkivaltaa tai itsensä vahingoittamista',
    privacy: 'Jonkun yksityisiä tietoja',
    'off-topic': 'Ei liity aiheeseen',
    other: 'Jotain muuta',
  },
  reportDetails: 'Lisätietoja moderaattoreille (valinnainen)',
  sendReport: 'Lähetä ilmianto',
  sendingReport: 'Lähetetään…',
  cancelReport: 'Peruuta',
  chooseReason: 'Valitse syy.',
  detailsLeft: plural('fi', {one: '1 merkki jäljellä', other: (n) => `${n} merkkiä jäljellä`}),
  detailsOver: plural('fi', {one: '1 merkki liikaa', other: (n) => `${n} merkkiä liikaa`}),
  reportSent: 'Kiitos. Ilmiantosi on moderaattoreilla. He eivät näe, kuka sen lähetti.',
  reportNotSent: (why) => `Ilmiantoasi ei lähetetty. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Moderoi',
  allowInWindow: 'Anna lupa avautuneessa ikkunassa.',
  windowBlocked: 'Selain esti ikkunan.',
  openWindow: 'Avaa ikkuna',
  windowClosed: 'Ikkuna suljettiin, eikä lupaa annettu.',
  moderatingAs: (name) => (name ? `Moderoit nimellä ${name}.` : 'Moderoit.'),
  stopModerating: 'Lopeta moderointi',
  moderationEnded: 'Palvelin ei enää ota vastaan päätöksiäsi tältä sivulta. Kirjaudu uudelleen painamalla ”Moderoi”.',
  moderationFailed: (why) => `Se ei onnistunut. ${why}`,
  approve: 'Hyväksy',
  turnDown: 'Hylkää',
  deleteComment: 'Poista',
  editComment: 'Muokkaa ja perustele',
  pin: 'Kiinnitä',
  unpin: 'Irrota',
  replyAsModerator: 'Vastaa moderaattorina',
  heldHere: (why) => (why ? `Odottaa: ${why}` : 'Odottaa. Vain moderaattorit ja kirjoittaja näkevät tämän.'),
  commentText: 'Teksti (Markdown)',
  editReason: 'Perustelu, näkyy kaikille',
  saveEdit: 'Tallenna',
  sendReply: 'Lähetä vastaus',
  cancelChange: 'Peruuta',
  decided: {
    approve: 'Hyväksytty.',
    reject: 'Hylätty.',
    delete: 'Poistettu.',
    edit: 'Muokattu.',
    pin: 'Kiinnitetty.',
    unpin: 'Irrotettu.',
    reply: 'Vastauksesi on julkaistu.',
  },
  undoDecision: 'Kumoa',
  undone: 'Kumottu.',
  decidedBefore: (name) =>
    name
      ? `${name} ehti ensin: näet kommentin sellaisena kuin se on nyt. Mitään muuta ei muutettu.`
      : 'Kommentti on muuttunut: näet sen sellaisena kuin se on nyt. Mitään muuta ei muutettu.',
  commentGone: 'Tätä kommenttia ei enää ole.',
};

export const details: DetailsStrings = {
  details: 'Lisätiedot',
  triesAgainAt: (time) => `Seuraava automaattinen yritys: ${time}.`,
  triesAgainOnline: 'Seuraava automaattinen yritys tehdään, kun tämä laite on taas verkossa.',
  diagnoses: {
    offline: () => 'Tällä laitteella ei ole verkkoyhteyttä.',
    unreachable: ({host}) =>
      `Palvelimeen ${host} ei saada yhteyttä: nimeä ei löydy, yhteys torjutaan tai katkeaa, varmenne ei kelpaa tai selaimen laajennus estää sen. Selaimet eivät kerro syytä sivulle. Vika voi olla tilapäinen.`,
    unanswered: ({page}) =>
      `Selain ei näytä vastausta: yhteys epäonnistui tai palvelin ei salli kirjoittamista tältä sivulta. Sen täytyy vastata OPTIONS-pyyntöihin otsakkeilla ”Access-Control-Allow-Origin: ${page}”, ”Access-Control-Allow-Methods: POST, PATCH, DELETE” ja ”Access-Control-Allow-Headers: Authorization, Content-Type”. Selaimet eivät kerro syytä sivulle.`,
    cors: ({page, isOurs}) =>
      `Palvelin vastaa, mutta ei tälle sivulle (CORS): vastauksesta puuttuu otsake ”Access-Control-Allow-Origin: ${page}” (tai ”*”).${isOurs ? ` Colloquy-palvelin lähettää sen jokaiselle sivulle: etsi välityspalvelin, joka poistaa sen tai vastaa itse. Käynnistä palvelin valitsimella ”--origin ${page}”, niin tämä sivu voi myös kirjoittaa.` : ''}`,
    csp: ({directive, origin}) =>
      `Tämän sivun Content-Security-Policy estää pyynnön. Lisää ${origin} sen direktiiviin ”${directive}”.`,
    mixed: ({host}) =>
      `Tämä sivu on suojattu (https), mutta endpoint ei ole (http): selaimet estävät tämän sekasisältönä. Tarjoa endpoint https-yhteydellä ja aseta osoitteeksi https://${host}.`,
    private: ({host}) =>
      `${host} on yksityisen verkon tai lukijan oman laitteen osoite, ja tämä sivu on julkinen: selaimet estävät tämän tai kysyvät ensin luvan, eikä useimmilla lukijoilla ole pääsyä osoitteeseen. Käytä julkista osoitetta. Verkon sisällä salli ”local-network-access” sivun Permissions-Policyssa ja vastaa preflight-pyyntöihin otsakkeella ”Access-Control-Allow-Private-Network: true”.`,
    scheme: () =>
      'Kommentteja voi lukea vain http- tai https-yhteydellä. Aseta endpoint-attribuuttiin tällainen osoite ja avaa sivu verkkopalvelimelta, ei tiedostosta.',
    slow: ({host}) => `${host} ei lähettänyt mitään 20 sekuntiin.`,
    moved: ({to}) =>
      `Osoite ohjaa toiseen osoitteeseen${to && `: ${to}`}. Luettaessa seurataan uudelleenohjauksia, jotka pysyvät http:ssä tai https:ssä; pyynnöt, joissa on salaisuus tai kommentti, eivät seuraa yhtäkään. Aseta endpoint-attribuuttiin uusi osoite.`,
    cut: () => 'Yhteys katkesi ennen kuin vastaus oli valmis.',
    large: ({megabytes}) => `Vastauksen koko on yli ${megabytes}\u00A0Mt.`,
    half: () => 'Vastaus on katkennut tai se ei ole kelvollista JSONia.',
    foreign: () => 'Vastaus ei ole JSONia.',
    shapeless: () => 'Vastaus on JSONia, mutta ei odotetussa muodossa.',
  },
  rejections: {
    signIn: () => 'Palvelin vaatii kirjautumista.',
    forbidden: ({page, isOurs}) =>
      `Palvelin torjuu tämän sivuston tai tämän pyynnön.${isOurs ? ` Colloquy-palvelin sallii sivuston valitsimella ”--origin ${page}”.` : ''}`,
    absent: () => 'Tässä osoitteessa ei ole mitään.',
    limited: () => 'Palvelimen pyyntöraja on ylittynyt.',
    busy: () => 'Palvelin ei ole tilapäisesti käytettävissä.',
    broken: () => 'Palvelimessa tai sen edessä olevassa välityspalvelimessa on vika.',
    other: () => 'Palvelin ei hyväksy pyyntöä.',
  },
  pointsElsewhere: 'Endpoint osoittaa luultavasti muualle.',
  address: (address) => `Osoite: ${address}`,
  answer: (status, type) => `Vastaus: tila ${status}, ${type || 'Content-Type puuttuu'}`,
  begins: (text) => `Se alkaa: ${text}`,
  says: (sentence) => `Viesti: ${sentence}`,
  setting: (setting) => `Tarkista sieltä: ${setting}`,
  requestId: (id) => `Pyynnön tunnus: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'fi',
  title: 'Kirjaudu',
  done: 'Olet kirjautunut sisään. Voit sulkea tämän ikkunan.',
  noPage:
    'Kommenttisivuun ei saada yhteyttä tästä ikkunasta. Sulje ikkuna ja kirjaudu sivulla uudelleen. Sivuston omistajalle: Cross-Origin-Opener-Policya käyttävät sivut tarvitsevat arvon same-origin-allow-popups.',
  refused: (provider) => `${provider} ei kirjannut sinua sisään.`,
  down: (provider) => `${provider} ei vastaa juuri nyt.`,
  failed: (provider) => `Kirjautuminen palvelulla ${provider} ei onnistunut: palvelun vastaus ei kelpaa.`,
  nameless: (provider) => `Tililläsi palvelussa ${provider} ei ole nimeä, jonka voisi näyttää. Lisää nimi siellä.`,
  over: 'Tämä kirjautuminen on vanhentunut tai jo käytetty. Kirjaudu sivulla uudelleen.',
  busy: 'Verkostasi on kirjauduttu liian monta kertaa. Yritä uudelleen minuutin kuluttua.',
  otherOrigin: (origin) =>
    `Tällä palvelimella ei voi kirjautua tämän sivuston sivuille: ${origin}. Sivuston omistajalle: salli ne valitsimella --origin ${origin}`,
  nothingLost: 'Mitään ei ole menetetty: tekstisi on yhä lomakkeessa.',
  again: 'Yritä uudelleen',
  close: 'Takaisin sivulle',
};

export const page: PageStrings = {
  lang: 'fi',
  heading: (title) => `Kommentit artikkeliin ”${title}”`,
  backToArticle: 'Takaisin artikkeliin',
  signInAtArticle: 'Jos haluat kirjoittaa kommentin, kirjaudu sisään artikkelin sivulla.',
  ownPage: plural('fi', {
    zero: 'Lue ja kirjoita kommentteja erillisellä sivulla',
    one: 'Lue kommentti erillisellä sivulla',
    other: (n) => `Lue ${n} kommenttia erillisellä sivulla`,
  }),
  previousPage: 'Edellinen sivu',
  nextPage: 'Seuraava sivu',
  pageOf: (page, pages) => `Sivu ${page}/${pages}`,
  textKept: 'Kommenttiasi ei julkaistu. Tekstisi on yhä alla olevassa lomakkeessa.',
  otherSite: 'Tämä lomake lähetettiin toiselta sivustolta. Tarkista tekstisi ja lähetä se täältä.',
  parentGone: 'Kommentti, johon vastasit, on poistettu.',
  yourComment: 'Kommenttisi',
  showInDiscussion: 'Näytä keskustelussa',
};

export const tooOld: string =
  'Tämä selain on liian vanha kommenttien näyttämiseen. Päivitä se tai käytä toista selainta.';

export const attributions: AttributionWords = {
  article: 'artikkeli*|kirjoitu*',
  place: 'yllä|viesti|kommentti|teksti',
  introduces: 'vs(?= ?:)|lainaus|lainaan|vasta(?:us|an)',
  from: 'lähde',
  says: 'kirjoit*|sano[io]',
  nobody: 'sananlasku*|sanonta',
};

// Dutch.

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

const replies = plural('nl', {one: '1 antwoord', other: (n) => `${n} antwoorden`});

export const thread: Strings = {
  lang: 'nl',
  comments: plural('nl', {zero: 'Nog geen reacties', one: '1 reactie', other: (n) => `${n} reacties`}),
  anonymous: 'Anoniem',
  badges: {author: 'Auteur', moderator: 'Moderator'},
  place: (level, parent, count) =>
    `niveau ${level}${parent === null ? '' : `, antwoord op ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `antwoord op ${name}`,
  permalink: 'Link naar deze reactie',
  edited: (date) => `bewerkt op ${date}`,
  editNote: (reason, by) => (by ? `bewerkt: ${reason} — ${by}` : `bewerkt: ${reason}`),
  deleted: 'Deze reactie is verwijderd.',
  noText: 'Deze reactie heeft geen tekst.',
  reply: 'Beantwoorden',
  replyTo: (name) => `${name} beantwoorden`,
  hideReplies: (count, name) => `${replies(count)} op ${name} verbergen`,
  showReplies: (count, name) => `${replies(count)} op ${name} tonen`,
  loading: 'Reacties worden geladen…',
  empty: 'Hier heeft nog niemand iets geschreven.',
  closed: 'Deze discussie is gesloten. Je kunt niet meer reageren.',
  failed: 'De reacties konden niet worden geladen.',
  retry: 'Opnieuw proberen',
  write: 'Schrijf een reactie',
  oldest: 'Oudste eerst',
  newest: 'Nieuwste eerst',
  mostReplies: 'Meeste antwoorden eerst',
  votes: 'Meeste stemmen eerst',
  view: 'Weergave',
  later: {
    folded: replies,
    echoes: plural('nl', {one: '1 vermelding elders', other: (n) => `${n} vermeldingen elders`}),
    more: 'Meer reacties tonen',
    loadingMore: 'Meer reacties worden geladen…',
    unreadable: plural('nl', {
      one: '1 reactie kon niet worden gelezen.',
      other: (n) => `${n} reacties konden niet worden gelezen.`,
    }),
    showAll: 'Alles tonen',
    slow: 'Het laden van de reacties duurt langer dan normaal…',
    answerAt: (name) => `Reageren op ${name}`,
    failures: {
      offline: 'De server is niet bereikbaar.',
      timeout: 'De server antwoordt niet.',
      missing: 'Op dit adres zijn geen reacties.',
      refused: 'De server staat dit niet toe.',
      invalid: 'De server heeft dit niet geaccepteerd.',
      conflict: 'Dit is al met een andere tekst verstuurd.',
      limited: 'Te veel verzoeken. Wacht even.',
      broken: 'De server heeft een probleem.',
      blocked: 'Deze pagina heeft geen toegang tot de server.',
      moved: 'De server is verhuisd.',
      unreadable: 'Het antwoord van de server is ongeldig.',
      large: 'Het antwoord van de server is te groot.',
      unset: 'Het adres van de reacties ontbreekt: het attribuut endpoint.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `Je antwoord op ${name}`,
  writeEdit: 'Je reactie bewerken',
  name: 'Naam',
  email: 'E-mail',
  website: 'Website',
  comment: 'Reactie',
  optional: '(optioneel)',
  emailHint: 'Wordt nooit getoond; alleen voor de moderators.',
  markdownHint: 'Markdown: *cursief*, **vet**, >\u00a0citaat, `code`, [link](https://…)',
  formatting: 'Opmaak',
  tools: {bold: 'Vet', italic: 'Cursief', link: 'Link', code: 'Code', quote: 'Citaat', list: 'Lijst'},
  send: 'Reactie plaatsen',
  save: 'Wijzigingen opslaan',
  preview: 'Voorbeeld',
  previewing: 'Voorbeeld wordt geladen…',
  nothingToPreview: 'Er is nog niets om te tonen.',
  cancel: 'Annuleren',
  left: plural('nl', {one: 'Nog 1 teken over', other: (n) => `Nog ${n} tekens over`}),
  over: plural('nl', {one: '1 teken te veel', other: (n) => `${n} tekens te veel`}),
  needed: 'Dit veld is verplicht.',
  notAnAddress: 'Een webadres begint met https://',
  notAnEmail: 'Dit is geen e-mailadres.',
  notKept: 'Dit apparaat bewaart geen concepten: kopieer je tekst voordat je weggaat.',
  forget: 'Vergeet mij op dit apparaat',
  forgetAll: 'Naam, concepten en toestemming om te bewerken vergeten?',
  leaveEmpty: 'Laat dit veld leeg',
};

export const sending: SendingStrings = {
  held: 'Wacht op een moderator. Alleen jij kunt dit zien.',
  heldFor: {
    name: 'Wacht op een moderator, omdat deze naam gereserveerd is. Alleen jij kunt dit zien.',
    blocked: 'Wacht op een moderator, omdat je hier geblokkeerd bent. Alleen jij kunt dit zien.',
  },
  pending: 'Wordt verstuurd…',
  checking: 'Controleren of dit de browser van een mens is…',
  waiting: (why) => `Wacht op verzending. ${why} De reactie wordt automatisch verstuurd.`,
  deviceOffline: 'Je bent offline.',
  askedToWait: (time) => `De server vraagt om te wachten tot ${time}.`,
  keepOpen: 'Dit apparaat bewaart geen kopie: houd deze pagina open.',
  stale: 'Al een hele dag niet verstuurd. Nu versturen?',
  sendNow: 'Nu versturen',
  takeBack: 'Intrekken',
  notSentYet: 'Hier geschreven en nog niet verstuurd:',
  refused: 'Een moderator heeft je reactie niet geaccepteerd:',
  dismiss: 'Sluiten',
  posted: 'Je reactie is geplaatst.',
  postedHeld: 'Bedankt. Een moderator leest je reactie voordat die verschijnt.',
  edit: 'Bewerken',
  delete: 'Verwijderen',
  timeLeft: (time) => `nog ${time}`,
  deleting: 'Verwijderd.',
  undo: 'Ongedaan maken',
  unchanged: 'Dat is niet gelukt.',
  editedNow: 'Je reactie is gewijzigd.',
  deletedNow: 'Je reactie is verwijderd.',
  drafts: plural('nl', {one: '1 onvoltooid concept:', other: (n) => `${n} onvoltooide concepten:`}),
  draftOfReply: (name) => `antwoord op ${name}`,
  draftOfComment: 'reactie op de pagina',
  draftOfEdit: 'je reactie, bewerkt',
  draftOfNothing: 'bij een reactie die niet meer bestaat',
  discard: 'Weggooien',
  discarded: 'Weggegooid.',
};

export const finding: FindingStrings = {
  openAll: 'Alle antwoorden uitklappen',
  foldAll: 'Alle antwoorden inklappen',
  foldBelow: (level) => `Inklappen onder niveau ${level}`,
  flat: 'Op volgorde van tijd',
  tree: 'Per gesprek',
  refresh: 'Nieuwe reacties zoeken',
  loadedSoFar: (count) => `tot nu toe ${count} geladen`,
  unseen: plural('nl', {one: '1 nieuwe', other: (n) => `${n} nieuwe`}),
  previous: 'Vorige nieuwe reactie',
  next: 'Volgende nieuwe reactie',
  arrived: plural('nl', {one: '1 nieuwe reactie', other: (n) => `${n} nieuwe reacties`}),
  changed: 'De discussie is veranderd.',
  show: 'Tonen',
  onlyThis: 'Alleen dit gesprek',
  all: 'Alle reacties',
  oneShown: 'Er wordt maar één gesprek getoond.',
  back: (name) => `Terug naar ${name}`,
  unknown: 'De gelinkte reactie staat niet in deze discussie.',
  unavailable: 'Dat is niet geladen. Probeer het opnieuw.',
  nothingNew: 'Er is niets nieuws.',
};

export const quotes: QuotesStrings = {
  quote: 'Dit citeren',
  wrote: (name) => `${name} schreef:`,
  fromArticle: 'Uit het artikel:',
  quotes: (name) => `citeert ${name}, ga naar de passage`,
  quotesArticle: 'citeert het artikel, ga naar de passage',
  quotedBy: plural('nl', {one: 'Eén keer geciteerd', other: (n) => `${n} keer geciteerd`}),
  repliesTo: (name) => `antwoordt op ${name}`,
  back: (name) => `Terug naar ${name}`,
  asWritten: 'Citaten zoals geschreven',
  markQuoted: 'Geciteerde passages markeren',
};

export const keys: KeysStrings = {
  skipComments: plural('nl', {one: '1 reactie overslaan', other: (n) => `${n} reacties overslaan`}),
  endOfComments: 'Einde van de reacties',
  keysTitle: 'Sneltoetsen',
  keysHint: 'Deze toetsen werken zolang de focus in de reacties is, maar niet in een tekstveld.',
  keys: {
    next: 'Volgende reactie',
    previous: 'Vorige reactie',
    parent: 'Reactie waarop deze antwoordt',
    nextNew: 'Volgende nieuwe reactie',
    fold: 'Antwoorden in- of uitklappen',
    reply: 'Beantwoorden',
    quote: 'Geselecteerde tekst of hele reactie citeren',
    help: 'Deze lijst tonen',
  },
  useKeys: 'Deze toetsen gebruiken',
  closeKeys: 'Sluiten',
  firstComment: 'Dit is de eerste reactie.',
  lastComment: 'Dit is de laatste reactie.',
  noParent: 'Deze reactie is geen antwoord.',
  loadingNext: 'Meer reacties worden geladen…',
  repliesFolded: plural('nl', {one: '1 antwoord ingeklapt', other: (n) => `${n} antwoorden ingeklapt`}),
  repliesShown: plural('nl', {one: '1 antwoord uitgeklapt', other: (n) => `${n} antwoorden uitgeklapt`}),
};

const votes = plural('nl', {one: '1 stem', other: (n) => `${n} stemmen`});

export const voting: VotingStrings = {
  voteFor: (name, count) => `Stem op de reactie van ${name}: ${votes(count)}`,
  voted: (count) => `Je hebt op deze reactie gestemd: ${votes(count)}`,
  unvoted: (count) => `Je hebt je stem ingetrokken: ${votes(count)}`,
  notVoted: (why) => `Je stem is niet geteld. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Ingelogd als ${name}`,
  signOut: 'Uitloggen',
  signedOut: 'Je bent uitgelogd.',
  signInWith: (provider) => `Inloggen met ${provider}`,
  signInFirst: 'Log in om je reactie te versturen.',
  signInOnSite:
    'Alleen wie een account op deze site heeft, kan reageren. Log in op de site; je tekst blijft hier staan.',
  signInEither: 'Log in op deze site om je reactie te versturen, of hier:',
  continueInWindow: 'Ga verder in het venster dat is geopend.',
  signInBlocked: 'De browser heeft het venster geblokkeerd.',
  openSignIn: 'Openen',
  verified: 'naam geverifieerd',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Acties voor de reactie van ${name}`,
  report: 'Melden',
  reported: 'Je hebt deze reactie gemeld',
  reportComment: (name) => `De reactie van ${name} melden`,
  reportWhy: 'Wat is er mis met deze reactie?',
  reportReasons: {
    spam: 'Spam of reclame',
    abuse: 'Belediging of intimidatie',
    harm: 'Bedreiging, geweld of zelfbeschadiging',
    privacy: 'Privégegevens van iemand',
    'off-topic': 'Buiten het onderwerp',
    other: 'Iets anders',
  },
  reportDetails: 'Toelichting voor de moderators (optioneel)',
  sendReport: 'Melding versturen',
  sendingReport: 'Wordt verstuurd…',
  cancelReport: 'Annuleren',
  chooseReason: 'Kies een reden.',
  detailsLeft: plural('nl', {one: 'Nog 1 teken over', other: (n) => `Nog ${n} tekens over`}),
  detailsOver: plural('nl', {one: '1 teken te veel', other: (n) => `${n} tekens te veel`}),
  reportSent: 'Bedankt. De moderators hebben je melding ontvangen. Ze zien niet van wie die komt.',
  reportNotSent: (why) => `Je melding is niet verstuurd. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Modereren',
  allowInWindow: 'Geef toestemming in het venster dat is geopend.',
  windowBlocked: 'De browser heeft het venster geblokkeerd.',
  openWindow: 'Openen',
  windowClosed: 'Het venster is gesloten zonder toestemming te geven.',
  moderatingAs: (name) => (name ? `Je modereert als ${name}.` : 'Je modereert.'),
  stopModerating: 'Stoppen met modereren',
  moderationEnded:
    'De server accepteert vanaf deze pagina geen beslissingen meer. Klik op ‘Modereren’ om opnieuw in te loggen.',
  moderationFailed: (why) => `Dat is niet gelukt. ${why}`,
  approve: 'Goedkeuren',
  turnDown: 'Afwijzen',
  deleteComment: 'Verwijderen',
  editComment: 'Bewerken met notitie',
  pin: 'Vastzetten',
  unpin: 'Losmaken',
  replyAsModerator: 'Antwoorden als moderator',
  heldHere: (why) =>
    why ? `In afwachting: ${why}` : 'In afwachting. Alleen de moderators en wie deze reactie schreef, zien die.',
  commentText: 'Tekst (Markdown)',
  editReason: 'Reden, zichtbaar voor iedereen',
  saveEdit: 'Opslaan',
  sendReply: 'Antwoord versturen',
  cancelChange: 'Annuleren',
  decided: {
    approve: 'Goedgekeurd.',
    reject: 'Afgewezen.',
    delete: 'Verwijderd.',
    edit: 'Bewerkt.',
    pin: 'Vastgezet.',
    unpin: 'Losgemaakt.',
    reply: 'Je antwoord is geplaatst.',
  },
  undoDecision: 'Ongedaan maken',
  undone: 'Ongedaan gemaakt.',
  decidedBefore: (name) =>
    name
      ? `${name} was sneller: je ziet de reactie zoals die nu is. Verder is er niets veranderd.`
      : 'De reactie is veranderd: je ziet die zoals die nu is. Verder is er niets veranderd.',
  commentGone: 'Deze reactie bestaat niet meer.',
};

export const details: DetailsStrings = {
  details: 'Details',
  triesAgainAt: (time) => `Volgende automatische poging: ${time}.`,
  triesAgainOnline: 'De volgende automatische poging volgt zodra dit apparaat weer online is.',
  diagnoses: {
    offline: () => 'Dit apparaat heeft geen netwerkverbinding.',
    unreachable: ({host}) =>
      `${host} is niet bereikbaar: de naam wordt niet gevonden, de verbinding wordt geweigerd of verbroken, het certificaat is ongeldig of een browserextensie houdt het tegen. Browsers vertellen de pagina de reden niet. Het kan tijdelijk zijn.`,
    unanswered: ({page}) =>
      `De browser toont geen antwoord: de verbinding is mislukt, of de server accepteert vanaf deze pagina geen schrijfverzoeken. De server moet OPTIONS beantwoorden met ‘Access-Control-Allow-Origin: ${page}’, ‘Access-Control-Allow-Methods: POST, PATCH, DELETE’ en ‘Access-Control-Allow-Headers: Authorization, Content-Type’. Browsers vertellen de pagina de reden niet.`,
    cors: ({page, isOurs}) =>
      `De server antwoordt, maar niet aan deze pagina (CORS): in het antwoord ontbreekt de header ‘Access-Control-Allow-Origin: ${page}’ (of ‘*’).${isOurs ? ` Een Colloquy-server stuurt die naar elke pagina: zoek een proxy die hem verwijdert of zelf antwoordt. Start de server met ‘--origin ${page}’ om deze pagina ook te laten schrijven.` : ''}`,
    csp: ({directive, origin}) =>
      `De Content-Security-Policy van deze pagina blokkeert het verzoek. Voeg ${origin} toe aan de directive ‘${directive}’.`,
    mixed: ({host}) =>
      `Deze pagina is beveiligd (https), het endpoint niet (http): browsers blokkeren dit als gemengde inhoud. Bied het endpoint aan via https en stel https://${host} in.`,
    private: ({host}) =>
      `${host} is een adres in een privénetwerk of op het apparaat zelf, en deze pagina is openbaar: browsers blokkeren dit of vragen eerst toestemming, en de meeste lezers kunnen het adres niet bereiken. Gebruik een openbaar adres. Sta binnen het netwerk ‘local-network-access’ toe in de Permissions-Policy van de pagina en beantwoord preflights met ‘Access-Control-Allow-Private-Network: true’.`,
    scheme: () =>
      'Reacties kunnen alleen via http of https worden gelezen. Stel zo’n adres in als endpoint en open de pagina vanaf een webserver, niet vanuit een bestand.',
    slow: ({host}) => `${host} heeft 20 seconden lang niets gestuurd.`,
    moved: ({to}) =>
      `Het adres verwijst door${to && ` naar ${to}`}. Bij het lezen worden doorverwijzingen binnen http of binnen https gevolgd; verzoeken met een geheim of een reactie volgen er geen. Stel het nieuwe adres in als endpoint.`,
    cut: () => 'De verbinding is verbroken voordat het antwoord compleet was.',
    large: ({megabytes}) => `Het antwoord is groter dan ${megabytes}\u00A0MB.`,
    half: () => 'Het antwoord is afgekapt of geen geldige JSON.',
    foreign: () => 'Het antwoord is geen JSON.',
    shapeless: () => 'Het antwoord is JSON, maar niet in de verwachte vorm.',
  },
  rejections: {
    signIn: () => 'De server vereist dat je inlogt.',
    forbidden: ({page, isOurs}) =>
      `De server weigert deze site of dit verzoek.${isOurs ? ` Een Colloquy-server staat de site toe met ‘--origin ${page}’.` : ''}`,
    absent: () => 'Op dit adres is niets.',
    limited: () => 'De limiet voor verzoeken aan de server is overschreden.',
    busy: () => 'De server is tijdelijk niet beschikbaar.',
    broken: () => 'Er is een fout opgetreden in de server of een proxy ervoor.',
    other: () => 'De server accepteert het verzoek niet.',
  },
  pointsElsewhere: 'Het endpoint wijst waarschijnlijk ergens anders naartoe.',
  address: (address) => `Adres: ${address}`,
  answer: (status, type) => `Antwoord: status ${status}, ${type || 'geen Content-Type'}`,
  begins: (text) => `Het begint met: ${text}`,
  says: (sentence) => `Melding: ${sentence}`,
  setting: (setting) => `Controleer daar: ${setting}`,
  requestId: (id) => `ID van het verzoek: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'nl',
  title: 'Inloggen',
  done: 'Je bent ingelogd. Je kunt dit venster sluiten.',
  noPage:
    'De pagina met de reacties is vanuit dit venster niet bereikbaar. Sluit het en log daar opnieuw in. Voor de beheerder van de site: pagina’s met Cross-Origin-Opener-Policy hebben de waarde same-origin-allow-popups nodig.',
  refused: (provider) => `${provider} heeft je niet ingelogd.`,
  down: (provider) => `${provider} antwoordt op dit moment niet.`,
  failed: (provider) => `Inloggen met ${provider} is mislukt: het antwoord is ongeldig.`,
  nameless: (provider) => `Je account bij ${provider} heeft geen naam om te tonen. Voeg die daar toe.`,
  over: 'Deze inlogpoging is verlopen of al gebruikt. Log opnieuw in op de pagina.',
  busy: 'Er is vanaf jouw netwerk te vaak ingelogd. Probeer het over een minuut opnieuw.',
  otherOrigin: (origin) =>
    `Op deze server kan niemand inloggen voor pagina’s van ${origin}. Voor de beheerder van de site: sta ze toe met --origin ${origin}`,
  nothingLost: 'Er is niets verloren: je tekst staat nog in het formulier.',
  again: 'Opnieuw proberen',
  close: 'Terug naar de pagina',
};

export const page: PageStrings = {
  lang: 'nl',
  heading: (title) => `Reacties op ‘${title}’`,
  backToArticle: 'Terug naar het artikel',
  signInAtArticle: 'Log in op de pagina van het artikel om een reactie te schrijven.',
  ownPage: plural('nl', {
    zero: 'Reacties lezen en schrijven op een aparte pagina',
    one: 'De reactie lezen op een aparte pagina',
    other: (n) => `De ${n} reacties lezen op een aparte pagina`,
  }),
  previousPage: 'Vorige pagina',
  nextPage: 'Volgende pagina',
  pageOf: (page, pages) => `Pagina ${page} van ${pages}`,
  textKept: 'Je reactie is niet geplaatst. Je tekst staat nog in het formulier hieronder.',
  otherSite: 'Dit formulier is vanaf een andere site verstuurd. Controleer je tekst en plaats die vanaf hier.',
  parentGone: 'De reactie waarop je antwoordde, is verwijderd.',
  yourComment: 'Je reactie',
  showInDiscussion: 'Tonen in de discussie',
};

export const tooOld: string = 'Deze browser is te oud om de reacties te tonen. Werk hem bij of gebruik een andere.';

export const attributions: AttributionWords = {
  article: 'artikel*',
  place: 'hierboven|bericht|tekst*',
  introduces: 'antw(?= ?:)|(?:als|in) antwoord op',
  from: 'van|uit',
  says: 'schr(?:eef|ijft)|zei|zegt',
  nobody: 'spreekwoord|gezegde|zoals|mijn|onze?|altijd|iedereen',
};

// Norwegian (bokmål).

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

const replies = plural('nb', {one: '1 svar', other: (n) => `${n} svar`});

export const thread: Strings = {
  lang: 'nb',
  comments: plural('nb', {zero: 'Ingen kommentarer ennå', one: '1 kommentar', other: (n) => `${n} kommentarer`}),
  anonymous: 'Anonym',
  badges: {author: 'Forfatter', moderator: 'Moderator'},
  place: (level, parent, count) =>
    `nivå ${level}${parent === null ? '' : `, svar til ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `svar til ${name}`,
  permalink: 'Lenke til denne kommentaren',
  edited: (date) => `redigert ${date}`,
  editNote: (reason, by) => (by ? `redigert: ${reason} — ${by}` : `redigert: ${reason}`),
  deleted: 'Denne kommentaren er slettet.',
  noText: 'Denne kommentaren har ingen tekst.',
  reply: 'Svar',
  replyTo: (name) => `Svar ${name}`,
  hideReplies: (count, name) => `Skjul ${replies(count)} til ${name}`,
  showReplies: (count, name) => `Vis ${replies(count)} til ${name}`,
  loading: 'Laster inn kommentarer\u00A0…',
  empty: 'Ingen har skrevet noe her ennå.',
  closed: 'Denne diskusjonen er stengt for nye kommentarer.',
  failed: 'Kommentarene kunne ikke lastes inn.',
  retry: 'Prøv igjen',
  write: 'Skriv en kommentar',
  oldest: 'Eldste først',
  newest: 'Nyeste først',
  mostReplies: 'Flest svar først',
  votes: 'Flest stemmer først',
  view: 'Visning',
  later: {
    folded: replies,
    echoes: plural('nb', {one: '1 omtale andre steder', other: (n) => `${n} omtaler andre steder`}),
    more: 'Vis flere kommentarer',
    loadingMore: 'Laster inn flere kommentarer\u00A0…',
    unreadable: plural('nb', {
      one: '1 kommentar kunne ikke leses.',
      other: (n) => `${n} kommentarer kunne ikke leses.`,
    }),
    showAll: 'Vis alt',
    slow: 'Det tar lengre tid enn vanlig å laste inn kommentarene\u00A0…',
    answerAt: (name) => `Skriv en kommentar på ${name}`,
    failures: {
      offline: 'Får ikke kontakt med serveren.',
      timeout: 'Serveren svarer ikke.',
      missing: 'Det finnes ingen kommentarer på denne adressen.',
      refused: 'Serveren tillater ikke dette.',
      invalid: 'Serveren godtok ikke dette.',
      conflict: 'Dette er allerede sendt med en annen tekst.',
      limited: 'For mange forespørsler. Vent litt.',
      broken: 'Serveren har et problem.',
      blocked: 'Denne siden har ikke tilgang til serveren.',
      moved: 'Serveren er flyttet.',
      unreadable: 'Svaret fra serveren er ugyldig.',
      large: 'Svaret fra serveren er for stort.',
      unset: 'Adressen til kommentarene mangler: attributtet endpoint.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `Svaret ditt til ${name}`,
  writeEdit: 'Rediger kommentaren din',
  name: 'Navn',
  email: 'E-post',
  website: 'Nettsted',
  comment: 'Kommentar',
  optional: '(valgfritt)',
  emailHint: 'Vises aldri; bare for moderatorene.',
  markdownHint: 'Markdown: *kursiv*, **fet**, >\u00a0sitat, `kode`, [lenke](https://…)',
  formatting: 'Formatering',
  tools: {bold: 'Fet', italic: 'Kursiv', link: 'Lenke', code: 'Kode', quote: 'Sitat', list: 'Liste'},
  send: 'Publiser kommentar',
  save: 'Lagre endringer',
  preview: 'Forhåndsvis',
  previewing: 'Laster inn forhåndsvisningen\u00A0…',
  nothingToPreview: 'Det er ingenting å vise ennå.',
  cancel: 'Avbryt',
  left: plural('nb', {one: '1 tegn igjen', other: (n) => `${n} tegn igjen`}),
  over: plural('nb', {one: '1 tegn for mye', other: (n) => `${n} tegn for mye`}),
  needed: 'Dette feltet må fylles ut.',
  notAnAddress: 'En nettadresse begynner med https://',
  notAnEmail: 'Dette er ikke en e-postadresse.',
  notKept: 'Utkast lagres ikke på denne enheten: Kopier teksten før du forlater siden.',
  forget: 'Glem meg på denne enheten',
  forgetAll: 'Glemme navn, utkast og retten til å redigere?',
  leaveEmpty: 'La dette feltet stå tomt',
};

export const sending: SendingStrings = {
  held: 'Venter på en moderator. Bare du kan se den.',
  heldFor: {
    name: 'Venter på en moderator fordi dette navnet er reservert. Bare du kan se kommentaren.',
    blocked: 'Venter på en moderator fordi du er blokkert her. Bare du kan se kommentaren.',
  },
  pending: 'Sender\u00A0…',
  checking: 'Kontrollerer at dette er nettleseren til et menneske\u00A0…',
  waiting: (why) => `Venter på å bli sendt. ${why} Kommentaren sendes automatisk.`,
  deviceOffline: 'Du er frakoblet.',
  askedToWait: (time) => `Serveren ber deg vente til ${time}.`,
  keepOpen: 'Det lagres ingen kopi på denne enheten: La siden stå åpen.',
  stale: 'Ikke sendt på et helt døgn. Vil du sende den nå?',
  sendNow: 'Send nå',
  takeBack: 'Trekk tilbake',
  notSentYet: 'Skrevet her og ikke sendt ennå:',
  refused: 'En moderator har ikke godkjent kommentaren din:',
  dismiss: 'Lukk',
  posted: 'Kommentaren din er publisert.',
  postedHeld: 'Takk. En moderator leser kommentaren din før den vises.',
  edit: 'Rediger',
  delete: 'Slett',
  timeLeft: (time) => `${time} igjen`,
  deleting: 'Slettet.',
  undo: 'Angre',
  unchanged: 'Det gikk ikke.',
  editedNow: 'Kommentaren din er endret.',
  deletedNow: 'Kommentaren din er slettet.',
  drafts: plural('nb', {one: '1 uferdig utkast:', other: (n) => `${n} uferdige utkast:`}),
  draftOfReply: (name) => `svar til ${name}`,
  draftOfComment: 'kommentar til siden',
  draftOfEdit: 'kommentaren din, redigert',
  draftOfNothing: 'til en kommentar som ikke lenger finnes',
  discard: 'Forkast',
  discarded: 'Forkastet.',
};

export const finding: FindingStrings = {
  openAll: 'Fold ut alle svar',
  foldAll: 'Fold sammen alle svar',
  foldBelow: (level) => `Fold sammen under nivå ${level}`,
  flat: 'Kronologisk',
  tree: 'Som tråder',
  refresh: 'Se etter nye kommentarer',
  loadedSoFar: (count) => `${count} lastet inn så langt`,
  unseen: plural('nb', {one: '1 ny', other: (n) => `${n} nye`}),
  previous: 'Forrige nye kommentar',
  next: 'Neste nye kommentar',
  arrived: plural('nb', {one: '1 ny kommentar', other: (n) => `${n} nye kommentarer`}),
  changed: 'Diskusjonen er endret.',
  show: 'Vis',
  onlyThis: 'Bare denne tråden',
  all: 'Alle kommentarer',
  oneShown: 'Bare én tråd vises.',
  back: (name) => `Tilbake til ${name}`,
  unknown: 'Kommentaren det lenkes til, er ikke i denne diskusjonen.',
  unavailable: 'Det ble ikke lastet inn. Prøv igjen.',
  nothingNew: 'Det er ikke noe nytt.',
};

export const quotes: QuotesStrings = {
  quote: 'Siter dette',
  wrote: (name) => `${name} skrev:`,
  fromArticle: 'Fra artikkelen:',
  quotes: (name) => `siterer ${name}, gå til stedet`,
  quotesArticle: 'siterer artikkelen, gå til stedet',
  quotedBy: plural('nb', {one: 'Sitert én gang', other: (n) => `Sitert ${n} ganger`}),
  repliesTo: (name) => `svarer ${name}`,
  back: (name) => `Tilbake til ${name}`,
  asWritten: 'Sitater som skrevet',
  markQuoted: 'Marker siterte steder',
};

export const keys: KeysStrings = {
  skipComments: plural('nb', {one: 'Hopp over 1 kommentar', other: (n) => `Hopp over ${n} kommentarer`}),
  endOfComments: 'Slutt på kommentarene',
  keysTitle: 'Hurtigtaster',
  keysHint: 'Tastene virker når fokus er i kommentarene, men ikke i et tekstfelt.',
  keys: {
    next: 'Neste kommentar',
    previous: 'Forrige kommentar',
    parent: 'Kommentaren som denne svarer på',
    nextNew: 'Neste nye kommentar',
    fold: 'Fold svarene sammen eller ut',
    reply: 'Svar',
    quote: 'Siter den merkede teksten eller hele kommentaren',
    help: 'Vis denne listen',
  },
  useKeys: 'Bruk disse tastene',
  closeKeys: 'Lukk',
  firstComment: 'Dette er den første kommentaren.',
  lastComment: 'Dette er den siste kommentaren.',
  noParent: 'Denne kommentaren er ikke et svar.',
  loadingNext: 'Laster inn flere kommentarer\u00A0…',
  repliesFolded: plural('nb', {one: '1 svar foldet sammen', other: (n) => `${n} svar foldet sammen`}),
  repliesShown: plural('nb', {one: '1 svar foldet ut', other: (n) => `${n} svar foldet ut`}),
};

const votes = plural('nb', {one: '1 stemme', other: (n) => `${n} stemmer`});

export const voting: VotingStrings = {
  voteFor: (name, count) => `Stem på kommentaren fra ${name}: ${votes(count)}`,
  voted: (count) => `Du har stemt på denne kommentaren: ${votes(count)}`,
  unvoted: (count) => `Du har trukket tilbake stemmen din: ${votes(count)}`,
  notVoted: (why) => `Stemmen din ble ikke talt med. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Logget inn som ${name}`,
  signOut: 'Logg ut',
  signedOut: 'Du er logget ut.',
  signInWith: (provider) => `Logg inn med ${provider}`,
  signInFirst: 'Logg inn for å sende kommentaren din.',
  signInOnSite:
    'Bare de som har en konto på dette nettstedet, kan skrive. Logg inn på nettstedet; teksten din blir stående her.',
  signInEither: 'Logg inn på dette nettstedet for å sende kommentaren din, eller her:',
  continueInWindow: 'Fortsett i vinduet som er åpnet.',
  signInBlocked: 'Nettleseren har blokkert vinduet.',
  openSignIn: 'Åpne det',
  verified: 'navn bekreftet',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Handlinger for kommentaren fra ${name}`,
  report: 'Rapporter',
  reported: 'Du har rapportert denne kommentaren',
  reportComment: (name) => `Rapporter kommentaren fra ${name}`,
  reportWhy: 'Hva er galt med denne kommentaren?',
  reportReasons: {
    spam: 'Spam eller reklame',
    abuse: 'Fornærmelser eller trakassering',
    harm: 'Trusler, vold eller selvskading',
    privacy: 'Private opplysninger om noen',
    'off-topic': 'Utenfor temaet',
    other: 'Noe annet',
  },
  reportDetails: 'Utdyping til moderatorene (valgfritt)',
  sendReport: 'Send rapport',
  sendingReport: 'Sender\u00A0…',
  cancelReport: 'Avbryt',
  chooseReason: 'Velg en grunn.',
  detailsLeft: plural('nb', {one: '1 tegn igjen', other: (n) => `${n} tegn igjen`}),
  detailsOver: plural('nb', {one: '1 tegn for mye', other: (n) => `${n} tegn for mye`}),
  reportSent: 'Takk. Moderatorene har fått rapporten din. De ser ikke hvem som sendte den.',
  reportNotSent: (why) => `Rapporten din ble ikke sendt. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Moderer',
  allowInWindow: 'Gi tillatelse i vinduet som er åpnet.',
  windowBlocked: 'Nettleseren har blokkert vinduet.',
  openWindow: 'Åpne det',
  windowClosed: 'Vinduet ble lukket uten at noe ble tillatt.',
  moderatingAs: (name) => (name ? `Du modererer som ${name}.` : 'Du modererer.'),
  stopModerating: 'Slutt å moderere',
  moderationEnded:
    'Serveren tar ikke lenger imot avgjørelsene dine fra denne siden. Trykk på «Moderer» for å logge inn på nytt.',
  moderationFailed: (why) => `Det gikk ikke. ${why}`,
  approve: 'Godkjenn',
  turnDown: 'Avvis',
  deleteComment: 'Slett',
  editComment: 'Rediger med merknad',
  pin: 'Fest',
  unpin: 'Løsne',
  replyAsModerator: 'Svar som moderator',
  heldHere: (why) =>
    why ? `Holdt tilbake: ${why}` : 'Holdt tilbake. Bare moderatorene og den som skrev den, ser den.',
  commentText: 'Tekst (Markdown)',
  editReason: 'Begrunnelse, synlig for alle',
  saveEdit: 'Lagre',
  sendReply: 'Send svar',
  cancelChange: 'Avbryt',
  decided: {
    approve: 'Godkjent.',
    reject: 'Avvist.',
    delete: 'Slettet.',
    edit: 'Redigert.',
    pin: 'Festet.',
    unpin: 'Løsnet.',
    reply: 'Svaret ditt er publisert.',
  },
  undoDecision: 'Angre',
  undone: 'Angret.',
  decidedBefore: (name) =>
    name
      ? `${name} var raskere: Du ser kommentaren slik den er nå. Ingenting annet er endret.`
      : 'Kommentaren er endret: Du ser den slik den er nå. Ingenting annet er endret.',
  commentGone: 'Denne kommentaren finnes ikke lenger.',
};

export const details: DetailsStrings = {
  details: 'Detaljer',
  triesAgainAt: (time) => `Neste automatiske forsøk: ${time}.`,
  triesAgainOnline: 'Neste automatiske forsøk kommer når denne enheten er på nett igjen.',
  diagnoses: {
    offline: () => 'Denne enheten har ingen nettverksforbindelse.',
    unreachable: ({host}) =>
      `Får ikke kontakt med ${host}: Navnet kan ikke slås opp, forbindelsen avvises eller brytes, sertifikatet er ugyldig, eller en nettleserutvidelse blokkerer. Nettlesere forteller ikke siden hvorfor. Det kan være midlertidig.`,
    unanswered: ({page}) =>
      `Nettleseren viser ikke noe svar: Forbindelsen mislyktes, eller serveren godtar ikke skriving fra denne siden. Den må besvare OPTIONS med «Access-Control-Allow-Origin: ${page}», «Access-Control-Allow-Methods: POST, PATCH, DELETE» og «Access-Control-Allow-Headers: Authorization, Content-Type». Nettlesere forteller ikke siden hvorfor.`,
    cors: ({page, isOurs}) =>
      `Serveren svarer, men ikke denne siden (CORS): Svaret mangler headeren «Access-Control-Allow-Origin: ${page}» (eller «*»).${isOurs ? ` En Colloquy-server sender den til alle sider: Let etter en proxy som fjerner den eller svarer selv. Start serveren med «--origin ${page}» for å la denne siden skrive også.` : ''}`,
    csp: ({directive, origin}) =>
      `Content-Security-Policy på denne siden blokkerer forespørselen. Legg til ${origin} i direktivet «${directive}».`,
    mixed: ({host}) =>
      `Denne siden er sikker (https), men endpoint er det ikke (http): Nettlesere blokkerer dette som blandet innhold. Gjør endpoint tilgjengelig via https, og oppgi https://${host}.`,
    private: ({host}) =>
      `${host} er en adresse på et privat nettverk eller på selve enheten, og denne siden er offentlig: Nettlesere blokkerer dette eller spør først, og de fleste lesere får ikke kontakt med den. Bruk en offentlig adresse. Innenfor nettverket må «local-network-access» tillates i Permissions-Policy på siden, og preflights besvares med «Access-Control-Allow-Private-Network: true».`,
    scheme: () =>
      'Kommentarer kan bare leses via http eller https. Oppgi en slik adresse som endpoint, og åpne siden fra en nettserver, ikke fra en fil.',
    slow: ({host}) => `${host} har ikke sendt noe på 20 sekunder.`,
    moved: ({to}) =>
      `Adressen viderekobler${to && ` til ${to}`}. Lesing følger viderekoblinger innenfor http eller innenfor https; forespørsler med en hemmelighet eller en kommentar følger ingen. Oppgi den nye adressen som endpoint.`,
    cut: () => 'Forbindelsen ble brutt før svaret var fullstendig.',
    large: ({megabytes}) => `Svaret er større enn ${megabytes}\u00A0MB.`,
    half: () => 'Svaret er avkortet eller ikke gyldig JSON.',
    foreign: () => 'Svaret er ikke JSON.',
    shapeless: () => 'Svaret er JSON, men ikke i forventet format.',
  },
  rejections: {
    signIn: () => 'Serveren krever innlogging.',
    forbidden: ({page, isOurs}) =>
      `Serveren avviser dette nettstedet eller denne forespørselen.${isOurs ? ` En Colloquy-server tillater nettstedet med «--origin ${page}».` : ''}`,
    absent: () => 'Det er ingenting på denne adressen.',
    limited: () => 'Grensen for forespørsler til serveren er overskredet.',
    busy: () => 'Serveren er midlertidig utilgjengelig.',
    broken: () => 'Det oppstod en feil på serveren eller en proxy foran den.',
    other: () => 'Serveren godtar ikke forespørselen.',
  },
  pointsElsewhere: 'Endpoint peker sannsynligvis et annet sted.',
  address: (address) => `Adresse: ${address}`,
  answer: (status, type) => `Svar: status ${status}, ${type || 'ingen Content-Type'}`,
  begins: (text) => `Det begynner: ${text}`,
  says: (sentence) => `Melding: ${sentence}`,
  setting: (setting) => `Kontroller der: ${setting}`,
  requestId: (id) => `Forespørselens ID: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'nb',
  title: 'Logg inn',
  done: 'Du er logget inn. Du kan lukke dette vinduet.',
  noPage:
    'Siden med kommentarene kan ikke nås fra dette vinduet. Lukk det, og logg inn på nytt derfra. Til nettstedets eier: Sider med Cross-Origin-Opener-Policy må ha verdien same-origin-allow-popups.',
  refused: (provider) => `${provider} logget deg ikke inn.`,
  down: (provider) => `${provider} svarer ikke for øyeblikket.`,
  failed: (provider) => `Innlogging med ${provider} mislyktes: Svaret er ugyldig.`,
  nameless: (provider) => `Kontoen din hos ${provider} har ikke noe navn som kan vises. Legg til et der.`,
  over: 'Denne innloggingen er utløpt eller allerede brukt. Logg inn på nytt på siden.',
  busy: 'Det har vært for mange innlogginger fra nettverket ditt. Prøv igjen om et minutt.',
  otherOrigin: (origin) =>
    `Denne serveren tillater ikke innlogging for sider fra ${origin}. Til nettstedets eier: Tillat dem med --origin ${origin}`,
  nothingLost: 'Ingenting er gått tapt: Teksten din er fortsatt i skjemaet.',
  again: 'Prøv igjen',
  close: 'Tilbake til siden',
};

export const page: PageStrings = {
  lang: 'nb',
  heading: (title) => `Kommentarer til «${title}»`,
  backToArticle: 'Tilbake til artikkelen',
  signInAtArticle: 'Logg inn på artikkelens side for å skrive en kommentar.',
  ownPage: plural('nb', {
    zero: 'Les og skriv kommentarer på en egen side',
    one: 'Les kommentaren på en egen side',
    other: (n) => `Les de ${n} kommentarene på en egen side`,
  }),
  previousPage: 'Forrige side',
  nextPage: 'Neste side',
  pageOf: (page, pages) => `Side ${page} av ${pages}`,
  textKept: 'Kommentaren din ble ikke publisert. Teksten din er fortsatt i skjemaet nedenfor.',
  otherSite: 'Dette skjemaet ble sendt fra et annet nettsted. Se over teksten, og publiser den herfra.',
  parentGone: 'Kommentaren du svarte på, er slettet.',
  yourComment: 'Kommentaren din',
  showInDiscussion: 'Vis den i diskusjonen',
};

export const tooOld: string =
  'Denne nettleseren er for gammel til å vise kommentarene. Oppdater den, eller bruk en annen.';

export const attributions: AttributionWords = {
  article: 'artikkel*',
  place: 'ovenfor|innlegg*|tekst*|kommentar*',
  introduces: 'sv(?= ?:)|siterer|(?:som )?svar (?:til|på)',
  from: 'fra|ifølge',
  says: 'skrev|skriver|sier',
  nobody: 'ordtak*|ordspråk*',
};

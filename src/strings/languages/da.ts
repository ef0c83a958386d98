// Danish.

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

const replies = plural('da', {one: '1 svar', other: (n) => `${n} svar`});

export const thread: Strings = {
  lang: 'da',
  comments: plural('da', {zero: 'Ingen kommentarer endnu', one: '1 kommentar', other: (n) => `${n} kommentarer`}),
  anonymous: 'Anonym',
  badges: {author: 'Forfatter', moderator: 'Moderator'},
  place: (level, parent, count) =>
    `niveau ${level}${parent === null ? '' : `, svar til ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `svar til ${name}`,
  permalink: 'Link til denne kommentar',
  edited: (date) => `redigeret ${date}`,
  editNote: (reason, by) => (by ? `redigeret: ${reason} — ${by}` : `redigeret: ${reason}`),
  deleted: 'Denne kommentar er slettet.',
  noText: 'Denne kommentar har ingen tekst.',
  reply: 'Svar',
  replyTo: (name) => `Svar ${name}`,
  hideReplies: (count, name) => `Skjul ${replies(count)} til ${name}`,
  showReplies: (count, name) => `Vis ${replies(count)} til ${name}`,
  loading: 'Henter kommentarer\u00A0…',
  empty: 'Her har ingen skrevet noget endnu.',
  closed: 'Debatten er lukket. Der kan ikke tilføjes flere kommentarer.',
  failed: 'Kommentarerne kunne ikke hentes.',
  retry: 'Prøv igen',
  write: 'Skriv en kommentar',
  oldest: 'Ældste først',
  newest: 'Nyeste først',
  mostReplies: 'Flest svar først',
  votes: 'Flest stemmer først',
  view: 'Visning',
  later: {
    folded: replies,
    echoes: plural('da', {one: '1 omtale andetsteds', other: (n) => `${n} omtaler andetsteds`}),
    more: 'Vis flere kommentarer',
    loadingMore: 'Henter flere kommentarer\u00A0…',
    unreadable: plural('da', {
      one: '1 kommentar kunne ikke læses.',
      other: (n) => `${n} kommentarer kunne ikke læses.`,
    }),
    showAll: 'Vis alt',
    slow: 'Det tager længere tid end normalt at hente kommentarerne\u00A0…',
    answerAt: (name) => `Skriv en kommentar på ${name}`,
    failures: {
      offline: 'Der er ingen forbindelse til serveren.',
      timeout: 'Serveren svarer ikke.',
      missing: 'Der er ingen kommentarer på denne adresse.',
      refused: 'Serveren tillader det ikke.',
      invalid: 'Serveren accepterede det ikke.',
      conflict: 'Dette er allerede sendt med en anden tekst.',
      limited: 'For mange forespørgsler. Vent et øjeblik.',
      broken: 'Serveren har et problem.',
      blocked: 'Siden har ikke adgang til serveren.',
      moved: 'Serveren er flyttet.',
      unreadable: 'Svaret fra serveren er ugyldigt.',
      large: 'Svaret fra serveren er for stort.',
      unset: 'Adressen på kommentarerne mangler: attributten endpoint.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `Dit svar til ${name}`,
  writeEdit: 'Rediger din kommentar',
  name: 'Navn',
  email: 'E-mail',
  website: 'Hjemmeside',
  comment: 'Kommentar',
  optional: '(valgfrit)',
  emailHint: 'Vises aldrig; kun til moderatorerne.',
  markdownHint: 'Markdown: *kursiv*, **fed**, >\u00a0citat, `kode`, [link](https://…)',
  formatting: 'Formatering',
  tools: {bold: 'Fed', italic: 'Kursiv', link: 'Link', code: 'Kode', quote: 'Citat', list: 'Liste'},
  send: 'Send kommentar',
  save: 'Gem ændringer',
  preview: 'Forhåndsvis',
  previewing: 'Henter forhåndsvisningen\u00A0…',
  nothingToPreview: 'Der er ikke noget at vise endnu.',
  cancel: 'Annuller',
  left: plural('da', {one: '1 tegn tilbage', other: (n) => `${n} tegn tilbage`}),
  over: plural('da', {one: '1 tegn for meget', other: (n) => `${n} tegn for meget`}),
  needed: 'Feltet skal udfyldes.',
  notAnAddress: 'En webadresse begynder med https://',
  notAnEmail: 'Det er ikke en e-mailadresse.',
  notKept: 'Kladder gemmes ikke på denne enhed: Kopiér din tekst, før du forlader siden.',
  forget: 'Glem mig på denne enhed',
  forgetAll: 'Glem navn, kladder og retten til at redigere?',
  leaveEmpty: 'Lad dette felt være tomt',
};

export const sending: SendingStrings = {
  held: 'Venter på en moderator. Kun du kan se den.',
  heldFor: {
    name: 'Venter på en moderator, fordi navnet er reserveret. Kun du kan se kommentaren.',
    blocked: 'Venter på en moderator, fordi du er blokeret her. Kun du kan se kommentaren.',
  },
  pending: 'Sender\u00A0…',
  checking: 'Kontrollerer, at det er et menneskes browser\u00A0…',
  waiting: (why) => `Venter på at blive sendt. ${why} Kommentaren sendes automatisk.`,
  deviceOffline: 'Du er offline.',
  askedToWait: (time) => `Serveren beder dig vente til ${time}.`,
  keepOpen: 'Der gemmes ingen kopi på denne enhed: Lad siden være åben.',
  stale: 'Ikke sendt i et helt døgn. Vil du sende den nu?',
  sendNow: 'Send nu',
  takeBack: 'Træk tilbage',
  notSentYet: 'Skrevet her og endnu ikke sendt:',
  refused: 'En moderator har ikke godkendt din kommentar:',
  dismiss: 'Luk',
  posted: 'Din kommentar er offentliggjort.',
  postedHeld: 'Tak. En moderator læser din kommentar, før den vises.',
  edit: 'Rediger',
  delete: 'Slet',
  timeLeft: (time) => `${time} tilbage`,
  deleting: 'Slettet.',
  undo: 'Fortryd',
  unchanged: 'Det lykkedes ikke.',
  editedNow: 'Din kommentar er ændret.',
  deletedNow: 'Din kommentar er slettet.',
  drafts: plural('da', {one: '1 ufærdig kladde:', other: (n) => `${n} ufærdige kladder:`}),
  draftOfReply: (name) => `svar til ${name}`,
  draftOfComment: 'kommentar til siden',
  draftOfEdit: 'din kommentar, redigeret',
  draftOfNothing: 'til en kommentar, der ikke længere findes',
  discard: 'Kassér',
  discarded: 'Kasseret.',
};

export const finding: FindingStrings = {
  openAll: 'Fold alle svar ud',
  foldAll: 'Fold alle svar sammen',
  foldBelow: (level) => `Fold sammen under niveau ${level}`,
  flat: 'Kronologisk',
  tree: 'Som tråde',
  refresh: 'Se efter nye kommentarer',
  loadedSoFar: (count) => `${count} hentet indtil nu`,
  unseen: plural('da', {one: '1 ny', other: (n) => `${n} nye`}),
  previous: 'Forrige nye kommentar',
  next: 'Næste nye kommentar',
  arrived: plural('da', {one: '1 ny kommentar', other: (n) => `${n} nye kommentarer`}),
  changed: 'Debatten er ændret.',
  show: 'Vis',
  onlyThis: 'Kun denne tråd',
  all: 'Alle kommentarer',
  oneShown: 'Kun én tråd vises.',
  back: (name) => `Tilbage til ${name}`,
  unknown: 'Kommentaren, der linkes til, findes ikke i denne debat.',
  unavailable: 'Det blev ikke hentet. Prøv igen.',
  nothingNew: 'Der er ikke noget nyt.',
};

export const quotes: QuotesStrings = {
  quote: 'Citer dette',
  wrote: (name) => `${name} skrev:`,
  fromArticle: 'Fra artiklen:',
  quotes: (name) => `citerer ${name}, gå til stedet`,
  quotesArticle: 'citerer artiklen, gå til stedet',
  quotedBy: plural('da', {one: 'Citeret én gang', other: (n) => `Citeret ${n} gange`}),
  repliesTo: (name) => `svarer ${name}`,
  back: (name) => `Tilbage til ${name}`,
  asWritten: 'Citater som skrevet',
  markQuoted: 'Markér citerede steder',
};

export const keys: KeysStrings = {
  skipComments: plural('da', {one: 'Spring 1 kommentar over', other: (n) => `Spring ${n} kommentarer over`}),
  endOfComments: 'Slut på kommentarerne',
  keysTitle: 'Tastaturgenveje',
  keysHint: 'Tasterne virker, når fokus er i kommentarerne, men ikke i et tekstfelt.',
  keys: {
    next: 'Næste kommentar',
    previous: 'Forrige kommentar',
    parent: 'Kommentaren, som denne svarer på',
    nextNew: 'Næste nye kommentar',
    fold: 'Fold svarene sammen eller ud',
    reply: 'Svar',
    quote: 'Citer den markerede tekst eller hele kommentaren',
    help: 'Vis denne liste',
  },
  useKeys: 'Brug disse taster',
  closeKeys: 'Luk',
  firstComment: 'Dette er den første kommentar.',
  lastComment: 'Dette er den sidste kommentar.',
  noParent: 'Denne kommentar er ikke et svar.',
  loadingNext: 'Henter flere kommentarer\u00A0…',
  repliesFolded: plural('da', {one: '1 svar foldet sammen', other: (n) => `${n} svar foldet sammen`}),
  repliesShown: plural('da', {one: '1 svar foldet ud', other: (n) => `${n} svar foldet ud`}),
};

const votes = plural('da', {one: '1 stemme', other: (n) => `${n} stemmer`});

export const voting: VotingStrings = {
  voteFor: (name, count) => `Stem på kommentaren fra ${name}: ${votes(count)}`,
  voted: (count) => `Du har stemt på denne kommentar: ${votes(count)}`,
  unvoted: (count) => `Du har trukket din stemme tilbage: ${votes(count)}`,
  notVoted: (why) => `Din stemme blev ikke talt med. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Logget ind som ${name}`,
  signOut: 'Log ud',
  signedOut: 'Du er logget ud.',
  signInWith: (provider) => `Log ind med ${provider}`,
  signInFirst: 'Log ind for at sende din kommentar.',
  signInOnSite: 'Kun personer med en konto på dette websted kan skrive. Log ind på webstedet; din tekst bliver her.',
  signInEither: 'Log ind på dette websted for at sende din kommentar, eller her:',
  continueInWindow: 'Fortsæt i det vindue, der er åbnet.',
  signInBlocked: 'Browseren har blokeret vinduet.',
  openSignIn: 'Åbn det',
  verified: 'navn bekræftet',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Handlinger for kommentaren fra ${name}`,
  report: 'Anmeld',
  reported: 'Du har anmeldt denne kommentar',
  reportComment: (name) => `Anmeld kommentaren fra ${name}`,
  reportWhy: 'Hvad er der galt med denne kommentar?',
  reportReasons: {
    spam: 'Spam eller reklame',
    abuse: 'Fornærmelser eller chikane',
    harm: 'Trusler, vold eller selvskade',
    privacy: 'Private oplysninger om nogen',
    'off-topic': 'Uden for emnet',
    other: 'Noget andet',
  },
  reportDetails: 'Uddybning til moderatorerne (valgfrit)',
  sendReport: 'Send anmeldelse',
  sendingReport: 'Sender\u00A0…',
  cancelReport: 'Annuller',
  chooseReason: 'Vælg en grund.',
  detailsLeft: plural('da', {one: '1 tegn tilbage', other: (n) => `${n} tegn tilbage`}),
  detailsOver: plural('da', {one: '1 tegn for meget', other: (n) => `${n} tegn for meget`}),
  reportSent: 'Tak. Moderatorerne har fået din anmeldelse. De kan ikke se, hvem der har sendt den.',
  reportNotSent: (why) => `Din anmeldelse blev ikke sendt. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Moderer',
  allowInWindow: 'Giv tilladelse i det vindue, der er åbnet.',
  windowBlocked: 'Browseren har blokeret vinduet.',
  openWindow: 'Åbn det',
  windowClosed: 'Vinduet blev lukket, uden at der blev givet tilladelse.',
  moderatingAs: (name) => (name ? `Du modererer som ${name}.` : 'Du modererer.'),
  stopModerating: 'Stop moderering',
  moderationEnded:
    'Serveren modtager ikke længere dine beslutninger fra denne side. Tryk på “Moderer” for at logge ind igen.',
  moderationFailed: (why) => `Det lykkedes ikke. ${why}`,
  approve: 'Godkend',
  turnDown: 'Afvis',
  deleteComment: 'Slet',
  editComment: 'Rediger med en note',
  pin: 'Fastgør',
  unpin: 'Frigør',
  replyAsModerator: 'Svar som moderator',
  heldHere: (why) =>
    why ? `Tilbageholdt: ${why}` : 'Tilbageholdt. Kun moderatorerne og den, der skrev den, kan se den.',
  commentText: 'Tekst (Markdown)',
  editReason: 'Begrundelse, synlig for alle',
  saveEdit: 'Gem',
  sendReply: 'Send svar',
  cancelChange: 'Annuller',
  decided: {
    approve: 'Godkendt.',
    reject: 'Afvist.',
    delete: 'Slettet.',
    edit: 'Redigeret.',
    pin: 'Fastgjort.',
    unpin: 'Frigjort.',
    reply: 'Dit svar er offentliggjort.',
  },
  undoDecision: 'Fortryd',
  undone: 'Fortrudt.',
  decidedBefore: (name) =>
    name
      ? `${name} var hurtigere: Du ser kommentaren, som den er nu. Intet andet er ændret.`
      : 'Kommentaren er ændret: Du ser den, som den er nu. Intet andet er ændret.',
  commentGone: 'Denne kommentar findes ikke længere.',
};

export const details: DetailsStrings = {
  details: 'Detaljer',
  triesAgainAt: (time) => `Næste automatiske forsøg: ${time}.`,
  triesAgainOnline: 'Næste automatiske forsøg sker, når enheden er online igen.',
  diagnoses: {
    offline: () => 'Denne enhed har ingen netværksforbindelse.',
    unreachable: ({host}) =>
      `Der er ingen forbindelse til ${host}: Navnet kan ikke slås op, forbindelsen afvises eller afbrydes, certifikatet er ugyldigt, eller en browserudvidelse blokerer. Browsere oplyser ikke siden om årsagen. Det kan være midlertidigt.`,
    unanswered: ({page}) =>
      `Browseren viser intet svar: Forbindelsen mislykkedes, eller serveren tillader ikke skrivning fra denne side. Den skal besvare OPTIONS med “Access-Control-Allow-Origin: ${page}”, “Access-Control-Allow-Methods: POST, PATCH, DELETE” og “Access-Control-Allow-Headers: Authorization, Content-Type”. Browsere oplyser ikke siden om årsagen.`,
    cors: ({page, isOurs}) =>
      `Serveren svarer, men ikke denne side (CORS): Svaret mangler headeren “Access-Control-Allow-Origin: ${page}” (eller “*”).${isOurs ? ` En Colloquy-server sender den til alle sider: Led efter en proxy, der fjerner den eller selv svarer. Start serveren med “--origin ${page}” for også at lade denne side skrive.` : ''}`,
    csp: ({directive, origin}) =>
      `Sidens Content-Security-Policy blokerer forespørgslen. Føj ${origin} til direktivet “${directive}”.`,
    mixed: ({host}) =>
      `Siden er sikker (https), men det er endpoint ikke (http): Browsere blokerer det som blandet indhold. Gør endpoint tilgængeligt via https, og angiv https://${host}.`,
    private: ({host}) =>
      `${host} er en adresse på et privat netværk eller på selve enheden, og siden er offentlig: Browsere blokerer det eller spørger først, og de fleste læsere kan ikke nå den. Brug en offentlig adresse. Inden for netværket skal “local-network-access” tillades i sidens Permissions-Policy, og preflights skal besvares med “Access-Control-Allow-Private-Network: true”.`,
    scheme: () =>
      'Kommentarer kan kun læses via http eller https. Angiv en sådan adresse som endpoint, og åbn siden fra en webserver, ikke fra en fil.',
    slow: ({host}) => `${host} har ikke sendt noget i 20 sekunder.`,
    moved: ({to}) =>
      `Adressen omdirigerer${to && ` til ${to}`}. Læsning følger omdirigeringer inden for http eller inden for https; forespørgsler med en hemmelighed eller en kommentar følger ingen. Angiv den nye adresse som endpoint.`,
    cut: () => 'Forbindelsen blev afbrudt, før svaret var fuldstændigt.',
    large: ({megabytes}) => `Svaret er større end ${megabytes}\u00A0MB.`,
    half: () => 'Svaret er afkortet eller ikke gyldig JSON.',
    foreign: () => 'Svaret er ikke JSON.',
    shapeless: () => 'Svaret er JSON, men ikke i det forventede format.',
  },
  rejections: {
    signIn: () => 'Serveren kræver, at du logger ind.',
    forbidden: ({page, isOurs}) =>
      `Serveren afviser dette websted eller denne forespørgsel.${isOurs ? ` En Colloquy-server tillader webstedet med “--origin ${page}”.` : ''}`,
    absent: () => 'Der er ikke noget på denne adresse.',
    limited: () => 'Serverens grænse for forespørgsler er overskredet.',
    busy: () => 'Serveren er midlertidigt utilgængelig.',
    broken: () => 'Der er fejl på serveren eller en proxy foran den.',
    other: () => 'Serveren accepterer ikke forespørgslen.',
  },
  pointsElsewhere: 'Endpoint peger sandsynligvis et andet sted hen.',
  address: (address) => `Adresse: ${address}`,
  answer: (status, type) => `Svar: status ${status}, ${type || 'ingen Content-Type'}`,
  begins: (text) => `Det begynder: ${text}`,
  says: (sentence) => `Besked: ${sentence}`,
  setting: (setting) => `Kontrollér der: ${setting}`,
  requestId: (id) => `Forespørgslens id: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'da',
  title: 'Log ind',
  done: 'Du er logget ind. Du kan lukke dette vindue.',
  noPage:
    'Siden med kommentarerne kan ikke nås fra dette vindue. Luk det, og log ind igen derfra. Til webstedets ejer: Sider med Cross-Origin-Opener-Policy skal bruge værdien same-origin-allow-popups.',
  refused: (provider) => `${provider} loggede dig ikke ind.`,
  down: (provider) => `${provider} svarer ikke i øjeblikket.`,
  failed: (provider) => `Login med ${provider} mislykkedes: Svaret er ugyldigt.`,
  nameless: (provider) => `Din konto hos ${provider} har intet navn, der kan vises. Tilføj et der.`,
  over: 'Dette login er udløbet eller allerede brugt. Log ind igen på siden.',
  busy: 'Der har været for mange login fra dit netværk. Prøv igen om et minut.',
  otherOrigin: (origin) =>
    `Denne server tillader ikke login på sider fra ${origin}. Til webstedets ejer: Tillad dem med --origin ${origin}`,
  nothingLost: 'Intet er gået tabt: Din tekst er stadig i formularen.',
  again: 'Prøv igen',
  close: 'Tilbage til siden',
};

export const page: PageStrings = {
  lang: 'da',
  heading: (title) => `Kommentarer til “${title}”`,
  backToArticle: 'Tilbage til artiklen',
  signInAtArticle: 'Log ind på artiklens side for at skrive en kommentar.',
  ownPage: plural('da', {
    zero: 'Læs og skriv kommentarer på en særskilt side',
    one: 'Læs kommentaren på en særskilt side',
    other: (n) => `Læs de ${n} kommentarer på en særskilt side`,
  }),
  previousPage: 'Forrige side',
  nextPage: 'Næste side',
  pageOf: (page, pages) => `Side ${page} af ${pages}`,
  textKept: 'Din kommentar blev ikke sendt. Din tekst er stadig i formularen herunder.',
  otherSite: 'Denne formular blev sendt fra et andet websted. Kontrollér din tekst, og send den herfra.',
  parentGone: 'Kommentaren, du svarede på, er slettet.',
  yourComment: 'Din kommentar',
  showInDiscussion: 'Vis den i debatten',
};

export const tooOld: string =
  'Denne browser er for gammel til at vise kommentarerne. Opdater den, eller brug en anden.';

export const attributions: AttributionWords = {
  article: 'artikel*|artikl*',
  place: 'ovenfor|indlæg*|tekst*|kommentar*',
  introduces: 'sv(?= ?:)|citerer|(?:som )?svar (?:til|på)',
  from: 'fra|ifølge',
  says: 'skrev|skriver|sagde|siger',
  nobody: 'ordsprog*',
};

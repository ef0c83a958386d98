// Swedish.

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

const replies = plural('sv', {one: '1 svar', other: (n) => `${n} svar`});

export const thread: Strings = {
  lang: 'sv',
  comments: plural('sv', {zero: 'Inga kommentarer än', one: '1 kommentar', other: (n) => `${n} kommentarer`}),
  anonymous: 'Anonym',
  badges: {author: 'Författare', moderator: 'Moderator'},
  place: (level, parent, count) =>
    `nivå ${level}${parent === null ? '' : `, svar till ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `svar till ${name}`,
  permalink: 'Länk till den här kommentaren',
  edited: (date) => `redigerad ${date}`,
  editNote: (reason, by) => (by ? `redigerad: ${reason} — ${by}` : `redigerad: ${reason}`),
  deleted: 'Den här kommentaren har tagits bort.',
  noText: 'Den här kommentaren har ingen text.',
  reply: 'Svara',
  replyTo: (name) => `Svara ${name}`,
  hideReplies: (count, name) => `Dölj ${replies(count)} till ${name}`,
  showReplies: (count, name) => `Visa ${replies(count)} till ${name}`,
  loading: 'Läser in kommentarer\u00A0…',
  empty: 'Ingen har skrivit något här än.',
  closed: 'Diskussionen är stängd för nya kommentarer.',
  failed: 'Det gick inte att läsa in kommentarerna.',
  retry: 'Försök igen',
  write: 'Skriv en kommentar',
  oldest: 'Äldst först',
  newest: 'Nyast först',
  mostReplies: 'Flest svar först',
  votes: 'Flest röster först',
  view: 'Visning',
  later: {
    folded: replies,
    echoes: plural('sv', {one: '1 omnämnande på annat håll', other: (n) => `${n} omnämnanden på annat håll`}),
    more: 'Visa fler kommentarer',
    loadingMore: 'Läser in fler kommentarer\u00A0…',
    unreadable: plural('sv', {
      one: '1 kommentar kunde inte läsas.',
      other: (n) => `${n} kommentarer kunde inte läsas.`,
    }),
    showAll: 'Visa allt',
    slow: 'Det tar längre tid än vanligt att läsa in kommentarerna\u00A0…',
    answerAt: (name) => `Kommentera på ${name}`,
    failures: {
      offline: 'Servern kan inte nås.',
      timeout: 'Servern svarar inte.',
      missing: 'Det finns inga kommentarer på den här adressen.',
      refused: 'Servern tillåter inte detta.',
      invalid: 'Servern godtog inte detta.',
      conflict: 'Detta har redan skickats med en annan text.',
      limited: 'För många förfrågningar. Vänta en stund.',
      broken: 'Servern har ett problem.',
      blocked: 'Den här sidan får inte kontakta servern.',
      moved: 'Servern har flyttat.',
      unreadable: 'Svaret från servern är ogiltigt.',
      large: 'Svaret från servern är för stort.',
      unset: 'Adressen till kommentarerna saknas: attributet endpoint.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `Ditt svar till ${name}`,
  writeEdit: 'Redigera din kommentar',
  name: 'Namn',
  email: 'E-post',
  website: 'Webbplats',
  comment: 'Kommentar',
  optional: '(valfritt)',
  emailHint: 'Visas aldrig; endast för moderatorerna.',
  markdownHint: 'Markdown: *kursiv*, **fet**, >\u00a0citat, `kod`, [länk](https://…)',
  formatting: 'Formatering',
  tools: {bold: 'Fet', italic: 'Kursiv', link: 'Länk', code: 'Kod', quote: 'Citat', list: 'Lista'},
  send: 'Publicera kommentar',
  save: 'Spara ändringar',
  preview: 'Förhandsvisa',
  previewing: 'Läser in förhandsvisningen\u00A0…',
  nothingToPreview: 'Det finns inget att visa än.',
  cancel: 'Avbryt',
  left: plural('sv', {one: '1 tecken kvar', other: (n) => `${n} tecken kvar`}),
  over: plural('sv', {one: '1 tecken för mycket', other: (n) => `${n} tecken för mycket`}),
  needed: 'Fältet måste fyllas i.',
  notAnAddress: 'En webbadress börjar med https://',
  notAnEmail: 'Det här är inte en e-postadress.',
  notKept: 'Utkast sparas inte på den här enheten: kopiera din text innan du lämnar sidan.',
  forget: 'Glöm mig på den här enheten',
  forgetAll: 'Glömma namn, utkast och rätten att redigera?',
  leaveEmpty: 'Lämna det här fältet tomt',
};

export const sending: SendingStrings = {
  held: 'Väntar på en moderator. Bara du kan se den.',
  heldFor: {
    name: 'Väntar på en moderator eftersom namnet är reserverat. Bara du kan se kommentaren.',
    blocked: 'Väntar på en moderator eftersom du är blockerad här. Bara du kan se kommentaren.',
  },
  pending: 'Skickar\u00A0…',
  checking: 'Kontrollerar att det här är en människas webbläsare\u00A0…',
  waiting: (why) => `Väntar på att skickas. ${why} Kommentaren skickas automatiskt.`,
  deviceOffline: 'Du är offline.',
  askedToWait: (time) => `Servern ber dig vänta till ${time}.`,
  keepOpen: 'Ingen kopia sparas på den här enheten: låt sidan vara öppen.',
  stale: 'Inte skickad på ett helt dygn. Skicka den nu?',
  sendNow: 'Skicka nu',
  takeBack: 'Ta tillbaka',
  notSentYet: 'Skrivet här och inte skickat än:',
  refused: 'En moderator har inte godkänt din kommentar:',
  dismiss: 'Stäng',
  posted: 'Din kommentar har publicerats.',
  postedHeld: 'Tack. En moderator läser din kommentar innan den visas.',
  edit: 'Redigera',
  delete: 'Ta bort',
  timeLeft: (time) => `${time} kvar`,
  deleting: 'Borttagen.',
  undo: 'Ångra',
  unchanged: 'Det gick inte.',
  editedNow: 'Din kommentar har ändrats.',
  deletedNow: 'Din kommentar har tagits bort.',
  drafts: plural('sv', {one: '1 påbörjat utkast:', other: (n) => `${n} påbörjade utkast:`}),
  draftOfReply: (name) => `svar till ${name}`,
  draftOfComment: 'kommentar till sidan',
  draftOfEdit: 'din kommentar, redigerad',
  draftOfNothing: 'till en kommentar som inte finns längre',
  discard: 'Kasta',
  discarded: 'Kastat.',
};

export const finding: FindingStrings = {
  openAll: 'Fäll ut alla svar',
  foldAll: 'Fäll ihop alla svar',
  foldBelow: (level) => `Fäll ihop under nivå ${level}`,
  flat: 'Kronologiskt',
  tree: 'Som trådar',
  refresh: 'Leta efter nya kommentarer',
  loadedSoFar: (count) => `${count} inlästa hittills`,
  unseen: plural('sv', {one: '1 ny', other: (n) => `${n} nya`}),
  previous: 'Föregående nya kommentar',
  next: 'Nästa nya kommentar',
  arrived: plural('sv', {one: '1 ny kommentar', other: (n) => `${n} nya kommentarer`}),
  changed: 'Diskussionen har ändrats.',
  show: 'Visa',
  onlyThis: 'Bara den här tråden',
  all: 'Alla kommentarer',
  oneShown: 'Bara en tråd visas.',
  back: (name) => `Tillbaka till ${name}`,
  unknown: 'Kommentaren som länken leder till finns inte i den här diskussionen.',
  unavailable: 'Det lästes inte in. Försök igen.',
  nothingNew: 'Det finns inget nytt.',
};

export const quotes: QuotesStrings = {
  quote: 'Citera detta',
  wrote: (name) => `${name} skrev:`,
  fromArticle: 'Ur artikeln:',
  quotes: (name) => `citerar ${name}, gå till stället`,
  quotesArticle: 'citerar artikeln, gå till stället',
  quotedBy: plural('sv', {one: 'Citerad en gång', other: (n) => `Citerad ${n} gånger`}),
  repliesTo: (name) => `svarar ${name}`,
  back: (name) => `Tillbaka till ${name}`,
  asWritten: 'Citat som de skrevs',
  markQuoted: 'Markera citerade ställen',
};

export const keys: KeysStrings = {
  skipComments: plural('sv', {one: 'Hoppa över 1 kommentar', other: (n) => `Hoppa över ${n} kommentarer`}),
  endOfComments: 'Slut på kommentarerna',
  keysTitle: 'Kortkommandon',
  keysHint: 'Tangenterna fungerar när fokus är i kommentarerna, men inte i ett textfält.',
  keys: {
    next: 'Nästa kommentar',
    previous: 'Föregående kommentar',
    parent: 'Kommentaren som den här svarar på',
    nextNew: 'Nästa nya kommentar',
    fold: 'Fäll ihop eller fäll ut svaren',
    reply: 'Svara',
    quote: 'Citera den markerade texten eller hela kommentaren',
    help: 'Visa den här listan',
  },
  useKeys: 'Använd de här tangenterna',
  closeKeys: 'Stäng',
  firstComment: 'Det här är den första kommentaren.',
  lastComment: 'Det här är den sista kommentaren.',
  noParent: 'Den här kommentaren är inte ett svar.',
  loadingNext: 'Läser in fler kommentarer\u00A0…',
  repliesFolded: plural('sv', {one: '1 svar ihopfällt', other: (n) => `${n} svar ihopfällda`}),
  repliesShown: plural('sv', {one: '1 svar utfällt', other: (n) => `${n} svar utfällda`}),
};

const votes = plural('sv', {one: '1 röst', other: (n) => `${n} röster`});

export const voting: VotingStrings = {
  voteFor: (name, count) => `Rösta på kommentaren från ${name}: ${votes(count)}`,
  voted: (count) => `Du har röstat på den här kommentaren: ${votes(count)}`,
  unvoted: (count) => `Du har tagit tillbaka din röst: ${votes(count)}`,
  notVoted: (why) => `Din röst räknades inte. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Inloggad som ${name}`,
  signOut: 'Logga ut',
  signedOut: 'Du är utloggad.',
  signInWith: (provider) => `Logga in med ${provider}`,
  signInFirst: 'Logga in för att skicka din kommentar.',
  signInOnSite:
    'Bara den som har ett konto på webbplatsen kan skriva. Logga in på webbplatsen; din text finns kvar här.',
  signInEither: 'Logga in på webbplatsen för att skicka din kommentar, eller här:',
  continueInWindow: 'Fortsätt i fönstret som har öppnats.',
  signInBlocked: 'Webbläsaren har blockerat fönstret.',
  openSignIn: 'Öppna det',
  verified: 'namnet är bekräftat',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Åtgärder för kommentaren från ${name}`,
  report: 'Anmäl',
  reported: 'Du har anmält den här kommentaren',
  reportComment: (name) => `Anmäl kommentaren från ${name}`,
  reportWhy: 'Vad är fel med den här kommentaren?',
  reportReasons: {
    spam: 'Spam eller reklam',
    abuse: 'Förolämpningar eller trakasserier',
    harm: 'Hot, våld eller självskada',
    privacy: 'Privata uppgifter om någon',
    'off-topic': 'Hör inte till ämnet',
    other: 'Något annat',
  },
  reportDetails: 'Mer information till moderatorerna (valfritt)',
  sendReport: 'Skicka anmälan',
  sendingReport: 'Skickar\u00A0…',
  cancelReport: 'Avbryt',
  chooseReason: 'Välj en orsak.',
  detailsLeft: plural('sv', {one: '1 tecken kvar', other: (n) => `${n} tecken kvar`}),
  detailsOver: plural('sv', {one: '1 tecken för mycket', other: (n) => `${n} tecken för mycket`}),
  reportSent: 'Tack. Moderatorerna har fått din anmälan. De ser inte vem som har skickat den.',
  reportNotSent: (why) => `Din anmälan skickades inte. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Moderera',
  allowInWindow: 'Tillåt det i fönstret som har öppnats.',
  windowBlocked: 'Webbläsaren har blockerat fönstret.',
  openWindow: 'Öppna det',
  windowClosed: 'Fönstret stängdes utan att något tilläts.',
  moderatingAs: (name) => (name ? `Du modererar som ${name}.` : 'Du modererar.'),
  stopModerating: 'Sluta moderera',
  moderationEnded:
    'Servern tar inte längre emot dina beslut från den här sidan. Tryck på ”Moderera” för att logga in igen.',
  moderationFailed: (why) => `Det gick inte. ${why}`,
  approve: 'Godkänn',
  turnDown: 'Avvisa',
  deleteComment: 'Ta bort',
  editComment: 'Redigera med en notering',
  pin: 'Fäst',
  unpin: 'Lossa',
  replyAsModerator: 'Svara som moderator',
  heldHere: (why) => (why ? `Väntar: ${why}` : 'Väntar. Bara moderatorerna och den som skrev den ser den.'),
  commentText: 'Text (Markdown)',
  editReason: 'Orsak, synlig för alla',
  saveEdit: 'Spara',
  sendReply: 'Skicka svar',
  cancelChange: 'Avbryt',
  decided: {
    approve: 'Godkänd.',
    reject: 'Avvisad.',
    delete: 'Borttagen.',
    edit: 'Redigerad.',
    pin: 'Fäst.',
    unpin: 'Lossad.',
    reply: 'Ditt svar har publicerats.',
  },
  undoDecision: 'Ångra',
  undone: 'Ångrat.',
  decidedBefore: (name) =>
    name
      ? `${name} hann före: du ser kommentaren som den är nu. Inget annat har ändrats.`
      : 'Kommentaren har ändrats: du ser den som den är nu. Inget annat har ändrats.',
  commentGone: 'Den här kommentaren finns inte längre.',
};

export const details: DetailsStrings = {
  details: 'Detaljer',
  triesAgainAt: (time) => `Nästa automatiska försök: ${time}.`,
  triesAgainOnline: 'Nästa automatiska försök görs när den här enheten är online igen.',
  diagnoses: {
    offline: () => 'Den här enheten har ingen nätverksanslutning.',
    unreachable: ({host}) =>
      `${host} kan inte nås: namnet går inte att slå upp, anslutningen nekas eller bryts, certifikatet är ogiltigt eller ett webbläsartillägg blockerar. Webbläsare berättar inte orsaken för sidan. Det kan vara tillfälligt.`,
    unanswered: ({page}) =>
      `Webbläsaren visar inget svar: anslutningen misslyckades, eller så tillåter servern inte skrivning från den här sidan. Den måste besvara OPTIONS med ”Access-Control-Allow-Origin: ${page}”, ”Access-Control-Allow-Methods: POST, PATCH, DELETE” och ”Access-Control-Allow-Headers: Authorization, Content-Type”. Webbläsare berättar inte orsaken för sidan.`,
    cors: ({page, isOurs}) =>
      `Servern svarar, men inte den här sidan (CORS): svaret saknar huvudet ”Access-Control-Allow-Origin: ${page}” (eller ”*”).${isOurs ? ` En Colloquy-server skickar det till alla sidor: leta efter en proxy som tar bort det eller svarar själv. Starta servern med ”--origin ${page}” så att den här sidan även kan skriva.` : ''}`,
    csp: ({directive, origin}) =>
      `Sidans Content-Security-Policy blockerar förfrågan. Lägg till ${origin} i direktivet ”${directive}”.`,
    mixed: ({host}) =>
      `Sidan är säker (https), men det är inte endpoint (http): webbläsare blockerar det som blandat innehåll. Gör endpoint tillgänglig via https och ange https://${host}.`,
    private: ({host}) =>
      `${host} är en adress i ett privat nätverk eller på själva enheten, och sidan är offentlig: webbläsare blockerar det eller frågar först, och de flesta läsare kan inte nå den. Använd en offentlig adress. Inom nätverket: tillåt ”local-network-access” i sidans Permissions-Policy och besvara preflights med ”Access-Control-Allow-Private-Network: true”.`,
    scheme: () =>
      'Kommentarer kan bara läsas via http eller https. Ange en sådan adress som endpoint och öppna sidan från en webbserver, inte från en fil.',
    slow: ({host}) => `${host} har inte skickat något på 20 sekunder.`,
    moved: ({to}) =>
      `Adressen omdirigerar${to && ` till ${to}`}. Läsning följer omdirigeringar inom http eller inom https; förfrågningar med en hemlighet eller en kommentar följer inga. Ange den nya adressen som endpoint.`,
    cut: () => 'Anslutningen bröts innan svaret var fullständigt.',
    large: ({megabytes}) => `Svaret är större än ${megabytes}\u00A0MB.`,
    half: () => 'Svaret är avhugget eller inte giltig JSON.',
    foreign: () => 'Svaret är inte JSON.',
    shapeless: () => 'Svaret är JSON, men inte i det väntade formatet.',
  },
  rejections: {
    signIn: () => 'Servern kräver inloggning.',
    forbidden: ({page, isOurs}) =>
      `Servern nekar den här webbplatsen eller den här förfrågan.${isOurs ? ` En Colloquy-server tillåter webbplatsen med ”--origin ${page}”.` : ''}`,
    absent: () => 'Det finns inget på den här adressen.',
    limited: () => 'Serverns gräns för antalet förfrågningar har överskridits.',
    busy: () => 'Servern är tillfälligt otillgänglig.',
    broken: () => 'Ett fel uppstod i servern eller i en proxy framför den.',
    other: () => 'Servern godtar inte förfrågan.',
  },
  pointsElsewhere: 'Endpoint pekar troligen någon annanstans.',
  address: (address) => `Adress: ${address}`,
  answer: (status, type) => `Svar: status ${status}, ${type || 'ingen Content-Type'}`,
  begins: (text) => `Det börjar: ${text}`,
  says: (sentence) => `Meddelande: ${sentence}`,
  setting: (setting) => `Kontrollera där: ${setting}`,
  requestId: (id) => `Förfrågans id: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'sv',
  title: 'Logga in',
  done: 'Du är inloggad. Du kan stänga det här fönstret.',
  noPage:
    'Sidan med kommentarerna kan inte nås från det här fönstret. Stäng det och logga in igen därifrån. Till webbplatsens ägare: sidor med Cross-Origin-Opener-Policy behöver värdet same-origin-allow-popups.',
  refused: (provider) => `${provider} loggade inte in dig.`,
  down: (provider) => `${provider} svarar inte just nu.`,
  failed: (provider) => `Inloggningen med ${provider} misslyckades: svaret är ogiltigt.`,
  nameless: (provider) => `Ditt konto hos ${provider} har inget namn som kan visas. Lägg till ett där.`,
  over: 'Den här inloggningen har gått ut eller redan använts. Logga in igen på sidan.',
  busy: 'Det har gjorts för många inloggningar från ditt nätverk. Försök igen om en minut.',
  otherOrigin: (origin) =>
    `Den här servern tillåter inte inloggning för sidor från ${origin}. Till webbplatsens ägare: tillåt dem med --origin ${origin}`,
  nothingLost: 'Inget har gått förlorat: din text finns kvar i formuläret.',
  again: 'Försök igen',
  close: 'Tillbaka till sidan',
};

export const page: PageStrings = {
  lang: 'sv',
  heading: (title) => `Kommentarer till ”${title}”`,
  backToArticle: 'Tillbaka till artikeln',
  signInAtArticle: 'Logga in på artikelns sida för att skriva en kommentar.',
  ownPage: plural('sv', {
    zero: 'Läs och skriv kommentarer på en separat sida',
    one: 'Läs kommentaren på en separat sida',
    other: (n) => `Läs de ${n} kommentarerna på en separat sida`,
  }),
  previousPage: 'Föregående sida',
  nextPage: 'Nästa sida',
  pageOf: (page, pages) => `Sida ${page} av ${pages}`,
  textKept: 'Din kommentar publicerades inte. Din text finns kvar i formuläret nedan.',
  otherSite: 'Formuläret skickades från en annan webbplats. Kontrollera din text och publicera den härifrån.',
  parentGone: 'Kommentaren du svarade på har tagits bort.',
  yourComment: 'Din kommentar',
  showInDiscussion: 'Visa den i diskussionen',
};

export const tooOld: string =
  'Den här webbläsaren är för gammal för att visa kommentarerna. Uppdatera den eller använd en annan.';

export const attributions: AttributionWords = {
  article: 'artikel*',
  place: 'ovan|inlägg*|text|kommentar*',
  introduces: 'sv(?= ?:)|citerar|(?:som )?svar (?:till|på)',
  from: 'från|ur|enligt',
  says: 'skrev|skriver|sade|säger',
  nobody: 'ordspråk*|talesätt*',
};

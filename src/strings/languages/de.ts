// German.

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

const number = plural('de', {other: (n) => n});

const replies = plural('de', {one: '1 Antwort', other: (n) => `${n} Antworten`});

export const thread: Strings = {
  lang: 'de',
  comments: plural('de', {zero: 'Noch keine Kommentare', one: '1 Kommentar', other: (n) => `${n} Kommentare`}),
  anonymous: 'Anonym',
  badges: {author: 'Autor', moderator: 'Moderation'},
  place: (level, parent, count) =>
    `Ebene ${level}${parent === null ? '' : `, Antwort auf ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `Antwort auf ${name}`,
  permalink: 'Link zu diesem Kommentar',
  edited: (date) => `bearbeitet ${date}`,
  editNote: (reason, by) => (by ? `bearbeitet: ${reason} — ${by}` : `bearbeitet: ${reason}`),
  deleted: 'Dieser Kommentar wurde gelöscht.',
  noText: 'Dieser Kommentar hat keinen Text.',
  reply: 'Antworten',
  replyTo: (name) => `Antworten auf ${name}`,
  hideReplies: (count, name) => `${replies(count)} auf ${name} ausblenden`,
  showReplies: (count, name) => `${replies(count)} auf ${name} einblenden`,
  loading: 'Kommentare werden geladen …',
  empty: 'Hier hat noch niemand etwas geschrieben.',
  closed: 'Diese Diskussion ist geschlossen und nimmt keine neuen Kommentare an.',
  failed: 'Die Kommentare konnten nicht geladen werden.',
  retry: 'Noch einmal versuchen',
  write: 'Einen Kommentar schreiben',
  oldest: 'Älteste zuerst',
  newest: 'Neueste zuerst',
  mostReplies: 'Meiste Antworten zuerst',
  votes: 'Meiste Stimmen zuerst',
  view: 'Ansicht',
  later: {
    folded: replies,
    echoes: plural('de', {one: '1 Erwähnung anderswo', other: (n) => `${n} Erwähnungen anderswo`}),
    more: 'Weitere Kommentare anzeigen',
    loadingMore: 'Weitere Kommentare werden geladen …',
    unreadable: plural('de', {
      one: '1 Kommentar konnte nicht gelesen werden.',
      other: (n) => `${n} Kommentare konnten nicht gelesen werden.`,
    }),
    showAll: 'Alles anzeigen',
    slow: 'Das Laden der Kommentare dauert länger als gewöhnlich …',
    answerAt: (name) => `Auf ${name} kommentieren`,
    failures: {
      offline: 'Der Server ist nicht erreichbar.',
      timeout: 'Der Server antwortet nicht.',
      missing: 'Unter dieser Adresse gibt es keine Kommentare.',
      refused: 'Der Server erlaubt das nicht.',
      invalid: 'Der Server hat das nicht angenommen.',
      conflict: 'Das wurde schon einmal mit anderen Worten gesendet.',
      limited: 'Das war zu viel in zu kurzer Zeit. Bitte warten Sie einen Moment.',
      broken: 'Der Server hat ein Problem.',
      blocked: 'Diese Seite darf den Server nicht erreichen.',
      moved: 'Der Server ist umgezogen.',
      unreadable: 'Die Antwort ist ungültig.',
      large: 'Die Antwort ist zu groß.',
      unset: 'Es fehlt die Adresse der Kommentare: das Attribut endpoint.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `Ihre Antwort auf ${name}`,
  writeEdit: 'Ihren Kommentar bearbeiten',
  name: 'Name',
  email: 'E-Mail',
  website: 'Website',
  comment: 'Kommentar',
  optional: '(freiwillig)',
  emailHint: 'Wird nie gezeigt; nur für die Moderation.',
  markdownHint: 'Markdown: *betont*, **stark**, >\u00a0Zitat, `Code`, [Link](https://…)',
  formatting: 'Formatierung',
  tools: {bold: 'Fett', italic: 'Kursiv', link: 'Link', code: 'Code', quote: 'Zitat', list: 'Liste'},
  send: 'Kommentar senden',
  save: 'Änderung speichern',
  preview: 'Vorschau',
  previewing: 'Die Vorschau wird geladen …',
  nothingToPreview: 'Es gibt noch nichts anzuzeigen.',
  cancel: 'Abbrechen',
  left: (count) => `noch ${number(count)} Zeichen`,
  over: (count) => `${number(count)} Zeichen zu viel`,
  needed: 'Dieses Feld ist erforderlich.',
  notAnAddress: 'Eine Webadresse beginnt mit https://',
  notAnEmail: 'Das ist keine E-Mail-Adresse.',
  notKept: 'Dieses Gerät hebt keine Entwürfe auf: Kopieren Sie den Text, bevor Sie gehen.',
  forget: 'Mich auf diesem Gerät vergessen',
  forgetAll: 'Name, Entwürfe und das Recht zum Bearbeiten vergessen?',
  leaveEmpty: 'Dieses Feld leer lassen',
};

export const sending: SendingStrings = {
  held: 'Wartet auf die Moderation. Nur Sie können ihn sehen.',
  heldFor: {
    name: 'Wartet auf die Moderation, weil der Name reserviert ist. Nur Sie können den Kommentar sehen.',
    blocked: 'Wartet auf die Moderation, weil Sie hier gesperrt sind. Nur Sie können den Kommentar sehen.',
  },
  pending: 'Wird gesendet …',
  checking: 'Es wird geprüft, ob das der Browser eines Menschen ist …',
  waiting: (why) => `Wartet auf das Senden. ${why} Der Kommentar wird automatisch gesendet.`,
  deviceOffline: 'Sie sind offline.',
  askedToWait: (time) => `Der Server bittet, bis ${time} zu warten.`,
  keepOpen: 'Dieses Gerät behält keine Kopie davon: Lassen Sie diese Seite offen.',
  stale: 'Seit einem ganzen Tag nicht gesendet. Jetzt senden?',
  sendNow: 'Jetzt senden',
  takeBack: 'Zurücknehmen',
  notSentYet: 'Hier geschrieben und noch nicht gesendet:',
  refused: 'Ihr Kommentar wurde nicht angenommen:',
  dismiss: 'Verwerfen',
  posted: 'Ihr Kommentar ist veröffentlicht.',
  postedHeld: 'Danke. Ihr Kommentar wird gelesen, bevor er erscheint.',
  edit: 'Bearbeiten',
  delete: 'Löschen',
  timeLeft: (time) => `noch ${time}`,
  deleting: 'Gelöscht.',
  undo: 'Rückgängig',
  unchanged: 'Das hat nicht geklappt.',
  editedNow: 'Ihr Kommentar ist geändert.',
  deletedNow: 'Ihr Kommentar ist gelöscht.',
  drafts: plural('de', {one: '1 angefangener Entwurf:', other: (n) => `${n} angefangene Entwürfe:`}),
  draftOfReply: (name) => `Antwort auf ${name}`,
  draftOfComment: 'Kommentar zur Seite',
  draftOfEdit: 'Ihr Kommentar, geändert',
  draftOfNothing: 'zu einem Kommentar, den es hier nicht mehr gibt',
  discard: 'Verwerfen',
  discarded: 'Verworfen.',
};

export const finding: FindingStrings = {
  openAll: 'Alle Antworten öffnen',
  foldAll: 'Alle Antworten falten',
  foldBelow: (level) => `Ab Ebene ${level} falten`,
  flat: 'Der Zeit nach',
  tree: 'Als Gespräche',
  refresh: 'Nach Neuem sehen',
  loadedSoFar: (count) => `${count} davon bisher hier`,
  unseen: plural('de', {one: '1 neuer', other: (n) => `${n} neue`}),
  previous: 'Voriger neuer Kommentar',
  next: 'Nächster neuer Kommentar',
  arrived: plural('de', {one: '1 neuer Kommentar', other: (n) => `${n} neue Kommentare`}),
  changed: 'Die Diskussion hat sich geändert.',
  show: 'Zeigen',
  onlyThis: 'Nur dieses Gespräch',
  all: 'Alle Kommentare',
  oneShown: 'Nur ein Gespräch ist zu sehen.',
  back: (name) => `Zurück zu ${name}`,
  unknown: 'Der Kommentar, den diese Adresse nennt, ist nicht hier.',
  unavailable: 'Das wurde nicht geladen. Bitte noch einmal.',
  nothingNew: 'Es gibt nichts Neues.',
};

export const quotes: QuotesStrings = {
  quote: 'Das zitieren',
  wrote: (name) => `${name} schrieb:`,
  fromArticle: 'Aus dem Artikel:',
  quotes: (name) => `zitiert ${name}, zur Stelle`,
  quotesArticle: 'zitiert den Artikel, zur Stelle',
  quotedBy: plural('de', {one: 'Einmal zitiert', other: (n) => `${n}-mal zitiert`}),
  repliesTo: (name) => `antwortet auf ${name}`,
  back: (name) => `Zurück zu ${name}`,
  asWritten: 'Zitate wie geschrieben',
  markQuoted: 'Zitierte Stellen markieren',
};

export const keys: KeysStrings = {
  skipComments: plural('de', {one: '1 Kommentar überspringen', other: (n) => `${n} Kommentare überspringen`}),
  endOfComments: 'Ende der Kommentare',
  keysTitle: 'Tastenkürzel',
  keysHint: 'Diese Tasten wirken, solange der Fokus in den Kommentaren ist, aber nicht in einem Textfeld.',
  keys: {
    next: 'Nächster Kommentar',
    previous: 'Voriger Kommentar',
    parent: 'Kommentar, auf den dieser antwortet',
    nextNew: 'Nächster neuer Kommentar',
    fold: 'Antworten falten oder öffnen',
    reply: 'Antworten',
    quote: 'Ausgewählten Text oder ganzen Kommentar zitieren',
    help: 'Diese Liste zeigen',
  },
  useKeys: 'Diese Tasten verwenden',
  closeKeys: 'Schließen',
  firstComment: 'Das ist der erste Kommentar.',
  lastComment: 'Das ist der letzte Kommentar.',
  noParent: 'Dieser Kommentar ist keine Antwort.',
  loadingNext: 'Weitere Kommentare werden geladen …',
  repliesFolded: plural('de', {one: '1 Antwort gefaltet', other: (n) => `${n} Antworten gefaltet`}),
  repliesShown: plural('de', {one: '1 Antwort geöffnet', other: (n) => `${n} Antworten geöffnet`}),
};

const votes = plural('de', {one: '1 Stimme', other: (n) => `${n} Stimmen`});

export const voting: VotingStrings = {
  voteFor: (name, count) => `Für den Kommentar von ${name} stimmen: ${votes(count)}`,
  voted: (count) => `Sie haben für diesen Kommentar gestimmt: ${votes(count)}`,
  unvoted: (count) => `Sie haben Ihre Stimme zurückgenommen: ${votes(count)}`,
  notVoted: (why) => `Ihre Stimme wurde nicht gezählt. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Angemeldet als ${name}`,
  signOut: 'Abmelden',
  signedOut: 'Sie sind abgemeldet.',
  signInWith: (provider) => `Mit ${provider} anmelden`,
  signInFirst: 'Melden Sie sich an, um Ihren Kommentar zu senden.',
  signInOnSite:
    'Nur wer auf dieser Website ein Konto hat, kann schreiben. Melden Sie sich auf der Website an; Ihr Text bleibt hier stehen.',
  signInEither: 'Melden Sie sich auf dieser Website an, um Ihren Kommentar zu senden, oder hier:',
  continueInWindow: 'Weiter geht es im Fenster, das sich geöffnet hat.',
  signInBlocked: 'Der Browser hat das Fenster blockiert.',
  openSignIn: 'Öffnen',
  verified: 'Name bestätigt',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Aktionen für den Kommentar von ${name}`,
  report: 'Melden',
  reported: 'Sie haben diesen Kommentar gemeldet',
  reportComment: (name) => `Kommentar von ${name} melden`,
  reportWhy: 'Was stimmt mit diesem Kommentar nicht?',
  reportReasons: {
    spam: 'Spam oder Werbung',
    abuse: 'Beleidigung oder Belästigung',
    harm: 'Drohung, Gewalt oder Selbstverletzung',
    privacy: 'Private Daten einer Person',
    'off-topic': 'Gehört nicht zum Thema',
    other: 'Etwas anderes',
  },
  reportDetails: 'Näheres für die Moderation (freiwillig)',
  sendReport: 'Meldung senden',
  sendingReport: 'Wird gesendet …',
  cancelReport: 'Abbrechen',
  chooseReason: 'Wählen Sie einen Grund.',
  detailsLeft: plural('de', {one: 'noch 1 Zeichen', other: (n) => `noch ${n} Zeichen`}),
  detailsOver: plural('de', {one: '1 Zeichen zu viel', other: (n) => `${n} Zeichen zu viel`}),
  reportSent: 'Danke. Ihre Meldung ist bei der Moderation. Sie sieht nicht, von wem sie kommt.',
  reportNotSent: (why) => `Ihre Meldung wurde nicht gesendet. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Moderieren',
  allowInWindow: 'Erlauben Sie es in dem Fenster, das sich geöffnet hat.',
  windowBlocked: 'Der Browser hat das Fenster blockiert.',
  openWindow: 'Öffnen',
  windowClosed: 'Das Fenster wurde geschlossen, ohne etwas zu erlauben.',
  moderatingAs: (name) => (name ? `Sie moderieren als ${name}.` : 'Sie moderieren.'),
  stopModerating: 'Moderieren beenden',
  moderationEnded:
    'Der Server nimmt von dieser Seite keine Entscheidungen mehr an. Mit „Moderieren“ melden Sie sich neu an.',
  moderationFailed: (why) => `Das hat nicht geklappt. ${why}`,
  approve: 'Freigeben',
  turnDown: 'Ablehnen',
  deleteComment: 'Löschen',
  editComment: 'Mit Vermerk bearbeiten',
  pin: 'Anheften',
  unpin: 'Nicht mehr anheften',
  replyAsModerator: 'Als Moderation antworten',
  heldHere: (why) => (why ? `Zurückgehalten: ${why}` : 'Zurückgehalten. Nur Moderation und Verfasser sehen ihn.'),
  commentText: 'Text (Markdown)',
  editReason: 'Grund, für alle sichtbar',
  saveEdit: 'Speichern',
  sendReply: 'Antwort senden',
  cancelChange: 'Abbrechen',
  decided: {
    approve: 'Freigegeben.',
    reject: 'Abgelehnt.',
    delete: 'Gelöscht.',
    edit: 'Bearbeitet.',
    pin: 'Angeheftet.',
    unpin: 'Nicht mehr angeheftet.',
    reply: 'Ihre Antwort ist veröffentlicht.',
  },
  undoDecision: 'Rückgängig',
  undone: 'Rückgängig gemacht.',
  decidedBefore: (name) =>
    name
      ? `${name} war schneller: Sie sehen den Kommentar, wie er jetzt ist. Sonst wurde nichts geändert.`
      : 'Der Kommentar hat sich geändert: Sie sehen ihn, wie er jetzt ist. Sonst wurde nichts geändert.',
  commentGone: 'Diesen Kommentar gibt es nicht mehr.',
};

export const details: DetailsStrings = {
  details: 'Einzelheiten',
  triesAgainAt: (time) => `Der nächste automatische Versuch ist um ${time}.`,
  triesAgainOnline: 'Der nächste automatische Versuch folgt, sobald dieses Gerät wieder online ist.',
  diagnoses: {
    offline: () => 'Dieses Gerät hat keine Verbindung zum Netz.',
    unreachable: ({host}) =>
      `${host} ist nicht erreichbar: Der Name lässt sich nicht auflösen, die Verbindung wird abgelehnt oder bricht ab, das Zertifikat ist ungültig, oder eine Erweiterung des Browsers verhindert es. Browser nennen der Seite den Grund nicht. Es kann vorübergehen.`,
    unanswered: ({page}) =>
      `Der Browser zeigt keine Antwort: Die Verbindung ist gescheitert, oder der Server nimmt von dieser Seite nichts an. Er muss OPTIONS mit “Access-Control-Allow-Origin: ${page}”, “Access-Control-Allow-Methods: POST, PATCH, DELETE” und “Access-Control-Allow-Headers: Authorization, Content-Type” beantworten. Browser nennen der Seite den Grund nicht.`,
    cors: ({page, isOurs}) =>
      `Der Server antwortet, aber nicht dieser Seite (CORS): Der Antwort fehlt der Header “Access-Control-Allow-Origin: ${page}” (oder “*”).${isOurs ? ` Ein Colloquy-Server sendet ihn an jede Seite: Ein Proxy entfernt ihn oder antwortet selbst. Mit “--origin ${page}” gestartet, lässt der Server diese Seite auch schreiben.` : ''}`,
    csp: ({directive, origin}) =>
      `Die Content-Security-Policy dieser Seite verhindert die Anfrage. Ihrer Direktive “${directive}” fehlt ${origin}.`,
    mixed: ({host}) =>
      `Diese Seite ist sicher (https), der Endpunkt nicht (http): Browser verhindern das als Mixed Content. Der Endpunkt muss über https erreichbar und als https://${host} angegeben sein.`,
    private: ({host}) =>
      `${host} ist eine Adresse in einem privaten Netz oder auf dem Gerät selbst, diese Seite ist öffentlich: Browser verhindern das oder fragen nach, und die meisten können die Adresse nicht erreichen. Nötig ist eine öffentliche Adresse; innerhalb des Netzes “local-network-access” in der Permissions-Policy der Seite und “Access-Control-Allow-Private-Network: true” in der Antwort auf Preflights.`,
    scheme: () =>
      'Kommentare lassen sich nur über http oder https lesen. Der Endpunkt muss eine solche Adresse sein, und die Seite muss von einem Webserver kommen, nicht aus einer Datei.',
    slow: ({host}) => `${host} hat 20 Sekunden lang nichts gesendet.`,
    moved: ({to}) =>
      `Die Adresse leitet weiter${to && ` nach ${to}`}. Das Lesen folgt Weiterleitungen, die bei http oder bei https bleiben; Anfragen mit einem Geheimnis oder Kommentar folgen keiner. Der Endpunkt muss die neue Adresse nennen.`,
    cut: () => 'Die Verbindung brach ab, bevor die Antwort vollständig war.',
    large: ({megabytes}) => `Die Antwort ist größer als ${megabytes} MB.`,
    half: () => 'Die Antwort ist abgeschnitten oder kein gültiges JSON.',
    foreign: () => 'Die Antwort ist kein JSON.',
    shapeless: () => 'Die Antwort ist JSON, aber nicht im erwarteten Format.',
  },
  rejections: {
    signIn: () => 'Der Server verlangt eine Anmeldung.',
    forbidden: ({page, isOurs}) =>
      `Der Server lehnt diese Website oder diese Anfrage ab.${isOurs ? ` Ein Colloquy-Server erlaubt die Website mit “--origin ${page}”.` : ''}`,
    absent: () => 'Unter dieser Adresse gibt es nichts.',
    limited: () => 'Der Server erlaubt weniger Anfragen, als gestellt wurden.',
    busy: () => 'Der Server ist zurzeit nicht verfügbar.',
    broken: () => 'Der Server oder ein Proxy davor hat versagt.',
    other: () => 'Der Server nimmt die Anfrage nicht an.',
  },
  pointsElsewhere: 'Der Endpunkt zeigt wahrscheinlich woandershin.',
  address: (address) => `Adresse: ${address}`,
  answer: (status, type) => `Antwort: Status ${status}, ${type || 'ohne Content-Type'}`,
  begins: (text) => `Sie beginnt: ${text}`,
  says: (sentence) => `Meldung: ${sentence}`,
  setting: (setting) => `Dort: ${setting}`,
  requestId: (id) => `Kennung der Anfrage: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'de',
  title: 'Anmelden',
  done: 'Sie sind angemeldet. Sie können dieses Fenster schließen.',
  noPage:
    'Die Seite mit den Kommentaren ist von diesem Fenster aus nicht erreichbar. Schließen Sie es, und melden Sie sich dort noch einmal an. Für den Betreiber: Seiten mit Cross-Origin-Opener-Policy brauchen den Wert same-origin-allow-popups.',
  refused: (provider) => `${provider} hat Sie nicht angemeldet.`,
  down: (provider) => `${provider} antwortet im Moment nicht.`,
  failed: (provider) => `Die Anmeldung mit ${provider} ist fehlgeschlagen: Die Antwort ist nicht gültig.`,
  nameless: (provider) =>
    `Ihr Konto bei ${provider} hat keinen Namen, der gezeigt werden könnte. Ergänzen Sie ihn dort.`,
  over: 'Diese Anmeldung ist abgelaufen oder wurde schon benutzt. Melden Sie sich auf der Seite noch einmal an.',
  busy: 'Aus Ihrem Netz kamen zu viele Anmeldungen. Versuchen Sie es in einer Minute noch einmal.',
  otherOrigin: (origin) =>
    `Dieser Server meldet niemanden für Seiten von ${origin} an. Für den Betreiber: erlauben Sie sie mit --origin ${origin}`,
  nothingLost: 'Nichts ist verloren: Ihr Text steht noch im Formular.',
  again: 'Noch einmal versuchen',
  close: 'Zurück zur Seite',
};

export const page: PageStrings = {
  lang: 'de',
  heading: (title) => `Kommentare zu „${title}“`,
  backToArticle: 'Zurück zum Artikel',
  signInAtArticle: 'Um einen Kommentar zu schreiben, melden Sie sich auf der Seite des Artikels an.',
  ownPage: plural('de', {
    zero: 'Kommentare auf einer eigenen Seite lesen und schreiben',
    one: 'Den Kommentar auf einer eigenen Seite lesen',
    other: (n) => `Die ${n} Kommentare auf einer eigenen Seite lesen`,
  }),
  previousPage: 'Vorige Seite',
  nextPage: 'Nächste Seite',
  pageOf: (page, pages) => `Seite ${page} von ${pages}`,
  textKept: 'Ihr Kommentar wurde nicht veröffentlicht. Ihr Text steht noch im Formular unten.',
  otherSite: 'Dieses Formular kam von einer anderen Website. Prüfen Sie Ihren Text, und senden Sie ihn dann von hier.',
  parentGone: 'Der Kommentar, auf den Sie geantwortet haben, wurde gelöscht.',
  yourComment: 'Ihr Kommentar',
  showInDiscussion: 'In der Diskussion zeigen',
};

export const tooOld: string =
  'Dieser Browser ist zu alt, um die Kommentare zu zeigen. Aktualisieren Sie ihn oder verwenden Sie einen anderen.';

export const attributions: AttributionWords = {
  article: 'artikel*|aufsatz',
  place: 'oben|beitrag|text|kommentar*',
  introduces: 'aw(?= ?:)|(?:ich )?zitiere|zitat(?: von)?|(?:als )?antwort (?:an|auf)',
  from: 'aus|von',
  says: 'schr(?:ieb|eibt)|meinte?|sagte?',
  nobody: 'sprichwort|spruch|lied|wie|mein(?:e[mnrs]?)?|unser*|man|immer|jeder|oma|opa|gro(?:ss|ß)[mv]*',
};

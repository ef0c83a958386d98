// Hungarian.

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

const replies = plural('hu', {one: '1 válasz', other: (n) => `${n} válasz`});

export const thread: Strings = {
  lang: 'hu',
  comments: plural('hu', {zero: 'Még nincs hozzászólás', one: '1 hozzászólás', other: (n) => `${n} hozzászólás`}),
  anonymous: 'Névtelen',
  badges: {author: 'Szerző', moderator: 'Moderátor'},
  place: (level, parent, count) =>
    `${level}. szint${parent === null ? '' : `, válasz ${parent} hozzászólására`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `válasz ${name} hozzászólására`,
  permalink: 'Link ehhez a hozzászóláshoz',
  edited: (date) => `szerkesztve: ${date}`,
  editNote: (reason, by) => (by ? `szerkesztve: ${reason} — ${by}` : `szerkesztve: ${reason}`),
  deleted: 'Ezt a hozzászólást törölték.',
  noText: 'Ennek a hozzászólásnak nincs szövege.',
  reply: 'Válasz',
  replyTo: (name) => `Válasz ${name} hozzászólására`,
  hideReplies: (count, name) => `${replies(count)} elrejtése ${name} hozzászólása alatt`,
  showReplies: (count, name) => `${replies(count)} megjelenítése ${name} hozzászólása alatt`,
  loading: 'Hozzászólások betöltése…',
  empty: 'Itt még senki sem írt semmit.',
  closed: 'Ez a beszélgetés lezárult, már nem lehet hozzászólni.',
  failed: 'Nem sikerült betölteni a hozzászólásokat.',
  retry: 'Újra',
  write: 'Írj hozzászólást',
  oldest: 'Legrégebbi elöl',
  newest: 'Legújabb elöl',
  mostReplies: 'Legtöbb válasz elöl',
  votes: 'Legtöbb szavazat elöl',
  view: 'Nézet',
  later: {
    folded: replies,
    echoes: plural('hu', {one: '1 említés máshol', other: (n) => `${n} említés máshol`}),
    more: 'További hozzászólások',
    loadingMore: 'További hozzászólások betöltése…',
    unreadable: plural('hu', {
      one: '1 hozzászólást nem sikerült beolvasni.',
      other: (n) => `${n} hozzászólást nem sikerült beolvasni.`,
    }),
    showAll: 'Teljes szöveg',
    slow: 'A hozzászólások betöltése a szokásosnál tovább tart…',
    answerAt: (name) => `Hozzászólás itt: ${name}`,
    failures: {
      offline: 'A szerver nem érhető el.',
      timeout: 'A szerver nem válaszol.',
      missing: 'Ezen a címen nincsenek hozzászólások.',
      refused: 'A szerver ezt nem engedi.',
      invalid: 'A szerver ezt nem fogadta el.',
      conflict: 'Ezt már elküldted más szöveggel.',
      limited: 'Túl sok kérés. Várj egy kicsit.',
      broken: 'Hiba van a szerveren.',
      blocked: 'Ez az oldal nem érheti el a szervert.',
      moved: 'A szerver elköltözött.',
      unreadable: 'A szerver válasza érvénytelen.',
      large: 'A szerver válasza túl nagy.',
      unset: 'Hiányzik a hozzászólások címe: az endpoint attribútum.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `A válaszod ${name} hozzászólására`,
  writeEdit: 'A hozzászólásod szerkesztése',
  name: 'Név',
  email: 'E-mail',
  website: 'Weboldal',
  comment: 'Hozzászólás',
  optional: '(nem kötelező)',
  emailHint: 'Sosem jelenik meg, csak a moderátorok látják.',
  markdownHint: 'Markdown: *dőlt*, **félkövér**, >\u00a0idézet, `kód`, [link](https://…)',
  formatting: 'Formázás',
  tools: {bold: 'Félkövér', italic: 'Dőlt', link: 'Link', code: 'Kód', quote: 'Idézet', list: 'Lista'},
  send: 'Hozzászólás küldése',
  save: 'Módosítás mentése',
  preview: 'Előnézet',
  previewing: 'Az előnézet betöltése…',
  nothingToPreview: 'Még nincs mit megjeleníteni.',
  cancel: 'Mégse',
  left: plural('hu', {one: 'Még 1 karakter', other: (n) => `Még ${n} karakter`}),
  over: plural('hu', {one: '1 karakterrel túl hosszú', other: (n) => `${n} karakterrel túl hosszú`}),
  needed: 'Ezt a mezőt ki kell tölteni.',
  notAnAddress: 'A webcímek így kezdődnek: https://',
  notAnEmail: 'Ez nem e-mail-cím.',
  notKept: 'Ez az eszköz nem menti a piszkozatokat: másold ki a szöveged, mielőtt elmész.',
  forget: 'Felejts el ezen az eszközön',
  forgetAll: 'Törlöd a neved, a piszkozatokat és a szerkesztési jogot?',
  leaveEmpty: 'Ezt a mezőt hagyd üresen',
};

export const sending: SendingStrings = {
  held: 'Moderátorra vár. Csak te láthatod.',
  heldFor: {
    name: 'Moderátorra vár, mert ez a név foglalt. A hozzászólást csak te láthatod.',
    blocked: 'Moderátorra vár, mert itt le vagy tiltva. A hozzászólást csak te láthatod.',
  },
  pending: 'Küldés…',
  checking: 'Ellenőrzés, hogy ember használja-e a böngészőt…',
  waiting: (why) => `Küldésre vár. ${why} A hozzászólást automatikusan elküldjük.`,
  deviceOffline: 'Nincs internetkapcsolatod.',
  askedToWait: (time) => `A szerver azt kéri, várj eddig: ${time}.`,
  keepOpen: 'Ezen az eszközön nincs róla másolat: hagyd nyitva ezt az oldalt.',
  stale: 'Egy egész napja nem sikerült elküldeni. Elküldöd most?',
  sendNow: 'Küldés most',
  takeBack: 'Visszavonás',
  notSentYet: 'Itt írtad, de még nem küldted el:',
  refused: 'Egy moderátor nem fogadta el a hozzászólásodat:',
  dismiss: 'Bezárás',
  posted: 'A hozzászólásod megjelent.',
  postedHeld: 'Köszönjük! Egy moderátor elolvassa a hozzászólásodat, mielőtt megjelenik.',
  edit: 'Szerkesztés',
  delete: 'Törlés',
  timeLeft: (time) => `még ${time}`,
  deleting: 'Törölve.',
  undo: 'Visszavonás',
  unchanged: 'Ez nem sikerült.',
  editedNow: 'A hozzászólásod módosult.',
  deletedNow: 'A hozzászólásodat töröltük.',
  drafts: plural('hu', {one: '1 befejezetlen piszkozat:', other: (n) => `${n} befejezetlen piszkozat:`}),
  draftOfReply: (name) => `válasz ${name} hozzászólására`,
  draftOfComment: 'hozzászólás az oldalhoz',
  draftOfEdit: 'a szerkesztett hozzászólásod',
  draftOfNothing: 'egy már nem létező hozzászóláshoz',
  discard: 'Elvetés',
  discarded: 'Elvetve.',
};

export const finding: FindingStrings = {
  openAll: 'Minden válasz kinyitása',
  foldAll: 'Minden válasz összecsukása',
  foldBelow: (level) => `${level}. szint alattiak összecsukása`,
  flat: 'Időrendben',
  tree: 'Szálakban',
  refresh: 'Új hozzászólások keresése',
  loadedSoFar: (count) => `eddig ${count} betöltve`,
  unseen: plural('hu', {one: '1 új', other: (n) => `${n} új`}),
  previous: 'Előző új hozzászólás',
  next: 'Következő új hozzászólás',
  arrived: plural('hu', {one: '1 új hozzászólás', other: (n) => `${n} új hozzászólás`}),
  changed: 'A beszélgetés megváltozott.',
  show: 'Mutasd',
  onlyThis: 'Csak ez a szál',
  all: 'Minden hozzászólás',
  oneShown: 'Csak egy szál látható.',
  back: (name) => `Vissza: ${name}`,
  unknown: 'A hivatkozott hozzászólás nincs ebben a beszélgetésben.',
  unavailable: 'Nem sikerült betölteni. Próbáld újra.',
  nothingNew: 'Nincs semmi új.',
};

export const quotes: QuotesStrings = {
  quote: 'Idézés',
  wrote: (name) => `${name} írta:`,
  fromArticle: 'A cikkből:',
  quotes: (name) => `idézet ${name} hozzászólásából, ugrás az idézett részhez`,
  quotesArticle: 'idézet a cikkből, ugrás az idézett részhez',
  quotedBy: plural('hu', {one: 'Egyszer idézték', other: (n) => `${n} alkalommal idézték`}),
  repliesTo: (name) => `válasz ${name} hozzászólására`,
  back: (name) => `Vissza: ${name}`,
  asWritten: 'Idézetek eredetiben',
  markQuoted: 'Idézett részek kiemelése',
};

export const keys: KeysStrings = {
  skipComments: plural('hu', {one: '1 hozzászólás átugrása', other: (n) => `${n} hozzászólás átugrása`}),
  endOfComments: 'A hozzászólások vége',
  keysTitle: 'Billentyűparancsok',
  keysHint: 'Ezek a billentyűk akkor működnek, ha a fókusz a hozzászólásokon van, de nem szövegmezőben.',
  keys: {
    next: 'Következő hozzászólás',
    previous: 'Előző hozzászólás',
    parent: 'A hozzászólás, amelyre ez válaszol',
    nextNew: 'Következő új hozzászólás',
    fold: 'Válaszok összecsukása vagy kinyitása',
    reply: 'Válasz',
    quote: 'A kijelölt szöveg vagy az egész hozzászólás idézése',
    help: 'A lista megjelenítése',
  },
  useKeys: 'Billentyűk használata',
  closeKeys: 'Bezárás',
  firstComment: 'Ez az első hozzászólás.',
  lastComment: 'Ez az utolsó hozzászólás.',
  noParent: 'Ez a hozzászólás nem válasz.',
  loadingNext: 'További hozzászólások betöltése…',
  repliesFolded: plural('hu', {one: '1 válasz összecsukva', other: (n) => `${n} válasz összecsukva`}),
  repliesShown: plural('hu', {one: '1 válasz kinyitva', other: (n) => `${n} válasz kinyitva`}),
};

const votes = plural('hu', {one: '1 szavazat', other: (n) => `${n} szavazat`});

export const voting: VotingStrings = {
  voteFor: (name, count) => `Szavazás ${name} hozzászólására: ${votes(count)}`,
  voted: (count) => `Szavaztál erre a hozzászólásra: ${votes(count)}`,
  unvoted: (count) => `Visszavontad a szavazatodat: ${votes(count)}`,
  notVoted: (why) => `A szavazatodat nem sikerült rögzíteni. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Bejelentkezve: ${name}`,
  signOut: 'Kijelentkezés',
  signedOut: 'Kijelentkeztél.',
  signInWith: (provider) => `Bejelentkezés ezzel: ${provider}`,
  signInFirst: 'Jelentkezz be, hogy elküldhesd a hozzászólásodat.',
  signInOnSite: 'Csak az írhat, akinek van fiókja ezen az oldalon. Jelentkezz be az oldalon; a szöveged itt marad.',
  signInEither: 'Jelentkezz be ezen az oldalon, hogy elküldhesd a hozzászólásodat, vagy itt:',
  continueInWindow: 'Folytasd a megnyílt ablakban.',
  signInBlocked: 'A böngésző letiltotta az ablakot.',
  openSignIn: 'Megnyitás',
  verified: 'ellenőrzött név',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Műveletek ${name} hozzászólásával`,
  report: 'Jelentés',
  reported: 'Jelentetted ezt a hozzászólást',
  reportComment: (name) => `${name} hozzászólásának jelentése`,
  reportWhy: 'Mi a baj ezzel a hozzászólással?',
  reportReasons: {
    spam: 'Spam vagy reklám',
    abuse: 'Sértés vagy zaklatás',
    harm: 'Fenyegetés, erőszak vagy önkárosítás',
    privacy: 'Valakinek a személyes adatai',
    'off-topic': 'Nem tartozik a témához',
    other: 'Más',
  },
  reportDetails: 'Részletek a moderátoroknak (nem kötelező)',
  sendReport: 'Jelentés küldése',
  sendingReport: 'Küldés…',
  cancelReport: 'Mégse',
  chooseReason: 'Válassz egy okot.',
  detailsLeft: plural('hu', {one: 'Még 1 karakter', other: (n) => `Még ${n} karakter`}),
  detailsOver: plural('hu', {one: '1 karakterrel túl hosszú', other: (n) => `${n} karakterrel túl hosszú`}),
  reportSent: 'Köszönjük! A moderátorok megkapták a jelentésedet. Nem látják, ki küldte.',
  reportNotSent: (why) => `A jelentésedet nem sikerült elküldeni. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Moderálás',
  allowInWindow: 'Engedélyezd a megnyílt ablakban.',
  windowBlocked: 'A böngésző letiltotta az ablakot.',
  openWindow: 'Megnyitás',
  windowClosed: 'Az ablakot engedélyezés nélkül zárták be.',
  moderatingAs: (name) => (name ? `Moderálás ezen a néven: ${name}.` : 'Moderálsz.'),
  stopModerating: 'Moderálás befejezése',
  moderationEnded:
    'A szerver már nem fogadja a döntéseidet erről az oldalról. Az újbóli bejelentkezéshez nyomd meg a „Moderálás” gombot.',
  moderationFailed: (why) => `Ez nem sikerült. ${why}`,
  approve: 'Jóváhagyás',
  turnDown: 'Elutasítás',
  deleteComment: 'Törlés',
  editComment: 'Szerkesztés indoklással',
  pin: 'Kitűzés',
  unpin: 'Kitűzés törlése',
  replyAsModerator: 'Válasz moderátorként',
  heldHere: (why) => (why ? `Visszatartva: ${why}` : 'Visszatartva. Csak a moderátorok és az írója látják.'),
  commentText: 'Szöveg (Markdown)',
  editReason: 'Indoklás, mindenki látja',
  saveEdit: 'Mentés',
  sendReply: 'Válasz küldése',
  cancelChange: 'Mégse',
  decided: {
    approve: 'Jóváhagyva.',
    reject: 'Elutasítva.',
    delete: 'Törölve.',
    edit: 'Szerkesztve.',
    pin: 'Kitűzve.',
    unpin: 'Már nincs kitűzve.',
    reply: 'A válaszod megjelent.',
  },
  undoDecision: 'Visszavonás',
  undone: 'Visszavonva.',
  decidedBefore: (name) =>
    name
      ? `${name} gyorsabb volt: a hozzászólás mostani állapotát látod. Semmi más nem változott.`
      : 'A hozzászólás megváltozott: a mostani állapotát látod. Semmi más nem változott.',
  commentGone: 'Ez a hozzászólás már nem létezik.',
};

export const details: DetailsStrings = {
  details: 'Részletek',
  triesAgainAt: (time) => `A következő automatikus próbálkozás ideje: ${time}.`,
  triesAgainOnline: 'A következő automatikus próbálkozás akkor lesz, amikor az eszköz újra online.',
  diagnoses: {
    offline: () => 'Az eszköznek nincs hálózati kapcsolata.',
    unreachable: ({host}) =>
      `Nem érhető el: ${host}. A neve nem oldható fel, elutasítja vagy megszakítja a kapcsolatot, a tanúsítványa érvénytelen, vagy egy böngészőbővítmény letiltja. A böngészők nem közlik az okot az oldallal. Lehet, hogy csak átmeneti.`,
    unanswered: ({page}) =>
      `A böngésző nem mutat választ: a kapcsolat nem jött létre, vagy a szerver nem fogad írási kéréseket erről az oldalról. Az OPTIONS kérésekre ezekkel kell válaszolnia: „Access-Control-Allow-Origin: ${page}”, „Access-Control-Allow-Methods: POST, PATCH, DELETE” és „Access-Control-Allow-Headers: Authorization, Content-Type”. A böngészők nem közlik az okot az oldallal.`,
    cors: ({page, isOurs}) =>
      `A szerver válaszol, de nem ennek az oldalnak (CORS): a válaszból hiányzik ez a fejléc: „Access-Control-Allow-Origin: ${page}” (vagy „*”).${isOurs ? ` A Colloquy-szerver minden oldalnak elküldi: keress egy proxyt, amely eltávolítja, vagy maga válaszol. Ha azt szeretnéd, hogy ez az oldal írhasson is, indítsd a szervert ezzel: „--origin ${page}”.` : ''}`,
    csp: ({directive, origin}) =>
      `Az oldal Content-Security-Policy beállítása letiltja a kérést. Add hozzá az oldal „${directive}” direktívájához: ${origin}`,
    mixed: ({host}) =>
      `Ez az oldal biztonságos (https), az endpoint nem (http): a böngészők vegyes tartalomként letiltják. Tedd elérhetővé az endpointot https-en, és ezt add meg: https://${host}`,
    private: ({host}) =>
      `Ez a cím (${host}) magánhálózaté vagy magáé az eszközé, ez az oldal viszont nyilvános: a böngészők ezt letiltják, vagy előbb engedélyt kérnek, és a legtöbb olvasó nem éri el. Használj nyilvános címet. Hálózaton belül engedélyezd a „local-network-access” értéket az oldal Permissions-Policy fejlécében, és a preflight kérésekre így válaszolj: „Access-Control-Allow-Private-Network: true”.`,
    scheme: () =>
      'A hozzászólások csak http-n vagy https-en olvashatók. Az endpoint ilyen cím legyen, és az oldalt webszerverről nyisd meg, ne fájlból.',
    slow: ({host}) => `Ez a szerver 20 másodpercig semmit sem küldött: ${host}.`,
    moved: ({to}) =>
      `A cím átirányít${to && ` ide: ${to}`}. Az olvasás követi a http-n vagy https-en belüli átirányításokat; a titkot vagy hozzászólást tartalmazó kérések egyet sem követnek. Add meg az új címet az endpointban.`,
    cut: () => 'A kapcsolat megszakadt, mielőtt a válasz teljes lett volna.',
    large: ({megabytes}) => `A válasz nagyobb, mint ${megabytes}\u00A0MB.`,
    half: () => 'A válasz csonka, vagy nem érvényes JSON.',
    foreign: () => 'A válasz nem JSON.',
    shapeless: () => 'A válasz JSON, de nem a várt formátumú.',
  },
  rejections: {
    signIn: () => 'A szerver bejelentkezést kér.',
    forbidden: ({page, isOurs}) =>
      `A szerver elutasítja ezt a webhelyet vagy ezt a kérést.${isOurs ? ` A Colloquy-szerver ezzel engedélyezi a webhelyet: „--origin ${page}”.` : ''}`,
    absent: () => 'Ezen a címen nincs semmi.',
    limited: () => 'Túllépted a szerver kéréskorlátját.',
    busy: () => 'A szerver átmenetileg nem érhető el.',
    broken: () => 'Hiba történt a szerveren vagy egy előtte lévő proxyn.',
    other: () => 'A szerver nem fogadja el a kérést.',
  },
  pointsElsewhere: 'Az endpoint valószínűleg máshová mutat.',
  address: (address) => `Cím: ${address}`,
  answer: (status, type) => `Válasz: ${status} állapotkód, ${type || 'nincs Content-Type'}`,
  begins: (text) => `Így kezdődik: ${text}`,
  says: (sentence) => `Üzenet: ${sentence}`,
  setting: (setting) => `Ott ellenőrizd: ${setting}`,
  requestId: (id) => `Kérésazonosító: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'hu',
  title: 'Bejelentkezés',
  done: 'Bejelentkeztél. Ezt az ablakot bezárhatod.',
  noPage:
    'A hozzászólások oldala nem érhető el ebből az ablakból. Zárd be, és ott jelentkezz be újra. A webhely tulajdonosának: a Cross-Origin-Opener-Policyt használó oldalakon a same-origin-allow-popups érték kell.',
  refused: (provider) => `A bejelentkezés elutasítva: ${provider}.`,
  down: (provider) => `A szolgáltatás most nem válaszol: ${provider}.`,
  failed: (provider) => `A bejelentkezés nem sikerült (${provider}): a válasz érvénytelen.`,
  nameless: (provider) => `A fiókodban nincs megjeleníthető név (${provider}). Ott add meg.`,
  over: 'Ez a bejelentkezés lejárt, vagy már felhasználták. Jelentkezz be újra az oldalon.',
  busy: 'Túl sok bejelentkezés történt a hálózatodról. Próbáld újra egy perc múlva.',
  otherOrigin: (origin) =>
    `Ez a szerver nem engedi a bejelentkezést innen: ${origin}. A webhely tulajdonosának: így engedélyezhető: --origin ${origin}`,
  nothingLost: 'Semmi sem veszett el: a szöveged még az űrlapon van.',
  again: 'Újra',
  close: 'Vissza az oldalra',
};

export const page: PageStrings = {
  lang: 'hu',
  heading: (title) => `Hozzászólások ehhez: „${title}”`,
  backToArticle: 'Vissza a cikkhez',
  signInAtArticle: 'Ha hozzá szeretnél szólni, jelentkezz be a cikk oldalán.',
  ownPage: plural('hu', {
    zero: 'Hozzászólások olvasása és írása külön oldalon',
    one: 'A hozzászólás elolvasása külön oldalon',
    other: (n) => `${n} hozzászólás elolvasása külön oldalon`,
  }),
  previousPage: 'Előző oldal',
  nextPage: 'Következő oldal',
  pageOf: (page, pages) => `${page}/${pages}. oldal`,
  textKept: 'A hozzászólásod nem jelent meg. A szöveged megmaradt a lenti űrlapon.',
  otherSite: 'Ezt az űrlapot egy másik webhelyről küldték. Nézd át a szövegedet, és küldd el innen.',
  parentGone: 'A hozzászólást, amelyre válaszoltál, törölték.',
  yourComment: 'A hozzászólásod',
  showInDiscussion: 'Megjelenítés a beszélgetésben',
};

export const tooOld: string =
  'Ez a böngésző túl régi a hozzászólások megjelenítéséhez. Frissítsd, vagy használj másikat.';

export const attributions: AttributionWords = {
  article: 'cikk*',
  place: 'fent|hozzászólás*|szöveg*|bejegyzés*',
  introduces: 'idézet|idézem|válasz',
  from: 'forrás',
  says: 'írta|írja|mond(?:ta|ja)',
  nobody: 'közmondás*',
};

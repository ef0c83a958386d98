// Slovak.

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

/**
 * Counts a noun by its forms. Fractions take the last but one.
 *
 * Its calls are marked as pure, so that builds can take parts of this file.
 */
const counted = (one: string, few: string, many: string, other: string): ((count: number) => string) =>
  plural('sk', {
    one: `1 ${one}`,
    few: (n) => `${n} ${few}`,
    many: (n) => `${n} ${many}`,
    other: (n) => `${n} ${other}`,
  });

const replies = counted('odpoveď', 'odpovede', 'odpovede', 'odpovedí');
const comments = counted('komentár', 'komentáre', 'komentára', 'komentárov');

export const thread: Strings = {
  lang: 'sk',
  comments: (count) => (count === 0 ? 'Zatiaľ bez komentárov' : comments(count)),
  anonymous: 'Anonym',
  badges: {author: 'Autor', moderator: 'Moderátor'},
  place: (level, parent, count) =>
    `úroveň ${level}${parent === null ? '' : `, odpoveď používateľovi ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `odpoveď používateľovi ${name}`,
  permalink: 'Odkaz na komentár',
  edited: (date) => `upravené ${date}`,
  editNote: (reason, by) => `upravené: ${reason}${by && ` — ${by}`}`,
  deleted: 'Komentár bol odstránený.',
  noText: 'Komentár nemá žiadny text.',
  reply: 'Odpovedať',
  replyTo: (name) => `Odpovedať používateľovi ${name}`,
  hideReplies: (count, name) => `Skryť: ${replies(count)} používateľovi ${name}`,
  showReplies: (count, name) => `Zobraziť: ${replies(count)} používateľovi ${name}`,
  loading: 'Načítavajú sa komentáre…',
  empty: 'Zatiaľ tu nikto nič nenapísal.',
  closed: 'Diskusia je uzavretá.',
  failed: 'Komentáre sa nepodarilo načítať.',
  retry: 'Skúsiť znova',
  write: 'Napísať komentár',
  oldest: 'Od najstarších',
  newest: 'Od najnovších',
  mostReplies: 'Najviac odpovedí',
  votes: 'Najviac hlasov',
  view: 'Zobrazenie',
  later: {
    folded: replies,
    echoes: counted('zmienka inde', 'zmienky inde', 'zmienky inde', 'zmienok inde'),
    more: 'Zobraziť ďalšie komentáre',
    loadingMore: 'Načítavajú sa ďalšie komentáre…',
    unreadable: (count) => `Nepodarilo sa prečítať: ${comments(count)}.`,
    showAll: 'Celý text',
    slow: 'Načítanie trvá dlhšie než zvyčajne…',
    answerAt: (name) => `Napísať komentár na ${name}`,
    failures: {
      offline: 'Server je nedostupný.',
      timeout: 'Server neodpovedá.',
      missing: 'Na tejto adrese nie sú žiadne komentáre.',
      refused: 'Server to nepovoľuje.',
      invalid: 'Server to neprijal.',
      conflict: 'Už odoslané s iným textom.',
      limited: 'Príliš veľa požiadaviek. Chvíľu počkajte.',
      broken: 'Server má problém.',
      blocked: 'Stránka nemá prístup k serveru.',
      moved: 'Server sa presťahoval.',
      unreadable: 'Odpoveď servera je neplatná.',
      large: 'Odpoveď servera je príliš veľká.',
      unset: 'Chýba adresa komentárov: atribút endpoint.',
    },
  },
};

const left = plural('sk', {
  one: 'zostáva 1 znak',
  few: (n) => `zostávajú ${n} znaky`,
  many: (n) => `zostáva ${n} znaku`,
  other: (n) => `zostáva ${n} znakov`,
});

const over = plural('sk', {
  one: 'o 1 znak viac',
  few: (n) => `o ${n} znaky viac`,
  many: (n) => `o ${n} znaku viac`,
  other: (n) => `o ${n} znakov viac`,
});

export const writing: WritingStrings = {
  writeReply: (name) => `Vaša odpoveď používateľovi ${name}`,
  writeEdit: 'Úprava vášho komentára',
  name: 'Meno',
  email: 'E-mail',
  website: 'Web',
  comment: 'Komentár',
  optional: '(nepovinné)',
  emailHint: 'Nikde sa nezobrazí, vidia ho len moderátori.',
  markdownHint: 'Markdown: *kurzíva*, **tučné**, >\u00a0citát, `kód`, [odkaz](https://…)',
  formatting: 'Formátovanie',
  tools: {bold: 'Tučné', italic: 'Kurzíva', link: 'Odkaz', code: 'Kód', quote: 'Citát', list: 'Zoznam'},
  send: 'Odoslať',
  save: 'Uložiť zmeny',
  preview: 'Náhľad',
  previewing: 'Načítava sa náhľad…',
  nothingToPreview: 'Zatiaľ nie je čo zobraziť.',
  cancel: 'Zrušiť',
  left,
  over,
  needed: 'Toto pole je povinné.',
  notAnAddress: 'Webová adresa sa začína na https://',
  notAnEmail: 'Toto nie je e-mailová adresa.',
  notKept: 'Koncepty sa v tomto zariadení neukladajú: skôr než odídete, text si skopírujte.',
  forget: 'Zabudnúť ma v tomto zariadení',
  forgetAll: 'Zabudnúť meno, koncepty a oprávnenie na úpravy?',
  leaveEmpty: 'Toto pole nechajte prázdne',
};

export const sending: SendingStrings = {
  held: 'Čaká na moderátora. Vidíte ho len vy.',
  heldFor: {
    name: 'Čaká na moderátora, pretože toto meno je vyhradené. Vidíte ho len vy.',
    blocked: 'Čaká na moderátora, pretože tu máte zablokovaný prístup. Vidíte ho len vy.',
  },
  pending: 'Odosiela sa…',
  checking: 'Overujeme, či nie ste robot…',
  waiting: (why) => `Čaká na odoslanie. ${why} Odošle sa automaticky.`,
  deviceOffline: 'Ste offline.',
  askedToWait: (time) => `Server žiada, aby ste počkali do ${time}.`,
  keepOpen: 'V tomto zariadení nie je uložená žiadna kópia: nechajte stránku otvorenú.',
  stale: 'Už celý deň sa nepodarilo odoslať. Odoslať teraz?',
  sendNow: 'Odoslať hneď',
  takeBack: 'Vziať späť',
  notSentYet: 'Napísané tu a zatiaľ neodoslané:',
  refused: 'Moderátor váš komentár neprijal:',
  dismiss: 'Skryť',
  posted: 'Váš komentár bol zverejnený.',
  postedHeld: 'Ďakujeme. Skôr než sa váš komentár zobrazí, prečíta si ho moderátor.',
  edit: 'Upraviť',
  delete: 'Odstrániť',
  timeLeft: (time) => `ešte ${time}`,
  deleting: 'Odstránené.',
  undo: 'Vrátiť späť',
  unchanged: 'Nepodarilo sa to.',
  editedNow: 'Váš komentár bol upravený.',
  deletedNow: 'Váš komentár bol odstránený.',
  drafts: counted('rozpísaný koncept:', 'rozpísané koncepty:', 'rozpísaného konceptu:', 'rozpísaných konceptov:'),
  draftOfReply: (name) => `odpoveď používateľovi ${name}`,
  draftOfComment: 'komentár k stránke',
  draftOfEdit: 'úprava vášho komentára',
  draftOfNothing: 'ku komentáru, ktorý už neexistuje',
  discard: 'Zahodiť',
  discarded: 'Koncept bol zahodený.',
};

export const finding: FindingStrings = {
  openAll: 'Rozbaliť všetko',
  foldAll: 'Zbaliť všetko',
  foldBelow: (level) => `Zbaliť pod úrovňou ${level}`,
  flat: 'Podľa času',
  tree: 'Vo vláknach',
  refresh: 'Načítať nové komentáre',
  loadedSoFar: (count) => `zatiaľ načítané: ${count}`,
  unseen: counted('nový', 'nové', 'nového', 'nových'),
  previous: 'Predchádzajúci nový komentár',
  next: 'Ďalší nový komentár',
  arrived: counted('nový komentár', 'nové komentáre', 'nového komentára', 'nových komentárov'),
  changed: 'Diskusia sa zmenila.',
  show: 'Zobraziť',
  onlyThis: 'Len toto vlákno',
  all: 'Všetky komentáre',
  oneShown: 'Zobrazuje sa len jedno vlákno.',
  back: (name) => `Späť: ${name}`,
  unknown: 'Komentár, na ktorý vedie odkaz, v tejto diskusii nie je.',
  unavailable: 'Nepodarilo sa to načítať. Skúste to znova.',
  nothingNew: 'Nič nové.',
};

export const quotes: QuotesStrings = {
  quote: 'Citovať',
  wrote: (name) => `${name} píše:`,
  fromArticle: 'Z článku:',
  quotes: (name) => `citát: ${name}, prejsť na pasáž`,
  quotesArticle: 'citát z článku, prejsť na pasáž',
  quotedBy: plural('sk', {
    one: 'Citované raz',
    few: (n) => `Citované ${n}×`,
    many: (n) => `Citované ${n}×`,
    other: (n) => `Citované ${n}×`,
  }),
  repliesTo: (name) => `odpovedá používateľovi ${name}`,
  back: (name) => `Späť: ${name}`,
  asWritten: 'Citáty bez odkazov',
  markQuoted: 'Zvýrazniť citované pasáže',
};

export const keys: KeysStrings = {
  skipComments: plural('sk', {
    one: 'Preskočiť 1 komentár',
    few: (n) => `Preskočiť ${n} komentáre`,
    many: (n) => `Preskočiť ${n} komentára`,
    other: (n) => `Preskočiť ${n} komentárov`,
  }),
  endOfComments: 'Koniec komentárov',
  keysTitle: 'Klávesové skratky',
  keysHint: 'Tieto klávesy fungujú, keď je fokus v komentároch, ale nie v textovom poli.',
  keys: {
    next: 'Ďalší komentár',
    previous: 'Predchádzajúci komentár',
    parent: 'Komentár, na ktorý tento odpovedá',
    nextNew: 'Ďalší nový komentár',
    fold: 'Zbaliť alebo rozbaliť odpovede',
    reply: 'Odpovedať',
    quote: 'Citovať vybraný text alebo celý komentár',
    help: 'Zobraziť tento zoznam',
  },
  useKeys: 'Používať tieto klávesy',
  closeKeys: 'Zavrieť',
  firstComment: 'Toto je prvý komentár.',
  lastComment: 'Toto je posledný komentár.',
  noParent: 'Tento komentár nie je odpoveď.',
  loadingNext: 'Načítavajú sa ďalšie komentáre…',
  repliesFolded: plural('sk', {
    one: 'Zbalená 1 odpoveď',
    few: (n) => `Zbalené ${n} odpovede`,
    many: (n) => `Zbalené ${n} odpovede`,
    other: (n) => `Zbalených ${n} odpovedí`,
  }),
  repliesShown: plural('sk', {
    one: 'Rozbalená 1 odpoveď',
    few: (n) => `Rozbalené ${n} odpovede`,
    many: (n) => `Rozbalené ${n} odpovede`,
    other: (n) => `Rozbalených ${n} odpovedí`,
  }),
};

const votes = counted('hlas', 'hlasy', 'hlasu', 'hlasov');

export const voting: VotingStrings = {
  voteFor: (name, count) => `Hlasovať za komentár používateľa ${name}: ${votes(count)}`,
  voted: (count) => `Hlasovali ste za tento komentár: ${votes(count)}`,
  unvoted: (count) => `Vzali ste svoj hlas späť: ${votes(count)}`,
  notVoted: (why) => `Váš hlas nebol započítaný. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Prihlásený účet: ${name}`,
  signOut: 'Odhlásiť sa',
  signedOut: 'Odhlásili ste sa.',
  signInWith: (provider) => `Prihlásiť sa cez ${provider}`,
  signInFirst: 'Ak chcete odoslať komentár, prihláste sa.',
  signInOnSite: 'Písať môžu len ľudia s účtom na tomto webe. Prihláste sa na webe, váš text tu zostane.',
  signInEither: 'Ak chcete odoslať komentár, prihláste sa na tomto webe alebo tu:',
  continueInWindow: 'Pokračujte v okne, ktoré sa otvorilo.',
  signInBlocked: 'Prehliadač okno zablokoval.',
  openSignIn: 'Otvoriť',
  verified: 'overené meno',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Akcie pre komentár používateľa ${name}`,
  report: 'Nahlásiť',
  reported: 'Tento komentár ste nahlásili',
  reportComment: (name) => `Nahlásiť komentár používateľa ${name}`,
  reportWhy: 'Čo je na tomto komentári zlé?',
  reportReasons: {
    spam: 'Spam alebo reklama',
    abuse: 'Urážky alebo obťažovanie',
    harm: 'Vyhrážky, násilie alebo sebapoškodzovanie',
    privacy: 'Cudzie osobné údaje',
    'off-topic': 'Mimo témy',
    other: 'Niečo iné',
  },
  reportDetails: 'Podrobnosti pre moderátorov (nepovinné)',
  sendReport: 'Nahlásiť',
  sendingReport: 'Odosiela sa…',
  cancelReport: 'Zrušiť',
  chooseReason: 'Vyberte dôvod.',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'Ďakujeme. Moderátori vaše nahlásenie dostali. Nevidia, kto ho poslal.',
  reportNotSent: (why) => `Vaše nahlásenie nebolo odoslané. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Moderovať',
  allowInWindow: 'Povoľte to v okne, ktoré sa otvorilo.',
  windowBlocked: 'Prehliadač okno zablokoval.',
  openWindow: 'Otvoriť',
  windowClosed: 'Okno bolo zatvorené a nič nebolo povolené.',
  moderatingAs: (name) => (name ? `Moderujete ako ${name}.` : 'Moderujete.'),
  stopModerating: 'Ukončiť moderovanie',
  moderationEnded:
    'Server už vaše rozhodnutia z tejto stránky neprijíma. Ak sa chcete znova prihlásiť, stlačte „Moderovať“.',
  moderationFailed: (why) => `Nepodarilo sa to. ${why}`,
  approve: 'Schváliť',
  turnDown: 'Zamietnuť',
  deleteComment: 'Odstrániť',
  editComment: 'Upraviť s poznámkou',
  pin: 'Pripnúť',
  unpin: 'Odopnúť',
  replyAsModerator: 'Odpovedať ako moderátor',
  heldHere: (why) => (why ? `Čaká na schválenie: ${why}` : 'Čaká na schválenie. Vidia ho len moderátori a jeho autor.'),
  commentText: 'Text (Markdown)',
  editReason: 'Dôvod (čitatelia ho uvidia)',
  saveEdit: 'Uložiť',
  sendReply: 'Odoslať odpoveď',
  cancelChange: 'Zrušiť',
  decided: {
    approve: 'Schválené.',
    reject: 'Zamietnuté.',
    delete: 'Odstránené.',
    edit: 'Upravené.',
    pin: 'Pripnuté.',
    unpin: 'Odopnuté.',
    reply: 'Vaša odpoveď bola zverejnená.',
  },
  undoDecision: 'Vrátiť späť',
  undone: 'Vrátené späť.',
  decidedBefore: (name) =>
    name
      ? `Niekto bol rýchlejší: ${name}. Vidíte komentár v súčasnej podobe. Nič iné sa nezmenilo.`
      : 'Komentár sa zmenil: vidíte ho v súčasnej podobe. Nič iné sa nezmenilo.',
  commentGone: 'Tento komentár už neexistuje.',
};

export const details: DetailsStrings = {
  details: 'Podrobnosti',
  triesAgainAt: (time) => `Ďalší automatický pokus: ${time}.`,
  triesAgainOnline: 'Ďalší automatický pokus prebehne, keď bude toto zariadenie znova online.',
  diagnoses: {
    offline: () => 'Toto zariadenie nie je pripojené k sieti.',
    unreachable: ({host}) =>
      `${host} je nedostupný: jeho meno sa nedá preložiť, spojenie odmieta alebo prerušuje, jeho certifikát nie je platný alebo ho blokuje rozšírenie prehliadača. Dôvod prehliadače stránke neoznamujú. Môže to byť dočasné.`,
    unanswered: ({page}) =>
      `Prehliadač neukazuje žiadnu odpoveď: spojenie zlyhalo alebo server neprijíma z tejto stránky požiadavky na zápis. Na OPTIONS musí odpovedať „Access-Control-Allow-Origin: ${page}“, „Access-Control-Allow-Methods: POST, PATCH, DELETE“ a „Access-Control-Allow-Headers: Authorization, Content-Type“. Dôvod prehliadače stránke neoznamujú.`,
    cors: ({page, isOurs}) =>
      `Server odpovedá, ale nie tejto stránke (CORS): v odpovedi chýba hlavička „Access-Control-Allow-Origin: ${page}“ (alebo „*“).${isOurs ? ` Server Colloquy ju posiela každej stránke: hľadajte proxy, ktoré ju odstraňuje alebo odpovedá namiesto neho. Aby sa z tejto stránky dalo aj písať, spustite server s „--origin ${page}“.` : ''}`,
    csp: ({directive, origin}) =>
      `Content-Security-Policy tejto stránky blokuje požiadavku. Pridajte ${origin} do direktívy „${directive}“.`,
    mixed: ({host}) =>
      `Táto stránka je zabezpečená (https), endpoint nie (http): prehliadače taký zmiešaný obsah blokujú. Sprístupnite ho cez https a nastavte https://${host}.`,
    private: ({host}) =>
      `${host} je adresa v súkromnej sieti alebo priamo v zariadení čitateľa a stránka je verejná: prehliadače to blokujú alebo sa pýtajú a väčšina čitateľov sa na adresu nedostane. Použite verejnú adresu. Vnútri siete povoľte „local-network-access“ v Permissions-Policy stránky a na preflight odpovedajte „Access-Control-Allow-Private-Network: true“.`,
    scheme: () =>
      'Komentáre sa dajú čítať len cez http alebo https. Nastavte v endpoint takú adresu a stránku otvorte z webového servera, nie zo súboru.',
    slow: ({host}) => `Od ${host} 20 sekúnd nič neprišlo.`,
    moved: ({to}) =>
      `Adresa presmerúva${to && ` na ${to}`}. Čítanie nasleduje presmerovania v rámci http alebo v rámci https; požiadavky s tajným údajom alebo komentárom nenasledujú žiadne. Nastavte v endpoint novú adresu.`,
    cut: () => 'Spojenie sa prerušilo skôr, než prišla celá odpoveď.',
    large: ({megabytes}) => `Odpoveď je väčšia než ${megabytes} MB.`,
    half: () => 'Odpoveď je neúplná alebo to nie je platný JSON.',
    foreign: () => 'Odpoveď nie je JSON.',
    shapeless: () => 'Odpoveď je JSON, ale nie v očakávanom formáte.',
  },
  rejections: {
    signIn: () => 'Server vyžaduje prihlásenie.',
    forbidden: ({page, isOurs}) =>
      `Server odmieta tento web alebo túto požiadavku.${isOurs ? ` Server Colloquy web povolí pomocou „--origin ${page}“.` : ''}`,
    absent: () => 'Na tejto adrese nič nie je.',
    limited: () => 'Bol prekročený povolený počet požiadaviek na server.',
    busy: () => 'Server je dočasne nedostupný.',
    broken: () => 'Zlyhal server alebo proxy pred ním.',
    other: () => 'Server požiadavku neprijíma.',
  },
  pointsElsewhere: 'Endpoint pravdepodobne vedie inam.',
  address: (address) => `Adresa: ${address}`,
  answer: (status, type) => `Odpoveď: stav ${status}, ${type || 'bez Content-Type'}`,
  begins: (text) => `Začiatok: ${text}`,
  says: (sentence) => `Správa: ${sentence}`,
  setting: (setting) => `Skontrolujte tam: ${setting}`,
  requestId: (id) => `ID požiadavky: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'sk',
  title: 'Prihlásenie',
  done: 'Prihlásili ste sa. Toto okno môžete zavrieť.',
  noPage:
    'Stránka s komentármi nie je z tohto okna dostupná. Zavrite ho a prihláste sa tam znova. Pre prevádzkovateľa webu: stránky s Cross-Origin-Opener-Policy potrebujú hodnotu same-origin-allow-popups.',
  refused: (provider) => `Prihlásenie cez ${provider} bolo odmietnuté.`,
  down: (provider) => `${provider} momentálne neodpovedá.`,
  failed: (provider) => `Prihlásenie cez ${provider} zlyhalo: odpoveď nie je platná.`,
  nameless: (provider) => `Váš účet v službe ${provider} nemá meno, ktoré by sa dalo zobraziť. Doplňte ho tam.`,
  over: 'Toto prihlásenie sa už skončilo alebo bolo použité. Prihláste sa na stránke znova.',
  busy: 'Z vašej siete prišlo príliš veľa prihlásení. Skúste to znova o minútu.',
  otherOrigin: (origin) =>
    `Tento server neprihlasuje pre stránky z ${origin}. Pre prevádzkovateľa webu: povoľte ich pomocou --origin ${origin}`,
  nothingLost: 'Nič sa nestratilo: váš text je stále vo formulári.',
  again: 'Skúsiť znova',
  close: 'Späť na stránku',
};

export const page: PageStrings = {
  lang: 'sk',
  heading: (title) => `Komentáre k článku „${title}“`,
  backToArticle: 'Späť na článok',
  signInAtArticle: 'Ak chcete napísať komentár, prihláste sa na stránke článku.',
  ownPage: plural('sk', {
    zero: 'Čítať a písať komentáre na samostatnej stránke',
    one: 'Prečítať 1 komentár na samostatnej stránke',
    few: (n) => `Prečítať ${n} komentáre na samostatnej stránke`,
    many: (n) => `Prečítať ${n} komentára na samostatnej stránke`,
    other: (n) => `Prečítať ${n} komentárov na samostatnej stránke`,
  }),
  previousPage: 'Predchádzajúca stránka',
  nextPage: 'Ďalšia stránka',
  pageOf: (number, pages) => `Stránka ${number} z ${pages}`,
  textKept: 'Váš komentár nebol zverejnený. Váš text je stále vo formulári nižšie.',
  otherSite: 'Tento formulár bol odoslaný z iného webu. Skontrolujte text a odošlite ho odtiaľto.',
  parentGone: 'Komentár, na ktorý ste odpovedali, bol odstránený.',
  yourComment: 'Váš komentár',
  showInDiscussion: 'Zobraziť v diskusii',
};

export const tooOld: string =
  'Tento prehliadač je príliš starý na zobrazenie komentárov. Aktualizujte ho alebo použite iný.';

export const attributions: AttributionWords = {
  article: 'člán(?:ok|k*)',
  place: 'vyššie|príspev*|komentár*|text',
  introduces: 'citujem|v odpovedi na',
  from: 'zo?|od|podľa',
  says: '(?:na)?písal*|píše|povedal*|hovorí',
  nobody: 'príslov*|porekad*',
};

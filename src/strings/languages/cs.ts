// Czech.

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
  plural('cs', {
    one: `1 ${one}`,
    few: (n) => `${n} ${few}`,
    many: (n) => `${n} ${many}`,
    other: (n) => `${n} ${other}`,
  });

const replies = counted('odpověď', 'odpovědi', 'odpovědi', 'odpovědí');
const comments = counted('komentář', 'komentáře', 'komentáře', 'komentářů');

export const thread: Strings = {
  lang: 'cs',
  comments: (count) => (count === 0 ? 'Zatím bez komentářů' : comments(count)),
  anonymous: 'Anonym',
  badges: {author: 'Autor', moderator: 'Moderátor'},
  place: (level, parent, count) =>
    `úroveň ${level}${parent === null ? '' : `, odpověď uživateli ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `odpověď uživateli ${name}`,
  permalink: 'Odkaz na komentář',
  edited: (date) => `upraveno ${date}`,
  editNote: (reason, by) => `upraveno: ${reason}${by && ` — ${by}`}`,
  deleted: 'Komentář byl smazán.',
  noText: 'Komentář nemá žádný text.',
  reply: 'Odpovědět',
  replyTo: (name) => `Odpovědět uživateli ${name}`,
  hideReplies: (count, name) => `Skrýt: ${replies(count)} uživateli ${name}`,
  showReplies: (count, name) => `Zobrazit: ${replies(count)} uživateli ${name}`,
  loading: 'Načítání komentářů…',
  empty: 'Zatím tu nikdo nic nenapsal.',
  closed: 'Diskuze je uzavřená.',
  failed: 'Komentáře se nepodařilo načíst.',
  retry: 'Zkusit znovu',
  write: 'Napsat komentář',
  oldest: 'Od nejstarších',
  newest: 'Od nejnovějších',
  mostReplies: 'Nejvíce odpovědí',
  votes: 'Nejvíce hlasů',
  view: 'Zobrazení',
  later: {
    folded: replies,
    echoes: counted('zmínka jinde', 'zmínky jinde', 'zmínky jinde', 'zmínek jinde'),
    more: 'Zobrazit další komentáře',
    loadingMore: 'Načítání dalších komentářů…',
    unreadable: (count) => `Nepodařilo se přečíst: ${comments(count)}.`,
    showAll: 'Zobrazit vše',
    slow: 'Načítání trvá déle než obvykle…',
    answerAt: (name) => `Napsat komentář na ${name}`,
    failures: {
      offline: 'Server je nedostupný.',
      timeout: 'Server neodpovídá.',
      missing: 'Na této adrese žádné komentáře nejsou.',
      refused: 'Server to nepovoluje.',
      invalid: 'Server to nepřijal.',
      conflict: 'Už bylo odesláno s jiným textem.',
      limited: 'Příliš mnoho požadavků. Chvíli počkejte.',
      broken: 'Server má potíže.',
      blocked: 'Stránka nemá k serveru přístup.',
      moved: 'Server se přestěhoval.',
      unreadable: 'Odpověď serveru je neplatná.',
      large: 'Odpověď serveru je příliš velká.',
      unset: 'Chybí adresa komentářů: atribut endpoint.',
    },
  },
};

const left = plural('cs', {
  one: 'zbývá 1 znak',
  few: (n) => `zbývají ${n} znaky`,
  many: (n) => `zbývá ${n} znaku`,
  other: (n) => `zbývá ${n} znaků`,
});

const over = plural('cs', {
  one: 'o 1 znak víc',
  few: (n) => `o ${n} znaky víc`,
  many: (n) => `o ${n} znaku víc`,
  other: (n) => `o ${n} znaků víc`,
});

export const writing: WritingStrings = {
  writeReply: (name) => `Vaše odpověď uživateli ${name}`,
  writeEdit: 'Úprava vašeho komentáře',
  name: 'Jméno',
  email: 'E-mail',
  website: 'Web',
  comment: 'Komentář',
  optional: '(nepovinné)',
  emailHint: 'Nikde se nezobrazí, vidí ho jen moderátoři.',
  markdownHint: 'Markdown: *kurzíva*, **tučně**, >\u00a0citace, `kód`, [odkaz](https://…)',
  formatting: 'Formátování',
  tools: {bold: 'Tučně', italic: 'Kurzíva', link: 'Odkaz', code: 'Kód', quote: 'Citace', list: 'Seznam'},
  send: 'Odeslat',
  save: 'Uložit změny',
  preview: 'Náhled',
  previewing: 'Načítání náhledu…',
  nothingToPreview: 'Zatím není co zobrazit.',
  cancel: 'Zrušit',
  left,
  over,
  needed: 'Toto pole je povinné.',
  notAnAddress: 'Webová adresa začíná na https://',
  notAnEmail: 'Toto není e-mailová adresa.',
  notKept: 'Koncepty se v tomto zařízení neukládají: než odejdete, text si zkopírujte.',
  forget: 'Zapomenout mě v tomto zařízení',
  forgetAll: 'Zapomenout jméno, koncepty a oprávnění k úpravám?',
  leaveEmpty: 'Toto pole nechte prázdné',
};

export const sending: SendingStrings = {
  held: 'Čeká na moderátora. Vidíte ho jen vy.',
  heldFor: {
    name: 'Čeká na moderátora, protože toto jméno je vyhrazené. Vidíte ho jen vy.',
    blocked: 'Čeká na moderátora, protože tu máte zablokovaný přístup. Vidíte ho jen vy.',
  },
  pending: 'Odesílání…',
  checking: 'Ověřujeme, že nejste robot…',
  waiting: (why) => `Čeká na odeslání. ${why} Odešle se automaticky.`,
  deviceOffline: 'Jste offline.',
  askedToWait: (time) => `Server žádá, abyste počkali do ${time}.`,
  keepOpen: 'V tomto zařízení není uložena žádná kopie: nechte stránku otevřenou.',
  stale: 'Už celý den se nepodařilo odeslat. Odeslat teď?',
  sendNow: 'Odeslat teď',
  takeBack: 'Vzít zpět',
  notSentYet: 'Napsáno tady a zatím neodesláno:',
  refused: 'Moderátor váš komentář nepřijal:',
  dismiss: 'Skrýt',
  posted: 'Váš komentář byl zveřejněn.',
  postedHeld: 'Děkujeme. Než se váš komentář zobrazí, přečte si ho moderátor.',
  edit: 'Upravit',
  delete: 'Smazat',
  timeLeft: (time) => `ještě ${time}`,
  deleting: 'Smazáno.',
  undo: 'Vrátit zpět',
  unchanged: 'To se nepovedlo.',
  editedNow: 'Váš komentář byl upraven.',
  deletedNow: 'Váš komentář byl smazán.',
  drafts: counted('rozepsaný koncept:', 'rozepsané koncepty:', 'rozepsaného konceptu:', 'rozepsaných konceptů:'),
  draftOfReply: (name) => `odpověď uživateli ${name}`,
  draftOfComment: 'komentář ke stránce',
  draftOfEdit: 'úprava vašeho komentáře',
  draftOfNothing: 'ke komentáři, který už neexistuje',
  discard: 'Zahodit',
  discarded: 'Koncept byl zahozen.',
};

export const finding: FindingStrings = {
  openAll: 'Rozbalit vše',
  foldAll: 'Sbalit vše',
  foldBelow: (level) => `Sbalit pod úrovní ${level}`,
  flat: 'Podle času',
  tree: 'Podle vláken',
  refresh: 'Načíst nové komentáře',
  loadedSoFar: (count) => `zatím načteno: ${count}`,
  unseen: counted('nový', 'nové', 'nového', 'nových'),
  previous: 'Předchozí nový komentář',
  next: 'Další nový komentář',
  arrived: counted('nový komentář', 'nové komentáře', 'nového komentáře', 'nových komentářů'),
  changed: 'Diskuze se změnila.',
  show: 'Zobrazit',
  onlyThis: 'Jen toto vlákno',
  all: 'Všechny komentáře',
  oneShown: 'Zobrazuje se jen jedno vlákno.',
  back: (name) => `Zpět: ${name}`,
  unknown: 'Komentář, na který vede odkaz, v této diskuzi není.',
  unavailable: 'Nepodařilo se to načíst. Zkuste to prosím znovu.',
  nothingNew: 'Nic nového.',
};

export const quotes: QuotesStrings = {
  quote: 'Citovat',
  wrote: (name) => `${name} píše:`,
  fromArticle: 'Z článku:',
  quotes: (name) => `citace: ${name}, přejít na pasáž`,
  quotesArticle: 'citace z článku, přejít na pasáž',
  quotedBy: plural('cs', {
    one: 'Citováno jednou',
    few: (n) => `Citováno ${n}×`,
    many: (n) => `Citováno ${n}×`,
    other: (n) => `Citováno ${n}×`,
  }),
  repliesTo: (name) => `odpovídá uživateli ${name}`,
  back: (name) => `Zpět: ${name}`,
  asWritten: 'Citace bez odkazů',
  markQuoted: 'Zvýraznit citované pasáže',
};

export const keys: KeysStrings = {
  skipComments: plural('cs', {
    one: 'Přeskočit 1 komentář',
    few: (n) => `Přeskočit ${n} komentáře`,
    many: (n) => `Přeskočit ${n} komentáře`,
    other: (n) => `Přeskočit ${n} komentářů`,
  }),
  endOfComments: 'Konec komentářů',
  keysTitle: 'Klávesové zkratky',
  keysHint: 'Tyto klávesy fungují, když je fokus v komentářích, ale ne v textovém poli.',
  keys: {
    next: 'Další komentář',
    previous: 'Předchozí komentář',
    parent: 'Komentář, na který tento odpovídá',
    nextNew: 'Další nový komentář',
    fold: 'Sbalit nebo rozbalit odpovědi',
    reply: 'Odpovědět',
    quote: 'Citovat vybraný text nebo celý komentář',
    help: 'Zobrazit tento seznam',
  },
  useKeys: 'Používat tyto klávesy',
  closeKeys: 'Zavřít',
  firstComment: 'Toto je první komentář.',
  lastComment: 'Toto je poslední komentář.',
  noParent: 'Tento komentář není odpověď.',
  loadingNext: 'Načítání dalších komentářů…',
  repliesFolded: plural('cs', {
    one: 'Sbalena 1 odpověď',
    few: (n) => `Sbaleny ${n} odpovědi`,
    many: (n) => `Sbaleno ${n} odpovědi`,
    other: (n) => `Sbaleno ${n} odpovědí`,
  }),
  repliesShown: plural('cs', {
    one: 'Rozbalena 1 odpověď',
    few: (n) => `Rozbaleny ${n} odpovědi`,
    many: (n) => `Rozbaleno ${n} odpovědi`,
    other: (n) => `Rozbaleno ${n} odpovědí`,
  }),
};

const votes = counted('hlas', 'hlasy', 'hlasu', 'hlasů');

export const voting: VotingStrings = {
  voteFor: (name, count) => `Hlasovat pro komentář uživatele ${name}: ${votes(count)}`,
  voted: (count) => `Váš hlas pro tento komentář je započítán: ${votes(count)}`,
  unvoted: (count) => `Váš hlas byl odebrán: ${votes(count)}`,
  notVoted: (why) => `Váš hlas nebyl započítán. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Přihlášený účet: ${name}`,
  signOut: 'Odhlásit se',
  signedOut: 'Odhlášení proběhlo.',
  signInWith: (provider) => `Přihlásit se přes ${provider}`,
  signInFirst: 'Abyste mohli komentář odeslat, přihlaste se.',
  signInOnSite: 'Psát mohou jen lidé s účtem na tomto webu. Přihlaste se na webu, váš text tu zůstane.',
  signInEither: 'Abyste mohli komentář odeslat, přihlaste se na tomto webu nebo zde:',
  continueInWindow: 'Pokračujte v okně, které se otevřelo.',
  signInBlocked: 'Prohlížeč okno zablokoval.',
  openSignIn: 'Otevřít',
  verified: 'ověřené jméno',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Akce pro komentář uživatele ${name}`,
  report: 'Nahlásit',
  reported: 'Tento komentář už máte nahlášený',
  reportComment: (name) => `Nahlásit komentář uživatele ${name}`,
  reportWhy: 'Co je s tímto komentářem v nepořádku?',
  reportReasons: {
    spam: 'Spam nebo reklama',
    abuse: 'Urážky nebo obtěžování',
    harm: 'Výhrůžky, násilí nebo sebepoškozování',
    privacy: 'Cizí osobní údaje',
    'off-topic': 'Mimo téma',
    other: 'Něco jiného',
  },
  reportDetails: 'Podrobnosti pro moderátory (nepovinné)',
  sendReport: 'Nahlásit',
  sendingReport: 'Odesílání…',
  cancelReport: 'Zrušit',
  chooseReason: 'Vyberte důvod.',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'Děkujeme. Moderátoři vaše nahlášení dostali. Nevidí, kdo ho poslal.',
  reportNotSent: (why) => `Vaše nahlášení nebylo odesláno. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Moderovat',
  allowInWindow: 'Povolte to v okně, které se otevřelo.',
  windowBlocked: 'Prohlížeč okno zablokoval.',
  openWindow: 'Otevřít',
  windowClosed: 'Okno bylo zavřeno a nic nebylo povoleno.',
  moderatingAs: (name) => (name ? `Moderujete jako ${name}.` : 'Moderujete.'),
  stopModerating: 'Ukončit moderování',
  moderationEnded:
    'Server už vaše rozhodnutí z této stránky nepřijímá. Chcete-li se znovu přihlásit, stiskněte „Moderovat“.',
  moderationFailed: (why) => `To se nepovedlo. ${why}`,
  approve: 'Schválit',
  turnDown: 'Zamítnout',
  deleteComment: 'Smazat',
  editComment: 'Upravit s poznámkou',
  pin: 'Připnout',
  unpin: 'Odepnout',
  replyAsModerator: 'Odpovědět jako moderátor',
  heldHere: (why) => (why ? `Čeká na schválení: ${why}` : 'Čeká na schválení. Vidí ho jen moderátoři a jeho autor.'),
  commentText: 'Text (Markdown)',
  editReason: 'Důvod (čtenáři ho uvidí)',
  saveEdit: 'Uložit',
  sendReply: 'Odeslat odpověď',
  cancelChange: 'Zrušit',
  decided: {
    approve: 'Schváleno.',
    reject: 'Zamítnuto.',
    delete: 'Smazáno.',
    edit: 'Upraveno.',
    pin: 'Připnuto.',
    unpin: 'Odepnuto.',
    reply: 'Vaše odpověď byla zveřejněna.',
  },
  undoDecision: 'Vrátit zpět',
  undone: 'Vráceno zpět.',
  decidedBefore: (name) =>
    name
      ? `Někdo byl rychlejší: ${name}. Vidíte komentář v současné podobě. Nic dalšího se nezměnilo.`
      : 'Komentář se změnil: vidíte ho v současné podobě. Nic dalšího se nezměnilo.',
  commentGone: 'Tento komentář už neexistuje.',
};

export const details: DetailsStrings = {
  details: 'Podrobnosti',
  triesAgainAt: (time) => `Další automatický pokus: ${time}.`,
  triesAgainOnline: 'Další automatický pokus proběhne, až bude toto zařízení znovu online.',
  diagnoses: {
    offline: () => 'Toto zařízení není připojeno k síti.',
    unreachable: ({host}) =>
      `${host} je nedostupný: jeho jméno nelze přeložit, spojení odmítá nebo přerušuje, jeho certifikát není platný, nebo ho blokuje rozšíření prohlížeče. Důvod prohlížeče stránce nesdělují. Může to být dočasné.`,
    unanswered: ({page}) =>
      `Prohlížeč neukazuje žádnou odpověď: spojení selhalo, nebo server nepřijímá z této stránky požadavky na zápis. Na OPTIONS musí odpovídat „Access-Control-Allow-Origin: ${page}“, „Access-Control-Allow-Methods: POST, PATCH, DELETE“ a „Access-Control-Allow-Headers: Authorization, Content-Type“. Důvod prohlížeče stránce nesdělují.`,
    cors: ({page, isOurs}) =>
      `Server odpovídá, ale ne této stránce (CORS): v odpovědi chybí hlavička „Access-Control-Allow-Origin: ${page}“ (nebo „*“).${isOurs ? ` Server Colloquy ji posílá každé stránce: hledejte proxy, která ji odstraňuje nebo odpovídá místo něj. Aby se z této stránky dalo i psát, spusťte server s „--origin ${page}“.` : ''}`,
    csp: ({directive, origin}) =>
      `Content-Security-Policy této stránky požadavek blokuje. Přidejte ${origin} do direktivy „${directive}“.`,
    mixed: ({host}) =>
      `Tato stránka je zabezpečená (https), endpoint ne (http): prohlížeče takový smíšený obsah blokují. Zpřístupněte ho přes https a nastavte https://${host}.`,
    private: ({host}) =>
      `${host} je adresa v privátní síti nebo přímo v zařízení čtenáře a stránka je veřejná: prohlížeče to blokují nebo se ptají a většina čtenářů se na adresu nedostane. Použijte veřejnou adresu. Uvnitř sítě povolte „local-network-access“ v Permissions-Policy stránky a na preflight odpovídejte „Access-Control-Allow-Private-Network: true“.`,
    scheme: () =>
      'Komentáře lze číst jen přes http nebo https. Nastavte v endpoint takovou adresu a stránku otevřete z webového serveru, ne ze souboru.',
    slow: ({host}) => `Od ${host} 20 sekund nic nepřišlo.`,
    moved: ({to}) =>
      `Adresa přesměrovává${to && ` na ${to}`}. Čtení následuje přesměrování v rámci http nebo v rámci https; požadavky s tajným údajem nebo komentářem nenásledují žádné. Nastavte v endpoint novou adresu.`,
    cut: () => 'Spojení se přerušilo, než odpověď dorazila celá.',
    large: ({megabytes}) => `Odpověď je větší než ${megabytes} MB.`,
    half: () => 'Odpověď je useknutá, nebo to není platný JSON.',
    foreign: () => 'Odpověď není JSON.',
    shapeless: () => 'Odpověď je JSON, ale ne v očekávaném formátu.',
  },
  rejections: {
    signIn: () => 'Server vyžaduje přihlášení.',
    forbidden: ({page, isOurs}) =>
      `Server odmítá tento web nebo tento požadavek.${isOurs ? ` Server Colloquy web povolí pomocí „--origin ${page}“.` : ''}`,
    absent: () => 'Na této adrese nic není.',
    limited: () => 'Byl překročen povolený počet požadavků na server.',
    busy: () => 'Server je dočasně nedostupný.',
    broken: () => 'Selhal server nebo proxy před ním.',
    other: () => 'Server požadavek nepřijímá.',
  },
  pointsElsewhere: 'Endpoint pravděpodobně vede jinam.',
  address: (address) => `Adresa: ${address}`,
  answer: (status, type) => `Odpověď: stav ${status}, ${type || 'bez Content-Type'}`,
  begins: (text) => `Začátek: ${text}`,
  says: (sentence) => `Zpráva: ${sentence}`,
  setting: (setting) => `Zkontrolujte tam: ${setting}`,
  requestId: (id) => `ID požadavku: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'cs',
  title: 'Přihlášení',
  done: 'Přihlášení proběhlo. Toto okno můžete zavřít.',
  noPage:
    'Stránka s komentáři není z tohoto okna dostupná. Zavřete ho a přihlaste se tam znovu. Pro provozovatele webu: stránky s Cross-Origin-Opener-Policy potřebují hodnotu same-origin-allow-popups.',
  refused: (provider) => `Přihlášení přes ${provider} bylo odmítnuto.`,
  down: (provider) => `${provider} momentálně neodpovídá.`,
  failed: (provider) => `Přihlášení přes ${provider} selhalo: odpověď není platná.`,
  nameless: (provider) => `Váš účet u služby ${provider} nemá jméno, které by šlo zobrazit. Doplňte ho tam.`,
  over: 'Toto přihlášení už skončilo nebo bylo použito. Přihlaste se na stránce znovu.',
  busy: 'Z vaší sítě přišlo příliš mnoho přihlášení. Zkuste to znovu za minutu.',
  otherOrigin: (origin) =>
    `Tento server nepřihlašuje pro stránky z ${origin}. Pro provozovatele webu: povolte je pomocí --origin ${origin}`,
  nothingLost: 'Nic se neztratilo: váš text je stále ve formuláři.',
  again: 'Zkusit znovu',
  close: 'Zpět na stránku',
};

export const page: PageStrings = {
  lang: 'cs',
  heading: (title) => `Komentáře k článku „${title}“`,
  backToArticle: 'Zpět na článek',
  signInAtArticle: 'Abyste mohli napsat komentář, přihlaste se na stránce článku.',
  ownPage: plural('cs', {
    zero: 'Číst a psát komentáře na samostatné stránce',
    one: 'Přečíst 1 komentář na samostatné stránce',
    few: (n) => `Přečíst ${n} komentáře na samostatné stránce`,
    many: (n) => `Přečíst ${n} komentáře na samostatné stránce`,
    other: (n) => `Přečíst ${n} komentářů na samostatné stránce`,
  }),
  previousPage: 'Předchozí stránka',
  nextPage: 'Další stránka',
  pageOf: (number, pages) => `Stránka ${number} z ${pages}`,
  textKept: 'Váš komentář nebyl zveřejněn. Váš text je stále ve formuláři níže.',
  otherSite: 'Tento formulář byl odeslán z jiného webu. Zkontrolujte text a odešlete ho odsud.',
  parentGone: 'Komentář, na který jste chtěli odpovědět, byl smazán.',
  yourComment: 'Váš komentář',
  showInDiscussion: 'Zobrazit v diskuzi',
};

export const tooOld: string =
  'Tento prohlížeč je příliš starý na to, aby zobrazil komentáře. Aktualizujte ho nebo použijte jiný.';

export const attributions: AttributionWords = {
  article: 'člán(?:ek|k*)',
  place: 'výše|příspěv*|komentář*|text',
  introduces: 'cituj[ie]|(?:v )?odpověď na',
  from: 'ze?|od|podle',
  says: '(?:na)?psal*|píše|řekl*|říká',
  nobody: 'přísloví*|pořekad*',
};

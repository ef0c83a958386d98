// Polish.

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
 * Counts a noun by its forms. Fractions take the last one.
 *
 * Its calls are marked as pure, so that builds can take parts of this file.
 */
const counted = (one: string, few: string, many: string, other: string): ((count: number) => string) =>
  plural('pl', {
    one: `1 ${one}`,
    few: (n) => `${n} ${few}`,
    many: (n) => `${n} ${many}`,
    other: (n) => `${n} ${other}`,
  });

const replies = counted('odpowiedź', 'odpowiedzi', 'odpowiedzi', 'odpowiedzi');
const comments = counted('komentarz', 'komentarze', 'komentarzy', 'komentarza');

export const thread: Strings = {
  lang: 'pl',
  comments: (count) => (count === 0 ? 'Brak komentarzy' : comments(count)),
  anonymous: 'Anonim',
  badges: {author: 'Autor', moderator: 'Moderacja'},
  place: (level, parent, count) =>
    `poziom ${level}${parent === null ? '' : `, odpowiedź dla: ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `odpowiedź dla: ${name}`,
  permalink: 'Link do komentarza',
  edited: (date) => `edytowano ${date}`,
  editNote: (reason, by) => `edytowano: ${reason}${by && ` — ${by}`}`,
  deleted: 'Ten komentarz został usunięty.',
  noText: 'Ten komentarz nie ma treści.',
  reply: 'Odpowiedz',
  replyTo: (name) => `Odpowiedz użytkownikowi ${name}`,
  hideReplies: (count, name) => `Ukryj ${replies(count)} dla: ${name}`,
  showReplies: (count, name) => `Pokaż ${replies(count)} dla: ${name}`,
  loading: 'Wczytywanie komentarzy…',
  empty: 'Nikt jeszcze nic tu nie napisał.',
  closed: 'Dyskusja jest zamknięta.',
  failed: 'Nie udało się wczytać komentarzy.',
  retry: 'Spróbuj ponownie',
  write: 'Napisz komentarz',
  oldest: 'Od najstarszych',
  newest: 'Od najnowszych',
  mostReplies: 'Najwięcej odpowiedzi',
  votes: 'Najwięcej głosów',
  view: 'Widok',
  later: {
    folded: replies,
    echoes: counted(
      'wzmianka gdzie indziej',
      'wzmianki gdzie indziej',
      'wzmianek gdzie indziej',
      'wzmianki gdzie indziej',
    ),
    more: 'Pokaż więcej komentarzy',
    loadingMore: 'Wczytywanie kolejnych…',
    unreadable: (count) => `Nie udało się odczytać: ${comments(count)}.`,
    showAll: 'Pokaż całość',
    slow: 'Wczytywanie trwa dłużej niż zwykle…',
    answerAt: (name) => `Skomentuj na ${name}`,
    failures: {
      offline: 'Brak połączenia z serwerem.',
      timeout: 'Serwer nie odpowiada.',
      missing: 'Pod tym adresem nie ma komentarzy.',
      refused: 'Serwer na to nie pozwala.',
      invalid: 'Serwer tego nie przyjął.',
      conflict: 'Wysłano to już z inną treścią.',
      limited: 'Zbyt wiele żądań. Poczekaj chwilę.',
      broken: 'Błąd serwera.',
      blocked: 'Ta strona nie ma dostępu do serwera.',
      moved: 'Serwer zmienił adres.',
      unreadable: 'Odpowiedź jest niezrozumiała.',
      large: 'Odpowiedź jest za duża.',
      unset: 'Brak adresu komentarzy: atrybut endpoint.',
    },
  },
};

const left = plural('pl', {
  one: 'został 1 znak',
  few: (n) => `zostały ${n} znaki`,
  many: (n) => `zostało ${n} znaków`,
  other: (n) => `zostało ${n} znaku`,
});

const over = plural('pl', {
  one: 'o 1 znak za dużo',
  few: (n) => `o ${n} znaki za dużo`,
  many: (n) => `o ${n} znaków za dużo`,
  other: (n) => `o ${n} znaku za dużo`,
});

export const writing: WritingStrings = {
  writeReply: (name) => `Twoja odpowiedź dla: ${name}`,
  writeEdit: 'Edycja Twojego komentarza',
  name: 'Imię lub nick',
  email: 'E-mail',
  website: 'Strona WWW',
  comment: 'Komentarz',
  optional: '(opcjonalnie)',
  emailHint: 'Nigdzie się nie pokaże; widzi go tylko moderacja.',
  markdownHint: 'Markdown: *kursywa*, **pogrubienie**, >\u00a0cytat, `kod`, [link](https://…)',
  formatting: 'Formatowanie',
  tools: {bold: 'Pogrubienie', italic: 'Kursywa', link: 'Link', code: 'Kod', quote: 'Cytat', list: 'Lista'},
  send: 'Opublikuj',
  save: 'Zapisz zmiany',
  preview: 'Podgląd',
  previewing: 'Wczytywanie podglądu…',
  nothingToPreview: 'Nie ma jeszcze nic do podglądu.',
  cancel: 'Anuluj',
  left,
  over,
  needed: 'To pole jest wymagane.',
  notAnAddress: 'Adres strony zaczyna się od https://',
  notAnEmail: 'To nie jest adres e-mail.',
  notKept: 'Szkice nie są zapisywane na tym urządzeniu: skopiuj tekst przed wyjściem.',
  forget: 'Zapomnij mnie na tym urządzeniu',
  forgetAll: 'Zapomnieć imię, szkice i prawo do edycji?',
  leaveEmpty: 'Zostaw to pole puste',
};

export const sending: SendingStrings = {
  held: 'Czeka na moderację. Widzisz go tylko Ty.',
  heldFor: {
    name: 'Czeka na moderację, bo ta nazwa jest zastrzeżona. Komentarz widzisz tylko Ty.',
    blocked: 'Czeka na moderację, bo masz tu blokadę. Komentarz widzisz tylko Ty.',
  },
  pending: 'Wysyłanie…',
  checking: 'Sprawdzamy, czy nie jesteś robotem…',
  waiting: (why) => `Czeka na wysłanie. ${why} Komentarz zostanie wysłany automatycznie.`,
  deviceOffline: 'Jesteś offline.',
  askedToWait: (time) => `Serwer prosi o odczekanie do ${time}.`,
  keepOpen: 'Na tym urządzeniu nie ma kopii: nie zamykaj tej strony.',
  stale: 'Nie wysłano przez cały dzień. Wysłać teraz?',
  sendNow: 'Wyślij teraz',
  takeBack: 'Wycofaj',
  notSentYet: 'Napisane tutaj i jeszcze niewysłane:',
  refused: 'Moderacja nie przyjęła Twojego komentarza:',
  dismiss: 'Ukryj',
  posted: 'Twój komentarz został opublikowany.',
  postedHeld: 'Dziękujemy. Twój komentarz pojawi się po sprawdzeniu przez moderację.',
  edit: 'Edytuj',
  delete: 'Usuń',
  timeLeft: (time) => `jeszcze ${time}`,
  deleting: 'Usunięto.',
  undo: 'Cofnij',
  unchanged: 'Nie udało się.',
  editedNow: 'Twój komentarz został zmieniony.',
  deletedNow: 'Twój komentarz został usunięty.',
  drafts: counted(
    'niedokończony szkic:',
    'niedokończone szkice:',
    'niedokończonych szkiców:',
    'niedokończonego szkicu:',
  ),
  draftOfReply: (name) => `odpowiedź dla: ${name}`,
  draftOfComment: 'komentarz do strony',
  draftOfEdit: 'Twój komentarz, zmieniony',
  draftOfNothing: 'do komentarza, którego już nie ma',
  discard: 'Odrzuć',
  discarded: 'Szkic odrzucono.',
};

export const finding: FindingStrings = {
  openAll: 'Rozwiń wszystko',
  foldAll: 'Zwiń wszystko',
  foldBelow: (level) => `Zwiń poniżej poziomu ${level}`,
  flat: 'Chronologicznie',
  tree: 'Wątki',
  refresh: 'Sprawdź nowe komentarze',
  loadedSoFar: (count) => `dotąd wczytano: ${count}`,
  unseen: counted('nowy', 'nowe', 'nowych', 'nowego'),
  previous: 'Poprzedni nowy komentarz',
  next: 'Następny nowy komentarz',
  arrived: counted('nowy komentarz', 'nowe komentarze', 'nowych komentarzy', 'nowego komentarza'),
  changed: 'Dyskusja się zmieniła.',
  show: 'Pokaż',
  onlyThis: 'Tylko ten wątek',
  all: 'Wszystkie komentarze',
  oneShown: 'Widać tylko jeden wątek.',
  back: (name) => `Wróć: ${name}`,
  unknown: 'W tej dyskusji nie ma komentarza, do którego prowadzi link.',
  unavailable: 'Nie udało się tego wczytać. Spróbuj ponownie.',
  nothingNew: 'Nie ma nic nowego.',
};

export const quotes: QuotesStrings = {
  quote: 'Cytuj',
  wrote: (name) => `${name} pisze:`,
  fromArticle: 'Z artykułu:',
  quotes: (name) => `cytat: ${name}, przejdź do fragmentu`,
  quotesArticle: 'cytat z artykułu, przejdź do fragmentu',
  quotedBy: plural('pl', {
    one: 'Zacytowano raz',
    few: (n) => `Zacytowano ${n} razy`,
    many: (n) => `Zacytowano ${n} razy`,
    other: (n) => `Zacytowano ${n} raza`,
  }),
  repliesTo: (name) => `odpowiedź dla: ${name}`,
  back: (name) => `Wróć: ${name}`,
  asWritten: 'Cytaty bez linków',
  markQuoted: 'Wyróżnij cytowane fragmenty',
};

export const keys: KeysStrings = {
  skipComments: plural('pl', {
    one: 'Pomiń 1 komentarz',
    few: (n) => `Pomiń ${n} komentarze`,
    many: (n) => `Pomiń ${n} komentarzy`,
    other: (n) => `Pomiń ${n} komentarza`,
  }),
  endOfComments: 'Koniec komentarzy',
  keysTitle: 'Skróty klawiaturowe',
  keysHint: 'Te klawisze działają, gdy fokus jest w komentarzach, ale nie w polu tekstowym.',
  keys: {
    next: 'Następny komentarz',
    previous: 'Poprzedni komentarz',
    parent: 'Komentarz, na który ten odpowiada',
    nextNew: 'Następny nowy komentarz',
    fold: 'Zwiń lub rozwiń odpowiedzi',
    reply: 'Odpowiedz',
    quote: 'Cytuj zaznaczony tekst lub cały komentarz',
    help: 'Pokaż tę listę',
  },
  useKeys: 'Używaj tych klawiszy',
  closeKeys: 'Zamknij',
  firstComment: 'To jest pierwszy komentarz.',
  lastComment: 'To jest ostatni komentarz.',
  noParent: 'Ten komentarz nie jest odpowiedzią.',
  loadingNext: 'Wczytywanie kolejnych komentarzy…',
  repliesFolded: plural('pl', {
    one: 'Zwinięto 1 odpowiedź',
    few: (n) => `Zwinięto ${n} odpowiedzi`,
    many: (n) => `Zwinięto ${n} odpowiedzi`,
    other: (n) => `Zwinięto ${n} odpowiedzi`,
  }),
  repliesShown: plural('pl', {
    one: 'Rozwinięto 1 odpowiedź',
    few: (n) => `Rozwinięto ${n} odpowiedzi`,
    many: (n) => `Rozwinięto ${n} odpowiedzi`,
    other: (n) => `Rozwinięto ${n} odpowiedzi`,
  }),
};

const votes = counted('głos', 'głosy', 'głosów', 'głosu');

export const voting: VotingStrings = {
  voteFor: (name, count) => `Zagłosuj na komentarz użytkownika ${name}: ${votes(count)}`,
  voted: (count) => `Twój głos na ten komentarz został oddany: ${votes(count)}`,
  unvoted: (count) => `Twój głos został wycofany: ${votes(count)}`,
  notVoted: (why) => `Twój głos nie został policzony. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Zalogowano jako ${name}`,
  signOut: 'Wyloguj się',
  signedOut: 'Wylogowano.',
  signInWith: (provider) => `Zaloguj się przez ${provider}`,
  signInFirst: 'Zaloguj się, aby wysłać komentarz.',
  signInOnSite: 'Pisać mogą tylko osoby z kontem w tej witrynie. Zaloguj się w witrynie; Twój tekst tu zostanie.',
  signInEither: 'Aby wysłać komentarz, zaloguj się w tej witrynie lub tutaj:',
  continueInWindow: 'Kontynuuj w oknie, które się otworzyło.',
  signInBlocked: 'Przeglądarka zablokowała okno.',
  openSignIn: 'Otwórz',
  verified: 'nazwa potwierdzona',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Działania dla komentarza użytkownika ${name}`,
  report: 'Zgłoś',
  reported: 'Komentarz już przez Ciebie zgłoszony',
  reportComment: (name) => `Zgłoś komentarz użytkownika ${name}`,
  reportWhy: 'Co jest nie tak z tym komentarzem?',
  reportReasons: {
    spam: 'Spam lub reklama',
    abuse: 'Obelgi lub nękanie',
    harm: 'Groźby, przemoc lub samookaleczenie',
    privacy: 'Czyjeś dane osobowe',
    'off-topic': 'Nie na temat',
    other: 'Coś innego',
  },
  reportDetails: 'Szczegóły dla moderacji (opcjonalnie)',
  sendReport: 'Wyślij',
  sendingReport: 'Wysyłanie…',
  cancelReport: 'Anuluj',
  chooseReason: 'Wybierz powód.',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'Dziękujemy. Moderacja ma Twoje zgłoszenie. Nie widzi, od kogo pochodzi.',
  reportNotSent: (why) => `Zgłoszenie nie zostało wysłane. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Moderuj',
  allowInWindow: 'Zezwól na to w oknie, które się otworzyło.',
  windowBlocked: 'Przeglądarka zablokowała okno.',
  openWindow: 'Otwórz',
  windowClosed: 'Okno zamknięto, na nic nie zezwalając.',
  moderatingAs: (name) => (name ? `Moderujesz jako ${name}.` : 'Moderujesz.'),
  stopModerating: 'Zakończ moderowanie',
  moderationEnded:
    'Serwer nie przyjmuje już Twoich decyzji z tej strony. Naciśnij „Moderuj”, aby zalogować się ponownie.',
  moderationFailed: (why) => `Nie udało się. ${why}`,
  approve: 'Zatwierdź',
  turnDown: 'Odrzuć',
  deleteComment: 'Usuń',
  editComment: 'Edytuj z adnotacją',
  pin: 'Przypnij',
  unpin: 'Odepnij',
  replyAsModerator: 'Odpowiedz jako moderacja',
  heldHere: (why) =>
    why ? `Czeka na moderację: ${why}` : 'Czeka na moderację. Widzą go tylko moderacja i osoba, która go napisała.',
  commentText: 'Tekst (Markdown)',
  editReason: 'Powód (widoczny dla czytelników)',
  saveEdit: 'Zapisz',
  sendReply: 'Wyślij',
  cancelChange: 'Anuluj',
  decided: {
    approve: 'Zatwierdzono.',
    reject: 'Odrzucono.',
    delete: 'Usunięto.',
    edit: 'Zmieniono.',
    pin: 'Przypięto.',
    unpin: 'Odpięto.',
    reply: 'Twoja odpowiedź została opublikowana.',
  },
  undoDecision: 'Cofnij',
  undone: 'Cofnięto.',
  decidedBefore: (name) =>
    name
      ? `Ktoś był szybszy: ${name}. Widzisz komentarz w obecnej postaci. Nic więcej się nie zmieniło.`
      : 'Komentarz się zmienił: widzisz go w obecnej postaci. Nic więcej się nie zmieniło.',
  commentGone: 'Tego komentarza już nie ma.',
};

export const details: DetailsStrings = {
  details: 'Szczegóły',
  triesAgainAt: (time) => `Następna automatyczna próba: ${time}.`,
  triesAgainOnline: 'Następna automatyczna próba: gdy urządzenie znów będzie online.',
  diagnoses: {
    offline: () => 'To urządzenie nie ma połączenia z siecią.',
    unreachable: ({host}) =>
      `Nie można połączyć się z ${host}: nie da się odnaleźć tej nazwy, połączenie jest odrzucane lub zrywane, certyfikat jest nieważny albo blokuje je rozszerzenie przeglądarki. Przeglądarki nie podają stronie przyczyny. Może to być chwilowe.`,
    unanswered: ({page}) =>
      `Przeglądarka nie pokazuje odpowiedzi: połączenie się nie udało albo serwer nie przyjmuje zapisu z tej strony. Na OPTIONS musi odpowiadać „Access-Control-Allow-Origin: ${page}”, „Access-Control-Allow-Methods: POST, PATCH, DELETE” i „Access-Control-Allow-Headers: Authorization, Content-Type”. Przeglądarki nie podają stronie przyczyny.`,
    cors: ({page, isOurs}) =>
      `Serwer odpowiada, ale nie tej stronie (CORS): w odpowiedzi brakuje nagłówka „Access-Control-Allow-Origin: ${page}” (lub „*”).${isOurs ? ` Serwer Colloquy wysyła go każdej stronie: usuwa go proxy lub odpowiada samo. Do pisania z tej strony uruchom serwer z „--origin ${page}”.` : ''}`,
    csp: ({directive, origin}) =>
      `Content-Security-Policy tej strony blokuje żądanie. Dodaj ${origin} do dyrektywy „${directive}”.`,
    mixed: ({host}) =>
      `Ta strona jest bezpieczna (https), a endpoint nie (http): przeglądarki blokują taką mieszaną zawartość. Udostępnij go przez https i ustaw https://${host}.`,
    private: ({host}) =>
      `${host} to adres w sieci prywatnej lub na urządzeniu czytelnika, a strona jest publiczna: przeglądarki to blokują lub pytają, a większość czytelników nie ma do niego dostępu. Użyj adresu publicznego. Wewnątrz sieci zezwól na „local-network-access” w Permissions-Policy strony i odpowiadaj na preflight „Access-Control-Allow-Private-Network: true”.`,
    scheme: () =>
      'Komentarze można czytać tylko przez http lub https. Ustaw w endpoint taki adres i otwórz stronę z serwera WWW, a nie z pliku.',
    slow: ({host}) => `Przez 20 sekund nic nie przyszło z ${host}.`,
    moved: ({to}) =>
      `Adres przekierowuje${to && ` na ${to}`}. Odczyt podąża za przekierowaniami w obrębie http lub w obrębie https; żądania z tajnymi danymi lub komentarzem nie podążają za żadnymi. Ustaw w endpoint nowy adres.`,
    cut: () => 'Połączenie zerwało się, zanim nadeszła cała odpowiedź.',
    large: ({megabytes}) => `Odpowiedź jest większa niż ${megabytes} MB.`,
    half: () => 'Odpowiedź jest ucięta albo nie jest poprawnym JSON-em.',
    foreign: () => 'Odpowiedź nie jest w formacie JSON.',
    shapeless: () => 'Odpowiedź to JSON, ale nie w oczekiwanym formacie.',
  },
  rejections: {
    signIn: () => 'Serwer wymaga zalogowania.',
    forbidden: ({page, isOurs}) =>
      `Serwer odrzuca tę witrynę lub to żądanie.${isOurs ? ` Serwer Colloquy zezwala na witrynę opcją „--origin ${page}”.` : ''}`,
    absent: () => 'Pod tym adresem nic nie ma.',
    limited: () => 'Przekroczono limit żądań serwera.',
    busy: () => 'Serwer jest chwilowo niedostępny.',
    broken: () => 'Zawiódł serwer lub proxy przed nim.',
    other: () => 'Serwer nie przyjmuje żądania.',
  },
  pointsElsewhere: 'Endpoint prawdopodobnie wskazuje gdzie indziej.',
  address: (address) => `Adres: ${address}`,
  answer: (status, type) => `Odpowiedź: status ${status}, ${type || 'bez Content-Type'}`,
  begins: (text) => `Początek: ${text}`,
  says: (sentence) => `Komunikat: ${sentence}`,
  setting: (setting) => `Sprawdź tam: ${setting}`,
  requestId: (id) => `Identyfikator żądania: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'pl',
  title: 'Logowanie',
  done: 'Zalogowano. Możesz zamknąć to okno.',
  noPage:
    'Z tego okna nie można dotrzeć do strony z komentarzami. Zamknij je i zaloguj się tam ponownie. Dla właściciela witryny: strony z Cross-Origin-Opener-Policy potrzebują wartości same-origin-allow-popups.',
  refused: (provider) => `Logowanie przez ${provider} zostało odrzucone.`,
  down: (provider) => `${provider} w tej chwili nie odpowiada.`,
  failed: (provider) => `Logowanie przez ${provider} nie powiodło się: odpowiedź jest nieprawidłowa.`,
  nameless: (provider) => `Twoje konto w ${provider} nie ma nazwy, którą można by pokazać. Dodaj ją tam.`,
  over: 'To logowanie już się zakończyło lub zostało wykorzystane. Zaloguj się ponownie na stronie.',
  busy: 'Z Twojej sieci było zbyt wiele logowań. Spróbuj ponownie za minutę.',
  otherOrigin: (origin) =>
    `Ten serwer nie loguje nikogo dla stron z ${origin}. Dla właściciela witryny: zezwól na nie opcją --origin ${origin}`,
  nothingLost: 'Nic nie zginęło: Twój tekst jest nadal w formularzu.',
  again: 'Spróbuj ponownie',
  close: 'Wróć do strony',
};

export const page: PageStrings = {
  lang: 'pl',
  heading: (title) => `Komentarze: „${title}”`,
  backToArticle: 'Wróć do artykułu',
  signInAtArticle: 'Aby napisać komentarz, zaloguj się na stronie artykułu.',
  ownPage: plural('pl', {
    zero: 'Czytaj i pisz komentarze na osobnej stronie',
    one: 'Przeczytaj 1 komentarz na osobnej stronie',
    few: (n) => `Przeczytaj ${n} komentarze na osobnej stronie`,
    many: (n) => `Przeczytaj ${n} komentarzy na osobnej stronie`,
    other: (n) => `Przeczytaj ${n} komentarza na osobnej stronie`,
  }),
  previousPage: 'Poprzednia strona',
  nextPage: 'Następna strona',
  pageOf: (number, pages) => `Strona ${number} z ${pages}`,
  textKept: 'Twój komentarz nie został opublikowany. Twój tekst jest nadal w formularzu poniżej.',
  otherSite: 'Ten formularz wysłano z innej witryny. Sprawdź swój tekst i opublikuj go stąd.',
  parentGone: 'Komentarz, którego dotyczy odpowiedź, został usunięty.',
  yourComment: 'Twój komentarz',
  showInDiscussion: 'Pokaż w dyskusji',
};

export const tooOld: string =
  'Ta przeglądarka jest za stara, aby wyświetlić komentarze. Zaktualizuj ją lub użyj innej.';

export const attributions: AttributionWords = {
  article: 'artyku[lł]*',
  place: 'wyżej|powyżej|wpis*|tekst*|komentar*',
  introduces: 'odp(?= ?:)|cytuj[eę]|cytat|w odpowiedzi|odpowiedź',
  from: 'ze?|od|według',
  says: '(?:na)?pisa[lł]*|pisze|powiedzia[lł]*|mówi',
  nobody: 'przysłowi*',
};

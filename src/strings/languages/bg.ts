// Bulgarian.

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

const replies = plural('bg', {one: '1 отговор', other: (n) => `${n} отговора`});
const comments = plural('bg', {zero: 'Още няма коментари', one: '1 коментар', other: (n) => `${n} коментара`});

export const thread: Strings = {
  lang: 'bg',
  comments,
  anonymous: 'Анонимен',
  badges: {author: 'Автор', moderator: 'Модератор'},
  place: (level, parent, count) =>
    `ниво ${level}${parent === null ? '' : `, в отговор на ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `в отговор на ${name}`,
  permalink: 'Връзка към коментара',
  edited: (date) => `редактиран ${date}`,
  editNote: (reason, by) => `редактиран: ${reason}${by && ` — ${by}`}`,
  deleted: 'Коментарът е изтрит.',
  noText: 'Коментарът е без текст.',
  reply: 'Отговор',
  replyTo: (name) => `Отговор до ${name}`,
  hideReplies: (count, name) => `Скриване на ${replies(count)} до ${name}`,
  showReplies: (count, name) => `Показване на ${replies(count)} до ${name}`,
  loading: 'Коментарите се зареждат…',
  empty: 'Тук още никой не е писал.',
  closed: 'Дискусията е затворена.',
  failed: 'Коментарите не можаха да се заредят.',
  retry: 'Нов опит',
  write: 'Напишете коментар',
  oldest: 'Първо най-старите',
  newest: 'Първо най-новите',
  mostReplies: 'По брой отговори',
  votes: 'По брой гласове',
  view: 'Изглед',
  later: {
    folded: replies,
    echoes: plural('bg', {one: '1 споменаване другаде', other: (n) => `${n} споменавания другаде`}),
    more: 'Още коментари',
    loadingMore: 'Зареждат се още коментари…',
    unreadable: (count) => `Не можаха да се прочетат: ${comments(count)}.`,
    showAll: 'Целият текст',
    slow: 'Зареждането се бави…',
    answerAt: (name) => `Коментирайте в ${name}`,
    failures: {
      offline: 'Няма връзка със сървъра.',
      timeout: 'Сървърът не отговаря.',
      missing: 'На този адрес няма коментари.',
      refused: 'Сървърът не разрешава това.',
      invalid: 'Сървърът не прие това.',
      conflict: 'Вече е изпратено с друг текст.',
      limited: 'Твърде много заявки. Изчакайте малко.',
      broken: 'Грешка в сървъра.',
      blocked: 'Страницата няма достъп до сървъра.',
      moved: 'Сървърът е преместен.',
      unreadable: 'Отговорът е неразбираем.',
      large: 'Отговорът е твърде голям.',
      unset: 'Липсва адресът на коментарите: атрибутът endpoint.',
    },
  },
};

const left = plural('bg', {one: 'остава 1 знак', other: (n) => `остават ${n} знака`});

const over = plural('bg', {one: '1 знак в повече', other: (n) => `${n} знака в повече`});

export const writing: WritingStrings = {
  writeReply: (name) => `Вашият отговор до ${name}`,
  writeEdit: 'Редактиране на коментара ви',
  name: 'Име',
  email: 'Имейл',
  website: 'Уебсайт',
  comment: 'Коментар',
  optional: '(по желание)',
  emailHint: 'Не се показва никъде; виждат го само модераторите.',
  markdownHint: 'Markdown: *курсив*, **удебелено**, >\u00a0цитат, `код`, [връзка](https://…)',
  formatting: 'Форматиране',
  tools: {bold: 'Удебелено', italic: 'Курсив', link: 'Връзка', code: 'Код', quote: 'Цитат', list: 'Списък'},
  send: 'Публикуване',
  save: 'Запазване',
  preview: 'Преглед',
  previewing: 'Прегледът се зарежда…',
  nothingToPreview: 'Още няма нищо за преглед.',
  cancel: 'Отказ',
  left,
  over,
  needed: 'Попълнете това поле.',
  notAnAddress: 'Уеб адресът започва с https://',
  notAnEmail: 'Това не е имейл адрес.',
  notKept: 'Черновите не се пазят на това устройство: копирайте текста, преди да излезете.',
  forget: 'Забрави ме на това устройство',
  forgetAll: 'Да се забравят ли името, черновите и правото на редакция?',
  leaveEmpty: 'Оставете това поле празно',
};

export const sending: SendingStrings = {
  held: 'Чака одобрение от модератор. Виждате го само вие.',
  heldFor: {
    name: 'Чака одобрение от модератор, защото това име е запазено. Виждате го само вие.',
    blocked: 'Чака одобрение от модератор, защото сте блокирани тук. Виждате го само вие.',
  },
  pending: 'Изпраща се…',
  checking: 'Проверяваме дали не сте робот…',
  waiting: (why) => `Чака да бъде изпратен. ${why} Ще се изпрати автоматично.`,
  deviceOffline: 'Нямате връзка с интернет.',
  askedToWait: (time) => `Сървърът моли да изчакате до ${time}.`,
  keepOpen: 'На това устройство не се пази копие: не затваряйте страницата.',
  stale: 'Не е изпратен вече цяло денонощие. Да се изпрати ли сега?',
  sendNow: 'Изпращане',
  takeBack: 'Оттегляне',
  notSentYet: 'Написано тук и още неизпратено:',
  refused: 'Модератор не прие коментара ви:',
  dismiss: 'Скриване',
  posted: 'Коментарът ви е публикуван.',
  postedHeld: 'Благодарим! Модератор ще прегледа коментара ви, преди да се появи.',
  edit: 'Редактиране',
  delete: 'Изтриване',
  timeLeft: (time) => `още ${time}`,
  deleting: 'Изтрит.',
  undo: 'Отмяна',
  unchanged: 'Не се получи.',
  editedNow: 'Коментарът ви е променен.',
  deletedNow: 'Коментарът ви е изтрит.',
  drafts: plural('bg', {one: '1 незавършена чернова:', other: (n) => `${n} незавършени чернови:`}),
  draftOfReply: (name) => `отговор до ${name}`,
  draftOfComment: 'коментар към страницата',
  draftOfEdit: 'редакция на ваш коментар',
  draftOfNothing: 'към коментар, който вече не съществува',
  discard: 'Изхвърляне',
  discarded: 'Черновата е изхвърлена.',
};

export const finding: FindingStrings = {
  openAll: 'Разгъване на всички',
  foldAll: 'Свиване на всички',
  foldBelow: (level) => `Свиване под ниво ${level}`,
  flat: 'По време',
  tree: 'По разговори',
  refresh: 'Проверка за нови',
  loadedSoFar: (count) => `заредени досега: ${count}`,
  unseen: plural('bg', {one: '1 нов', other: (n) => `${n} нови`}),
  previous: 'Предишен нов коментар',
  next: 'Следващ нов коментар',
  arrived: plural('bg', {one: '1 нов коментар', other: (n) => `${n} нови коментара`}),
  changed: 'Дискусията се промени.',
  show: 'Показване',
  onlyThis: 'Само този разговор',
  all: 'Всички коментари',
  oneShown: 'Показан е само един разговор.',
  back: (name) => `Назад към ${name}`,
  unknown: 'Коментарът, към който води връзката, не е в тази дискусия.',
  unavailable: 'Зареждането не успя. Опитайте отново.',
  nothingNew: 'Няма нищо ново.',
};

export const quotes: QuotesStrings = {
  quote: 'Цитиране',
  wrote: (name) => `${name} написа:`,
  fromArticle: 'От статията:',
  quotes: (name) => `цитира ${name}, към откъса`,
  quotesArticle: 'цитира статията, към откъса',
  quotedBy: plural('bg', {one: 'Цитиран веднъж', other: (n) => `Цитиран ${n} пъти`}),
  repliesTo: (name) => `отговаря на ${name}`,
  back: (name) => `Назад към ${name}`,
  asWritten: 'Цитати без връзки',
  markQuoted: 'Открояване на цитираното',
};

export const keys: KeysStrings = {
  skipComments: plural('bg', {one: 'Прескачане на 1 коментар', other: (n) => `Прескачане на ${n} коментара`}),
  endOfComments: 'Край на коментарите',
  keysTitle: 'Клавишни комбинации',
  keysHint: 'Клавишите работят, докато фокусът е в коментарите, но не и в текстово поле.',
  keys: {
    next: 'Следващ коментар',
    previous: 'Предишен коментар',
    parent: 'Коментарът, на който отговаря този',
    nextNew: 'Следващ нов коментар',
    fold: 'Свиване или разгъване на отговорите',
    reply: 'Отговор',
    quote: 'Цитиране на избрания текст или на целия коментар',
    help: 'Показване на този списък',
  },
  useKeys: 'Използване на тези клавиши',
  closeKeys: 'Затваряне',
  firstComment: 'Това е първият коментар.',
  lastComment: 'Това е последният коментар.',
  noParent: 'Този коментар не е отговор.',
  loadingNext: 'Зареждат се още коментари…',
  repliesFolded: plural('bg', {one: 'Свит е 1 отговор', other: (n) => `Свити са ${n} отговора`}),
  repliesShown: plural('bg', {one: 'Разгънат е 1 отговор', other: (n) => `Разгънати са ${n} отговора`}),
};

const votes = plural('bg', {one: '1 глас', other: (n) => `${n} гласа`});

export const voting: VotingStrings = {
  voteFor: (name, count) => `Гласуване за коментара на ${name}: ${votes(count)}`,
  voted: (count) => `Гласувахте за този коментар: ${votes(count)}`,
  unvoted: (count) => `Оттеглихте гласа си: ${votes(count)}`,
  notVoted: (why) => `Гласът ви не е отчетен. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Влезли сте като ${name}`,
  signOut: 'Изход',
  signedOut: 'Излязохте от профила си.',
  signInWith: (provider) => `Вход с ${provider}`,
  signInFirst: 'Влезте, за да изпратите коментара си.',
  signInOnSite: 'Само хора с профил в този сайт могат да пишат. Влезте в сайта; текстът ви остава тук.',
  signInEither: 'За да изпратите коментара си, влезте в този сайт или тук:',
  continueInWindow: 'Продължете в отворения прозорец.',
  signInBlocked: 'Браузърът блокира прозореца.',
  openSignIn: 'Отваряне',
  verified: 'потвърдено име',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Действия за коментара на ${name}`,
  report: 'Подаване на сигнал',
  reported: 'Подадохте сигнал за този коментар',
  reportComment: (name) => `Подаване на сигнал за коментара на ${name}`,
  reportWhy: 'Какво не е наред с този коментар?',
  reportReasons: {
    spam: 'Спам или реклама',
    abuse: 'Обиди или тормоз',
    harm: 'Заплахи, насилие или самонараняване',
    privacy: 'Чужди лични данни',
    'off-topic': 'Извън темата',
    other: 'Друго',
  },
  reportDetails: 'Подробности за модераторите (по желание)',
  sendReport: 'Изпращане',
  sendingReport: 'Изпраща се…',
  cancelReport: 'Отказ',
  chooseReason: 'Изберете причина.',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'Благодарим. Модераторите получиха сигнала ви. Те не виждат кой го е изпратил.',
  reportNotSent: (why) => `Сигналът ви не е изпратен. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Модериране',
  allowInWindow: 'Разрешете го в отворения прозорец.',
  windowBlocked: 'Браузърът блокира прозореца.',
  openWindow: 'Отваряне',
  windowClosed: 'Прозорецът е затворен, без да е разрешено нищо.',
  moderatingAs: (name) => (name ? `Модерирате като ${name}.` : 'Модерирате.'),
  stopModerating: 'Край на модерирането',
  moderationEnded:
    'Сървърът вече не приема решенията ви от тази страница. Натиснете „Модериране“, за да влезете отново.',
  moderationFailed: (why) => `Не се получи. ${why}`,
  approve: 'Одобряване',
  turnDown: 'Отхвърляне',
  deleteComment: 'Изтриване',
  editComment: 'Редактиране с бележка',
  pin: 'Закачане',
  unpin: 'Откачане',
  replyAsModerator: 'Отговор като модератор',
  heldHere: (why) => (why ? `Чака одобрение: ${why}` : 'Чака одобрение. Виждат го само модераторите и авторът му.'),
  commentText: 'Текст (Markdown)',
  editReason: 'Причина (читателите я виждат)',
  saveEdit: 'Запазване',
  sendReply: 'Изпращане',
  cancelChange: 'Отказ',
  decided: {
    approve: 'Одобрен.',
    reject: 'Отхвърлен.',
    delete: 'Изтрит.',
    edit: 'Редактиран.',
    pin: 'Закачен.',
    unpin: 'Откачен.',
    reply: 'Отговорът ви е публикуван.',
  },
  undoDecision: 'Отмяна',
  undone: 'Отменено.',
  decidedBefore: (name) =>
    name
      ? `Изпревариха ви: ${name}. Виждате коментара, какъвто е сега. Нищо друго не е променено.`
      : 'Коментарът е променен: виждате го, какъвто е сега. Нищо друго не е променено.',
  commentGone: 'Този коментар вече не съществува.',
};

export const details: DetailsStrings = {
  details: 'Подробности',
  triesAgainAt: (time) => `Следващ автоматичен опит: ${time}.`,
  triesAgainOnline: 'Следващ автоматичен опит: когато устройството е онлайн.',
  diagnoses: {
    offline: () => 'Това устройство няма връзка с мрежата.',
    unreachable: ({host}) =>
      `Няма връзка с ${host}: името не се намира, връзката се отказва или прекъсва, сертификатът не е валиден или разширение на браузъра я блокира. Браузърите не съобщават причината на страницата. Може да е временно.`,
    unanswered: ({page}) =>
      `Браузърът не показва отговор: връзката е неуспешна или сървърът не приема писане от тази страница. На OPTIONS трябва да отговаря с „Access-Control-Allow-Origin: ${page}“, „Access-Control-Allow-Methods: POST, PATCH, DELETE“ и „Access-Control-Allow-Headers: Authorization, Content-Type“. Браузърите не съобщават причината на страницата.`,
    cors: ({page, isOurs}) =>
      `Сървърът отговаря, но не на тази страница (CORS): в отговора липсва хедърът „Access-Control-Allow-Origin: ${page}“ (или „*“).${isOurs ? ` Сървърът Colloquy го изпраща на всяка страница: прокси го премахва или отговаря само. За писане от тази страница стартирайте сървъра с „--origin ${page}“.` : ''}`,
    csp: ({directive, origin}) =>
      `Content-Security-Policy на тази страница блокира заявката. Добавете ${origin} към директивата „${directive}“.`,
    mixed: ({host}) =>
      `Тази страница е защитена (https), а endpoint не е (http): браузърите блокират смесено съдържание. Задайте https://${host}.`,
    private: ({host}) =>
      `${host} е адрес в частна мрежа или на самото устройство на читателя, а страницата е публична: браузърите блокират това или питат, а повечето читатели нямат достъп. Използвайте публичен адрес. Вътре в мрежата разрешете „local-network-access“ в Permissions-Policy на страницата и отговаряйте на preflight с „Access-Control-Allow-Private-Network: true“.`,
    scheme: () =>
      'Коментарите могат да се четат само през http или https. Задайте такъв адрес в endpoint и отворете страницата от уеб сървър, а не от файл.',
    slow: ({host}) => `${host} не изпрати нищо в продължение на 20 секунди.`,
    moved: ({to}) =>
      `Адресът пренасочва${to && ` към ${to}`}. Четенето следва пренасочвания в рамките на http или https, заявките с тайна или коментар — не. Задайте новия адрес в endpoint.`,
    cut: () => 'Връзката прекъсна, преди отговорът да е пълен.',
    large: ({megabytes}) => `Отговорът е по-голям от ${megabytes} MB.`,
    half: () => 'Отговорът е прекъснат или не е валиден JSON.',
    foreign: () => 'Отговорът не е JSON.',
    shapeless: () => 'Отговорът е JSON, но не в очаквания формат.',
  },
  rejections: {
    signIn: () => 'Сървърът изисква вход.',
    forbidden: ({page, isOurs}) =>
      `Сървърът отказва на този сайт или на тази заявка.${isOurs ? ` Сървърът Colloquy разрешава сайта с „--origin ${page}“.` : ''}`,
    absent: () => 'На този адрес няма нищо.',
    limited: () => 'Твърде много заявки към сървъра.',
    busy: () => 'Сървърът временно не е достъпен.',
    broken: () => 'Грешка в сървъра или в прокси пред него.',
    other: () => 'Сървърът не приема заявката.',
  },
  pointsElsewhere: 'Вероятно endpoint сочи към друго място.',
  address: (address) => `Адрес: ${address}`,
  answer: (status, type) => `Отговор: статус ${status}, ${type || 'без Content-Type'}`,
  begins: (text) => `Начало: ${text}`,
  says: (sentence) => `Съобщение: ${sentence}`,
  setting: (setting) => `Проверете там: ${setting}`,
  requestId: (id) => `Номер на заявката: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'bg',
  title: 'Вход',
  done: 'Влязохте. Можете да затворите този прозорец.',
  noPage:
    'Няма връзка от този прозорец със страницата с коментарите. Затворете го и влезте отново там. За собственика на сайта: страниците с Cross-Origin-Opener-Policy се нуждаят от стойността same-origin-allow-popups.',
  refused: (provider) => `Входът с ${provider} беше отказан.`,
  down: (provider) => `${provider} не отговаря в момента.`,
  failed: (provider) => `Входът с ${provider} не успя: отговорът не е валиден.`,
  nameless: (provider) => `Профилът ви в ${provider} няма име, което може да се покаже. Добавете го там.`,
  over: 'Този вход е приключил или вече е бил използван. Влезте отново в страницата.',
  busy: 'Твърде много опити за вход от вашата мрежа. Опитайте отново след минута.',
  otherOrigin: (origin) =>
    `Този сървър не приема вход за страници от ${origin}. За собственика на сайта: разрешете ги с --origin ${origin}`,
  nothingLost: 'Нищо не е загубено: текстът ви още е във формуляра.',
  again: 'Нов опит',
  close: 'Назад към страницата',
};

export const page: PageStrings = {
  lang: 'bg',
  heading: (title) => `Коментари към „${title}“`,
  backToArticle: 'Назад към статията',
  signInAtArticle: 'За да напишете коментар, влезте от страницата на статията.',
  ownPage: plural('bg', {
    zero: 'Четене и писане на коментари на отделна страница',
    one: 'Прочетете коментара на отделна страница',
    other: (n) => `Прочетете ${n} коментара на отделна страница`,
  }),
  previousPage: 'Предишна страница',
  nextPage: 'Следваща страница',
  pageOf: (number, pages) => `Страница ${number} от ${pages}`,
  textKept: 'Коментарът ви не е публикуван. Текстът ви още е във формуляра по-долу.',
  otherSite: 'Този формуляр е изпратен от друг сайт. Проверете текста си и го публикувайте оттук.',
  parentGone: 'Коментарът, на който отговаряхте, е изтрит.',
  yourComment: 'Вашият коментар',
  showInDiscussion: 'Показване в дискусията',
};

export const tooOld: string = 'Този браузър е твърде стар, за да покаже коментарите. Обновете го или използвайте друг.';

export const attributions: AttributionWords = {
  article: 'статия*',
  place: 'по-?горе|комент*|текста?|поста?',
  introduces: 'цитирам|цитат|(?:в )?отговор',
  from: 'от|из|според',
  says: '(?:на)?пи(?:са|ше)*|каз(?:а|ва)',
  nobody: 'поговор*|пословиц*',
};

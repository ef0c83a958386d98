// Ukrainian.

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
const counted = (one: string, few: string, many: string, other = few): ((count: number) => string) =>
  plural('uk', {
    one: (n) => `${n} ${one}`,
    few: (n) => `${n} ${few}`,
    many: (n) => `${n} ${many}`,
    other: (n) => `${n} ${other}`,
  });

const replies = counted('відповідь', 'відповіді', 'відповідей');
const comments = counted('коментар', 'коментарі', 'коментарів', 'коментаря');

export const thread: Strings = {
  lang: 'uk',
  comments: (count) => (count === 0 ? 'Коментарів ще немає' : comments(count)),
  anonymous: 'Анонім',
  badges: {author: 'Автор', moderator: 'Модератор'},
  place: (level, parent, count) =>
    `рівень ${level}${parent === null ? '' : `, відповідь користувачу ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `відповідь користувачу ${name}`,
  permalink: 'Посилання на коментар',
  edited: (date) => `змінено ${date}`,
  editNote: (reason, by) => `змінено: ${reason}${by && ` — ${by}`}`,
  deleted: 'Коментар видалено.',
  noText: 'Коментар без тексту.',
  reply: 'Відповісти',
  replyTo: (name) => `Відповісти користувачу ${name}`,
  hideReplies: (count, name) => `Сховати: ${replies(count)} користувачу ${name}`,
  showReplies: (count, name) => `Показати: ${replies(count)} користувачу ${name}`,
  loading: 'Завантаження коментарів…',
  empty: 'Тут ще ніхто не писав.',
  closed: 'Обговорення закрито.',
  failed: 'Не вдалося завантажити коментарі.',
  retry: 'Повторити',
  write: 'Написати коментар',
  oldest: 'Спочатку старі',
  newest: 'Спочатку нові',
  mostReplies: 'За кількістю відповідей',
  votes: 'За кількістю голосів',
  view: 'Вигляд',
  later: {
    folded: replies,
    echoes: counted('згадка деінде', 'згадки деінде', 'згадок деінде'),
    more: 'Показати ще коментарі',
    loadingMore: 'Завантаження…',
    unreadable: (count) => `Не прочитано: ${comments(count)}.`,
    showAll: 'Показати все',
    slow: 'Завантаження затяглося…',
    answerAt: (name) => `Коментувати на ${name}`,
    failures: {
      offline: 'Сервер недоступний.',
      timeout: 'Сервер не відповідає.',
      missing: 'За цією адресою коментарів немає.',
      refused: 'Сервер цього не дозволяє.',
      invalid: 'Сервер цього не прийняв.',
      conflict: 'Уже надіслано з іншим текстом.',
      limited: 'Забагато запитів. Зачекайте.',
      broken: 'Помилка на сервері.',
      blocked: 'Сторінка не має доступу до сервера.',
      moved: 'Сервер переїхав.',
      unreadable: 'Незрозуміла відповідь.',
      large: 'Відповідь завелика.',
      unset: 'Не вказано атрибут endpoint.',
    },
  },
};

const left = plural('uk', {
  one: (n) => `залишився ${n} символ`,
  few: (n) => `залишилося ${n} символи`,
  many: (n) => `залишилося ${n} символів`,
  other: (n) => `залишилося ${n} символу`,
});

const over = counted('зайвий символ', 'зайві символи', 'зайвих символів', 'зайвого символу');

export const writing: WritingStrings = {
  writeReply: (name) => `Ваша відповідь користувачу ${name}`,
  writeEdit: 'Редагування вашого коментаря',
  name: 'Ім’я',
  email: 'Ел. пошта',
  website: 'Сайт',
  comment: 'Коментар',
  optional: '(необов’язково)',
  emailHint: 'Ніде не показується, її бачать лише модератори.',
  markdownHint: 'Markdown: *курсив*, **жирний**, >\u00a0цитата, `код`, [посилання](https://…)',
  formatting: 'Форматування',
  tools: {bold: 'Жирний', italic: 'Курсив', link: 'Посилання', code: 'Код', quote: 'Цитата', list: 'Список'},
  send: 'Надіслати',
  save: 'Зберегти',
  preview: 'Перегляд',
  previewing: 'Завантаження перегляду…',
  nothingToPreview: 'Показувати ще нічого.',
  cancel: 'Скасувати',
  left,
  over,
  needed: 'Заповніть це поле.',
  notAnAddress: 'Адреса сайту починається з https://',
  notAnEmail: 'Це не адреса електронної пошти.',
  notKept: 'Чернетки на цьому пристрої не зберігаються: скопіюйте текст, перш ніж піти.',
  forget: 'Забути мене на цьому пристрої',
  forgetAll: 'Забути ім’я, чернетки та право на редагування?',
  leaveEmpty: 'Залиште це поле порожнім',
};

export const sending: SendingStrings = {
  held: 'Чекає на перевірку модератором. Видно лише вам.',
  heldFor: {
    name: 'Чекає на перевірку модератором: це ім’я зарезервоване. Коментар видно лише вам.',
    blocked: 'Чекає на перевірку модератором: вас тут заблоковано. Коментар видно лише вам.',
  },
  pending: 'Надсилаємо…',
  checking: 'Перевіряємо, що ви не робот…',
  waiting: (why) => `Чекає на надсилання. ${why} Коментар буде надіслано автоматично.`,
  deviceOffline: 'Немає з’єднання з інтернетом.',
  askedToWait: (time) => `Сервер просить зачекати до ${time}.`,
  keepOpen: 'Копія на цьому пристрої не зберігається: не закривайте сторінку.',
  stale: 'Не надіслано вже цілу добу. Надіслати зараз?',
  sendNow: 'Надіслати',
  takeBack: 'Відкликати',
  notSentYet: 'Написано тут і ще не надіслано:',
  refused: 'Модератор не прийняв ваш коментар:',
  dismiss: 'Сховати',
  posted: 'Ваш коментар опубліковано.',
  postedHeld: 'Дякуємо! Коментар з’явиться після перевірки модератором.',
  edit: 'Редагувати',
  delete: 'Видалити',
  timeLeft: (time) => `ще ${time}`,
  deleting: 'Видалено.',
  undo: 'Повернути',
  unchanged: 'Не вийшло.',
  editedNow: 'Ваш коментар змінено.',
  deletedNow: 'Ваш коментар видалено.',
  drafts: plural('uk', {
    one: (n) => `${n} незакінчена чернетка:`,
    few: (n) => `${n} незакінчені чернетки:`,
    many: (n) => `${n} незакінчених чернеток:`,
    other: (n) => `${n} незакінченої чернетки:`,
  }),
  draftOfReply: (name) => `відповідь користувачу ${name}`,
  draftOfComment: 'коментар до сторінки',
  draftOfEdit: 'зміни до вашого коментаря',
  draftOfNothing: 'до коментаря, якого вже немає',
  discard: 'Видалити',
  discarded: 'Чернетку видалено.',
};

export const finding: FindingStrings = {
  openAll: 'Розгорнути все',
  foldAll: 'Згорнути все',
  foldBelow: (level) => `Згорнути нижче рівня ${level}`,
  flat: 'За часом',
  tree: 'За гілками',
  refresh: 'Перевірити оновлення',
  loadedSoFar: (count) => `наразі завантажено: ${count}`,
  unseen: counted('новий', 'нові', 'нових', 'нового'),
  previous: 'Попередній новий коментар',
  next: 'Наступний новий коментар',
  arrived: counted('новий коментар', 'нові коментарі', 'нових коментарів', 'нового коментаря'),
  changed: 'Обговорення змінилося.',
  show: 'Показати',
  onlyThis: 'Лише ця гілка',
  all: 'Усі коментарі',
  oneShown: 'Показано лише одну гілку.',
  back: (name) => `Назад: ${name}`,
  unknown: 'В обговоренні немає коментаря, на який веде посилання.',
  unavailable: 'Завантажити не вдалося. Спробуйте ще раз.',
  nothingNew: 'Нічого нового.',
};

export const quotes: QuotesStrings = {
  quote: 'Цитувати',
  wrote: (name) => `${name} пише:`,
  fromArticle: 'Зі статті:',
  quotes: (name) => `цитата з коментаря користувача ${name}, перейти до уривка`,
  quotesArticle: 'цитата зі статті, перейти до уривка',
  quotedBy: plural('uk', {
    one: (n) => `Процитовано ${n} раз`,
    few: (n) => `Процитовано ${n} рази`,
    many: (n) => `Процитовано ${n} разів`,
    other: (n) => `Процитовано ${n} раза`,
  }),
  repliesTo: (name) => `відповідає користувачу ${name}`,
  back: (name) => `Назад: ${name}`,
  asWritten: 'Цитати без посилань',
  markQuoted: 'Виділяти процитоване',
};

export const keys: KeysStrings = {
  skipComments: plural('uk', {
    one: (n) => `Пропустити ${n} коментар`,
    few: (n) => `Пропустити ${n} коментарі`,
    many: (n) => `Пропустити ${n} коментарів`,
    other: (n) => `Пропустити ${n} коментаря`,
  }),
  endOfComments: 'Кінець коментарів',
  keysTitle: 'Комбінації клавіш',
  keysHint: 'Клавіші працюють, коли фокус у коментарях, але не в полі введення.',
  keys: {
    next: 'Наступний коментар',
    previous: 'Попередній коментар',
    parent: 'Коментар, на який дано цю відповідь',
    nextNew: 'Наступний новий коментар',
    fold: 'Згорнути або розгорнути відповіді',
    reply: 'Відповісти',
    quote: 'Цитувати виділений текст або весь коментар',
    help: 'Показати цей список',
  },
  useKeys: 'Використовувати ці клавіші',
  closeKeys: 'Закрити',
  firstComment: 'Це перший коментар.',
  lastComment: 'Це останній коментар.',
  noParent: 'Цей коментар — не відповідь.',
  loadingNext: 'Завантаження наступних коментарів…',
  repliesFolded: plural('uk', {
    one: (n) => `Згорнуто ${n} відповідь`,
    few: (n) => `Згорнуто ${n} відповіді`,
    many: (n) => `Згорнуто ${n} відповідей`,
    other: (n) => `Згорнуто ${n} відповіді`,
  }),
  repliesShown: plural('uk', {
    one: (n) => `Розгорнуто ${n} відповідь`,
    few: (n) => `Розгорнуто ${n} відповіді`,
    many: (n) => `Розгорнуто ${n} відповідей`,
    other: (n) => `Розгорнуто ${n} відповіді`,
  }),
};

const votes = counted('голос', 'голоси', 'голосів', 'голосу');

export const voting: VotingStrings = {
  voteFor: (name, count) => `Голосувати за коментар користувача ${name}: ${votes(count)}`,
  voted: (count) => `Ви проголосували за цей коментар: ${votes(count)}`,
  unvoted: (count) => `Ви відкликали свій голос: ${votes(count)}`,
  notVoted: (why) => `Ваш голос не зараховано. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Ви ввійшли як ${name}`,
  signOut: 'Вийти',
  signedOut: 'Ви вийшли з облікового запису.',
  signInWith: (provider) => `Увійти через ${provider}`,
  signInFirst: 'Увійдіть, щоб надіслати коментар.',
  signInOnSite:
    'Писати можуть лише ті, хто має обліковий запис на цьому сайті. Увійдіть на сайті: ваш текст залишиться тут.',
  signInEither: 'Щоб надіслати коментар, увійдіть на цьому сайті або тут:',
  continueInWindow: 'Продовжте у вікні, що відкрилося.',
  signInBlocked: 'Браузер заблокував вікно.',
  openSignIn: 'Відкрити',
  verified: 'ім’я підтверджено',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Дії з коментарем користувача ${name}`,
  report: 'Поскаржитися',
  reported: 'Ви поскаржилися на цей коментар',
  reportComment: (name) => `Поскаржитися на коментар користувача ${name}`,
  reportWhy: 'Що не так із цим коментарем?',
  reportReasons: {
    spam: 'Спам або реклама',
    abuse: 'Образи або цькування',
    harm: 'Погрози, насильство або самоушкодження',
    privacy: 'Чужі особисті дані',
    'off-topic': 'Не за темою',
    other: 'Інше',
  },
  reportDetails: 'Подробиці для модераторів (необов’язково)',
  sendReport: 'Надіслати скаргу',
  sendingReport: 'Надсилаємо…',
  cancelReport: 'Скасувати',
  chooseReason: 'Виберіть причину.',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'Дякуємо. Модератори отримали вашу скаргу. Хто її надіслав, їм не видно.',
  reportNotSent: (why) => `Скаргу не надіслано. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Модерувати',
  allowInWindow: 'Дозвольте це у вікні, що відкрилося.',
  windowBlocked: 'Браузер заблокував вікно.',
  openWindow: 'Відкрити',
  windowClosed: 'Вікно закрито, дозволу не надано.',
  moderatingAs: (name) => (name ? `Ви модеруєте як ${name}.` : 'Ви модеруєте.'),
  stopModerating: 'Завершити модерацію',
  moderationEnded: 'Сервер більше не приймає ваших рішень із цієї сторінки. Натисніть «Модерувати», щоб увійти знову.',
  moderationFailed: (why) => `Не вийшло. ${why}`,
  approve: 'Схвалити',
  turnDown: 'Відхилити',
  deleteComment: 'Видалити',
  editComment: 'Змінити з приміткою',
  pin: 'Закріпити',
  unpin: 'Відкріпити',
  replyAsModerator: 'Відповісти як модератор',
  heldHere: (why) => (why ? `На перевірці: ${why}` : 'На перевірці. Коментар бачать лише модератори та його автор.'),
  commentText: 'Текст (Markdown)',
  editReason: 'Причина (її бачать читачі)',
  saveEdit: 'Зберегти',
  sendReply: 'Надіслати',
  cancelChange: 'Скасувати',
  decided: {
    approve: 'Схвалено.',
    reject: 'Відхилено.',
    delete: 'Видалено.',
    edit: 'Змінено.',
    pin: 'Закріплено.',
    unpin: 'Відкріплено.',
    reply: 'Вашу відповідь опубліковано.',
  },
  undoDecision: 'Повернути',
  undone: 'Повернуто, як було.',
  decidedBefore: (name) =>
    name
      ? `Вас випередили: ${name}. Ви бачите коментар у теперішньому вигляді. Більше нічого не змінилося.`
      : 'Коментар змінився: ви бачите його в теперішньому вигляді. Більше нічого не змінилося.',
  commentGone: 'Цього коментаря вже немає.',
};

export const details: DetailsStrings = {
  details: 'Подробиці',
  triesAgainAt: (time) => `Наступна автоматична спроба: ${time}.`,
  triesAgainOnline: 'Наступна автоматична спроба — коли пристрій буде в мережі.',
  diagnoses: {
    offline: () => 'Цей пристрій не підключено до мережі.',
    unreachable: ({host}) =>
      `${host} недоступний: немає такого імені, з’єднання відхилено чи обірвано, сертифікат недійсний або заважає розширення браузера. Причини браузери сторінці не кажуть. Можливо, це тимчасово.`,
    unanswered: ({page}) =>
      `Браузер не показує відповіді: з’єднання немає або сервер не приймає запису із цієї сторінки. На OPTIONS він має відповідати «Access-Control-Allow-Origin: ${page}», «Access-Control-Allow-Methods: POST, PATCH, DELETE» та «Access-Control-Allow-Headers: Authorization, Content-Type». Причини браузери сторінці не кажуть.`,
    cors: ({page, isOurs}) =>
      `Сервер відповідає, але не цій сторінці (CORS): немає заголовка «Access-Control-Allow-Origin: ${page}» (або «*»).${isOurs ? ` Сервер Colloquy надсилає його будь-якій сторінці: проксі його прибирає або відповідає сам. Для запису із цієї сторінки запустіть сервер із «--origin ${page}».` : ''}`,
    csp: ({directive, origin}) =>
      `Content-Security-Policy цієї сторінки блокує запит. Додайте ${origin} до директиви «${directive}».`,
    mixed: ({host}) =>
      `Ця сторінка захищена (https), а endpoint — ні (http): браузери блокують змішаний вміст. Налаштуйте https і вкажіть https://${host}.`,
    private: ({host}) =>
      `${host} — адреса приватної мережі чи пристрою читача, а сторінка публічна: браузери блокують це або питають, і більшості читачів адреса недоступна. Потрібна публічна адреса. Усередині мережі дозвольте «local-network-access» у Permissions-Policy сторінки та відповідайте на preflight «Access-Control-Allow-Private-Network: true».`,
    scheme: () =>
      'Коментарі можна читати лише через http або https. Укажіть в endpoint таку адресу й відкрийте сторінку із сервера, а не з файлу.',
    slow: ({host}) => `${host} нічого не надіслав за 20 секунд.`,
    moved: ({to}) =>
      `Адреса переспрямовує${to && ` на ${to}`}. Читання переспрямовується в межах http або https, запити із секретом чи коментарем — ні. Укажіть в endpoint нову адресу.`,
    cut: () => 'З’єднання обірвалося до кінця відповіді.',
    large: ({megabytes}) => `Відповідь більша за ${megabytes} МБ.`,
    half: () => 'Відповідь обрізано або це некоректний JSON.',
    foreign: () => 'Відповідь — не JSON.',
    shapeless: () => 'Відповідь — JSON, але не в очікуваному форматі.',
  },
  rejections: {
    signIn: () => 'Сервер вимагає ввійти.',
    forbidden: ({page, isOurs}) =>
      `Сервер відхиляє цей сайт або цей запит.${isOurs ? ` Сервер Colloquy дозволяє сайт опцією «--origin ${page}».` : ''}`,
    absent: () => 'За цією адресою нічого немає.',
    limited: () => 'Забагато запитів до сервера.',
    busy: () => 'Сервер тимчасово недоступний.',
    broken: () => 'Збій сервера або проксі перед ним.',
    other: () => 'Сервер не приймає запит.',
  },
  pointsElsewhere: 'Імовірно, endpoint веде не туди.',
  address: (address) => `Адреса: ${address}`,
  answer: (status, type) => `Відповідь: статус ${status}, ${type || 'без Content-Type'}`,
  begins: (text) => `Початок: ${text}`,
  says: (sentence) => `Повідомлення: ${sentence}`,
  setting: (setting) => `Там: ${setting}`,
  requestId: (id) => `Номер запиту: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'uk',
  title: 'Вхід',
  done: 'Ви ввійшли. Це вікно можна закрити.',
  noPage:
    'Із цього вікна не вдається зв’язатися зі сторінкою з коментарями. Закрийте його та ввійдіть там ще раз. Для власника сайту: сторінкам із Cross-Origin-Opener-Policy потрібне значення same-origin-allow-popups.',
  refused: (provider) => `${provider}: увійти не вдалося.`,
  down: (provider) => `${provider} зараз не відповідає.`,
  failed: (provider) => `Не вдалося ввійти через ${provider}: отримано некоректну відповідь.`,
  nameless: (provider) => `${provider}: у вашому обліковому записі немає імені, яке можна показати. Додайте його там.`,
  over: 'Цей вхід уже завершено або використано. Увійдіть ще раз на сторінці.',
  busy: 'Забагато спроб входу з вашої мережі. Спробуйте за хвилину.',
  otherOrigin: (origin) =>
    `Цей сервер не виконує входу для сторінок ${origin}. Для власника сайту: дозвольте їх за допомогою --origin ${origin}`,
  nothingLost: 'Нічого не втрачено: ваш текст залишився у формі.',
  again: 'Повторити',
  close: 'Назад до сторінки',
};

export const page: PageStrings = {
  lang: 'uk',
  heading: (title) => `Коментарі: «${title}»`,
  backToArticle: 'Назад до статті',
  signInAtArticle: 'Щоб написати коментар, увійдіть на сторінці статті.',
  ownPage: plural('uk', {
    zero: 'Читати й писати коментарі на окремій сторінці',
    one: (n) => `Читати ${n} коментар на окремій сторінці`,
    few: (n) => `Читати ${n} коментарі на окремій сторінці`,
    many: (n) => `Читати ${n} коментарів на окремій сторінці`,
    other: (n) => `Читати ${n} коментаря на окремій сторінці`,
  }),
  previousPage: 'Попередня сторінка',
  nextPage: 'Наступна сторінка',
  pageOf: (number, pages) => `Сторінка ${number} із ${pages}`,
  textKept: 'Ваш коментар не опубліковано. Текст залишився у формі нижче.',
  otherSite: 'Цю форму надіслано з іншого сайту. Перевірте текст і надішліть його звідси.',
  parentGone: 'Коментар, на який ви відповідали, видалено.',
  yourComment: 'Ваш коментар',
  showInDiscussion: 'Показати в обговоренні',
};

export const tooOld: string = 'Цей браузер застарий, щоб показати коментарі. Оновіть його або скористайтеся іншим.';

export const attributions: AttributionWords = {
  article: 'стат(?:тя|ті|тею|тю|ей)',
  place: 'вище|комент*|допис*|тексту?',
  introduces: 'цитую|цитата?|у відповідь',
  from: 'від|із|з',
  says: '(?:на)?пи(?:са|ше)*|сказа*|каже',
  nobody: 'прислів[’ʼ]?*|приказк*',
};

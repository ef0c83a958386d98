// Russian.

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
 * Counts a noun by its three forms; fractions take the second one.
 *
 * Its calls are marked as pure, so that builds can take parts of this file.
 */
const counted = (one: string, few: string, many: string): ((count: number) => string) =>
  plural('ru', {
    one: (n) => `${n} ${one}`,
    few: (n) => `${n} ${few}`,
    many: (n) => `${n} ${many}`,
    other: (n) => `${n} ${few}`,
  });

const replies = counted('ответ', 'ответа', 'ответов');
const comments = counted('комментарий', 'комментария', 'комментариев');

export const thread: Strings = {
  lang: 'ru',
  comments: (count) => (count === 0 ? 'Комментариев пока нет' : comments(count)),
  anonymous: 'Аноним',
  badges: {author: 'Автор', moderator: 'Модератор'},
  place: (level, parent, count) =>
    `уровень ${level}${parent === null ? '' : `, ответ пользователю ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `ответ пользователю ${name}`,
  permalink: 'Ссылка на комментарий',
  edited: (date) => `изменено ${date}`,
  editNote: (reason, by) => `изменено: ${reason}${by && ` — ${by}`}`,
  deleted: 'Комментарий удалён.',
  noText: 'Комментарий без текста.',
  reply: 'Ответить',
  replyTo: (name) => `Ответить пользователю ${name}`,
  hideReplies: (count, name) => `Скрыть: ${replies(count)} пользователю ${name}`,
  showReplies: (count, name) => `Показать: ${replies(count)} пользователю ${name}`,
  loading: 'Загружаем комментарии…',
  empty: 'Здесь пока никто не писал.',
  closed: 'Обсуждение закрыто.',
  failed: 'Не удалось загрузить комментарии.',
  retry: 'Повторить',
  write: 'Написать комментарий',
  oldest: 'Сначала старые',
  newest: 'Сначала новые',
  mostReplies: 'По числу ответов',
  votes: 'По числу голосов',
  view: 'Вид',
  later: {
    folded: replies,
    echoes: counted('упоминание на других сайтах', 'упоминания на других сайтах', 'упоминаний на других сайтах'),
    more: 'Показать ещё комментарии',
    loadingMore: 'Загружаем ещё…',
    unreadable: (count) => `Не удалось прочитать: ${comments(count)}.`,
    showAll: 'Показать всё',
    slow: 'Загружаем дольше обычного…',
    answerAt: (name) => `Написать комментарий на ${name}`,
    failures: {
      offline: 'Сервер недоступен.',
      timeout: 'Сервер не отвечает.',
      missing: 'По этому адресу комментариев нет.',
      refused: 'Сервер этого не разрешает.',
      invalid: 'Сервер этого не принял.',
      conflict: 'Уже отправлено с другим текстом.',
      limited: 'Слишком много запросов. Подождите немного.',
      broken: 'Ошибка на сервере.',
      blocked: 'Странице запрещён доступ к серверу.',
      moved: 'Сервер переехал.',
      unreadable: 'Ответ сервера непонятен.',
      large: 'Ответ слишком большой.',
      unset: 'Не указан адрес комментариев: атрибут endpoint.',
    },
  },
};

const left = plural('ru', {
  one: (n) => `остался ${n} символ`,
  few: (n) => `осталось ${n} символа`,
  many: (n) => `осталось ${n} символов`,
  other: (n) => `осталось ${n} символа`,
});

const over = plural('ru', {
  one: (n) => `${n} лишний символ`,
  few: (n) => `${n} лишних символа`,
  many: (n) => `${n} лишних символов`,
  other: (n) => `${n} лишнего символа`,
});

export const writing: WritingStrings = {
  writeReply: (name) => `Ваш ответ пользователю ${name}`,
  writeEdit: 'Правка вашего комментария',
  name: 'Имя',
  email: 'Эл. почта',
  website: 'Сайт',
  comment: 'Комментарий',
  optional: '(необязательно)',
  emailHint: 'Нигде не показывается, её видят только модераторы.',
  markdownHint: 'Markdown: *курсив*, **жирный**, >\u00a0цитата, `код`, [ссылка](https://…)',
  formatting: 'Форматирование',
  tools: {bold: 'Жирный', italic: 'Курсив', link: 'Ссылка', code: 'Код', quote: 'Цитата', list: 'Список'},
  send: 'Отправить',
  save: 'Сохранить',
  preview: 'Предпросмотр',
  previewing: 'Загружаем предпросмотр…',
  nothingToPreview: 'Показывать пока нечего.',
  cancel: 'Отмена',
  left,
  over,
  needed: 'Заполните это поле.',
  notAnAddress: 'Адрес сайта начинается с https://',
  notAnEmail: 'Это не адрес электронной почты.',
  notKept: 'Черновики на этом устройстве не сохраняются: скопируйте текст, прежде чем уйти.',
  forget: 'Забыть меня на этом устройстве',
  forgetAll: 'Забыть имя, черновики и право на правку?',
  leaveEmpty: 'Оставьте это поле пустым',
};

export const sending: SendingStrings = {
  held: 'Ждёт проверки модератором. Виден только вам.',
  heldFor: {
    name: 'Ждёт проверки модератором: это имя зарезервировано. Комментарий виден только вам.',
    blocked: 'Ждёт проверки модератором: вы здесь заблокированы. Комментарий виден только вам.',
  },
  pending: 'Отправляем…',
  checking: 'Проверяем, что вы не робот…',
  waiting: (why) => `Ждёт отправки. ${why} Комментарий отправится автоматически.`,
  deviceOffline: 'Нет подключения к интернету.',
  askedToWait: (time) => `Сервер просит подождать до ${time}.`,
  keepOpen: 'Копия на этом устройстве не сохраняется: не закрывайте страницу.',
  stale: 'Не отправлено уже целые сутки. Отправить сейчас?',
  sendNow: 'Отправить',
  takeBack: 'Отозвать',
  notSentYet: 'Написано здесь и ещё не отправлено:',
  refused: 'Модератор не принял ваш комментарий:',
  dismiss: 'Скрыть',
  posted: 'Ваш комментарий опубликован.',
  postedHeld: 'Спасибо! Комментарий появится после проверки модератором.',
  edit: 'Изменить',
  delete: 'Удалить',
  timeLeft: (time) => `ещё ${time}`,
  deleting: 'Удалено.',
  undo: 'Отменить',
  unchanged: 'Не получилось.',
  editedNow: 'Ваш комментарий изменён.',
  deletedNow: 'Ваш комментарий удалён.',
  drafts: plural('ru', {
    one: (n) => `${n} незаконченный черновик:`,
    few: (n) => `${n} незаконченных черновика:`,
    many: (n) => `${n} незаконченных черновиков:`,
    other: (n) => `${n} незаконченного черновика:`,
  }),
  draftOfReply: (name) => `ответ пользователю ${name}`,
  draftOfComment: 'комментарий к странице',
  draftOfEdit: 'правка вашего комментария',
  draftOfNothing: 'к комментарию, которого больше нет',
  discard: 'Удалить',
  discarded: 'Черновик удалён.',
};

export const finding: FindingStrings = {
  openAll: 'Развернуть все ответы',
  foldAll: 'Свернуть все ответы',
  foldBelow: (level) => `Свернуть ниже уровня ${level}`,
  flat: 'По времени',
  tree: 'По веткам',
  refresh: 'Проверить обновления',
  loadedSoFar: (count) => `пока загружено: ${count}`,
  unseen: plural('ru', {
    one: (n) => `${n} новый`,
    few: (n) => `${n} новых`,
    many: (n) => `${n} новых`,
    other: (n) => `${n} нового`,
  }),
  previous: 'Предыдущий новый комментарий',
  next: 'Следующий новый комментарий',
  arrived: plural('ru', {
    one: (n) => `${n} новый комментарий`,
    few: (n) => `${n} новых комментария`,
    many: (n) => `${n} новых комментариев`,
    other: (n) => `${n} нового комментария`,
  }),
  changed: 'Обсуждение изменилось.',
  show: 'Показать',
  onlyThis: 'Только эта ветка',
  all: 'Все комментарии',
  oneShown: 'Показана только одна ветка.',
  back: (name) => `Назад: ${name}`,
  unknown: 'В этом обсуждении нет комментария, на который ведёт ссылка.',
  unavailable: 'Загрузить не удалось. Попробуйте ещё раз.',
  nothingNew: 'Ничего нового.',
};

export const quotes: QuotesStrings = {
  quote: 'Цитировать',
  wrote: (name) => `${name} пишет:`,
  fromArticle: 'Из статьи:',
  quotes: (name) => `цитата из комментария пользователя ${name}, перейти к фрагменту`,
  quotesArticle: 'цитата из статьи, перейти к фрагменту',
  quotedBy: plural('ru', {
    one: (n) => `Процитировано ${n} раз`,
    few: (n) => `Процитировано ${n} раза`,
    many: (n) => `Процитировано ${n} раз`,
    other: (n) => `Процитировано ${n} раза`,
  }),
  repliesTo: (name) => `отвечает пользователю ${name}`,
  back: (name) => `Назад: ${name}`,
  asWritten: 'Цитаты без ссылок',
  markQuoted: 'Выделять процитированное',
};

export const keys: KeysStrings = {
  skipComments: plural('ru', {
    one: (n) => `Пропустить ${n} комментарий`,
    few: (n) => `Пропустить ${n} комментария`,
    many: (n) => `Пропустить ${n} комментариев`,
    other: (n) => `Пропустить ${n} комментария`,
  }),
  endOfComments: 'Конец комментариев',
  keysTitle: 'Горячие клавиши',
  keysHint: 'Клавиши работают, когда фокус в комментариях, но не в поле ввода.',
  keys: {
    next: 'Следующий комментарий',
    previous: 'Предыдущий комментарий',
    parent: 'Комментарий, на который дан этот ответ',
    nextNew: 'Следующий новый комментарий',
    fold: 'Свернуть или развернуть ответы',
    reply: 'Ответить',
    quote: 'Цитировать выделенный текст или весь комментарий',
    help: 'Показать этот список',
  },
  useKeys: 'Использовать эти клавиши',
  closeKeys: 'Закрыть',
  firstComment: 'Это первый комментарий.',
  lastComment: 'Это последний комментарий.',
  noParent: 'Этот комментарий — не ответ.',
  loadingNext: 'Загружаем ещё комментарии…',
  repliesFolded: plural('ru', {
    one: (n) => `Свёрнут ${n} ответ`,
    few: (n) => `Свёрнуто ${n} ответа`,
    many: (n) => `Свёрнуто ${n} ответов`,
    other: (n) => `Свёрнуто ${n} ответа`,
  }),
  repliesShown: plural('ru', {
    one: (n) => `Развёрнут ${n} ответ`,
    few: (n) => `Развёрнуто ${n} ответа`,
    many: (n) => `Развёрнуто ${n} ответов`,
    other: (n) => `Развёрнуто ${n} ответа`,
  }),
};

const votes = plural('ru', {
  one: (n) => `${n} голос`,
  few: (n) => `${n} голоса`,
  many: (n) => `${n} голосов`,
  other: (n) => `${n} голоса`,
});

export const voting: VotingStrings = {
  voteFor: (name, count) => `Голосовать за комментарий пользователя ${name}: ${votes(count)}`,
  voted: (count) => `Вы проголосовали за этот комментарий: ${votes(count)}`,
  unvoted: (count) => `Вы отозвали свой голос: ${votes(count)}`,
  notVoted: (why) => `Ваш голос не учтён. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Вы вошли как ${name}`,
  signOut: 'Выйти',
  signedOut: 'Вы вышли из аккаунта.',
  signInWith: (provider) => `Войти через ${provider}`,
  signInFirst: 'Войдите, чтобы отправить комментарий.',
  signInOnSite:
    'Писать могут только те, у кого есть аккаунт на этом сайте. Войдите на сайте: ваш текст останется здесь.',
  signInEither: 'Чтобы отправить комментарий, войдите на этом сайте или здесь:',
  continueInWindow: 'Продолжите в открывшемся окне.',
  signInBlocked: 'Браузер заблокировал окно.',
  openSignIn: 'Открыть',
  verified: 'имя подтверждено',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Действия с комментарием пользователя ${name}`,
  report: 'Пожаловаться',
  reported: 'Вы пожаловались на этот комментарий',
  reportComment: (name) => `Пожаловаться на комментарий пользователя ${name}`,
  reportWhy: 'Что не так с этим комментарием?',
  reportReasons: {
    spam: 'Спам или реклама',
    abuse: 'Оскорбления или травля',
    harm: 'Угрозы, насилие или самоповреждение',
    privacy: 'Чужие личные данные',
    'off-topic': 'Не по теме',
    other: 'Другое',
  },
  reportDetails: 'Подробности для модераторов (необязательно)',
  sendReport: 'Отправить жалобу',
  sendingReport: 'Отправляем…',
  cancelReport: 'Отмена',
  chooseReason: 'Выберите причину.',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'Спасибо. Модераторы получили вашу жалобу. Кто её отправил, им не видно.',
  reportNotSent: (why) => `Жалоба не отправлена. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Модерировать',
  allowInWindow: 'Разрешите это в открывшемся окне.',
  windowBlocked: 'Браузер заблокировал окно.',
  openWindow: 'Открыть',
  windowClosed: 'Окно закрыли, ничего не разрешив.',
  moderatingAs: (name) => (name ? `Вы модерируете как ${name}.` : 'Вы модерируете.'),
  stopModerating: 'Закончить модерацию',
  moderationEnded:
    'Сервер больше не принимает ваши решения с этой страницы. Нажмите «Модерировать», чтобы войти снова.',
  moderationFailed: (why) => `Не получилось. ${why}`,
  approve: 'Одобрить',
  turnDown: 'Отклонить',
  deleteComment: 'Удалить',
  editComment: 'Изменить с пометкой',
  pin: 'Закрепить',
  unpin: 'Открепить',
  replyAsModerator: 'Ответить как модератор',
  heldHere: (why) => (why ? `На проверке: ${why}` : 'На проверке. Комментарий видят только модераторы и его автор.'),
  commentText: 'Текст (Markdown)',
  editReason: 'Причина (видна читателям)',
  saveEdit: 'Сохранить',
  sendReply: 'Отправить ответ',
  cancelChange: 'Отмена',
  decided: {
    approve: 'Одобрено.',
    reject: 'Отклонено.',
    delete: 'Удалено.',
    edit: 'Изменено.',
    pin: 'Закреплено.',
    unpin: 'Откреплено.',
    reply: 'Ваш ответ опубликован.',
  },
  undoDecision: 'Отменить',
  undone: 'Отменено.',
  decidedBefore: (name) =>
    name
      ? `Вас опередили: ${name}. Вы видите комментарий в нынешнем виде. Больше ничего не изменилось.`
      : 'Комментарий изменился: вы видите его в нынешнем виде. Больше ничего не изменилось.',
  commentGone: 'Этого комментария больше нет.',
};

export const details: DetailsStrings = {
  details: 'Подробности',
  triesAgainAt: (time) => `Следующая автоматическая попытка: ${time}.`,
  triesAgainOnline: 'Следующая автоматическая попытка — когда устройство снова будет в сети.',
  diagnoses: {
    offline: () => 'Это устройство не подключено к сети.',
    unreachable: ({host}) =>
      `${host} недоступен: имя не разрешается, соединение отклонено или оборвано, сертификат недействителен или мешает расширение браузера. Причину браузеры странице не сообщают. Возможно, это временно.`,
    unanswered: ({page}) =>
      `Браузер не показывает ответа: соединение не удалось или сервер не принимает запись с этой страницы. На OPTIONS он должен отвечать «Access-Control-Allow-Origin: ${page}», «Access-Control-Allow-Methods: POST, PATCH, DELETE» и «Access-Control-Allow-Headers: Authorization, Content-Type». Причину браузеры странице не сообщают.`,
    cors: ({page, isOurs}) =>
      `Сервер отвечает, но не этой странице (CORS): в ответе нет заголовка «Access-Control-Allow-Origin: ${page}» (или «*»).${isOurs ? ` Сервер Colloquy отправляет его любой странице: его убирает прокси или отвечает сам. Для записи с этой страницы запустите сервер с «--origin ${page}».` : ''}`,
    csp: ({directive, origin}) =>
      `Content-Security-Policy этой страницы блокирует запрос. Добавьте ${origin} в директиву «${directive}».`,
    mixed: ({host}) =>
      `Эта страница защищена (https), а endpoint — нет (http): браузеры блокируют смешанное содержимое. Настройте https и укажите https://${host}.`,
    private: ({host}) =>
      `${host} — адрес частной сети или самого устройства читателя, а страница публичная: браузеры блокируют это или спрашивают, и большинству читателей адрес недоступен. Нужен публичный адрес. Внутри сети разрешите «local-network-access» в Permissions-Policy страницы и отвечайте на preflight «Access-Control-Allow-Private-Network: true».`,
    scheme: () =>
      'Комментарии можно читать только по http или https. Укажите в endpoint такой адрес и откройте страницу с веб-сервера, а не из файла.',
    slow: ({host}) => `${host} ничего не отправил за 20 секунд.`,
    moved: ({to}) =>
      `Адрес перенаправляет${to && ` на ${to}`}. Чтение следует перенаправлениям в пределах http или https, запросы с секретом или комментарием — нет. Укажите в endpoint новый адрес.`,
    cut: () => 'Соединение оборвалось раньше, чем пришёл весь ответ.',
    large: ({megabytes}) => `Ответ больше ${megabytes} МБ.`,
    half: () => 'Ответ обрезан или это некорректный JSON.',
    foreign: () => 'Ответ — не JSON.',
    shapeless: () => 'Ответ — JSON, но не в ожидаемом формате.',
  },
  rejections: {
    signIn: () => 'Сервер требует входа.',
    forbidden: ({page, isOurs}) =>
      `Сервер отклоняет этот сайт или этот запрос.${isOurs ? ` Сервер Colloquy разрешает сайт с помощью «--origin ${page}».` : ''}`,
    absent: () => 'По этому адресу ничего нет.',
    limited: () => 'Превышено допустимое число запросов к серверу.',
    busy: () => 'Сервер временно недоступен.',
    broken: () => 'Сбой на сервере или на прокси перед ним.',
    other: () => 'Сервер не принимает запрос.',
  },
  pointsElsewhere: 'Вероятно, endpoint указывает не туда.',
  address: (address) => `Адрес: ${address}`,
  answer: (status, type) => `Ответ: статус ${status}, ${type || 'без Content-Type'}`,
  begins: (text) => `Начало: ${text}`,
  says: (sentence) => `Сообщение: ${sentence}`,
  setting: (setting) => `Там: ${setting}`,
  requestId: (id) => `Номер запроса: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'ru',
  title: 'Вход',
  done: 'Вы вошли. Это окно можно закрыть.',
  noPage:
    'Из этого окна не удаётся связаться со страницей с комментариями. Закройте его и войдите там ещё раз. Владельцу сайта: страницам с Cross-Origin-Opener-Policy нужно значение same-origin-allow-popups.',
  refused: (provider) => `${provider}: вход не выполнен.`,
  down: (provider) => `${provider} сейчас не отвечает.`,
  failed: (provider) => `Не удалось войти через ${provider}: получен некорректный ответ.`,
  nameless: (provider) => `${provider}: в вашем аккаунте нет имени, которое можно показать. Добавьте его там.`,
  over: 'Этот вход уже завершён или использован. Войдите ещё раз на странице.',
  busy: 'Слишком много попыток входа из вашей сети. Попробуйте через минуту.',
  otherOrigin: (origin) =>
    `Этот сервер не выполняет вход для страниц ${origin}. Владельцу сайта: разрешите их с помощью --origin ${origin}`,
  nothingLost: 'Ничего не потеряно: ваш текст остался в форме.',
  again: 'Повторить',
  close: 'Назад к странице',
};

export const page: PageStrings = {
  lang: 'ru',
  heading: (title) => `Комментарии: «${title}»`,
  backToArticle: 'Назад к статье',
  signInAtArticle: 'Чтобы написать комментарий, войдите на странице статьи.',
  ownPage: plural('ru', {
    zero: 'Читать и писать комментарии на отдельной странице',
    one: (n) => `Читать ${n} комментарий на отдельной странице`,
    few: (n) => `Читать ${n} комментария на отдельной странице`,
    many: (n) => `Читать ${n} комментариев на отдельной странице`,
    other: (n) => `Читать ${n} комментария на отдельной странице`,
  }),
  previousPage: 'Предыдущая страница',
  nextPage: 'Следующая страница',
  pageOf: (number, pages) => `Страница ${number} из ${pages}`,
  textKept: 'Ваш комментарий не опубликован. Текст остался в форме ниже.',
  otherSite: 'Эта форма отправлена с другого сайта. Проверьте текст и отправьте его отсюда.',
  parentGone: 'Комментарий, на который вы отвечали, удалён.',
  yourComment: 'Ваш комментарий',
  showInDiscussion: 'Показать в обсуждении',
};

export const tooOld: string =
  'Этот браузер слишком старый, чтобы показать комментарии. Обновите его или используйте другой.';

export const attributions: AttributionWords = {
  article: 'стать[яиею]',
  place: 'выше|коммент*|текста?|поста?',
  introduces: 'цитирую|цитата?|в ответ на',
  from: 'из|от',
  says: '(?:на)?пи(?:са|ше)*|сказа*|говори*',
  nobody: 'посл[оі]ви*|поговор*|песн*|как|все|всегда|люди|говорил*|говорят|бабу*|дед*',
};

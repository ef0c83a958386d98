// Persian.

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

const number = plural('fa', {one: (n) => n, other: (n) => n});

/**
 * Counts a noun, which has one form after numbers.
 *
 * Its calls are marked as pure, so that builds can take parts of this file.
 */
const counted = (noun: string): ((count: number) => string) =>
  plural('fa', {one: (n) => `${n} ${noun}`, other: (n) => `${n} ${noun}`});

const replies = counted('پاسخ');
const comments = counted('دیدگاه');

export const thread: Strings = {
  lang: 'fa',
  comments: (count) => (count === 0 ? 'هنوز دیدگاهی نیست' : comments(count)),
  anonymous: 'ناشناس',
  badges: {author: 'نویسنده', moderator: 'مدیر'},
  place: (level, parent, count) =>
    `سطح ${number(level)}${parent === null ? '' : `، در پاسخ به ${parent}`}${count === 0 ? '' : `، ${replies(count)}`}`,
  inReplyTo: (name) => `در پاسخ به ${name}`,
  permalink: 'پیوند این دیدگاه',
  edited: (date) => `ویرایش‌شده در ${date}`,
  editNote: (reason, by) => `ویرایش‌شده: ${reason}${by && ` — ${by}`}`,
  deleted: 'این دیدگاه حذف شده است.',
  noText: 'این دیدگاه متنی ندارد.',
  reply: 'پاسخ',
  replyTo: (name) => `پاسخ به ${name}`,
  hideReplies: (count, name) => `پنهان کردن ${replies(count)} به ${name}`,
  showReplies: (count, name) => `نمایش ${replies(count)} به ${name}`,
  loading: 'در حال بارگیری دیدگاه‌ها…',
  empty: 'هنوز کسی اینجا چیزی ننوشته است.',
  closed: 'این گفت‌وگو بسته شده است.',
  failed: 'دیدگاه‌ها بارگیری نشدند.',
  retry: 'تلاش دوباره',
  write: 'نوشتن دیدگاه',
  oldest: 'قدیمی‌ترین‌ها',
  newest: 'تازه‌ترین‌ها',
  mostReplies: 'بیشترین پاسخ',
  votes: 'بیشترین رأی',
  view: 'نمایش',
  later: {
    folded: replies,
    echoes: counted('اشاره در جاهای دیگر'),
    more: 'نمایش دیدگاه‌های بیشتر',
    loadingMore: 'در حال بارگیری دیدگاه‌های بیشتر…',
    unreadable: (count) => `${comments(count)} خوانده نشد.`,
    showAll: 'نمایش همه',
    slow: 'بارگیری بیش از حد معمول طول کشیده است…',
    answerAt: (name) => `نوشتن دیدگاه در ${name}`,
    failures: {
      offline: 'سرور در دسترس نیست.',
      timeout: 'سرور پاسخ نمی‌دهد.',
      missing: 'در این نشانی دیدگاهی نیست.',
      refused: 'سرور این را مجاز نمی‌داند.',
      invalid: 'سرور این را نپذیرفت.',
      conflict: 'این پیش‌تر با متنی دیگر فرستاده شده است.',
      limited: 'درخواست‌ها بیش از حد بود. کمی صبر کنید.',
      broken: 'سرور مشکل دارد.',
      blocked: 'این صفحه اجازهٔ دسترسی به سرور را ندارد.',
      moved: 'سرور جابه‌جا شده است.',
      unreadable: 'پاسخ سرور معتبر نیست.',
      large: 'پاسخ سرور بیش از حد بزرگ است.',
      unset: 'نشانی دیدگاه‌ها تنظیم نشده است: ویژگی endpoint.',
    },
  },
};

const left = counted('نویسه باقی مانده');

const over = counted('نویسه بیش از حد');

export const writing: WritingStrings = {
  writeReply: (name) => `پاسخ شما به ${name}`,
  writeEdit: 'ویرایش دیدگاه شما',
  name: 'نام',
  email: 'ایمیل',
  website: 'وب‌سایت',
  comment: 'دیدگاه',
  optional: '(اختیاری)',
  emailHint: 'هرگز نمایش داده نمی‌شود؛ فقط برای مدیران.',
  markdownHint:
    'مارک‌داون: \u2066*تأکید*\u2069، \u2066**پررنگ**\u2069، \u2067>\u00a0نقل‌قول\u2069، \u2066`کد`\u2069، \u2066[پیوند](https://…)\u2069',
  formatting: 'قالب‌بندی',
  tools: {bold: 'پررنگ', italic: 'مورب', link: 'پیوند', code: 'کد', quote: 'نقل‌قول', list: 'فهرست'},
  send: 'ارسال دیدگاه',
  save: 'ذخیرهٔ تغییرات',
  preview: 'پیش‌نمایش',
  previewing: 'در حال بارگیری پیش‌نمایش…',
  nothingToPreview: 'هنوز چیزی برای پیش‌نمایش نیست.',
  cancel: 'لغو',
  left,
  over,
  needed: 'پر کردن این بخش لازم است.',
  notAnAddress: 'نشانی وب با \u2066https://\u2069 شروع می‌شود',
  notAnEmail: 'این یک نشانی ایمیل نیست.',
  notKept: 'پیش‌نویس‌ها در این دستگاه ذخیره نمی‌شوند: پیش از رفتن، متن خود را کپی کنید.',
  forget: 'فراموش کردن من در این دستگاه',
  forgetAll: 'نام، پیش‌نویس‌ها و اجازهٔ ویرایش فراموش شوند؟',
  leaveEmpty: 'این بخش را خالی بگذارید',
};

export const sending: SendingStrings = {
  held: 'در انتظار تأیید مدیر. فقط شما آن را می‌بینید.',
  heldFor: {
    name: 'در انتظار تأیید مدیر، چون این نام رزرو شده است. فقط شما آن را می‌بینید.',
    blocked: 'در انتظار تأیید مدیر، چون شما اینجا مسدود شده‌اید. فقط شما آن را می‌بینید.',
  },
  pending: 'در حال ارسال…',
  checking: 'در حال بررسی اینکه شما ربات نیستید…',
  waiting: (why) => `در انتظار ارسال. ${why} به‌طور خودکار ارسال می‌شود.`,
  deviceOffline: 'شما آفلاین هستید.',
  askedToWait: (time) => `سرور می‌خواهد تا ${time} صبر کنید.`,
  keepOpen: 'نسخه‌ای از آن در این دستگاه ذخیره نمی‌شود: این صفحه را باز نگه دارید.',
  stale: 'یک روز کامل است که ارسال نشده. اکنون ارسال شود؟',
  sendNow: 'ارسال',
  takeBack: 'پس گرفتن',
  notSentYet: 'اینجا نوشته شده و هنوز ارسال نشده:',
  refused: 'مدیر این دیدگاه شما را نپذیرفت:',
  dismiss: 'بستن',
  posted: 'دیدگاه شما منتشر شد.',
  postedHeld: 'سپاس. دیدگاه شما پس از بررسی مدیر نمایش داده می‌شود.',
  edit: 'ویرایش',
  delete: 'حذف',
  timeLeft: (time) => `${time} مانده`,
  deleting: 'حذف شد.',
  undo: 'برگرداندن',
  unchanged: 'انجام نشد.',
  editedNow: 'دیدگاه شما ویرایش شد.',
  deletedNow: 'دیدگاه شما حذف شد.',
  drafts: counted('پیش‌نویس ناتمام:'),
  draftOfReply: (name) => `پاسخ به ${name}`,
  draftOfComment: 'دیدگاه دربارهٔ صفحه',
  draftOfEdit: 'دیدگاه شما، ویرایش‌شده',
  draftOfNothing: 'به دیدگاهی که دیگر وجود ندارد',
  discard: 'دور انداختن',
  discarded: 'پیش‌نویس دور انداخته شد.',
};

export const finding: FindingStrings = {
  openAll: 'باز کردن همهٔ پاسخ‌ها',
  foldAll: 'جمع کردن همهٔ پاسخ‌ها',
  foldBelow: (level) => `جمع کردن زیر سطح ${number(level)}`,
  flat: 'به ترتیب زمان',
  tree: 'به شکل گفت‌وگو',
  refresh: 'یافتن دیدگاه‌های تازه',
  loadedSoFar: (count) => `تاکنون ${count} بارگیری شده`,
  unseen: counted('تازه'),
  previous: 'دیدگاه تازهٔ قبلی',
  next: 'دیدگاه تازهٔ بعدی',
  arrived: counted('دیدگاه تازه'),
  changed: 'گفت‌وگو تغییر کرده است.',
  show: 'نمایش',
  onlyThis: 'فقط این گفت‌وگو',
  all: 'همهٔ دیدگاه‌ها',
  oneShown: 'فقط یک گفت‌وگو نمایش داده شده است.',
  back: (name) => `بازگشت به ${name}`,
  unknown: 'دیدگاهی که این پیوند نشان می‌دهد اینجا نیست.',
  unavailable: 'بارگیری نشد. دوباره تلاش کنید.',
  nothingNew: 'چیز تازه‌ای نیست.',
};

export const quotes: QuotesStrings = {
  quote: 'نقل‌قول',
  wrote: (name) => `نوشتهٔ ${name}:`,
  fromArticle: 'از متن مقاله:',
  quotes: (name) => `نقل‌قول از ${name}، رفتن به متن`,
  quotesArticle: 'نقل‌قول از مقاله، رفتن به متن',
  quotedBy: plural('fa', {one: (n) => `${n} بار نقل شده`, other: (n) => `${n} بار نقل شده`}),
  repliesTo: (name) => `در پاسخ به ${name}`,
  back: (name) => `بازگشت به ${name}`,
  asWritten: 'نقل‌قول‌ها بدون پیوند',
  markQuoted: 'مشخص کردن متن‌های نقل‌شده',
};

export const keys: KeysStrings = {
  skipComments: plural('fa', {one: (n) => `رد شدن از ${n} دیدگاه`, other: (n) => `رد شدن از ${n} دیدگاه`}),
  endOfComments: 'پایان دیدگاه‌ها',
  keysTitle: 'میان‌برهای صفحه‌کلید',
  keysHint: 'این کلیدها وقتی کار می‌کنند که تمرکز روی دیدگاه‌ها باشد، نه در کادر متن.',
  keys: {
    next: 'دیدگاه بعدی',
    previous: 'دیدگاه قبلی',
    parent: 'دیدگاهی که این پاسخ آن است',
    nextNew: 'دیدگاه تازهٔ بعدی',
    fold: 'جمع یا باز کردن پاسخ‌ها',
    reply: 'پاسخ',
    quote: 'نقل‌قول از متن انتخاب‌شده یا کل دیدگاه',
    help: 'نمایش این فهرست',
  },
  useKeys: 'استفاده از این کلیدها',
  closeKeys: 'بستن',
  firstComment: 'این نخستین دیدگاه است.',
  lastComment: 'این آخرین دیدگاه است.',
  noParent: 'این دیدگاه پاسخ نیست.',
  loadingNext: 'در حال بارگیری دیدگاه‌های بیشتر…',
  repliesFolded: counted('پاسخ جمع شد'),
  repliesShown: counted('پاسخ باز شد'),
};

const votes = counted('رأی');

export const voting: VotingStrings = {
  voteFor: (name, count) => `رأی دادن به دیدگاه ${name}: ${votes(count)}`,
  voted: (count) => `به این دیدگاه رأی دادید: ${votes(count)}`,
  unvoted: (count) => `رأی خود را پس گرفتید: ${votes(count)}`,
  notVoted: (why) => `رأی شما شمرده نشد. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `با نام \u2068${name}\u2069 وارد شده‌اید`,
  signOut: 'خروج',
  signedOut: 'از حساب خود خارج شدید.',
  signInWith: (provider) => `ورود با \u2068${provider}\u2069`,
  signInFirst: 'برای ارسال دیدگاه، وارد شوید.',
  signInOnSite: 'فقط کسانی که در این سایت حساب دارند می‌توانند بنویسند. در سایت وارد شوید؛ متن شما همین‌جا می‌ماند.',
  signInEither: 'برای ارسال دیدگاه، در این سایت وارد شوید یا اینجا:',
  continueInWindow: 'در پنجره‌ای که باز شد ادامه دهید.',
  signInBlocked: 'مرورگر پنجره را مسدود کرده است.',
  openSignIn: 'باز کردن',
  verified: 'نام تأییدشده',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `گزینه‌های دیدگاه ${name}`,
  report: 'گزارش',
  reported: 'این دیدگاه را گزارش کرده‌اید',
  reportComment: (name) => `گزارش دیدگاه ${name}`,
  reportWhy: 'این دیدگاه چه مشکلی دارد؟',
  reportReasons: {
    spam: 'هرزنامه یا تبلیغ',
    abuse: 'توهین یا آزار',
    harm: 'تهدید، خشونت یا آسیب به خود',
    privacy: 'اطلاعات خصوصی دیگران',
    'off-topic': 'بی‌ربط به موضوع',
    other: 'چیز دیگر',
  },
  reportDetails: 'توضیح برای مدیران (اختیاری)',
  sendReport: 'ارسال گزارش',
  sendingReport: 'در حال ارسال…',
  cancelReport: 'لغو',
  chooseReason: 'یک دلیل انتخاب کنید.',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'سپاس. گزارش شما به مدیران رسید. آن‌ها نمی‌بینند چه کسی آن را فرستاده است.',
  reportNotSent: (why) => `گزارش شما ارسال نشد. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'مدیریت',
  allowInWindow: 'در پنجره‌ای که باز شد اجازه دهید.',
  windowBlocked: 'مرورگر پنجره را مسدود کرده است.',
  openWindow: 'باز کردن',
  windowClosed: 'پنجره بسته شد و اجازه‌ای داده نشد.',
  moderatingAs: (name) => (name ? `با نام ${name} مدیریت می‌کنید.` : 'شما مدیریت می‌کنید.'),
  stopModerating: 'پایان مدیریت',
  moderationEnded: 'سرور دیگر تصمیم‌های شما را از این صفحه نمی‌پذیرد. برای ورود دوباره «مدیریت» را بزنید.',
  moderationFailed: (why) => `انجام نشد. ${why}`,
  approve: 'تأیید',
  turnDown: 'رد کردن',
  deleteComment: 'حذف',
  editComment: 'ویرایش با یادداشت',
  pin: 'سنجاق کردن',
  unpin: 'برداشتن سنجاق',
  replyAsModerator: 'پاسخ به‌عنوان مدیر',
  heldHere: (why) => (why ? `در انتظار تأیید: ${why}` : 'در انتظار تأیید. فقط مدیران و نویسنده‌اش آن را می‌بینند.'),
  commentText: 'متن (Markdown)',
  editReason: 'دلیل، که خوانندگان می‌بینند',
  saveEdit: 'ذخیره',
  sendReply: 'ارسال پاسخ',
  cancelChange: 'لغو',
  decided: {
    approve: 'تأیید شد.',
    reject: 'رد شد.',
    delete: 'حذف شد.',
    edit: 'ویرایش شد.',
    pin: 'سنجاق شد.',
    unpin: 'سنجاق برداشته شد.',
    reply: 'پاسخ شما منتشر شد.',
  },
  undoDecision: 'برگرداندن',
  undone: 'برگردانده شد.',
  decidedBefore: (name) =>
    name
      ? `${name} زودتر اقدام کرد: دیدگاه را چنان‌که اکنون هست می‌بینید. چیز دیگری تغییر نکرد.`
      : 'دیدگاه تغییر کرده است: آن را چنان‌که اکنون هست می‌بینید. چیز دیگری تغییر نکرد.',
  commentGone: 'این دیدگاه دیگر وجود ندارد.',
};

export const details: DetailsStrings = {
  details: 'جزئیات',
  triesAgainAt: (time) => `تلاش خودکار بعدی: ${time}.`,
  triesAgainOnline: 'تلاش خودکار بعدی: وقتی دستگاه دوباره آنلاین شود.',
  diagnoses: {
    offline: () => 'این دستگاه به شبکه وصل نیست.',
    unreachable: ({host}) =>
      `\u2066${host}\u2069 در دسترس نیست: نام آن پیدا نمی‌شود، اتصال را رد یا قطع می‌کند، گواهی آن معتبر نیست، یا افزونه‌ای مانع آن است. مرورگرها دلیل را به صفحه نمی‌گویند. شاید موقتی باشد.`,
    unanswered: ({page}) =>
      `مرورگر پاسخی نشان نمی‌دهد: اتصال برقرار نشد، یا سرور درخواست نوشتن از این صفحه را نمی‌پذیرد. سرور باید به OPTIONS با «\u2066Access-Control-Allow-Origin: ${page}\u2069»، «\u2066Access-Control-Allow-Methods: POST, PATCH, DELETE\u2069» و «\u2066Access-Control-Allow-Headers: Authorization, Content-Type\u2069» پاسخ دهد. مرورگرها دلیل را به صفحه نمی‌گویند.`,
    cors: ({page, isOurs}) =>
      `سرور پاسخ می‌دهد، اما نه به این صفحه (CORS): در پاسخ آن هدر «\u2066Access-Control-Allow-Origin: ${page}\u2069» (یا «\u2066*\u2069») نیست.${isOurs ? ` سرور Colloquy آن را برای هر صفحه‌ای می‌فرستد: پروکسی آن را حذف می‌کند یا خود پاسخ می‌دهد. برای نوشتن از این صفحه، سرور را با «\u2066--origin ${page}\u2069» اجرا کنید.` : ''}`,
    csp: ({directive, origin}) =>
      `سیاست Content-Security-Policy این صفحه درخواست را مسدود می‌کند. \u2066${origin}\u2069 را به «\u2066${directive}\u2069» اضافه کنید.`,
    mixed: ({host}) =>
      `این صفحه امن است (https) اما endpoint نه (http): مرورگرها محتوای ترکیبی را مسدود می‌کنند. \u2066https://${host}\u2069 را تنظیم کنید.`,
    private: ({host}) =>
      `\u2066${host}\u2069 نشانی شبکه‌ای خصوصی یا دستگاه خود خواننده است و این صفحه عمومی است: مرورگرها این را مسدود می‌کنند یا می‌پرسند، و بیشتر خوانندگان دسترسی ندارند. از نشانی عمومی استفاده کنید. درون شبکه، «\u2066local-network-access\u2069» را در Permissions-Policy صفحه مجاز کنید و به preflight با «\u2066Access-Control-Allow-Private-Network: true\u2069» پاسخ دهید.`,
    scheme: () =>
      'دیدگاه‌ها فقط از راه http یا https خوانده می‌شوند. در endpoint چنین نشانی‌ای تنظیم کنید و صفحه را از یک وب‌سرور باز کنید، نه از فایل.',
    slow: ({host}) => `\u2066${host}\u2069 به مدت ۲۰ ثانیه چیزی نفرستاد.`,
    moved: ({to}) =>
      `این نشانی به جای دیگری هدایت می‌کند${to && ` (\u2066${to}\u2069)`}. خواندن از هدایت‌های درون http یا https پیروی می‌کند، درخواست‌های دارای رمز یا دیدگاه نه. نشانی تازه را در endpoint تنظیم کنید.`,
    cut: () => 'اتصال پیش از پایان پاسخ قطع شد.',
    large: ({megabytes}) => `پاسخ بزرگ‌تر از ${number(megabytes)} مگابایت است.`,
    half: () => 'پاسخ ناقص است یا JSON معتبری نیست.',
    foreign: () => 'پاسخ JSON نیست.',
    shapeless: () => 'پاسخ JSON است، اما نه در قالب مورد انتظار.',
  },
  rejections: {
    signIn: () => 'سرور ورود به حساب را لازم می‌داند.',
    forbidden: ({page, isOurs}) =>
      `سرور این سایت یا این درخواست را رد می‌کند.${isOurs ? ` سرور Colloquy سایت را با «\u2066--origin ${page}\u2069» مجاز می‌کند.` : ''}`,
    absent: () => 'در این نشانی چیزی نیست.',
    limited: () => 'درخواست‌ها بیش از حد مجاز سرور بود.',
    busy: () => 'سرور موقتاً در دسترس نیست.',
    broken: () => 'سرور یا پروکسی جلوی آن دچار خطا شد.',
    other: () => 'سرور درخواست را نمی‌پذیرد.',
  },
  pointsElsewhere: 'احتمالاً endpoint به جای دیگری اشاره می‌کند.',
  address: (address) => `نشانی: \u2066${address}\u2069`,
  answer: (status, type) => `پاسخ: وضعیت ${status}، \u2066${type || '–'}\u2069`,
  begins: (text) => `آغاز آن: \u2066${text}\u2069`,
  says: (sentence) => `پیام: \u2068${sentence}\u2069`,
  setting: (setting) => `آنجا: \u2066${setting}\u2069`,
  requestId: (id) => `شناسهٔ درخواست: \u2066${id}\u2069`,
};

const isolate = (text: string): string => `\u2068${text}\u2069`;

export const signInPage: SignInPageStrings = {
  lang: 'fa',
  title: 'ورود',
  done: 'وارد شدید. می‌توانید این پنجره را ببندید.',
  noPage:
    'از این پنجره نمی‌توان به صفحهٔ دیدگاه‌ها دسترسی یافت. آن را ببندید و آنجا دوباره وارد شوید. برای صاحب سایت: صفحه‌های دارای Cross-Origin-Opener-Policy به مقدار same-origin-allow-popups نیاز دارند.',
  refused: (provider) => `ورود با ${isolate(provider)} رد شد.`,
  down: (provider) => `${isolate(provider)} در حال حاضر پاسخ نمی‌دهد.`,
  failed: (provider) => `ورود با ${isolate(provider)} ناموفق بود: پاسخ آن معتبر نیست.`,
  nameless: (provider) => `حساب شما در ${isolate(provider)} نامی برای نمایش ندارد. آنجا نامی اضافه کنید.`,
  over: 'این ورود پایان یافته یا پیش‌تر استفاده شده است. در صفحه دوباره وارد شوید.',
  busy: 'ورودهای بسیاری از شبکهٔ شما انجام شد. یک دقیقهٔ دیگر دوباره تلاش کنید.',
  otherOrigin: (origin) =>
    `این سرور ورود برای صفحه‌های ${isolate(origin)} را نمی‌پذیرد. برای صاحب سایت: با ${isolate(`--origin ${origin}`)} آن‌ها را مجاز کنید`,
  nothingLost: 'چیزی از دست نرفته است: متن شما هنوز در فرم است.',
  again: 'تلاش دوباره',
  close: 'بازگشت به صفحه',
};

export const page: PageStrings = {
  lang: 'fa',
  heading: (title) => `دیدگاه‌ها دربارهٔ «${title}»`,
  backToArticle: 'بازگشت به مقاله',
  signInAtArticle: 'برای نوشتن دیدگاه، در صفحهٔ مقاله وارد شوید.',
  ownPage: plural('fa', {
    zero: 'خواندن و نوشتن دیدگاه در صفحه‌ای جداگانه',
    one: (n) => `خواندن ${n} دیدگاه در صفحه‌ای جداگانه`,
    other: (n) => `خواندن ${n} دیدگاه در صفحه‌ای جداگانه`,
  }),
  previousPage: 'صفحهٔ قبل',
  nextPage: 'صفحهٔ بعد',
  pageOf: (current, pages) => `صفحهٔ ${current} از ${pages}`,
  textKept: 'دیدگاه شما منتشر نشد. متن شما هنوز در فرم زیر است.',
  otherSite: 'این فرم از سایت دیگری فرستاده شده است. متن خود را بررسی کنید و از اینجا منتشر کنید.',
  parentGone: 'دیدگاهی که به آن پاسخ دادید حذف شد.',
  yourComment: 'دیدگاه شما',
  showInDiscussion: 'نمایش در گفت‌وگو',
};

export const tooOld: string =
  'این مرورگر برای نمایش دیدگاه‌ها قدیمی است. آن را به‌روز کنید یا از مرورگر دیگری استفاده کنید.';

export const attributions: AttributionWords = {
  article: '*مقال[ةه]?',
  place: 'بالا|دیدگاه|نظر|متن',
  introduces: 'نقل قول|(?:در )?پاسخ به',
  from: 'از',
  says: 'نوشته?|می‌?نویسد|گفته?',
  nobody: 'ضرب‌? ?المثل',
};

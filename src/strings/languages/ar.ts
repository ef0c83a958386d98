// Arabic.

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

const number = plural('ar', {other: (n) => n});

const replies = plural('ar', {
  zero: 'لا ردود',
  one: 'رد واحد',
  two: 'ردان',
  few: (n) => `${n} ردود`,
  many: (n) => `${n} ردًا`,
  other: (n) => `${n} رد`,
});

export const thread: Strings = {
  lang: 'ar',
  comments: plural('ar', {
    zero: 'لا تعليقات بعد',
    one: 'تعليق واحد',
    two: 'تعليقان',
    few: (n) => `${n} تعليقات`,
    many: (n) => `${n} تعليقًا`,
    other: (n) => `${n} تعليق`,
  }),
  anonymous: 'مجهول',
  badges: {author: 'الكاتب', moderator: 'مشرف'},
  place: (level, parent, count) =>
    `المستوى ${number(level)}${parent === null ? '' : `، ردًا على ${parent}`}${count === 0 ? '' : `، ${replies(count)}`}`,
  inReplyTo: (name) => `ردًا على ${name}`,
  permalink: 'رابط هذا التعليق',
  edited: (date) => `عُدّل ${date}`,
  editNote: (reason, by) => (by ? `عُدّل: ${reason} — ${by}` : `عُدّل: ${reason}`),
  deleted: 'حُذف هذا التعليق.',
  noText: 'هذا التعليق بلا نص.',
  reply: 'رد',
  replyTo: (name) => `رد على ${name}`,
  hideReplies: (count, name) => `إخفاء ${replies(count)} على ${name}`,
  showReplies: (count, name) => `إظهار ${replies(count)} على ${name}`,
  loading: 'جارٍ تحميل التعليقات…',
  empty: 'لم يكتب أحد شيئًا هنا بعد.',
  closed: 'هذا النقاش مغلق.',
  failed: 'تعذّر تحميل التعليقات.',
  retry: 'حاول مرة أخرى',
  write: 'اكتب تعليقًا',
  votes: 'الأكثر أصواتًا',
  oldest: 'الأقدم',
  newest: 'الأحدث',
  mostReplies: 'الأكثر ردودًا',
  view: 'عرض',
  later: {
    folded: replies,
    echoes: plural('ar', {
      zero: 'لا إشارات من مواقع أخرى',
      one: 'إشارة من موقع آخر',
      two: 'إشارتان من مواقع أخرى',
      few: (n) => `${n} إشارات من مواقع أخرى`,
      many: (n) => `${n} إشارةً من مواقع أخرى`,
      other: (n) => `${n} إشارة من مواقع أخرى`,
    }),
    more: 'إظهار المزيد',
    loadingMore: 'جارٍ تحميل المزيد…',
    unreadable: plural('ar', {
      zero: 'قُرئت كل التعليقات.',
      one: 'تعذّرت قراءة تعليق واحد.',
      two: 'تعذّرت قراءة تعليقين.',
      few: (n) => `تعذّرت قراءة ${n} تعليقات.`,
      many: (n) => `تعذّرت قراءة ${n} تعليقًا.`,
      other: (n) => `تعذّرت قراءة ${n} تعليق.`,
    }),
    showAll: 'إظهار الكل',
    slow: 'تحميل التعليقات أبطأ من المعتاد…',
    answerAt: (name) => `علّق على ${name}`,
    failures: {
      offline: 'تعذّر الوصول إلى الخادم.',
      timeout: 'الخادم لا يستجيب.',
      missing: 'لا توجد تعليقات على هذا العنوان.',
      refused: 'الخادم لا يسمح بهذا.',
      invalid: 'لم يقبل الخادم هذا.',
      conflict: 'أُرسل هذا من قبل بكلمات أخرى.',
      limited: 'طلبات كثيرة. انتظر لحظة من فضلك.',
      broken: 'في الخادم مشكلة.',
      blocked: 'لا يُسمح لهذه الصفحة بالوصول إلى الخادم.',
      moved: 'انتقل الخادم إلى عنوان آخر.',
      unreadable: 'الرد غير صالح.',
      large: 'الرد كبير جدًا.',
      unset: 'عنوان التعليقات ناقص: السمة endpoint.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `ردك على ${name}`,
  writeEdit: 'تعديل تعليقك',
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  website: 'الموقع',
  comment: 'التعليق',
  optional: '(اختياري)',
  emailHint: 'لا يُعرض أبدًا؛ للمشرفين فقط.',
  markdownHint:
    'ماركداون: \u2066*تأكيد*\u2069، \u2066**قوي**\u2069، \u2067>\u00a0اقتباس\u2069، \u2066`رمز`\u2069، \u2066[رابط](https://…)\u2069',
  formatting: 'التنسيق',
  tools: {bold: 'غامق', italic: 'مائل', link: 'رابط', code: 'رمز', quote: 'اقتباس', list: 'قائمة'},
  send: 'نشر التعليق',
  save: 'حفظ التعديل',
  preview: 'معاينة',
  previewing: 'جارٍ تحميل المعاينة…',
  nothingToPreview: 'لا شيء للمعاينة بعد.',
  cancel: 'إلغاء',
  left: plural('ar', {
    zero: 'لم يبقَ أي حرف',
    one: 'بقي حرف واحد',
    two: 'بقي حرفان',
    few: (n) => `بقيت ${n} أحرف`,
    many: (n) => `بقي ${n} حرفًا`,
    other: (n) => `بقي ${n} حرف`,
  }),
  over: plural('ar', {
    zero: 'لا أحرف زائدة',
    one: 'حرف واحد زائد',
    two: 'حرفان زائدان',
    few: (n) => `${n} أحرف زائدة`,
    many: (n) => `${n} حرفًا زائدًا`,
    other: (n) => `${n} حرف زائد`,
  }),
  needed: 'هذا الحقل مطلوب.',
  notAnAddress: 'عنوان الموقع يبدأ بـ \u2066https://\u2069',
  notAnEmail: 'هذا ليس بريدًا إلكترونيًا.',
  notKept: 'هذا الجهاز لا يحفظ المسودات: انسخ نصك قبل أن تغادر.',
  forget: 'انسني على هذا الجهاز',
  forgetAll: 'أتنسى الاسم والمسودات وحق التعديل؟',
  leaveEmpty: 'اترك هذا الحقل فارغًا',
};

export const sending: SendingStrings = {
  held: 'بانتظار المشرف. أنت وحدك تراه.',
  heldFor: {
    name: 'بانتظار المشرف لأن هذا الاسم محجوز. أنت وحدك تراه.',
    blocked: 'بانتظار المشرف لأنك محظور هنا. أنت وحدك تراه.',
  },
  pending: 'جارٍ الإرسال…',
  checking: 'جارٍ التحقق من أن هذا متصفح شخص…',
  waiting: (why) => `بانتظار الإرسال. ${why} سيُرسل تلقائيًا.`,
  deviceOffline: 'أنت غير متصل بالشبكة.',
  askedToWait: (time) => `يطلب الخادم الانتظار حتى ${time}.`,
  keepOpen: 'لا يحتفظ هذا الجهاز بنسخة منه: اترك هذه الصفحة مفتوحة.',
  stale: 'لم يُرسل منذ يوم كامل. هل تريد إرساله الآن؟',
  sendNow: 'إرسال الآن',
  takeBack: 'استعادة النص',
  notSentYet: 'كُتب هنا ولم يُرسل بعد:',
  refused: 'لم يقبل المشرف تعليقك هذا:',
  dismiss: 'تجاهل',
  posted: 'نُشر تعليقك.',
  postedHeld: 'شكرًا. سيقرأ مشرف تعليقك قبل ظهوره.',
  edit: 'تعديل',
  delete: 'حذف',
  timeLeft: (time) => `بقي ${time}`,
  deleting: 'حُذف.',
  undo: 'تراجع',
  unchanged: 'لم ينجح ذلك.',
  editedNow: 'عُدّل تعليقك.',
  deletedNow: 'حُذف تعليقك.',
  drafts: plural('ar', {
    zero: 'لا مسودات:',
    one: 'مسودة واحدة غير مكتملة:',
    two: 'مسودتان غير مكتملتين:',
    few: (n) => `${n} مسودات غير مكتملة:`,
    many: (n) => `${n} مسودةً غير مكتملة:`,
    other: (n) => `${n} مسودة غير مكتملة:`,
  }),
  draftOfReply: (name) => `رد على ${name}`,
  draftOfComment: 'تعليق على الصفحة',
  draftOfEdit: 'تعليقك بعد التعديل',
  draftOfNothing: 'على تعليق لم يعد هنا',
  discard: 'تجاهل المسودة',
  discarded: 'حُذفت المسودة.',
};

export const finding: FindingStrings = {
  openAll: 'فتح كل الردود',
  foldAll: 'طي كل الردود',
  foldBelow: (level) => `طي من المستوى ${number(level)}`,
  flat: 'حسب الوقت',
  tree: 'كمحادثات',
  refresh: 'البحث عن الجديد',
  loadedSoFar: (count) => `${count} منها هنا حتى الآن`,
  unseen: plural('ar', {
    zero: 'لا جديد',
    one: 'جديد واحد',
    two: 'جديدان',
    few: (n) => `${n} جديدة`,
    many: (n) => `${n} جديدًا`,
    other: (n) => `${n} جديد`,
  }),
  previous: 'التعليق الجديد السابق',
  next: 'التعليق الجديد التالي',
  arrived: plural('ar', {
    zero: 'لا تعليقات جديدة',
    one: 'تعليق جديد واحد',
    two: 'تعليقان جديدان',
    few: (n) => `${n} تعليقات جديدة`,
    many: (n) => `${n} تعليقًا جديدًا`,
    other: (n) => `${n} تعليق جديد`,
  }),
  changed: 'تغيّر النقاش.',
  show: 'إظهار',
  onlyThis: 'هذه المحادثة فقط',
  all: 'كل التعليقات',
  oneShown: 'تظهر محادثة واحدة فقط.',
  back: (name) => `عودة إلى ${name}`,
  unknown: 'التعليق الذي يسميه هذا العنوان ليس هنا.',
  unavailable: 'لم يُحمَّل ذلك. حاول مرة أخرى.',
  nothingNew: 'لا جديد.',
};

export const quotes: QuotesStrings = {
  quote: 'اقتباس هذا',
  wrote: (name) => `كتب ${name}:`,
  fromArticle: 'من المقال:',
  quotes: (name) => `يقتبس من ${name}، اذهب إلى المقطع`,
  quotesArticle: 'يقتبس من المقال، اذهب إلى المقطع',
  quotedBy: plural('ar', {
    zero: 'لم يُقتبس',
    one: 'اقتُبس مرة واحدة',
    two: 'اقتُبس مرتين',
    few: (n) => `اقتُبس ${n} مرات`,
    many: (n) => `اقتُبس ${n} مرةً`,
    other: (n) => `اقتُبس ${n} مرة`,
  }),
  repliesTo: (name) => `يرد على ${name}`,
  back: (name) => `عودة إلى ${name}`,
  asWritten: 'الاقتباسات كما كُتبت',
  markQuoted: 'تمييز المقاطع المقتبسة',
};

export const keys: KeysStrings = {
  skipComments: plural('ar', {
    zero: 'تخطَّ التعليقات',
    one: 'تخطَّ تعليقًا واحدًا',
    two: 'تخطَّ تعليقين',
    few: (n) => `تخطَّ ${n} تعليقات`,
    many: (n) => `تخطَّ ${n} تعليقًا`,
    other: (n) => `تخطَّ ${n} تعليق`,
  }),
  endOfComments: 'نهاية التعليقات',
  keysTitle: 'اختصارات لوحة المفاتيح',
  keysHint: 'تعمل هذه المفاتيح عندما يكون التركيز في التعليقات، لا في حقل نص.',
  keys: {
    next: 'التعليق التالي',
    previous: 'التعليق السابق',
    parent: 'التعليق الذي يرد عليه هذا',
    nextNew: 'التعليق الجديد التالي',
    fold: 'طي الردود أو فتحها',
    reply: 'رد',
    quote: 'اقتباس النص المحدد أو التعليق كله',
    help: 'إظهار هذه القائمة',
  },
  useKeys: 'استخدام هذه المفاتيح',
  closeKeys: 'إغلاق',
  firstComment: 'هذا أول تعليق.',
  lastComment: 'هذا آخر تعليق.',
  noParent: 'هذا التعليق ليس ردًا.',
  loadingNext: 'جارٍ تحميل المزيد من التعليقات…',
  repliesFolded: plural('ar', {
    zero: 'لم يُطوَ أي رد',
    one: 'طُوي رد واحد',
    two: 'طُوي ردان',
    few: (n) => `طُويت ${n} ردود`,
    many: (n) => `طُوي ${n} ردًا`,
    other: (n) => `طُوي ${n} رد`,
  }),
  repliesShown: plural('ar', {
    zero: 'لم يُفتح أي رد',
    one: 'فُتح رد واحد',
    two: 'فُتح ردان',
    few: (n) => `فُتحت ${n} ردود`,
    many: (n) => `فُتح ${n} ردًا`,
    other: (n) => `فُتح ${n} رد`,
  }),
};

const votes = plural('ar', {
  zero: 'لا أصوات',
  one: 'صوت واحد',
  two: 'صوتان',
  few: (n) => `${n} أصوات`,
  many: (n) => `${n} صوتًا`,
  other: (n) => `${n} صوت`,
});

export const voting: VotingStrings = {
  voteFor: (name, count) => `صوّت لتعليق ${name}: ${votes(count)}`,
  voted: (count) => `صوّتّ لهذا التعليق: ${votes(count)}`,
  unvoted: (count) => `سحبت صوتك: ${votes(count)}`,
  notVoted: (why) => `لم يُحتسب صوتك. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `مسجّل الدخول باسم \u2068${name}\u2069`,
  signOut: 'تسجيل الخروج',
  signedOut: 'تم تسجيل خروجك.',
  signInWith: (provider) => `سجّل الدخول عبر \u2068${provider}\u2069`,
  signInFirst: 'سجّل الدخول لإرسال تعليقك.',
  signInOnSite: 'الكتابة هنا لمن لديه حساب في هذا الموقع فقط. سجّل الدخول في الموقع، وسيبقى نصك هنا.',
  signInEither: 'سجّل الدخول في هذا الموقع لإرسال تعليقك، أو هنا:',
  continueInWindow: 'تابع في النافذة التي فُتحت.',
  signInBlocked: 'حجب المتصفح النافذة.',
  openSignIn: 'فتح النافذة',
  verified: 'الاسم موثَّق',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `إجراءات تعليق ${name}`,
  report: 'إبلاغ',
  reported: 'لقد أبلغت عن هذا التعليق',
  reportComment: (name) => `الإبلاغ عن تعليق ${name}`,
  reportWhy: 'ما المشكلة في هذا التعليق؟',
  reportReasons: {
    spam: 'رسائل مزعجة أو إعلانات',
    abuse: 'إهانة أو مضايقة',
    harm: 'تهديد أو عنف أو إيذاء النفس',
    privacy: 'بيانات خاصة بشخص ما',
    'off-topic': 'خارج الموضوع',
    other: 'شيء آخر',
  },
  reportDetails: 'تفاصيل للمشرفين (اختياري)',
  sendReport: 'إرسال البلاغ',
  sendingReport: 'جارٍ الإرسال…',
  cancelReport: 'إلغاء',
  chooseReason: 'اختر سببًا.',
  detailsLeft: plural('ar', {
    zero: 'لم يبقَ أي حرف',
    one: 'بقي حرف واحد',
    two: 'بقي حرفان',
    few: (n) => `بقيت ${n} أحرف`,
    many: (n) => `بقي ${n} حرفًا`,
    other: (n) => `بقي ${n} حرف`,
  }),
  detailsOver: plural('ar', {
    zero: 'لا أحرف زائدة',
    one: 'حرف واحد زائد',
    two: 'حرفان زائدان',
    few: (n) => `${n} أحرف زائدة`,
    many: (n) => `${n} حرفًا زائدًا`,
    other: (n) => `${n} حرف زائد`,
  }),
  reportSent: 'شكرًا. وصل بلاغك إلى المشرفين، وهم لا يرون من أرسله.',
  reportNotSent: (why) => `لم يُرسل بلاغك. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'الإشراف',
  allowInWindow: 'اسمح بذلك في النافذة التي فُتحت.',
  windowBlocked: 'حجب المتصفح النافذة.',
  openWindow: 'فتح النافذة',
  windowClosed: 'أُغلقت النافذة دون السماح بشيء.',
  moderatingAs: (name) => (name ? `أنت تشرف باسم ${name}.` : 'أنت تشرف.'),
  stopModerating: 'إنهاء الإشراف',
  moderationEnded: 'لم يعد الخادم يقبل قراراتك من هذه الصفحة. اضغط «الإشراف» لتسجيل الدخول من جديد.',
  moderationFailed: (why) => `لم ينجح ذلك. ${why}`,
  approve: 'قبول',
  turnDown: 'رفض',
  deleteComment: 'حذف',
  editComment: 'تعديل مع ملاحظة',
  pin: 'تثبيت',
  unpin: 'إلغاء التثبيت',
  replyAsModerator: 'الرد كمشرف',
  heldHere: (why) => (why ? `قيد المراجعة: ${why}` : 'قيد المراجعة. لا يراه إلا المشرفون وكاتبه.'),
  commentText: 'النص (Markdown)',
  editReason: 'السبب، ويراه القراء',
  saveEdit: 'حفظ',
  sendReply: 'إرسال الرد',
  cancelChange: 'إلغاء',
  decided: {
    approve: 'تم القبول.',
    reject: 'تم الرفض.',
    delete: 'تم الحذف.',
    edit: 'تم التعديل.',
    pin: 'تم التثبيت.',
    unpin: 'أُلغي التثبيت.',
    reply: 'نُشر ردك.',
  },
  undoDecision: 'تراجع',
  undone: 'تم التراجع.',
  decidedBefore: (name) =>
    name
      ? `سبقك ${name}: ترى التعليق كما هو الآن، ولم يتغير شيء آخر.`
      : 'تغيّر التعليق: تراه كما هو الآن، ولم يتغير شيء آخر.',
  commentGone: 'لم يعد هذا التعليق موجودًا.',
};

export const details: DetailsStrings = {
  details: 'التفاصيل',
  triesAgainAt: (time) => `المحاولة التلقائية التالية في ${time}.`,
  triesAgainOnline: 'المحاولة التلقائية التالية عندما يعود هذا الجهاز إلى الإنترنت.',
  diagnoses: {
    offline: () => 'هذا الجهاز غير متصل بالشبكة.',
    unreachable: ({host}) =>
      `تعذّر الوصول إلى ${host}: اسمه غير معروف، أو يرفض الاتصال أو يقطعه، أو شهادته غير صالحة، أو تمنعه إضافة في المتصفح. لا تخبر المتصفحات الصفحةَ بالسبب. قد يكون ذلك مؤقتًا.`,
    unanswered: ({page}) =>
      `لا يُظهر المتصفح أي جواب: فشل الاتصال، أو لا يقبل الخادم الكتابة من هذه الصفحة. عليه أن يجيب عن OPTIONS بـ “\u2066Access-Control-Allow-Origin: ${page}\u2069” و“\u2066Access-Control-Allow-Methods: POST, PATCH, DELETE\u2069” و“\u2066Access-Control-Allow-Headers: Authorization, Content-Type\u2069”. لا تخبر المتصفحات الصفحةَ بالسبب.`,
    cors: ({page, isOurs}) =>
      `الخادم يجيب، لكن ليس لهذه الصفحة (CORS): ينقص جوابَه “\u2066Access-Control-Allow-Origin: ${page}\u2069” (أو “\u2066*\u2069”).${isOurs ? ` خادم Colloquy يرسله إلى كل صفحة: ابحث عن وكيل (proxy) يحذفه أو يجيب بدلًا منه. شغّل الخادم مع “\u2066--origin ${page}\u2069” لتكتب هذه الصفحة أيضًا.` : ''}`,
    csp: ({directive, origin}) =>
      `سياسة Content-Security-Policy لهذه الصفحة تمنع الطلب. أضف \u2066${origin}\u2069 إلى “\u2066${directive}\u2069”.`,
    mixed: ({host}) =>
      `هذه الصفحة آمنة (https) والعنوان endpoint ليس كذلك (http): تمنع المتصفحات هذا المحتوى المختلط. اجعله متاحًا عبر https واكتب \u2066https://${host}\u2069.`,
    private: ({host}) =>
      `${host} عنوان في شبكة خاصة أو على الجهاز نفسه، وهذه الصفحة عامة: تمنع المتصفحات ذلك أو تسأل أولًا، ولا يصل إليه معظم القراء. استخدم عنوانًا عامًا. داخل الشبكة اسمح بـ “\u2066local-network-access\u2069” في Permissions-Policy للصفحة وأجب عن طلبات preflight بـ “\u2066Access-Control-Allow-Private-Network: true\u2069”.`,
    scheme: () =>
      'لا تُقرأ التعليقات إلا عبر http أو https. اكتب عنوانًا كهذا في endpoint، وافتح الصفحة من خادم ويب لا من ملف.',
    slow: ({host}) => `لم يرسل ${host} شيئًا لمدة 20 ثانية.`,
    moved: ({to}) =>
      `العنوان يعيد التوجيه${to && ` إلى \u2066${to}\u2069`}. تتبع القراءة ما يبقى ضمن http أو ضمن https؛ والطلبات التي تحمل سرًا أو تعليقًا لا تتبع أي توجيه. اكتب العنوان الجديد في endpoint.`,
    cut: () => 'انقطع الاتصال قبل اكتمال الجواب.',
    large: ({megabytes}) => `الجواب أكبر من ${megabytes} ميغابايت.`,
    half: () => 'الجواب مقطوع، أو ليس JSON صالحًا.',
    foreign: () => 'الجواب ليس JSON.',
    shapeless: () => 'الجواب JSON، لكنه ليس بالصيغة المتوقعة.',
  },
  rejections: {
    signIn: () => 'يطلب الخادم تسجيل الدخول.',
    forbidden: ({page, isOurs}) =>
      `يرفض الخادم هذا الموقع أو هذا الطلب.${isOurs ? ` خادم Colloquy يسمح به مع “\u2066--origin ${page}\u2069”.` : ''}`,
    absent: () => 'لا شيء على هذا العنوان.',
    limited: () => 'يسمح الخادم بطلبات أقل مما أُرسل.',
    busy: () => 'الخادم غير متاح الآن.',
    broken: () => 'فشل الخادم أو وكيل أمامه.',
    other: () => 'لا يقبل الخادم الطلب.',
  },
  pointsElsewhere: 'على الأرجح يشير endpoint إلى مكان آخر.',
  address: (address) => `العنوان: \u2066${address}\u2069`,
  answer: (status, type) => `الجواب: الحالة ${status}، \u2066${type || '–'}\u2069`,
  begins: (text) => `بدايته: \u2066${text}\u2069`,
  says: (sentence) => `الرسالة: \u2068${sentence}\u2069`,
  setting: (setting) => `هناك: \u2066${setting}\u2069`,
  requestId: (id) => `رقم الطلب: \u2066${id}\u2069`,
};

const isolate = (text: string): string => `\u2068${text}\u2069`;

export const signInPage: SignInPageStrings = {
  lang: 'ar',
  title: 'تسجيل الدخول',
  done: 'تم تسجيل دخولك. يمكنك إغلاق هذه النافذة.',
  noPage:
    'لا يمكن الوصول إلى صفحة التعليقات من هذه النافذة. أغلقها وسجّل الدخول من الصفحة من جديد. لمالك الموقع: الصفحات ذات Cross-Origin-Opener-Policy تحتاج القيمة same-origin-allow-popups.',
  refused: (provider) => `لم يسجّل ${isolate(provider)} دخولك.`,
  down: (provider) => `لا يستجيب ${isolate(provider)} في الوقت الحالي.`,
  failed: (provider) => `فشل تسجيل الدخول عبر ${isolate(provider)}: الرد غير صالح.`,
  nameless: (provider) => `ليس لحسابك لدى ${isolate(provider)} اسم يمكن عرضه. أضف اسمًا هناك.`,
  over: 'انتهت عملية تسجيل الدخول هذه أو استُخدمت من قبل. سجّل الدخول من الصفحة من جديد.',
  busy: 'جرت محاولات كثيرة لتسجيل الدخول من شبكتك. حاول من جديد بعد دقيقة.',
  otherOrigin: (origin) =>
    `لا يسجّل هذا الخادم الدخول لصفحات ${isolate(origin)}. لمالك الموقع: اسمح بها بالخيار ${isolate(`--origin ${origin}`)}`,
  nothingLost: 'لم يضِع شيء: ما زال نصك في النموذج.',
  again: 'حاول مرة أخرى',
  close: 'العودة إلى الصفحة',
};

export const page: PageStrings = {
  lang: 'ar',
  heading: (title) => `التعليقات على «\u2068${title}\u2069»`,
  backToArticle: 'العودة إلى المقال',
  signInAtArticle: 'لكتابة تعليق، سجّل الدخول في صفحة المقال.',
  ownPage: plural('ar', {
    zero: 'اقرأ التعليقات واكتب في صفحة مستقلة',
    one: 'اقرأ التعليق في صفحة مستقلة',
    two: 'اقرأ التعليقين في صفحة مستقلة',
    few: (n) => `اقرأ ${n} تعليقات في صفحة مستقلة`,
    many: (n) => `اقرأ ${n} تعليقًا في صفحة مستقلة`,
    other: (n) => `اقرأ ${n} تعليق في صفحة مستقلة`,
  }),
  previousPage: 'الصفحة السابقة',
  nextPage: 'الصفحة التالية',
  pageOf: (page, pages) => `الصفحة ${page} من ${pages}`,
  textKept: 'لم يُنشر تعليقك. ما زال نصك في النموذج أدناه.',
  otherSite: 'أُرسل هذا النموذج من موقع آخر. راجع نصك ثم انشره من هنا.',
  parentGone: 'حُذف التعليق الذي كنت ترد عليه.',
  yourComment: 'تعليقك',
  showInDiscussion: 'إظهاره في النقاش',
};

export const tooOld: string = 'هذا المتصفح أقدم من أن يعرض التعليقات. حدّثه أو استخدم متصفحًا آخر.';

export const attributions: AttributionWords = {
  article: '*مقال[ةه]?',
  place: 'المنشور|التعليق|النص|أعلاه',
  introduces: 'اقتباس(?: من)?|نقلا عن|ردا? على',
  from: 'من',
  says: '[يت]?كتبت?|قالت?|[يت]قول',
  nobody: '(?:ال)?(?:مثل|شاعر|ناس)|أغني[ةه]|كما|كانت?|جدت?ي|يقولون',
};

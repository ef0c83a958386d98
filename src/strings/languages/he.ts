// Hebrew.

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
 * Counts a noun: one and two of it have words of their own.
 *
 * Its calls are marked as pure, so that builds can take parts of this file.
 */
const counted = (one: string, two: string, other: string): ((count: number) => string) =>
  plural('he', {one, two, other: (n) => `${n} ${other}`});

const replies = counted('תשובה אחת', 'שתי תשובות', 'תשובות');
const comments = counted('תגובה אחת', 'שתי תגובות', 'תגובות');

export const thread: Strings = {
  lang: 'he',
  comments: (count) => (count === 0 ? 'אין תגובות עדיין' : comments(count)),
  anonymous: 'אנונימי',
  badges: {author: 'כותב/ת', moderator: 'מנחה'},
  place: (level, parent, count) =>
    `רמה ${level}${parent === null ? '' : `, תשובה ל־${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `תשובה ל־${name}`,
  permalink: 'קישור לתגובה',
  edited: (date) => `נערך ${date}`,
  editNote: (reason, by) => `נערך: ${reason}${by && ` — ${by}`}`,
  deleted: 'התגובה נמחקה.',
  noText: 'אין טקסט בתגובה.',
  reply: 'תשובה',
  replyTo: (name) => `תשובה ל־${name}`,
  hideReplies: (count, name) => `הסתרת ${replies(count)} ל־${name}`,
  showReplies: (count, name) => `הצגת ${replies(count)} ל־${name}`,
  loading: 'התגובות נטענות…',
  empty: 'אף אחד עוד לא כתב כאן.',
  closed: 'הדיון סגור לתגובות חדשות.',
  failed: 'לא ניתן היה לטעון את התגובות.',
  retry: 'ניסיון נוסף',
  write: 'כתיבת תגובה',
  oldest: 'מהישן לחדש',
  newest: 'מהחדש לישן',
  mostReplies: 'לפי מספר התשובות',
  votes: 'לפי מספר ההצבעות',
  view: 'תצוגה',
  later: {
    folded: replies,
    echoes: counted('אזכור אחד במקום אחר', 'שני אזכורים במקומות אחרים', 'אזכורים במקומות אחרים'),
    more: 'עוד תגובות',
    loadingMore: 'עוד תגובות נטענות…',
    unreadable: (count) => `לא ניתן היה לקרוא: ${comments(count)}.`,
    showAll: 'הצגת הכול',
    slow: 'הטעינה נמשכת יותר מהרגיל…',
    answerAt: (name) => `כתיבת תגובה ב־${name}`,
    failures: {
      offline: 'אין גישה לשרת.',
      timeout: 'השרת לא עונה.',
      missing: 'אין תגובות בכתובת הזאת.',
      refused: 'השרת לא מרשה זאת.',
      invalid: 'השרת לא קיבל זאת.',
      conflict: 'זה כבר נשלח עם טקסט אחר.',
      limited: 'יותר מדי בקשות. נא להמתין מעט.',
      broken: 'יש תקלה בשרת.',
      blocked: 'לדף הזה אין גישה לשרת.',
      moved: 'השרת עבר לכתובת אחרת.',
      unreadable: 'התשובה של השרת לא תקינה.',
      large: 'התשובה של השרת גדולה מדי.',
      unset: 'חסרה כתובת התגובות: המאפיין endpoint.',
    },
  },
};

const left = plural('he', {one: 'נותר תו אחד', two: 'נותרו שני תווים', other: (n) => `נותרו ${n} תווים`});

const over = counted('תו אחד מיותר', 'שני תווים מיותרים', 'תווים מיותרים');

export const writing: WritingStrings = {
  writeReply: (name) => `התשובה שלך ל־${name}`,
  writeEdit: 'עריכת התגובה שלך',
  name: 'שם',
  email: 'דוא״ל',
  website: 'אתר',
  comment: 'תגובה',
  optional: '(לא חובה)',
  emailHint: 'לא מוצג לעולם; למנחים בלבד.',
  markdownHint:
    'Markdown: \u2066*הטיה*\u2069, \u2066**הדגשה**\u2069, \u2067>\u00a0ציטוט\u2069, \u2066`קוד`\u2069, \u2066[קישור](https://…)\u2069',
  formatting: 'עיצוב',
  tools: {bold: 'מודגש', italic: 'נטוי', link: 'קישור', code: 'קוד', quote: 'ציטוט', list: 'רשימה'},
  send: 'פרסום התגובה',
  save: 'שמירה',
  preview: 'תצוגה מקדימה',
  previewing: 'התצוגה המקדימה נטענת…',
  nothingToPreview: 'עדיין אין מה להציג.',
  cancel: 'ביטול',
  left,
  over,
  needed: 'שדה חובה.',
  notAnAddress: 'כתובת אתר מתחילה ב־\u2066https://\u2069',
  notAnEmail: 'זו אינה כתובת דוא״ל.',
  notKept: 'טיוטות אינן נשמרות במכשיר הזה: כדאי להעתיק את הטקסט לפני שעוזבים.',
  forget: 'לשכוח אותי במכשיר הזה',
  forgetAll: 'לשכוח את השם, הטיוטות והרשות לערוך?',
  leaveEmpty: 'נא להשאיר את השדה הזה ריק',
};

export const sending: SendingStrings = {
  held: 'ממתינה לאישור מנחה. רק לך היא מוצגת.',
  heldFor: {
    name: 'ממתינה לאישור מנחה, כי השם הזה שמור. רק לך היא מוצגת.',
    blocked: 'ממתינה לאישור מנחה, כי הגישה שלך כאן חסומה. רק לך היא מוצגת.',
  },
  pending: 'בשליחה…',
  checking: 'בודקים שכאן כותב אדם ולא רובוט…',
  waiting: (why) => `ממתינה לשליחה. ${why} התגובה תישלח אוטומטית.`,
  deviceOffline: 'אין חיבור לאינטרנט.',
  askedToWait: (time) => `השרת מבקש להמתין עד ${time}.`,
  keepOpen: 'לא נשמר עותק במכשיר הזה: נא להשאיר את הדף פתוח.',
  stale: 'לא נשלחה כבר יום שלם. לשלוח עכשיו?',
  sendNow: 'לשלוח עכשיו',
  takeBack: 'ביטול השליחה',
  notSentYet: 'נכתב כאן ועדיין לא נשלח:',
  refused: 'התגובה שלך לא אושרה:',
  dismiss: 'הסתרה',
  posted: 'התגובה שלך פורסמה.',
  postedHeld: 'תודה. התגובה שלך תופיע אחרי בדיקה של מנחה.',
  edit: 'עריכה',
  delete: 'מחיקה',
  timeLeft: (time) => `עוד ${time}`,
  deleting: 'נמחקה.',
  undo: 'שחזור',
  unchanged: 'זה לא הצליח.',
  editedNow: 'התגובה שלך שונתה.',
  deletedNow: 'התגובה שלך נמחקה.',
  drafts: counted('טיוטה אחת שלא הושלמה:', 'שתי טיוטות שלא הושלמו:', 'טיוטות שלא הושלמו:'),
  draftOfReply: (name) => `תשובה ל־${name}`,
  draftOfComment: 'תגובה לדף',
  draftOfEdit: 'התגובה שלך, אחרי עריכה',
  draftOfNothing: 'לתגובה שכבר לא קיימת',
  discard: 'מחיקה',
  discarded: 'הטיוטה נמחקה.',
};

export const finding: FindingStrings = {
  openAll: 'הרחבת כל התשובות',
  foldAll: 'כיווץ כל התשובות',
  foldBelow: (level) => `כיווץ מתחת לרמה ${level}`,
  flat: 'לפי הזמן',
  tree: 'לפי שרשורים',
  refresh: 'חיפוש תגובות חדשות',
  loadedSoFar: (count) => `נטענו עד כה: ${count}`,
  unseen: counted('אחת חדשה', 'שתיים חדשות', 'חדשות'),
  previous: 'התגובה החדשה הקודמת',
  next: 'התגובה החדשה הבאה',
  arrived: counted('תגובה חדשה אחת', 'שתי תגובות חדשות', 'תגובות חדשות'),
  changed: 'הדיון השתנה.',
  show: 'הצגה',
  onlyThis: 'רק השרשור הזה',
  all: 'כל התגובות',
  oneShown: 'מוצג שרשור אחד בלבד.',
  back: (name) => `חזרה אל ${name}`,
  unknown: 'התגובה שבקישור לא נמצאת בדיון הזה.',
  unavailable: 'הטעינה לא הצליחה. נא לנסות שוב.',
  nothingNew: 'אין שום דבר חדש.',
};

export const quotes: QuotesStrings = {
  quote: 'ציטוט',
  wrote: (name) => `מדברי ${name}:`,
  fromArticle: 'מתוך הכתבה:',
  quotes: (name) => `ציטוט מדברי ${name}, מעבר לקטע`,
  quotesArticle: 'ציטוט מהכתבה, מעבר לקטע',
  quotedBy: plural('he', {one: 'צוטטה פעם אחת', two: 'צוטטה פעמיים', other: (n) => `צוטטה ${n} פעמים`}),
  repliesTo: (name) => `תשובה ל־${name}`,
  back: (name) => `חזרה אל ${name}`,
  asWritten: 'ציטוטים בלי קישורים',
  markQuoted: 'סימון קטעים שצוטטו',
};

export const keys: KeysStrings = {
  skipComments: plural('he', {
    one: 'דילוג על תגובה אחת',
    two: 'דילוג על שתי תגובות',
    other: (n) => `דילוג על ${n} תגובות`,
  }),
  endOfComments: 'סוף התגובות',
  keysTitle: 'קיצורי מקלדת',
  keysHint: 'המקשים האלה פועלים כשהמיקוד בתגובות, אבל לא בשדה טקסט.',
  keys: {
    next: 'התגובה הבאה',
    previous: 'התגובה הקודמת',
    parent: 'התגובה שעליה זאת עונה',
    nextNew: 'התגובה החדשה הבאה',
    fold: 'כיווץ או הרחבה של התשובות',
    reply: 'תשובה',
    quote: 'ציטוט הטקסט המסומן או התגובה כולה',
    help: 'הצגת הרשימה הזאת',
  },
  useKeys: 'שימוש במקשים האלה',
  closeKeys: 'סגירה',
  firstComment: 'זו התגובה הראשונה.',
  lastComment: 'זו התגובה האחרונה.',
  noParent: 'התגובה הזאת אינה תשובה.',
  loadingNext: 'עוד תגובות נטענות…',
  repliesFolded: plural('he', {one: 'תשובה אחת כווצה', two: 'שתי תשובות כווצו', other: (n) => `${n} תשובות כווצו`}),
  repliesShown: plural('he', {one: 'תשובה אחת הורחבה', two: 'שתי תשובות הורחבו', other: (n) => `${n} תשובות הורחבו`}),
};

const votes = counted('הצבעה אחת', 'שתי הצבעות', 'הצבעות');

export const voting: VotingStrings = {
  voteFor: (name, count) => `הצבעה לתגובה של ${name}: ${votes(count)}`,
  voted: (count) => `ההצבעה שלך לתגובה הזאת נקלטה: ${votes(count)}`,
  unvoted: (count) => `ההצבעה שלך בוטלה: ${votes(count)}`,
  notVoted: (why) => `ההצבעה שלך לא נספרה. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `החשבון המחובר: \u2068${name}\u2069`,
  signOut: 'התנתקות',
  signedOut: 'ההתנתקות הושלמה.',
  signInWith: (provider) => `כניסה עם \u2068${provider}\u2069`,
  signInFirst: 'כדי לשלוח את התגובה צריך להיכנס.',
  signInOnSite: 'רק בעלי חשבון באתר הזה יכולים לכתוב. נא להיכנס באתר; הטקסט שלך נשאר כאן.',
  signInEither: 'כדי לשלוח את התגובה נא להיכנס באתר הזה, או כאן:',
  continueInWindow: 'ממשיכים בחלון שנפתח.',
  signInBlocked: 'הדפדפן חסם את החלון.',
  openSignIn: 'פתיחה',
  verified: 'השם אומת',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `פעולות לתגובה של ${name}`,
  report: 'דיווח',
  reported: 'הדיווח שלך על התגובה נשלח',
  reportComment: (name) => `דיווח על התגובה של ${name}`,
  reportWhy: 'מה לא בסדר בתגובה הזאת?',
  reportReasons: {
    spam: 'ספאם או פרסומת',
    abuse: 'עלבונות או הטרדה',
    harm: 'איומים, אלימות או פגיעה עצמית',
    privacy: 'פרטים אישיים של מישהו',
    'off-topic': 'לא קשור לנושא',
    other: 'משהו אחר',
  },
  reportDetails: 'פרטים למנחים (לא חובה)',
  sendReport: 'שליחת הדיווח',
  sendingReport: 'בשליחה…',
  cancelReport: 'ביטול',
  chooseReason: 'נא לבחור סיבה.',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'תודה. הדיווח שלך הגיע למנחים. הם לא רואים מי שלח אותו.',
  reportNotSent: (why) => `הדיווח שלך לא נשלח. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'ניהול תגובות',
  allowInWindow: 'נא לאשר זאת בחלון שנפתח.',
  windowBlocked: 'הדפדפן חסם את החלון.',
  openWindow: 'פתיחה',
  windowClosed: 'החלון נסגר ושום דבר לא אושר.',
  moderatingAs: (name) => (name ? `ניהול בשם ${name}.` : 'מצב ניהול.'),
  stopModerating: 'סיום הניהול',
  moderationEnded: 'השרת כבר לא מקבל את ההחלטות שלך מהדף הזה. לחיצה על ”ניהול תגובות” תאפשר להיכנס שוב.',
  moderationFailed: (why) => `זה לא הצליח. ${why}`,
  approve: 'אישור',
  turnDown: 'דחייה',
  deleteComment: 'מחיקה',
  editComment: 'עריכה עם הערה',
  pin: 'הצמדה',
  unpin: 'ביטול ההצמדה',
  replyAsModerator: 'תשובה כמנחה',
  heldHere: (why) => (why ? `ממתינה לאישור: ${why}` : 'ממתינה לאישור. רק המנחים ומי שכתב אותה רואים אותה.'),
  commentText: 'טקסט (Markdown)',
  editReason: 'סיבה, גלויה לקוראים',
  saveEdit: 'שמירה',
  sendReply: 'שליחת התשובה',
  cancelChange: 'ביטול',
  decided: {
    approve: 'אושרה.',
    reject: 'נדחתה.',
    delete: 'נמחקה.',
    edit: 'נערכה.',
    pin: 'הוצמדה.',
    unpin: 'ההצמדה בוטלה.',
    reply: 'התשובה שלך פורסמה.',
  },
  undoDecision: 'ביטול ההחלטה',
  undone: 'ההחלטה בוטלה.',
  decidedBefore: (name) =>
    name
      ? `מישהו הקדים אותך: ${name}. התגובה מוצגת כפי שהיא עכשיו. שום דבר אחר לא השתנה.`
      : 'התגובה השתנתה ומוצגת כפי שהיא עכשיו. שום דבר אחר לא השתנה.',
  commentGone: 'התגובה הזאת כבר לא קיימת.',
};

export const details: DetailsStrings = {
  details: 'פרטים',
  triesAgainAt: (time) => `הניסיון האוטומטי הבא: ${time}.`,
  triesAgainOnline: 'הניסיון האוטומטי הבא יהיה כשהמכשיר הזה יחזור להיות מחובר.',
  diagnoses: {
    offline: () => 'המכשיר הזה אינו מחובר לרשת.',
    unreachable: ({host}) =>
      `אין גישה אל \u2066${host}\u2069: השם לא נמצא, החיבור נדחה או נקטע, האישור (certificate) אינו תקף, או שתוסף בדפדפן חוסם אותו. דפדפנים לא מוסרים לדף את הסיבה. ייתכן שזה זמני.`,
    unanswered: ({page}) =>
      `הדפדפן לא מציג תשובה: החיבור נכשל, או שהשרת לא מקבל בקשות כתיבה מהדף הזה. עליו לענות ל־OPTIONS עם ”\u2066Access-Control-Allow-Origin: ${page}\u2069”, ”\u2066Access-Control-Allow-Methods: POST, PATCH, DELETE\u2069” ו־”\u2066Access-Control-Allow-Headers: Authorization, Content-Type\u2069”. דפדפנים לא מוסרים לדף את הסיבה.`,
    cors: ({page, isOurs}) =>
      `השרת עונה, אבל לא לדף הזה (CORS): בתשובה שלו חסרה הכותרת ”\u2066Access-Control-Allow-Origin: ${page}\u2069” (או ”\u2066*\u2069”).${isOurs ? ` שרת Colloquy שולח אותה לכל דף: כדאי לחפש פרוקסי שמסיר אותה או עונה במקומו. כדי שאפשר יהיה גם לכתוב מהדף הזה, יש להפעיל את השרת עם ”\u2066--origin ${page}\u2069”.` : ''}`,
    csp: ({directive, origin}) =>
      `ה־Content-Security-Policy של הדף הזה חוסמת את הבקשה. יש להוסיף את \u2066${origin}\u2069 להנחיה ”\u2066${directive}\u2069”.`,
    mixed: ({host}) =>
      `הדף הזה מאובטח (https) וה־endpoint לא (http): דפדפנים חוסמים תוכן מעורב כזה. יש להגיש אותו ב־https ולהגדיר \u2066https://${host}\u2069.`,
    private: ({host}) =>
      `\u2066${host}\u2069 היא כתובת ברשת פרטית או במכשיר של הקורא עצמו, והדף הזה ציבורי: דפדפנים חוסמים זאת או שואלים תחילה, ולרוב הקוראים אין גישה אליה. יש להשתמש בכתובת ציבורית. בתוך הרשת יש לאפשר ”\u2066local-network-access\u2069” ב־Permissions-Policy של הדף, ולענות לבקשות preflight עם ”\u2066Access-Control-Allow-Private-Network: true\u2069”.`,
    scheme: () =>
      'אפשר לקרוא תגובות רק ב־http או ב־https. יש להגדיר ב־endpoint כתובת כזאת, ולפתוח את הדף משרת אינטרנט ולא מקובץ.',
    slow: ({host}) => `במשך 20 שניות לא הגיע דבר מ־\u2066${host}\u2069.`,
    moved: ({to}) =>
      `הכתובת מפנה הלאה${to && ` אל \u2066${to}\u2069`}. הקריאה עוקבת אחר הפניות בתוך http או בתוך https; בקשות עם סוד או תגובה לא עוקבות אחר אף אחת. יש להגדיר ב־endpoint את הכתובת החדשה.`,
    cut: () => 'החיבור נקטע לפני שהתשובה הושלמה.',
    large: ({megabytes}) => `התשובה גדולה מ־${megabytes} מגה־בייט.`,
    half: () => 'התשובה קטועה, או שאינה JSON תקין.',
    foreign: () => 'התשובה אינה JSON.',
    shapeless: () => 'התשובה היא JSON, אבל לא במבנה הצפוי.',
  },
  rejections: {
    signIn: () => 'השרת דורש כניסה.',
    forbidden: ({page, isOurs}) =>
      `השרת דוחה את האתר הזה או את הבקשה הזאת.${isOurs ? ` שרת Colloquy מאפשר את האתר עם ”\u2066--origin ${page}\u2069”.` : ''}`,
    absent: () => 'אין שום דבר בכתובת הזאת.',
    limited: () => 'היו יותר בקשות ממה שהשרת מרשה.',
    busy: () => 'השרת אינו זמין כרגע.',
    broken: () => 'השרת נכשל, או פרוקסי שלפניו.',
    other: () => 'השרת לא מקבל את הבקשה.',
  },
  pointsElsewhere: 'כנראה ה־endpoint מפנה למקום אחר.',
  address: (address) => `כתובת: \u2066${address}\u2069`,
  answer: (status, type) => `תשובה: מצב ${status}, \u2066${type || '–'}\u2069`,
  begins: (text) => `ההתחלה: \u2066${text}\u2069`,
  says: (sentence) => `הודעה: \u2068${sentence}\u2069`,
  setting: (setting) => `לבדוק שם: \u2066${setting}\u2069`,
  requestId: (id) => `מזהה הבקשה: \u2066${id}\u2069`,
};

const isolate = (text: string): string => `\u2068${text}\u2069`;

export const signInPage: SignInPageStrings = {
  lang: 'he',
  title: 'כניסה',
  done: 'הכניסה הושלמה. אפשר לסגור את החלון הזה.',
  noPage:
    'אין גישה מהחלון הזה לדף התגובות. נא לסגור אותו ולהיכנס שם שוב. לבעל האתר: דפים עם Cross-Origin-Opener-Policy צריכים את הערך same-origin-allow-popups.',
  refused: (provider) => `הכניסה עם ${isolate(provider)} נדחתה.`,
  down: (provider) => `אין כרגע תשובה מ־${isolate(provider)}.`,
  failed: (provider) => `הכניסה עם ${isolate(provider)} נכשלה: התשובה אינה תקינה.`,
  nameless: (provider) => `לחשבון שלך ב־${isolate(provider)} אין שם שאפשר להציג. נא להוסיף שם.`,
  over: 'הכניסה הזאת הסתיימה או כבר נוצלה. נא להיכנס שוב בדף.',
  busy: 'היו יותר מדי כניסות מהרשת שלך. נא לנסות שוב בעוד דקה.',
  otherOrigin: (origin) =>
    `השרת הזה לא מאפשר כניסה לדפים של ${isolate(origin)}. לבעל האתר: אפשר להתיר אותם עם ${isolate(`--origin ${origin}`)}`,
  nothingLost: 'שום דבר לא אבד: הטקסט שלך עדיין בטופס.',
  again: 'ניסיון נוסף',
  close: 'חזרה לדף',
};

export const page: PageStrings = {
  lang: 'he',
  heading: (title) => `תגובות על ”${title}”`,
  backToArticle: 'חזרה לכתבה',
  signInAtArticle: 'כדי לכתוב תגובה צריך להיכנס בדף הכתבה.',
  ownPage: plural('he', {
    zero: 'קריאה וכתיבה של תגובות בדף נפרד',
    one: 'קריאת התגובה בדף נפרד',
    two: 'קריאת שתי התגובות בדף נפרד',
    other: (n) => `קריאת ${n} התגובות בדף נפרד`,
  }),
  previousPage: 'הדף הקודם',
  nextPage: 'הדף הבא',
  pageOf: (number, pages) => `דף ${number} מתוך ${pages}`,
  textKept: 'התגובה שלך לא פורסמה. הטקסט שלך עדיין בטופס שלמטה.',
  otherSite: 'הטופס הזה נשלח מאתר אחר. נא לבדוק את הטקסט ולפרסם אותו מכאן.',
  parentGone: 'התגובה שעליה ענית נמחקה.',
  yourComment: 'התגובה שלך',
  showInDiscussion: 'הצגה בדיון',
};

export const tooOld: string = 'הדפדפן הזה ישן מכדי להציג את התגובות. נא לעדכן אותו או להשתמש בדפדפן אחר.';

export const attributions: AttributionWords = {
  article: 'ה?מאמר|מ?הכתבה',
  place: 'למעלה|לעיל|ה?תגובה|ה?פוסט|ה?טקסט',
  introduces: 'מצטטת?|ציטוט|בתגובה',
  from: 'מדברי|מאת|מתוך|לפי',
  says: 'כתבה?|כותבת?|אמרה?|אומרת?',
  nobody: 'ה?פתגם',
};

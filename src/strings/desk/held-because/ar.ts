import {createHeldBecause, inWords, translateList} from './held-because.js';

export const heldBecause = createHeldBecause({
  blocked: (kind, value) => `${BLOCKED.get(kind) ?? ''} محظور: ${value}`,
  blockedNetwork: () => 'الشبكة التي جاء منها محظورة.',
  trap: () => 'مُلئ الحقل المخفي الذي لا تراه إلا البرامج الآلية.',
  links: (count) => `عدد الروابط فيه ${count}.`,
  word: (place, word) => `${PLACES.get(place) ?? ''} يحتوي على ${word}.`,
  reservedName: (name) => `الاسم يشبه «${name}»، وليس للزوار أن يستخدموه.`,
  everyComment: () => 'كل تعليق ينتظر.',
  firstComment: () => 'هذا أول تعليق لهذا الكاتب.',
  reported: () => 'أُبلغ عنه.',
  imported: () => 'كان ينتظر عندما استُورد.',
  copiedByOther: () => 'أرسل شخص آخر الكلمات نفسها إلى هذا الموقع خلال يوم.',
  copiedByAuthor: (times) => `عدد مرات إرسال الكاتب للكلمات نفسها خلال يوم: ${times}.`,
  verifiedName: (name) => `الاسم يشبه «${name}»، وصاحبه يسجّل الدخول في هذا الموقع.`,
  siteRate: (count, time) => `وصل إلى الموقع كله أكثر من ${count} تعليق ${inWords(TIMES, time)}.`,
  unsolved: () => 'وصل ضمن سيل من التعليقات من دون حل المسألة.',
  signs: (list) => `فيه علامات دعاية: ${translateList(SIGNS, list)}.`,
  resembles: (words) => `يشبه تعليقات صُنّفت مزعجة.${words && ` أكثر الكلمات أثرًا: ${words}.`}`,
  judgeSilent: () => 'لم تُجب الخدمة التي تفحص التعليقات.',
  judgeHeld: () => 'تعدّه الخدمة التي تفحص التعليقات مزعجًا.',
  akismet: () => 'تعدّه Akismet مزعجًا.',
});

const BLOCKED = new Map([
  ['name', 'الاسم'],
  ['e-mail address', 'البريد الإلكتروني'],
  ['domain', 'النطاق'],
  ['network', 'عنوان الشبكة'],
]);

const PLACES = new Map([
  ['It', 'النص'],
  ['A link', 'رابط فيه'],
  ['The name', 'الاسم'],
  ['The website', 'الموقع'],
]);

const TIMES = new Map([
  ['a second', 'خلال ثانية'],
  ['a minute', 'خلال دقيقة'],
  ['an hour', 'خلال ساعة'],
  ['a day', 'خلال يوم'],
]);

const SIGNS = new Map([
  ['invisible characters inside words', 'محارف مخفية داخل الكلمات'],
  ['letters of two alphabets in a word', 'حروف من أبجديتين في كلمة'],
  ['letters of other fonts', 'حروف من خطوط أخرى'],
  ['a name with an address or a number', 'اسم فيه عنوان أو رقم'],
  ['a name that advertises', 'اسم دعائي'],
  ['a website that advertises', 'موقع دعائي'],
  ['links of another system', 'روابط نظام آخر'],
  ['general praise', 'مديح عام'],
  ['a call to act', 'دعوة إلى فعل'],
  ['praise of somebody who can be reached', 'مديح شخص يمكن الوصول إليه'],
  ['promises', 'وعود'],
  ['a way to make contact', 'وسيلة اتصال'],
  ['a link to a host that advertises', 'رابط إلى مضيف دعائي'],
  ['a link with few words', 'رابط مع كلمات قليلة'],
  ['a link after the text', 'رابط بعد النص'],
]);

import type {DetailsStrings} from '../strings.js';

export const ar: DetailsStrings = {
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
  says: (sentence) => `الرسالة: ${sentence}`,
  setting: (setting) => `هناك: \u2066${setting}\u2069`,
  requestId: (id) => `رقم الطلب: \u2066${id}\u2069`,
};

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
      `لا يُظهر المتصفح أي جواب: فشل الاتصال، أو لا يقبل الخادم الكتابة من هذه الصفحة. عليه أن يجيب عن OPTIONS بـ “Access-Control-Allow-Origin: ${page}” و“Access-Control-Allow-Methods: POST, PATCH, DELETE” و“Access-Control-Allow-Headers: Authorization, Content-Type”. لا تخبر المتصفحات الصفحةَ بالسبب.`,
    cors: ({page}) =>
      `الخادم يجيب، لكن ليس لهذه الصفحة (CORS): ينقص جوابَه “Access-Control-Allow-Origin: ${page}” (أو “*”). خادم Colloquy يرسله إلى كل صفحة: ابحث عن وكيل (proxy) يحذفه أو يجيب بدلًا منه. شغّل الخادم مع “--origin ${page}” لتكتب هذه الصفحة أيضًا.`,
    csp: ({directive, origin}) =>
      `سياسة Content-Security-Policy لهذه الصفحة تمنع الطلب. أضف ${origin} إلى “${directive}”.`,
    mixed: ({host}) =>
      `هذه الصفحة آمنة (https) والعنوان endpoint ليس كذلك (http): تمنع المتصفحات هذا المحتوى المختلط. اجعله متاحًا عبر https واكتب https://${host}.`,
    private: ({host}) =>
      `${host} عنوان في شبكة خاصة أو على الجهاز نفسه، وهذه الصفحة عامة: تمنع المتصفحات ذلك أو تسأل أولًا، ولا يصل إليه معظم القراء. استخدم عنوانًا عامًا. داخل الشبكة اسمح بـ “local-network-access” في Permissions-Policy للصفحة وأجب عن طلبات preflight بـ “Access-Control-Allow-Private-Network: true”.`,
    slow: ({host}) => `لم يرسل ${host} شيئًا لمدة 20 ثانية.`,
    moved: ({to}) =>
      `العنوان يعيد التوجيه${to && ` إلى ${to}`}. تتبع القراءة ما يبقى ضمن http أو ضمن https؛ والطلبات التي تحمل سرًا أو تعليقًا لا تتبع أي توجيه. اكتب العنوان الجديد في endpoint.`,
    cut: () => 'انقطع الاتصال قبل اكتمال الجواب.',
    large: ({megabytes}) => `الجواب أكبر من ${megabytes} ميغابايت.`,
    half: () => 'الجواب مقطوع، أو ليس JSON صالحًا.',
    foreign: () => 'الجواب ليس JSON.',
    shapeless: () => 'الجواب JSON، لكنه ليس ما يُنتظر هنا.',
  },
  rejections: {
    signIn: () => 'يطلب الخادم تسجيل الدخول.',
    forbidden: ({page}) => `يرفض الخادم هذا الموقع أو هذا الطلب. خادم Colloquy يسمح به مع “--origin ${page}”.`,
    absent: () => 'لا شيء على هذا العنوان.',
    limited: () => 'يسمح الخادم بطلبات أقل مما أُرسل.',
    busy: () => 'الخادم غير متاح الآن.',
    broken: () => 'فشل الخادم أو وكيل أمامه.',
    other: () => 'لا يقبل الخادم الطلب.',
  },
  pointsElsewhere: 'على الأرجح يشير endpoint إلى مكان آخر.',
  address: (address) => `العنوان: ${address}`,
  answer: (status, type) => `الجواب: الحالة ${status}، ${type || 'بلا Content-Type'}`,
  begins: (text) => `بدايته: ${text}`,
  says: (sentence) => `الرسالة: ${sentence}`,
  requestId: (id) => `رقم الطلب: ${id}`,
};

import type {ModeratingStrings} from '../moderating-strings.js';

export const ar: ModeratingStrings = {
  moderate: 'الإشراف',
  allowInWindow: 'اسمح بذلك في النافذة التي فُتحت.',
  windowBlocked: 'منع المتصفح فتح النافذة.',
  openWindow: 'افتحها',
  windowClosed: 'أُغلقت النافذة دون السماح بشيء.',
  moderatingAs: (name) => (name ? `أنت تشرف باسم ${name}.` : 'أنت تشرف.'),
  stopModerating: 'أنهِ الإشراف',
  moderationEnded: 'لم يعد الخادم يقبل قراراتك من هذه الصفحة. اضغط «الإشراف» لتسجيل الدخول من جديد.',
  moderationFailed: (why) => `لم ينجح ذلك. ${why}`,
  approve: 'اقبل',
  turnDown: 'ارفض',
  deleteComment: 'احذف',
  editComment: 'عدّل مع ملاحظة',
  pin: 'ثبّت',
  unpin: 'ألغِ التثبيت',
  replyAsModerator: 'رد كمشرف',
  heldHere: (why) => (why ? `قيد المراجعة: ${why}` : 'قيد المراجعة. لا يراه إلا المشرفون وكاتبه.'),
  commentText: 'النص (Markdown)',
  editReason: 'السبب، ويراه القراء',
  saveEdit: 'احفظ',
  sendReply: 'أرسل الرد',
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

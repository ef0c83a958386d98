import type {WritingStrings} from '../strings.js';

const number = new Intl.NumberFormat('ar');

export const ar: WritingStrings = {
  writeReply: (name) => `ردك على ${name}`,
  writeEdit: 'عدّل تعليقك',
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  website: 'الموقع',
  comment: 'التعليق',
  optional: 'اختياري',
  emailHint: 'لا يُعرض أبدًا؛ للمشرفين فقط.',
  markdownHint:
    'ماركداون: \u2066*تأكيد*\u2069، \u2066**قوي**\u2069، \u2067> اقتباس\u2069، \u2066`رمز`\u2069، \u2066[رابط](https://…)\u2069',
  formatting: 'التنسيق',
  tools: {bold: 'غامق', italic: 'مائل', link: 'رابط', code: 'رمز', quote: 'اقتباس', list: 'قائمة'},
  send: 'نشر التعليق',
  save: 'حفظ التعديل',
  preview: 'معاينة',
  previewing: 'المعاينة قادمة …',
  nothingToPreview: 'لا شيء للمعاينة بعد.',
  cancel: 'إلغاء',
  left: (count) => `بقي ${number.format(count)} حرفًا`,
  over: (count) => `${number.format(count)} حرفًا زائدًا`,
  needed: 'هذا مطلوب.',
  notAnAddress: 'عنوان الموقع يبدأ بـ ‎https://',
  notAnEmail: 'هذا ليس بريدًا إلكترونيًا.',
  notKept: 'هذا الجهاز لا يحفظ المسودات: انسخ نصك قبل أن تغادر.',
  forget: 'انسني على هذا الجهاز',
  forgetAll: 'أتنسى الاسم والمسودات وحق التعديل؟',
  leaveEmpty: 'اترك هذا الحقل فارغًا',
};

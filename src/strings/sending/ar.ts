import type {SendingStrings} from '../strings.js';

export const ar: SendingStrings = {
  held: 'بانتظار المشرف. أنت وحدك تراه.',
  pending: 'جارٍ الإرسال…',
  unsent: 'لم يُرسل.',
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
};

import {plural} from '../../plural.js';
import type {SiteStrings} from './site-strings.js';

export const ar: SiteStrings = {
  days: plural('ar', {
    one: 'اليوم الأخير',
    two: 'آخر يومين',
    few: (n) => `آخر ${n} أيام`,
    many: (n) => `آخر ${n} يومًا`,
    other: (n) => `آخر ${n} يوم`,
  }),
  series: {posted: 'مكتوبة', published: 'منشورة', held: 'محجوزة', rejected: 'مرفوضة'},
  plot: (series, total, most, day) => `${series}: ${total}، بحد أقصى ${most} في اليوم، في ${day}`,
  noComments: 'لم تكن هناك تعليقات في هذه المدة.',
  mostADay: (n) => `بحد أقصى ${n} في اليوم`,
  asTable: 'كجدول',
  day: 'اليوم (UTC)',
  total: 'المجموع',
  stored: 'على هذا الخادم',
  comments: 'التعليقات',
  threads: 'النقاشات',
  database: 'قاعدة البيانات',
  free: 'المساحة الحرة على القرص',
  almostFull: 'القرص ممتلئ تقريبًا. إذا لم تبقَ مساحة فسيُرفض كل تعليق جديد.',
  unknown: 'غير معروف',
  version: 'الإصدار',
  flags: 'بدأ التشغيل بـ',
  noFlags: 'بلا خيارات: كل شيء على إعداده الأصلي.',
  proxy: (flags) =>
    `تأتي كل الطلبات من عنوان واحد، فيتشارك كل الزوار حدًا واحدًا. إذا كان أمام هذا الخادم وكيل عكسي فشغّله بـ ${flags}`,
  update: 'تحديث',
  updated: 'تم التحديث.',
};

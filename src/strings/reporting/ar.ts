import {plural} from '../plural.js';
import type {ReportingStrings} from '../reporting-strings.js';

export const ar: ReportingStrings = {
  actionsFor: (name) => `إجراءات تعليق ${name}`,
  report: 'أبلغ',
  reported: 'لقد أبلغت عن هذا التعليق',
  reportComment: (name) => `أبلغ عن تعليق ${name}`,
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
  sendReport: 'أرسل البلاغ',
  sendingReport: 'يجري الإرسال…',
  cancelReport: 'إلغاء',
  chooseReason: 'اختر سببًا.',
  detailsLeft: plural('ar', {
    one: 'بقي حرف واحد',
    two: 'بقي حرفان',
    few: (n) => `بقيت ${n} أحرف`,
    many: (n) => `بقي ${n} حرفًا`,
    other: (n) => `بقي ${n} حرف`,
  }),
  detailsOver: plural('ar', {
    one: 'حرف واحد زائد',
    two: 'حرفان زائدان',
    few: (n) => `${n} أحرف زائدة`,
    many: (n) => `${n} حرفًا زائدًا`,
    other: (n) => `${n} حرف زائد`,
  }),
  reportSent: 'شكرًا. وصل بلاغك إلى المشرفين، وهم لا يرون من أرسله.',
  reportNotSent: (why) => `لم يُرسل بلاغك. ${why}`,
};

import type {FindingStrings} from '../strings.js';

export const ar: FindingStrings = {
  openAll: 'افتح كل الردود',
  foldAll: 'اطوِ كل الردود',
  foldBelow: (level) => `اطوِ من المستوى ${level}`,
  flat: 'حسب الوقت',
  tree: 'كمحادثات',
  refresh: 'ابحث عن الجديد',
  loadedSoFar: (count) => `${count} منها هنا حتى الآن`,
  unseen: (n) => `${n} جديد`,
  previous: 'التعليق الجديد السابق',
  next: 'التعليق الجديد التالي',
  arrived: (n) => `تعليقات جديدة: ${n}`,
  changed: 'تغيّر النقاش.',
  show: 'أظهر',
  onlyThis: 'هذه المحادثة فقط',
  all: 'كل التعليقات',
  oneShown: 'تظهر محادثة واحدة فقط.',
  back: (name) => `عودة إلى ${name}`,
  unknown: 'التعليق الذي يسميه هذا العنوان ليس هنا.',
  unavailable: 'لم يُحمَّل ذلك. حاول مرة أخرى.',
  nothingNew: 'لا جديد.',
};

import {plural} from '../plural.js';
import type {VotingStrings} from '../voting-strings.js';

const votes = plural('ar', {
  zero: 'لا أصوات',
  one: 'صوت واحد',
  two: 'صوتان',
  few: (n) => `${n} أصوات`,
  many: (n) => `${n} صوتًا`,
  other: (n) => `${n} صوت`,
});

export const ar: VotingStrings = {
  voteFor: (name, count) => `صوّت لتعليق ${name}: ${votes(count)}`,
  voted: (count) => `صوّتّ لهذا التعليق: ${votes(count)}`,
  unvoted: (count) => `سحبت صوتك: ${votes(count)}`,
  notVoted: (why) => `لم يُحتسب صوتك. ${why}`,
};

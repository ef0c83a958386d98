// Bengali.

import type {AttributionWords} from '../attribution-words.js';
import type {IdentityStrings} from '../identity-strings.js';
import type {ModeratingStrings} from '../moderating-strings.js';
import type {PageStrings} from '../page/page-strings.js';
import {plural} from '../plural.js';
import type {ReportingStrings} from '../reporting-strings.js';
import type {SignInPageStrings} from '../sign-in-page/sign-in-page-strings.js';
import type {
  DetailsStrings,
  FindingStrings,
  KeysStrings,
  QuotesStrings,
  SendingStrings,
  Strings,
  WritingStrings,
} from '../strings.js';
import type {VotingStrings} from '../voting-strings.js';

const number = plural('bn', {one: (n) => n, other: (n) => n});

/**
 * Counts a noun, which has one form after numbers.
 *
 * Its calls are marked as pure, so that builds can take parts of this file.
 */
const counted =
  (noun: string) =>
  (count: number): string =>
    `${number(count)}টি ${noun}`;

const replies = counted('উত্তর');
const comments = counted('মন্তব্য');

export const thread: Strings = {
  lang: 'bn',
  comments: (count) => (count === 0 ? 'এখনো কোনো মন্তব্য নেই' : comments(count)),
  anonymous: 'বেনামি',
  badges: {author: 'লেখক', moderator: 'মডারেটর'},
  place: (level, parent, count) =>
    `স্তর ${number(level)}${parent === null ? '' : `, ${parent}-কে উত্তর`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `${name}-কে উত্তর`,
  permalink: 'এই মন্তব্যের লিংক',
  edited: (date) => `সম্পাদিত: ${date}`,
  editNote: (reason, by) => `সম্পাদিত: ${reason}${by && ` — ${by}`}`,
  deleted: 'এই মন্তব্য মুছে ফেলা হয়েছে।',
  noText: 'এই মন্তব্যে কোনো লেখা নেই।',
  reply: 'উত্তর দিন',
  replyTo: (name) => `${name}-কে উত্তর দিন`,
  hideReplies: (count, name) => `${name}-কে দেওয়া ${replies(count)} লুকান`,
  showReplies: (count, name) => `${name}-কে দেওয়া ${replies(count)} দেখুন`,
  loading: 'মন্তব্য লোড হচ্ছে…',
  empty: 'এখানে এখনো কেউ কিছু লেখেননি।',
  closed: 'এখানে মন্তব্য বন্ধ আছে।',
  failed: 'মন্তব্য লোড হয়নি।',
  retry: 'আবার চেষ্টা করুন',
  write: 'মন্তব্য লিখুন',
  oldest: 'সবচেয়ে পুরোনো',
  newest: 'সবচেয়ে নতুন',
  mostReplies: 'সবচেয়ে বেশি উত্তর',
  votes: 'সবচেয়ে বেশি ভোট',
  view: 'দেখার ধরন',
  later: {
    folded: replies,
    echoes: (count) => `অন্যত্র ${number(count)}টি উল্লেখ`,
    more: 'আরও মন্তব্য দেখুন',
    loadingMore: 'আরও মন্তব্য লোড হচ্ছে…',
    unreadable: (count) => `${comments(count)} পড়া যায়নি।`,
    showAll: 'পুরোটা দেখুন',
    slow: 'লোড হতে বেশি সময় লাগছে…',
    answerAt: (name) => `${name} সাইটে মন্তব্য লিখুন`,
    failures: {
      offline: 'সার্ভার পাওয়া যাচ্ছে না।',
      timeout: 'সার্ভার জবাব দিচ্ছে না।',
      missing: 'এই ঠিকানায় কোনো মন্তব্য নেই।',
      refused: 'সার্ভারে এর অনুমতি নেই।',
      invalid: 'সার্ভার এটি গ্রহণ করেনি।',
      conflict: 'এটি আগেই অন্য লেখায় পাঠানো হয়েছে।',
      limited: 'অনেক বেশি অনুরোধ। একটু পরে আবার চেষ্টা করুন।',
      broken: 'সার্ভারে সমস্যা হয়েছে।',
      blocked: 'সার্ভারে এই পেজের অনুমতি নেই।',
      moved: 'সার্ভারের ঠিকানা বদলেছে।',
      unreadable: 'সার্ভারের জবাব ঠিক নেই।',
      large: 'সার্ভারের জবাব খুব বড়।',
      unset: 'মন্তব্যের সার্ভার নেই: endpoint অ্যাট্রিবিউট দিন।',
    },
  },
};

const left = counted('অক্ষর বাকি');
const over = counted('অক্ষর বেশি');

export const writing: WritingStrings = {
  writeReply: (name) => `${name}-কে আপনার উত্তর`,
  writeEdit: 'আপনার মন্তব্য সম্পাদনা করুন',
  name: 'নাম',
  email: 'ইমেইল',
  website: 'ওয়েবসাইট',
  comment: 'মন্তব্য',
  optional: '(ঐচ্ছিক)',
  emailHint: 'কখনো দেখানো হয় না; শুধু মডারেটরদের জন্য।',
  markdownHint: 'Markdown: *ইটালিক*, **বোল্ড**, >\u00a0উদ্ধৃতি, `কোড`, [লিংক](https://…)',
  formatting: 'ফরম্যাটিং',
  tools: {bold: 'বোল্ড', italic: 'ইটালিক', link: 'লিংক', code: 'কোড', quote: 'উদ্ধৃতি', list: 'তালিকা'},
  send: 'মন্তব্য পাঠান',
  save: 'পরিবর্তন সেভ করুন',
  preview: 'প্রিভিউ',
  previewing: 'প্রিভিউ লোড হচ্ছে…',
  nothingToPreview: 'প্রিভিউ দেখার মতো এখনো কিছু নেই।',
  cancel: 'বাতিল করুন',
  left,
  over,
  needed: 'এই ঘরটি পূরণ করতে হবে।',
  notAnAddress: 'ওয়েব ঠিকানা https:// দিয়ে শুরু হয়',
  notAnEmail: 'এটি সঠিক ইমেইল ঠিকানা নয়।',
  notKept: 'এই ডিভাইসে খসড়া সেভ হয় না: চলে যাওয়ার আগে আপনার লেখা কপি করে নিন।',
  forget: 'এই ডিভাইস থেকে আমার তথ্য মুছুন',
  forgetAll: 'নাম, খসড়া ও সম্পাদনার অনুমতি মুছে ফেলবেন?',
  leaveEmpty: 'এই ঘরটি খালি রাখুন',
};

export const sending: SendingStrings = {
  held: 'মডারেটরের অনুমোদনের অপেক্ষায় আছে। শুধু আপনি এটি দেখতে পাচ্ছেন।',
  heldFor: {
    name: 'মডারেটরের অনুমোদনের অপেক্ষায় আছে, কারণ এই নাম সংরক্ষিত। শুধু আপনি মন্তব্যটি দেখতে পাচ্ছেন।',
    blocked: 'মডারেটরের অনুমোদনের অপেক্ষায় আছে, কারণ আপনাকে এখানে ব্লক করা হয়েছে। শুধু আপনি মন্তব্যটি দেখতে পাচ্ছেন।',
  },
  pending: 'পাঠানো হচ্ছে…',
  checking: 'ব্রাউজারটি কোনো মানুষের কি না, যাচাই করা হচ্ছে…',
  waiting: (why) => `পাঠানো বাকি আছে। ${why} মন্তব্যটি নিজে থেকেই পাঠানো হবে।`,
  deviceOffline: 'আপনি অফলাইনে আছেন।',
  askedToWait: (time) => `সার্ভার ${time} পর্যন্ত অপেক্ষা করতে বলেছে।`,
  keepOpen: 'এই ডিভাইসে কোনো কপি সেভ করা নেই: এই পেজ খোলা রাখুন।',
  stale: 'পুরো এক দিনেও পাঠানো যায়নি। এখন পাঠাবেন?',
  sendNow: 'এখন পাঠান',
  takeBack: 'ফিরিয়ে নিন',
  notSentYet: 'এখানে লেখা, কিন্তু এখনো পাঠানো হয়নি:',
  refused: 'মডারেটর আপনার মন্তব্য অনুমোদন করেননি:',
  dismiss: 'বন্ধ করুন',
  posted: 'আপনার মন্তব্য প্রকাশিত হয়েছে।',
  postedHeld: 'ধন্যবাদ। মডারেটর পড়ার পর আপনার মন্তব্য প্রকাশিত হবে।',
  edit: 'সম্পাদনা',
  delete: 'মুছুন',
  timeLeft: (time) => `${time} বাকি`,
  deleting: 'মুছে ফেলা হয়েছে।',
  undo: 'ফিরিয়ে আনুন',
  unchanged: 'কাজটি হয়নি।',
  editedNow: 'আপনার মন্তব্য সম্পাদনা করা হয়েছে।',
  deletedNow: 'আপনার মন্তব্য মুছে ফেলা হয়েছে।',
  drafts: counted('অসমাপ্ত খসড়া:'),
  draftOfReply: (name) => `${name}-কে উত্তর`,
  draftOfComment: 'পেজে মন্তব্য',
  draftOfEdit: 'আপনার মন্তব্যের সম্পাদনা',
  draftOfNothing: 'যে মন্তব্যের জন্য লেখা, সেটি আর নেই',
  discard: 'বাদ দিন',
  discarded: 'বাদ দেওয়া হয়েছে।',
};

export const finding: FindingStrings = {
  openAll: 'সব উত্তর খুলুন',
  foldAll: 'সব উত্তর গোটান',
  foldBelow: (level) => `${number(level)} নম্বর স্তরের নিচে গোটান`,
  flat: 'সময়ের ক্রমে',
  tree: 'কথোপকথনের ক্রমে',
  refresh: 'নতুন মন্তব্য খুঁজুন',
  loadedSoFar: (count) => `এ পর্যন্ত ${count}টি লোড হয়েছে`,
  unseen: counted('নতুন'),
  previous: 'আগের নতুন মন্তব্য',
  next: 'পরের নতুন মন্তব্য',
  arrived: counted('নতুন মন্তব্য'),
  changed: 'আলোচনায় পরিবর্তন হয়েছে।',
  show: 'দেখুন',
  onlyThis: 'শুধু এই কথোপকথন',
  all: 'সব মন্তব্য',
  oneShown: 'শুধু একটি কথোপকথন দেখা যাচ্ছে।',
  back: (name) => `ফিরে যান: ${name}`,
  unknown: 'লিংকের মন্তব্যটি এখানে নেই।',
  unavailable: 'এটি লোড হয়নি। আবার চেষ্টা করুন।',
  nothingNew: 'নতুন কিছু নেই।',
};

export const quotes: QuotesStrings = {
  quote: 'উদ্ধৃত করুন',
  wrote: (name) => `${name} লিখেছেন:`,
  fromArticle: 'নিবন্ধ থেকে:',
  quotes: (name) => `উদ্ধৃতি: ${name}, মূল অংশে যান`,
  quotesArticle: 'নিবন্ধের উদ্ধৃতি, মূল অংশে যান',
  quotedBy: (count) => `${number(count)} বার উদ্ধৃত`,
  repliesTo: (name) => `${name}-কে উত্তর`,
  back: (name) => `ফিরে যান: ${name}`,
  asWritten: 'উদ্ধৃতি মূল রূপে',
  markQuoted: 'উদ্ধৃত অংশ চিহ্নিত করুন',
};

export const keys: KeysStrings = {
  skipComments: (count) => `${comments(count)} এড়িয়ে যান`,
  endOfComments: 'মন্তব্য শেষ',
  keysTitle: 'কিবোর্ড শর্টকাট',
  keysHint: 'ফোকাস মন্তব্যের মধ্যে থাকলে এই শর্টকাটগুলো কাজ করে, তবে লেখার ঘরে নয়।',
  keys: {
    next: 'পরের মন্তব্য',
    previous: 'আগের মন্তব্য',
    parent: 'এটি যে মন্তব্যের উত্তর',
    nextNew: 'পরের নতুন মন্তব্য',
    fold: 'উত্তর গোটান বা খুলুন',
    reply: 'উত্তর দিন',
    quote: 'বাছাই করা অংশ বা পুরো মন্তব্য উদ্ধৃত করুন',
    help: 'এই তালিকা দেখুন',
  },
  useKeys: 'এই শর্টকাটগুলো ব্যবহার করুন',
  closeKeys: 'বন্ধ করুন',
  firstComment: 'এটিই প্রথম মন্তব্য।',
  lastComment: 'এটিই শেষ মন্তব্য।',
  noParent: 'এই মন্তব্য কোনো উত্তর নয়।',
  loadingNext: 'আরও মন্তব্য লোড হচ্ছে…',
  repliesFolded: (count) => `${replies(count)} গোটানো হয়েছে`,
  repliesShown: (count) => `${replies(count)} খোলা হয়েছে`,
};

const votes = counted('ভোট');

export const voting: VotingStrings = {
  voteFor: (name, count) => `মন্তব্যে ভোট দিন: ${name}, ${votes(count)}`,
  voted: (count) => `আপনি এই মন্তব্যে ভোট দিয়েছেন: ${votes(count)}`,
  unvoted: (count) => `আপনি আপনার ভোট ফিরিয়ে নিয়েছেন: ${votes(count)}`,
  notVoted: (why) => `আপনার ভোট গণনা করা হয়নি। ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `${name} নামে লগইন করা আছে`,
  signOut: 'লগআউট করুন',
  signedOut: 'লগআউট করা হয়েছে।',
  signInWith: (provider) => `${provider} দিয়ে লগইন করুন`,
  signInFirst: 'মন্তব্য পাঠাতে লগইন করুন।',
  signInOnSite: 'এখানে লিখতে এই সাইটে অ্যাকাউন্ট থাকতে হবে। সাইটে লগইন করুন; আপনার লেখা এখানেই থাকবে।',
  signInEither: 'মন্তব্য পাঠাতে এই সাইটে লগইন করুন, অথবা এখানে:',
  continueInWindow: 'যে উইন্ডো খুলেছে, সেখানে এগিয়ে যান।',
  signInBlocked: 'ব্রাউজার উইন্ডোটি আটকে দিয়েছে।',
  openSignIn: 'খুলুন',
  verified: 'নাম যাচাই করা',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `মন্তব্যের অপশন: ${name}`,
  report: 'রিপোর্ট করুন',
  reported: 'আপনি এই মন্তব্য রিপোর্ট করেছেন',
  reportComment: (name) => `মন্তব্য রিপোর্ট করুন: ${name}`,
  reportWhy: 'এই মন্তব্যে সমস্যা কী?',
  reportReasons: {
    spam: 'স্প্যাম বা বিজ্ঞাপন',
    abuse: 'অপমান বা হয়রানি',
    harm: 'হুমকি, সহিংসতা বা নিজের ক্ষতি',
    privacy: 'কারও ব্যক্তিগত তথ্য',
    'off-topic': 'অপ্রাসঙ্গিক',
    other: 'অন্য কিছু',
  },
  reportDetails: 'মডারেটরদের জন্য বিস্তারিত (ঐচ্ছিক)',
  sendReport: 'রিপোর্ট পাঠান',
  sendingReport: 'পাঠানো হচ্ছে…',
  cancelReport: 'বাতিল করুন',
  chooseReason: 'একটি কারণ বেছে নিন।',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'ধন্যবাদ। মডারেটররা আপনার রিপোর্ট পেয়েছেন। কে পাঠিয়েছেন, তা তাঁরা দেখতে পান না।',
  reportNotSent: (why) => `আপনার রিপোর্ট পাঠানো যায়নি। ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'মডারেট করুন',
  allowInWindow: 'যে উইন্ডো খুলেছে, সেখানে অনুমতি দিন।',
  windowBlocked: 'ব্রাউজার উইন্ডোটি আটকে দিয়েছে।',
  openWindow: 'খুলুন',
  windowClosed: 'অনুমতি না দিয়েই উইন্ডোটি বন্ধ করা হয়েছে।',
  moderatingAs: (name) => (name ? `আপনি ${name} নামে মডারেট করছেন।` : 'আপনি মডারেট করছেন।'),
  stopModerating: 'মডারেট করা বন্ধ করুন',
  moderationEnded: 'সার্ভার এই পেজ থেকে আপনার সিদ্ধান্ত আর নিচ্ছে না। আবার লগইন করতে “মডারেট করুন” চাপুন।',
  moderationFailed: (why) => `কাজটি হয়নি। ${why}`,
  approve: 'অনুমোদন করুন',
  turnDown: 'নাকচ করুন',
  deleteComment: 'মুছুন',
  editComment: 'কারণসহ সম্পাদনা',
  pin: 'পিন করুন',
  unpin: 'পিন সরান',
  replyAsModerator: 'মডারেটর হিসেবে উত্তর',
  heldHere: (why) => (why ? `অপেক্ষমাণ: ${why}` : 'অপেক্ষমাণ। শুধু মডারেটররা ও লেখক এটি দেখতে পান।'),
  commentText: 'লেখা (Markdown)',
  editReason: 'কারণ, পাঠকেরা দেখবেন',
  saveEdit: 'সেভ করুন',
  sendReply: 'উত্তর পাঠান',
  cancelChange: 'বাতিল করুন',
  decided: {
    approve: 'অনুমোদন করা হয়েছে।',
    reject: 'নাকচ করা হয়েছে।',
    delete: 'মুছে ফেলা হয়েছে।',
    edit: 'সম্পাদনা করা হয়েছে।',
    pin: 'পিন করা হয়েছে।',
    unpin: 'পিন সরানো হয়েছে।',
    reply: 'আপনার উত্তর প্রকাশিত হয়েছে।',
  },
  undoDecision: 'আগের মতো করুন',
  undone: 'আগের মতো করা হয়েছে।',
  decidedBefore: (name) =>
    `${name ? `${name} আগেই সিদ্ধান্ত নিয়েছেন` : 'মন্তব্যটি বদলে গেছে'}: মন্তব্যটি এখন যেমন আছে, তেমনই দেখা যাচ্ছে। আর কিছু বদলানো হয়নি।`,
  commentGone: 'এই মন্তব্য আর নেই।',
};

export const details: DetailsStrings = {
  details: 'বিস্তারিত',
  triesAgainAt: (time) => `পরের স্বয়ংক্রিয় চেষ্টার সময়: ${time}।`,
  triesAgainOnline: 'এই ডিভাইস আবার অনলাইনে এলে নিজে থেকেই চেষ্টা করা হবে।',
  diagnoses: {
    offline: () => 'এই ডিভাইসে নেটওয়ার্ক সংযোগ নেই।',
    unreachable: ({host}) =>
      `${host} পাওয়া যাচ্ছে না: নামটি খুঁজে পাওয়া যাচ্ছে না, সংযোগ প্রত্যাখ্যান করা হচ্ছে বা কেটে যাচ্ছে, সার্টিফিকেট বৈধ নয়, অথবা ব্রাউজারের কোনো এক্সটেনশন আটকে দিচ্ছে। ব্রাউজার পেজকে কারণ জানায় না। সমস্যাটি সাময়িক হতে পারে।`,
    unanswered: ({page}) =>
      `ব্রাউজার কোনো জবাব দেখাচ্ছে না: সংযোগ ব্যর্থ হয়েছে, অথবা সার্ভার এই পেজ থেকে লেখার অনুরোধ নেয় না। OPTIONS অনুরোধের জবাবে সার্ভারকে “Access-Control-Allow-Origin: ${page}”, “Access-Control-Allow-Methods: POST, PATCH, DELETE” ও “Access-Control-Allow-Headers: Authorization, Content-Type” দিতে হবে। ব্রাউজার পেজকে কারণ জানায় না।`,
    cors: ({page, isOurs}) =>
      `সার্ভার জবাব দেয়, কিন্তু এই পেজকে নয় (CORS): জবাবে “Access-Control-Allow-Origin: ${page}” (বা “*”) হেডার নেই।${isOurs ? ` Colloquy সার্ভার সব পেজেই এটি পাঠায়: দেখুন, কোনো প্রক্সি এটি সরিয়ে দিচ্ছে বা নিজেই জবাব দিচ্ছে কি না। এই পেজ থেকে লেখারও অনুমতি দিতে সার্ভার “--origin ${page}” দিয়ে চালু করুন।` : ''}`,
    csp: ({directive, origin}) =>
      `এই পেজের Content-Security-Policy অনুরোধটি আটকে দিচ্ছে। এর “${directive}” নির্দেশে যোগ করুন: ${origin}`,
    mixed: ({host}) =>
      `এই পেজ সুরক্ষিত (https), endpoint সুরক্ষিত নয় (http): ব্রাউজার এমন মিশ্র কনটেন্ট আটকে দেয়। endpoint https দিয়ে চালু করে এই মান দিন: https://${host}`,
    private: ({host}) =>
      `${host} ব্যক্তিগত নেটওয়ার্কের বা পাঠকের নিজের ডিভাইসের ঠিকানা, অথচ এই পেজ সবার জন্য উন্মুক্ত: ব্রাউজার এটি আটকে দেয় বা আগে জিজ্ঞেস করে, আর বেশির ভাগ পাঠক সেখানে পৌঁছাতে পারেন না। সবার জন্য উন্মুক্ত ঠিকানা ব্যবহার করুন। নেটওয়ার্কের ভেতরে হলে পেজের Permissions-Policy হেডারে “local-network-access” অনুমোদন করুন, আর preflight অনুরোধের জবাবে “Access-Control-Allow-Private-Network: true” দিন।`,
    scheme: () =>
      'মন্তব্য শুধু http বা https দিয়ে পড়া যায়। endpoint হিসেবে এমন একটি URL দিন, আর পেজটি ফাইল থেকে নয়, ওয়েব সার্ভার থেকে খুলুন।',
    slow: ({host}) => `${host} ২০ সেকেন্ড ধরে কিছুই পাঠায়নি।`,
    moved: ({to}) =>
      `এই ঠিকানা অন্য ঠিকানায় রিডাইরেক্ট করে${to && ` (${to})`}। পড়ার অনুরোধ শুধু http বা শুধু https ঠিকানার মধ্যে রিডাইরেক্ট মেনে চলে; গোপন তথ্য বা মন্তব্যসহ অনুরোধ কোনো রিডাইরেক্ট মানে না। endpoint হিসেবে নতুন ঠিকানা দিন।`,
    cut: () => 'জবাব সম্পূর্ণ হওয়ার আগেই সংযোগ কেটে গেছে।',
    large: ({megabytes}) => `জবাব ${number(megabytes)} MB ছাড়িয়ে গেছে।`,
    half: () => 'জবাব অসম্পূর্ণ, অথবা বৈধ JSON নয়।',
    foreign: () => 'জবাব JSON নয়।',
    shapeless: () => 'জবাব JSON, কিন্তু প্রত্যাশিত ফরম্যাটে নয়।',
  },
  rejections: {
    signIn: () => 'সার্ভারে লগইন করা প্রয়োজন।',
    forbidden: ({page, isOurs}) =>
      `সার্ভার এই সাইট বা এই অনুরোধ নাকচ করেছে।${isOurs ? ` Colloquy সার্ভার “--origin ${page}” দিয়ে সাইটকে অনুমতি দেয়।` : ''}`,
    absent: () => 'এই ঠিকানায় কিছু নেই।',
    limited: () => 'সার্ভারের অনুরোধের সীমা পার হয়ে গেছে।',
    busy: () => 'সার্ভার সাময়িকভাবে বন্ধ আছে।',
    broken: () => 'সার্ভারে বা তার সামনের প্রক্সিতে ত্রুটি হয়েছে।',
    other: () => 'সার্ভার অনুরোধটি গ্রহণ করে না।',
  },
  pointsElsewhere: 'endpoint সম্ভবত অন্য কোথাও নির্দেশ করছে।',
  address: (address) => `ঠিকানা: ${address}`,
  answer: (status, type) => `জবাব: স্ট্যাটাস ${status}, ${type || 'Content-Type নেই'}`,
  begins: (text) => `শুরু: ${text}`,
  says: (sentence) => `বার্তা: ${sentence}`,
  setting: (setting) => `সেখানে দেখুন: ${setting}`,
  requestId: (id) => `অনুরোধের আইডি: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'bn',
  title: 'লগইন করুন',
  done: 'লগইন হয়েছে। এখন এই উইন্ডো বন্ধ করতে পারেন।',
  noPage:
    'এই উইন্ডো থেকে মন্তব্যের পেজে পৌঁছানো যাচ্ছে না। এটি বন্ধ করে সেখানে আবার লগইন করুন। সাইটের মালিকের জন্য: যেসব পেজে Cross-Origin-Opener-Policy আছে, সেখানে same-origin-allow-popups মান দিতে হবে।',
  refused: (provider) => `${provider} দিয়ে লগইন হয়নি।`,
  down: (provider) => `${provider} এই মুহূর্তে জবাব দিচ্ছে না।`,
  failed: (provider) => `${provider} দিয়ে লগইন ব্যর্থ হয়েছে: জবাব ঠিক নেই।`,
  nameless: (provider) => `আপনার ${provider} অ্যাকাউন্টে দেখানোর মতো কোনো নাম নেই। সেখানে নাম যোগ করুন।`,
  over: 'এই লগইনের মেয়াদ শেষ, অথবা এটি আগেই ব্যবহার করা হয়েছে। পেজে আবার লগইন করুন।',
  busy: 'আপনার নেটওয়ার্ক থেকে অনেক বেশি লগইন হয়েছে। এক মিনিট পর আবার চেষ্টা করুন।',
  otherOrigin: (origin) =>
    `${origin} সাইটের পেজের জন্য এই সার্ভার কাউকে লগইন করায় না। সাইটের মালিকের জন্য: অনুমতি দিতে যোগ করুন --origin ${origin}`,
  nothingLost: 'কিছুই হারায়নি: আপনার লেখা ফর্মেই আছে।',
  again: 'আবার চেষ্টা করুন',
  close: 'পেজে ফিরে যান',
};

export const page: PageStrings = {
  lang: 'bn',
  heading: (title) => `“${title}” নিয়ে মন্তব্য`,
  backToArticle: 'নিবন্ধে ফিরে যান',
  signInAtArticle: 'মন্তব্য লিখতে নিবন্ধের পেজে লগইন করুন।',
  ownPage: plural('bn', {
    zero: 'আলাদা পেজে মন্তব্য পড়ুন ও লিখুন',
    one: (n) => `আলাদা পেজে ${n}টি মন্তব্য পড়ুন`,
    other: (n) => `আলাদা পেজে ${n}টি মন্তব্য পড়ুন`,
  }),
  previousPage: 'আগের পেজ',
  nextPage: 'পরের পেজ',
  pageOf: (page, pages) => `পেজ ${page}, মোট ${pages}টি`,
  textKept: 'আপনার মন্তব্য প্রকাশিত হয়নি। আপনার লেখা নিচের ফর্মেই আছে।',
  otherSite: 'এই ফর্ম অন্য সাইট থেকে পাঠানো হয়েছে। আপনার লেখা দেখে নিয়ে এখান থেকে পাঠান।',
  parentGone: 'যে মন্তব্যের উত্তর দিয়েছেন, সেটি মুছে ফেলা হয়েছে।',
  yourComment: 'আপনার মন্তব্য',
  showInDiscussion: 'আলোচনায় দেখুন',
};

export const tooOld: string = 'এই ব্রাউজারটি মন্তব্য দেখানোর জন্য বেশি পুরোনো। এটি আপডেট করুন বা অন্যটি ব্যবহার করুন।';

export const attributions: AttributionWords = {
  article: '(?:নি|প্র)বন্ধ*',
  place: 'উপরে|মন্তব্য*|পোস্ট*',
  introduces: 'উদ্ধৃতি|জবাবে',
  from: 'সূত্র',
  says: 'লিখ*|বল(?:েছেন|েছে|েন|লেন)',
  nobody: 'প্রবাদ*',
};

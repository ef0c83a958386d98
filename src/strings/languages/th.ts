// Thai.

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

const replies = plural('th', {other: (n) => `การตอบกลับ ${n} รายการ`});
const votes = plural('th', {other: (n) => `${n} โหวต`});
const left = plural('th', {other: (n) => `เหลืออีก ${n} ตัวอักษร`});
const over = plural('th', {other: (n) => `เกินมา ${n} ตัวอักษร`});

export const thread: Strings = {
  lang: 'th',
  comments: plural('th', {zero: 'ยังไม่มีความคิดเห็น', other: (n) => `${n} ความคิดเห็น`}),
  anonymous: 'ไม่ระบุชื่อ',
  badges: {author: 'ผู้เขียน', moderator: 'ผู้ดูแล'},
  place: (level, parent, count) =>
    `ระดับ ${level}${parent === null ? '' : ` ตอบกลับ ${parent}`}${count === 0 ? '' : ` ${replies(count)}`}`,
  inReplyTo: (name) => `ตอบกลับ ${name}`,
  permalink: 'ลิงก์ของความคิดเห็นนี้',
  edited: (date) => `แก้ไขเมื่อ ${date}`,
  editNote: (reason, by) => (by ? `แก้ไข: ${reason} — ${by}` : `แก้ไข: ${reason}`),
  deleted: 'ความคิดเห็นนี้ถูกลบแล้ว',
  noText: 'ความคิดเห็นนี้ไม่มีข้อความ',
  reply: 'ตอบกลับ',
  replyTo: (name) => `ตอบกลับ ${name}`,
  hideReplies: (count, name) => `ซ่อน${replies(count)}ถึง ${name}`,
  showReplies: (count, name) => `แสดง${replies(count)}ถึง ${name}`,
  loading: 'กำลังโหลดความคิดเห็น…',
  empty: 'ยังไม่มีใครแสดงความคิดเห็น',
  closed: 'ปิดรับความคิดเห็นแล้ว',
  failed: 'โหลดความคิดเห็นไม่ได้',
  retry: 'ลองใหม่',
  write: 'แสดงความคิดเห็น',
  oldest: 'เก่าสุด',
  newest: 'ใหม่สุด',
  mostReplies: 'ตอบกลับมากสุด',
  votes: 'โหวตมากสุด',
  view: 'มุมมอง',
  later: {
    folded: replies,
    echoes: plural('th', {other: (n) => `ถูกพูดถึงที่อื่น ${n} ครั้ง`}),
    more: 'ดูความคิดเห็นเพิ่มเติม',
    loadingMore: 'กำลังโหลดเพิ่มเติม…',
    unreadable: plural('th', {other: (n) => `อ่าน ${n} ความคิดเห็นไม่ได้`}),
    showAll: 'แสดงทั้งหมด',
    slow: 'โหลดนานกว่าปกติ…',
    answerAt: (name) => `แสดงความคิดเห็นบน ${name}`,
    failures: {
      offline: 'เชื่อมต่อเซิร์ฟเวอร์ไม่ได้',
      timeout: 'เซิร์ฟเวอร์ไม่ตอบสนอง',
      missing: 'ไม่มีความคิดเห็นในที่อยู่นี้',
      refused: 'เซิร์ฟเวอร์ไม่อนุญาต',
      invalid: 'เซิร์ฟเวอร์ไม่รับข้อมูลนี้',
      conflict: 'เคยส่งแล้วด้วยข้อความอื่น',
      limited: 'ส่งคำขอมากเกินไป โปรดรอสักครู่',
      broken: 'เซิร์ฟเวอร์มีปัญหา',
      blocked: 'หน้านี้ไม่มีสิทธิ์เชื่อมต่อเซิร์ฟเวอร์',
      moved: 'เซิร์ฟเวอร์ย้ายที่แล้ว',
      unreadable: 'ข้อมูลที่ได้รับไม่ถูกต้อง',
      large: 'ข้อมูลที่ได้รับใหญ่เกินไป',
      unset: 'ยังไม่ได้ตั้งค่าเซิร์ฟเวอร์: แอตทริบิวต์ endpoint',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `ตอบกลับ ${name}`,
  writeEdit: 'แก้ไขความคิดเห็นของคุณ',
  name: 'ชื่อ',
  email: 'อีเมล',
  website: 'เว็บไซต์',
  comment: 'ความคิดเห็น',
  optional: '(ไม่บังคับ)',
  emailHint: 'ไม่แสดงต่อสาธารณะ เฉพาะผู้ดูแลเท่านั้นที่เห็น',
  markdownHint: 'Markdown: *เน้น*, **ตัวหนา**, >\u00a0อ้างอิง, `โค้ด`, [ลิงก์](https://…)',
  formatting: 'การจัดรูปแบบ',
  tools: {bold: 'ตัวหนา', italic: 'ตัวเอียง', link: 'ลิงก์', code: 'โค้ด', quote: 'อ้างอิง', list: 'รายการ'},
  send: 'ส่งความคิดเห็น',
  save: 'บันทึกการแก้ไข',
  preview: 'ดูตัวอย่าง',
  previewing: 'กำลังโหลดตัวอย่าง…',
  nothingToPreview: 'ยังไม่มีอะไรให้ดูตัวอย่าง',
  cancel: 'ยกเลิก',
  left,
  over,
  needed: 'โปรดกรอกช่องนี้',
  notAnAddress: 'ที่อยู่เว็บขึ้นต้นด้วย https://',
  notAnEmail: 'รูปแบบอีเมลไม่ถูกต้อง',
  notKept: 'อุปกรณ์นี้ไม่บันทึกฉบับร่าง โปรดคัดลอกข้อความก่อนออกจากหน้า',
  forget: 'ลบข้อมูลของฉันจากอุปกรณ์นี้',
  forgetAll: 'ลบชื่อ ฉบับร่าง และสิทธิ์แก้ไขหรือไม่',
  leaveEmpty: 'เว้นช่องนี้ว่างไว้',
};

export const sending: SendingStrings = {
  held: 'รอผู้ดูแลอนุมัติ มีเพียงคุณที่เห็น',
  heldFor: {
    name: 'รอผู้ดูแลอนุมัติ เพราะชื่อนี้ถูกสงวนไว้ มีเพียงคุณที่เห็น',
    blocked: 'รอผู้ดูแลอนุมัติ เพราะคุณถูกบล็อกที่นี่ มีเพียงคุณที่เห็น',
  },
  pending: 'กำลังส่ง…',
  checking: 'กำลังตรวจสอบว่าเป็นเบราว์เซอร์ของคนจริง…',
  waiting: (why) => `กำลังรอส่ง ${why} ระบบจะส่งให้โดยอัตโนมัติ`,
  deviceOffline: 'คุณออฟไลน์อยู่',
  askedToWait: (time) => `เซิร์ฟเวอร์ขอให้รอถึง ${time}`,
  keepOpen: 'อุปกรณ์นี้ไม่ได้เก็บสำเนาไว้ โปรดเปิดหน้านี้ค้างไว้',
  stale: 'ส่งไม่ได้มาทั้งวันแล้ว ส่งเลยหรือไม่',
  sendNow: 'ส่งเลย',
  takeBack: 'ยกเลิกการส่ง',
  notSentYet: 'เขียนไว้ที่นี่และยังไม่ได้ส่ง:',
  refused: 'ความคิดเห็นของคุณไม่ได้รับการอนุมัติ:',
  dismiss: 'ปิด',
  posted: 'โพสต์ความคิดเห็นของคุณแล้ว',
  postedHeld: 'ขอบคุณ ความคิดเห็นของคุณจะแสดงหลังจากผู้ดูแลตรวจสอบแล้ว',
  edit: 'แก้ไข',
  delete: 'ลบ',
  timeLeft: (time) => `เหลือ ${time}`,
  deleting: 'ลบแล้ว',
  undo: 'เลิกทำ',
  unchanged: 'ดำเนินการไม่สำเร็จ',
  editedNow: 'แก้ไขความคิดเห็นของคุณแล้ว',
  deletedNow: 'ลบความคิดเห็นของคุณแล้ว',
  drafts: plural('th', {other: (n) => `ฉบับร่างที่ยังไม่เสร็จ ${n} รายการ:`}),
  draftOfReply: (name) => `ตอบกลับ ${name}`,
  draftOfComment: 'ความคิดเห็นต่อหน้านี้',
  draftOfEdit: 'ความคิดเห็นของคุณที่กำลังแก้ไข',
  draftOfNothing: 'ตอบกลับความคิดเห็นที่ไม่มีอยู่แล้ว',
  discard: 'ทิ้ง',
  discarded: 'ทิ้งแล้ว',
};

export const finding: FindingStrings = {
  openAll: 'ขยายการตอบกลับทั้งหมด',
  foldAll: 'ยุบการตอบกลับทั้งหมด',
  foldBelow: (level) => `ยุบตั้งแต่ใต้ระดับ ${level}`,
  flat: 'ตามลำดับเวลา',
  tree: 'ตามบทสนทนา',
  refresh: 'ดูความคิดเห็นใหม่',
  loadedSoFar: (count) => `โหลดแล้ว ${count}`,
  unseen: plural('th', {other: (n) => `ใหม่ ${n}`}),
  previous: 'ความคิดเห็นใหม่ก่อนหน้า',
  next: 'ความคิดเห็นใหม่ถัดไป',
  arrived: plural('th', {other: (n) => `${n} ความคิดเห็นใหม่`}),
  changed: 'การสนทนามีการเปลี่ยนแปลง',
  show: 'แสดง',
  onlyThis: 'เฉพาะบทสนทนานี้',
  all: 'ความคิดเห็นทั้งหมด',
  oneShown: 'แสดงเพียงบทสนทนาเดียว',
  back: (name) => `กลับไปที่ ${name}`,
  unknown: 'ไม่พบความคิดเห็นตามลิงก์ที่นี่',
  unavailable: 'โหลดไม่สำเร็จ โปรดลองใหม่',
  nothingNew: 'ไม่มีความคิดเห็นใหม่',
};

export const quotes: QuotesStrings = {
  quote: 'อ้างอิงข้อความนี้',
  wrote: (name) => `${name} เขียนว่า:`,
  fromArticle: 'จากบทความ:',
  quotes: (name) => `อ้างอิง ${name} ไปที่ข้อความต้นทาง`,
  quotesArticle: 'อ้างอิงบทความ ไปที่ข้อความต้นทาง',
  quotedBy: plural('th', {other: (n) => `ถูกอ้างอิง ${n} ครั้ง`}),
  repliesTo: (name) => `ตอบกลับ ${name}`,
  back: (name) => `กลับไปที่ ${name}`,
  asWritten: 'แสดงข้อความอ้างอิงตามที่เขียน',
  markQuoted: 'เน้นข้อความที่ถูกอ้างอิง',
};

export const keys: KeysStrings = {
  skipComments: plural('th', {other: (n) => `ข้าม ${n} ความคิดเห็น`}),
  endOfComments: 'สิ้นสุดความคิดเห็น',
  keysTitle: 'แป้นพิมพ์ลัด',
  keysHint: 'ใช้แป้นเหล่านี้ได้เมื่อโฟกัสอยู่ในส่วนความคิดเห็น แต่ไม่ได้อยู่ในช่องข้อความ',
  keys: {
    next: 'ความคิดเห็นถัดไป',
    previous: 'ความคิดเห็นก่อนหน้า',
    parent: 'ความคิดเห็นที่ถูกตอบกลับ',
    nextNew: 'ความคิดเห็นใหม่ถัดไป',
    fold: 'ยุบหรือขยายการตอบกลับ',
    reply: 'ตอบกลับ',
    quote: 'อ้างอิงข้อความที่เลือก หรือทั้งความคิดเห็น',
    help: 'แสดงรายการนี้',
  },
  useKeys: 'ใช้แป้นเหล่านี้',
  closeKeys: 'ปิด',
  firstComment: 'นี่คือความคิดเห็นแรก',
  lastComment: 'นี่คือความคิดเห็นสุดท้าย',
  noParent: 'ความคิดเห็นนี้ไม่ใช่การตอบกลับ',
  loadingNext: 'กำลังโหลดความคิดเห็นเพิ่มเติม…',
  repliesFolded: plural('th', {other: (n) => `ยุบการตอบกลับ ${n} รายการแล้ว`}),
  repliesShown: plural('th', {other: (n) => `ขยายการตอบกลับ ${n} รายการแล้ว`}),
};

export const voting: VotingStrings = {
  voteFor: (name, count) => `โหวตให้ความคิดเห็นของ ${name}: ${votes(count)}`,
  voted: (count) => `คุณโหวตให้ความคิดเห็นนี้แล้ว: ${votes(count)}`,
  unvoted: (count) => `คุณยกเลิกโหวตแล้ว: ${votes(count)}`,
  notVoted: (why) => `โหวตของคุณไม่ถูกนับ ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `เข้าสู่ระบบในชื่อ ${name}`,
  signOut: 'ออกจากระบบ',
  signedOut: 'คุณออกจากระบบแล้ว',
  signInWith: (provider) => `เข้าสู่ระบบด้วย ${provider}`,
  signInFirst: 'เข้าสู่ระบบเพื่อส่งความคิดเห็น',
  signInOnSite: 'เฉพาะผู้ที่มีบัญชีบนเว็บไซต์นี้เท่านั้นที่เขียนได้ โปรดเข้าสู่ระบบบนเว็บไซต์ ข้อความของคุณจะยังอยู่ที่นี่',
  signInEither: 'เข้าสู่ระบบบนเว็บไซต์นี้เพื่อส่งความคิดเห็น หรือเข้าสู่ระบบที่นี่:',
  continueInWindow: 'ดำเนินการต่อในหน้าต่างที่เปิดขึ้น',
  signInBlocked: 'เบราว์เซอร์บล็อกหน้าต่างไว้',
  openSignIn: 'เปิดหน้าต่าง',
  verified: 'ยืนยันชื่อแล้ว',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `ตัวเลือกสำหรับความคิดเห็นของ ${name}`,
  report: 'รายงาน',
  reported: 'คุณรายงานความคิดเห็นนี้แล้ว',
  reportComment: (name) => `รายงานความคิดเห็นของ ${name}`,
  reportWhy: 'ความคิดเห็นนี้มีปัญหาอะไร',
  reportReasons: {
    spam: 'สแปมหรือโฆษณา',
    abuse: 'ดูหมิ่นหรือคุกคาม',
    harm: 'ข่มขู่ รุนแรง หรือทำร้ายตัวเอง',
    privacy: 'ข้อมูลส่วนตัวของผู้อื่น',
    'off-topic': 'ไม่ตรงประเด็น',
    other: 'เหตุผลอื่น',
  },
  reportDetails: 'รายละเอียดถึงผู้ดูแล (ไม่บังคับ)',
  sendReport: 'ส่งรายงาน',
  sendingReport: 'กำลังส่ง…',
  cancelReport: 'ยกเลิก',
  chooseReason: 'โปรดเลือกเหตุผล',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'ขอบคุณ ผู้ดูแลได้รับรายงานของคุณแล้ว และจะไม่เห็นว่าใครเป็นผู้ส่ง',
  reportNotSent: (why) => `ส่งรายงานไม่สำเร็จ ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'ดูแลความคิดเห็น',
  allowInWindow: 'โปรดอนุญาตในหน้าต่างที่เปิดขึ้น',
  windowBlocked: 'เบราว์เซอร์บล็อกหน้าต่างไว้',
  openWindow: 'เปิดหน้าต่าง',
  windowClosed: 'หน้าต่างถูกปิดโดยยังไม่ได้อนุญาต',
  moderatingAs: (name) => (name ? `คุณกำลังดูแลความคิดเห็นในชื่อ ${name}` : 'คุณกำลังดูแลความคิดเห็น'),
  stopModerating: 'หยุดดูแล',
  moderationEnded: 'เซิร์ฟเวอร์ไม่รับการตัดสินใจของคุณจากหน้านี้แล้ว กด “ดูแลความคิดเห็น” เพื่อเข้าสู่ระบบอีกครั้ง',
  moderationFailed: (why) => `ดำเนินการไม่สำเร็จ ${why}`,
  approve: 'อนุมัติ',
  turnDown: 'ปฏิเสธ',
  deleteComment: 'ลบ',
  editComment: 'แก้ไขพร้อมหมายเหตุ',
  pin: 'ปักหมุด',
  unpin: 'เลิกปักหมุด',
  replyAsModerator: 'ตอบกลับในฐานะผู้ดูแล',
  heldHere: (why) => (why ? `รอการอนุมัติ: ${why}` : 'รอการอนุมัติ เฉพาะผู้ดูแลและผู้เขียนเท่านั้นที่เห็น'),
  commentText: 'ข้อความ (Markdown)',
  editReason: 'เหตุผล (ผู้อ่านจะเห็น)',
  saveEdit: 'บันทึก',
  sendReply: 'ส่งการตอบกลับ',
  cancelChange: 'ยกเลิก',
  decided: {
    approve: 'อนุมัติแล้ว',
    reject: 'ปฏิเสธแล้ว',
    delete: 'ลบแล้ว',
    edit: 'แก้ไขแล้ว',
    pin: 'ปักหมุดแล้ว',
    unpin: 'เลิกปักหมุดแล้ว',
    reply: 'เผยแพร่การตอบกลับของคุณแล้ว',
  },
  undoDecision: 'เลิกทำ',
  undone: 'เลิกทำแล้ว',
  decidedBefore: (name) =>
    name
      ? `${name} ดำเนินการไปก่อนแล้ว คุณกำลังเห็นความคิดเห็นในสถานะปัจจุบัน ไม่มีอะไรอื่นเปลี่ยนแปลง`
      : 'ความคิดเห็นเปลี่ยนไปแล้ว คุณกำลังเห็นสถานะปัจจุบัน ไม่มีอะไรอื่นเปลี่ยนแปลง',
  commentGone: 'ความคิดเห็นนี้ไม่มีอยู่แล้ว',
};

export const details: DetailsStrings = {
  details: 'รายละเอียด',
  triesAgainAt: (time) => `ลองใหม่อัตโนมัติครั้งถัดไป: ${time}`,
  triesAgainOnline: 'จะลองใหม่โดยอัตโนมัติเมื่ออุปกรณ์นี้กลับมาออนไลน์',
  diagnoses: {
    offline: () => 'อุปกรณ์นี้ไม่มีการเชื่อมต่อเครือข่าย',
    unreachable: ({host}) =>
      `เชื่อมต่อ ${host} ไม่ได้: ค้นหาชื่อโดเมนไม่พบ การเชื่อมต่อถูกปฏิเสธหรือถูกตัด ใบรับรองไม่ถูกต้อง หรือส่วนขยายของเบราว์เซอร์บล็อกไว้ เบราว์เซอร์ไม่บอกสาเหตุแก่หน้าเว็บ ปัญหานี้อาจเป็นเพียงชั่วคราว`,
    unanswered: ({page}) =>
      `เบราว์เซอร์ไม่แสดงการตอบกลับใด: การเชื่อมต่อล้มเหลว หรือเซิร์ฟเวอร์ไม่รับคำขอเขียนจากหน้านี้ เซิร์ฟเวอร์ต้องตอบ OPTIONS ด้วย “Access-Control-Allow-Origin: ${page}” “Access-Control-Allow-Methods: POST, PATCH, DELETE” และ “Access-Control-Allow-Headers: Authorization, Content-Type” เบราว์เซอร์ไม่บอกสาเหตุแก่หน้าเว็บ`,
    cors: ({page, isOurs}) =>
      `เซิร์ฟเวอร์ตอบกลับ แต่ไม่อนุญาตให้หน้านี้ (CORS): การตอบกลับไม่มี header “Access-Control-Allow-Origin: ${page}” (หรือ “*”)${isOurs ? ` เซิร์ฟเวอร์ Colloquy ส่ง header นี้ให้ทุกหน้า โปรดตรวจสอบว่ามี proxy ที่ลบ header ออกหรือตอบแทนหรือไม่ หากต้องการให้หน้านี้เขียนได้ด้วย ให้เริ่มเซิร์ฟเวอร์ด้วย “--origin ${page}”` : ''}`,
    csp: ({directive, origin}) => `Content-Security-Policy ของหน้านี้บล็อกคำขอ โปรดเพิ่ม ${origin} ในคำสั่ง “${directive}”`,
    mixed: ({host}) =>
      `หน้านี้ปลอดภัย (https) แต่ endpoint ไม่ปลอดภัย (http): เบราว์เซอร์บล็อกเพราะถือเป็นเนื้อหาผสม โปรดให้บริการ endpoint ผ่าน https และตั้งเป็น https://${host}`,
    private: ({host}) =>
      `${host} เป็นที่อยู่ในเครือข่ายส่วนตัวหรือในอุปกรณ์ของผู้อ่านเอง แต่หน้านี้เป็นสาธารณะ: เบราว์เซอร์จะบล็อกหรือถามก่อน และผู้อ่านส่วนใหญ่เข้าถึงไม่ได้ โปรดใช้ที่อยู่สาธารณะ หากใช้ภายในเครือข่าย ให้อนุญาต “local-network-access” ใน Permissions-Policy ของหน้า และตอบ preflight ด้วย “Access-Control-Allow-Private-Network: true”`,
    scheme: () =>
      'อ่านความคิดเห็นได้ผ่าน http หรือ https เท่านั้น โปรดตั้ง endpoint เป็น URL ดังกล่าว และเปิดหน้าจากเว็บเซิร์ฟเวอร์ ไม่ใช่จากไฟล์',
    slow: ({host}) => `${host} ไม่ส่งข้อมูลใดมาเป็นเวลา 20 วินาที`,
    moved: ({to}) =>
      `ที่อยู่นี้เปลี่ยนเส้นทาง${to && `ไปยัง ${to}`} การอ่านจะตามการเปลี่ยนเส้นทางภายใน http หรือภายใน https ส่วนคำขอที่มีรหัสลับหรือความคิดเห็นจะไม่ตาม โปรดตั้ง endpoint เป็นที่อยู่ใหม่`,
    cut: () => 'การเชื่อมต่อขาดก่อนที่จะได้รับข้อมูลครบ',
    large: ({megabytes}) => `ข้อมูลที่ได้รับมีขนาดเกิน ${megabytes} MB`,
    half: () => 'ข้อมูลที่ได้รับไม่ครบ หรือไม่ใช่ JSON ที่ถูกต้อง',
    foreign: () => 'ข้อมูลที่ได้รับไม่ใช่ JSON',
    shapeless: () => 'ข้อมูลที่ได้รับเป็น JSON แต่ไม่อยู่ในรูปแบบที่คาดไว้',
  },
  rejections: {
    signIn: () => 'เซิร์ฟเวอร์ต้องการให้เข้าสู่ระบบ',
    forbidden: ({page, isOurs}) =>
      `เซิร์ฟเวอร์ปฏิเสธเว็บไซต์นี้หรือคำขอนี้${isOurs ? ` เซิร์ฟเวอร์ Colloquy อนุญาตเว็บไซต์ได้ด้วย “--origin ${page}”` : ''}`,
    absent: () => 'ไม่มีอะไรในที่อยู่นี้',
    limited: () => 'เกินขีดจำกัดจำนวนคำขอของเซิร์ฟเวอร์',
    busy: () => 'เซิร์ฟเวอร์ไม่พร้อมใช้งานชั่วคราว',
    broken: () => 'เซิร์ฟเวอร์หรือ proxy ด้านหน้าเกิดข้อผิดพลาด',
    other: () => 'เซิร์ฟเวอร์ไม่รับคำขอ',
  },
  pointsElsewhere: 'endpoint น่าจะชี้ไปที่อื่น',
  address: (address) => `ที่อยู่: ${address}`,
  answer: (status, type) => `การตอบกลับ: สถานะ ${status}, ${type || 'ไม่มี Content-Type'}`,
  begins: (text) => `ขึ้นต้นด้วย: ${text}`,
  says: (sentence) => `ข้อความ: ${sentence}`,
  setting: (setting) => `โปรดตรวจสอบที่นั่น: ${setting}`,
  requestId: (id) => `รหัสคำขอ: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'th',
  title: 'เข้าสู่ระบบ',
  done: 'คุณเข้าสู่ระบบแล้ว ปิดหน้าต่างนี้ได้',
  noPage:
    'เชื่อมต่อหน้าที่มีความคิดเห็นจากหน้าต่างนี้ไม่ได้ โปรดปิดหน้าต่างและเข้าสู่ระบบอีกครั้งที่หน้านั้น สำหรับเจ้าของเว็บไซต์: หน้าที่ใช้ Cross-Origin-Opener-Policy ต้องใช้ค่า same-origin-allow-popups',
  refused: (provider) => `เข้าสู่ระบบด้วย ${provider} ไม่สำเร็จ`,
  down: (provider) => `${provider} ไม่ตอบสนองในขณะนี้`,
  failed: (provider) => `เข้าสู่ระบบด้วย ${provider} ไม่สำเร็จ: ข้อมูลที่ได้รับไม่ถูกต้อง`,
  nameless: (provider) => `บัญชี ${provider} ของคุณไม่มีชื่อที่แสดงได้ โปรดเพิ่มชื่อที่นั่น`,
  over: 'การเข้าสู่ระบบนี้หมดอายุหรือถูกใช้ไปแล้ว โปรดเข้าสู่ระบบอีกครั้งที่หน้าเว็บ',
  busy: 'มีการเข้าสู่ระบบจากเครือข่ายของคุณมากเกินไป โปรดลองใหม่ในอีกหนึ่งนาที',
  otherOrigin: (origin) => `เซิร์ฟเวอร์นี้ไม่ให้เข้าสู่ระบบจากหน้าของ ${origin} สำหรับเจ้าของเว็บไซต์: อนุญาตด้วย --origin ${origin}`,
  nothingLost: 'ไม่มีอะไรสูญหาย ข้อความของคุณยังอยู่ในช่องเขียน',
  again: 'ลองใหม่',
  close: 'กลับไปที่หน้าเว็บ',
};

export const page: PageStrings = {
  lang: 'th',
  heading: (title) => `ความคิดเห็นเกี่ยวกับ “${title}”`,
  backToArticle: 'กลับไปที่บทความ',
  signInAtArticle: 'โปรดเข้าสู่ระบบที่หน้าบทความเพื่อแสดงความคิดเห็น',
  ownPage: plural('th', {zero: 'อ่านและแสดงความคิดเห็นในหน้าแยก', other: (n) => `อ่าน ${n} ความคิดเห็นในหน้าแยก`}),
  previousPage: 'หน้าก่อนหน้า',
  nextPage: 'หน้าถัดไป',
  pageOf: (page, pages) => `หน้า ${page} จาก ${pages}`,
  textKept: 'ความคิดเห็นของคุณยังไม่ได้โพสต์ ข้อความของคุณยังอยู่ในช่องเขียนด้านล่าง',
  otherSite: 'แบบฟอร์มนี้ถูกส่งมาจากเว็บไซต์อื่น โปรดตรวจสอบข้อความแล้วส่งจากที่นี่',
  parentGone: 'ความคิดเห็นที่คุณตอบกลับถูกลบแล้ว',
  yourComment: 'ความคิดเห็นของคุณ',
  showInDiscussion: 'ดูในความคิดเห็นทั้งหมด',
};

export const tooOld: string = 'เบราว์เซอร์นี้เก่าเกินกว่าจะแสดงความคิดเห็นได้ โปรดอัปเดตหรือใช้เบราว์เซอร์อื่น';

export const attributions: AttributionWords = {
  article: 'บทความ',
  place: 'ข้างบน|ความคิดเห็น|โพสต์',
  introduces: 'อ้าง|ตอบกลับ',
  from: 'จาก',
  says: 'เขียน|กล่าวว่า|พูดว่า|บอกว่า',
  nobody: 'สุภาษิต',
};

// Chinese, traditional, in the words of Taiwan.

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

const replies = plural('zh-Hant', {other: (n) => `${n} 則回覆`});
const likes = plural('zh-Hant', {other: (n) => `${n} 個讚`});
const left = plural('zh-Hant', {other: (n) => `還可輸入 ${n} 個字`});
const over = plural('zh-Hant', {other: (n) => `超過 ${n} 個字`});

export const thread: Strings = {
  lang: 'zh-Hant',
  comments: plural('zh-Hant', {zero: '尚無留言', other: (n) => `${n} 則留言`}),
  anonymous: '匿名',
  badges: {author: '作者', moderator: '管理員'},
  place: (level, parent, count) =>
    `第 ${level} 層${parent === null ? '' : `，回覆 ${parent}`}${count === 0 ? '' : `，${replies(count)}`}`,
  inReplyTo: (name) => `回覆 ${name}`,
  permalink: '這則留言的連結',
  edited: (date) => `編輯於 ${date}`,
  editNote: (reason, by) => (by ? `已編輯：${reason} — ${by}` : `已編輯：${reason}`),
  deleted: '這則留言已刪除。',
  noText: '這則留言沒有文字。',
  reply: '回覆',
  replyTo: (name) => `回覆 ${name}`,
  hideReplies: (count, name) => `收合給 ${name} 的 ${replies(count)}`,
  showReplies: (count, name) => `展開給 ${name} 的 ${replies(count)}`,
  loading: '正在載入留言…',
  empty: '還沒有人留言。',
  closed: '留言功能已關閉，無法再留言。',
  failed: '無法載入留言。',
  retry: '再試一次',
  write: '撰寫留言',
  oldest: '由舊到新',
  newest: '由新到舊',
  mostReplies: '最多回覆',
  votes: '最多讚',
  view: '檢視',
  later: {
    folded: replies,
    echoes: plural('zh-Hant', {other: (n) => `其他網站提及 ${n} 次`}),
    more: '查看更多留言',
    loadingMore: '正在載入更多留言…',
    unreadable: plural('zh-Hant', {other: (n) => `有 ${n} 則留言無法讀取。`}),
    showAll: '顯示全文',
    slow: '載入留言的時間比平常久…',
    answerAt: (name) => `到 ${name} 留言`,
    failures: {
      offline: '無法連上伺服器。',
      timeout: '伺服器沒有回應。',
      missing: '這個網址沒有留言。',
      refused: '伺服器不允許這項操作。',
      invalid: '伺服器未接受這些內容。',
      conflict: '先前已送出過，但內容不同。',
      limited: '操作過於頻繁，請稍候。',
      broken: '伺服器發生問題。',
      blocked: '此頁面無權連上伺服器。',
      moved: '伺服器已搬移。',
      unreadable: '回應內容無效。',
      large: '回應內容過大。',
      unset: '尚未設定留言伺服器：請設定 endpoint 屬性。',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `回覆 ${name}`,
  writeEdit: '編輯你的留言',
  name: '名稱',
  email: '電子郵件',
  website: '網站',
  comment: '留言',
  optional: '（選填）',
  emailHint: '不會公開，只有管理員看得到。',
  markdownHint:
    'Markdown：*\u2060強調\u2060*、**\u2060粗體\u2060**、>\u00a0引用、`\u2060程式碼\u2060`、[\u2060連結\u2060]\u2060(https://…)',
  formatting: '格式',
  tools: {bold: '粗體', italic: '斜體', link: '連結', code: '程式碼', quote: '引用', list: '清單'},
  send: '送出留言',
  save: '儲存變更',
  preview: '預覽',
  previewing: '正在載入預覽…',
  nothingToPreview: '還沒有可預覽的內容。',
  cancel: '取消',
  left,
  over,
  needed: '此欄為必填。',
  notAnAddress: '網址開頭須為 https://',
  notAnEmail: '電子郵件格式不正確。',
  notKept: '這部裝置不會儲存草稿，離開前請先複製你寫的內容。',
  forget: '清除這部裝置上的個人資料',
  forgetAll: '要清除名稱、草稿和編輯權限嗎？',
  leaveEmpty: '此欄請留空',
};

export const sending: SendingStrings = {
  held: '等待管理員審核，只有你看得到。',
  heldFor: {
    name: '這個名稱已被保留，因此留言須等待管理員審核，只有你看得到。',
    blocked: '你在這裡遭到封鎖，因此留言須等待管理員審核，只有你看得到。',
  },
  pending: '正在送出…',
  checking: '正在確認瀏覽器由真人操作…',
  waiting: (why) => `等待送出。${why}稍後會自動送出。`,
  deviceOffline: '你目前離線。',
  askedToWait: (time) => `伺服器要求等到 ${time}。`,
  keepOpen: '這部裝置沒有儲存副本，請不要關閉此頁面。',
  stale: '已經一整天無法送出，要現在送出嗎？',
  sendNow: '立即送出',
  takeBack: '收回',
  notSentYet: '在此寫下但尚未送出：',
  refused: '你的留言未通過審核：',
  dismiss: '知道了',
  posted: '留言已發佈。',
  postedHeld: '謝謝！管理員審核後，你的留言就會顯示。',
  edit: '編輯',
  delete: '刪除',
  timeLeft: (time) => `剩餘 ${time}`,
  deleting: '已刪除。',
  undo: '復原',
  unchanged: '操作失敗。',
  editedNow: '留言已修改。',
  deletedNow: '留言已刪除。',
  drafts: plural('zh-Hant', {other: (n) => `${n} 份未完成的草稿：`}),
  draftOfReply: (name) => `回覆 ${name}`,
  draftOfComment: '對本頁的留言',
  draftOfEdit: '修改自己的留言',
  draftOfNothing: '回覆的留言已不存在',
  discard: '捨棄',
  discarded: '已捨棄。',
};

export const finding: FindingStrings = {
  openAll: '展開所有回覆',
  foldAll: '收合所有回覆',
  foldBelow: (level) => `收合第 ${level} 層以下`,
  flat: '依時間顯示',
  tree: '依對話顯示',
  refresh: '檢查新留言',
  loadedSoFar: (count) => `已載入 ${count} 則`,
  unseen: plural('zh-Hant', {other: (n) => `${n} 則新留言`}),
  previous: '上一則新留言',
  next: '下一則新留言',
  arrived: plural('zh-Hant', {other: (n) => `有 ${n} 則新留言`}),
  changed: '留言有更新。',
  show: '顯示',
  onlyThis: '只看這個對話',
  all: '所有留言',
  oneShown: '目前只顯示一個對話。',
  back: (name) => `回到 ${name} 的留言`,
  unknown: '連結所指的留言不在這裡。',
  unavailable: '無法載入，請再試一次。',
  nothingNew: '沒有新留言。',
};

export const quotes: QuotesStrings = {
  quote: '引用',
  wrote: (name) => `${name} 寫道：`,
  fromArticle: '摘自文章：',
  quotes: (name) => `引用 ${name}，前往原文`,
  quotesArticle: '引用文章，前往原文',
  quotedBy: plural('zh-Hant', {other: (n) => `被引用 ${n} 次`}),
  repliesTo: (name) => `回覆 ${name}`,
  back: (name) => `回到 ${name} 的留言`,
  asWritten: '依原樣顯示引用',
  markQuoted: '標示被引用的內容',
};

export const keys: KeysStrings = {
  skipComments: plural('zh-Hant', {other: (n) => `略過 ${n} 則留言`}),
  endOfComments: '留言結尾',
  keysTitle: '鍵盤快速鍵',
  keysHint: '焦點位於留言區且不在輸入欄位時，即可使用這些按鍵。',
  keys: {
    next: '下一則留言',
    previous: '上一則留言',
    parent: '所回覆的留言',
    nextNew: '下一則新留言',
    fold: '收合或展開回覆',
    reply: '回覆',
    quote: '引用選取的文字或整則留言',
    help: '顯示此清單',
  },
  useKeys: '啟用這些快速鍵',
  closeKeys: '關閉',
  firstComment: '這是第一則留言。',
  lastComment: '這是最後一則留言。',
  noParent: '這則留言不是回覆。',
  loadingNext: '正在載入更多留言…',
  repliesFolded: plural('zh-Hant', {other: (n) => `已收合 ${n} 則回覆`}),
  repliesShown: plural('zh-Hant', {other: (n) => `已展開 ${n} 則回覆`}),
};

export const voting: VotingStrings = {
  voteFor: (name, count) => `對 ${name} 的留言按讚：${likes(count)}`,
  voted: (count) => `已對這則留言按讚：${likes(count)}`,
  unvoted: (count) => `已收回讚：${likes(count)}`,
  notVoted: (why) => `按讚未成功。${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `已登入：${name}`,
  signOut: '登出',
  signedOut: '你已登出。',
  signInWith: (provider) => `使用 ${provider} 登入`,
  signInFirst: '請先登入再送出留言。',
  signInOnSite: '只有本站會員可以留言。請在本站登入，你寫的內容會保留在這裡。',
  signInEither: '請登入本站後送出留言，或使用以下方式登入：',
  continueInWindow: '請在開啟的視窗中繼續。',
  signInBlocked: '瀏覽器封鎖了這個視窗。',
  openSignIn: '開啟視窗',
  verified: '名稱已驗證',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `對 ${name} 的留言執行動作`,
  report: '檢舉',
  reported: '你已檢舉這則留言',
  reportComment: (name) => `檢舉 ${name} 的留言`,
  reportWhy: '這則留言有什麼問題？',
  reportReasons: {
    spam: '垃圾訊息或廣告',
    abuse: '辱罵或騷擾',
    harm: '威脅、暴力或自我傷害',
    privacy: '洩漏他人個資',
    'off-topic': '離題',
    other: '其他',
  },
  reportDetails: '給管理員的補充說明（選填）',
  sendReport: '送出檢舉',
  sendingReport: '正在送出…',
  cancelReport: '取消',
  chooseReason: '請選擇原因。',
  detailsLeft: left,
  detailsOver: over,
  reportSent: '謝謝！管理員已收到你的檢舉，但看不到檢舉人是誰。',
  reportNotSent: (why) => `檢舉未送出。${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: '管理留言',
  allowInWindow: '請在開啟的視窗中授權。',
  windowBlocked: '瀏覽器封鎖了這個視窗。',
  openWindow: '開啟視窗',
  windowClosed: '視窗已關閉，未授予任何權限。',
  moderatingAs: (name) => (name ? `你正以 ${name} 的身分管理留言。` : '你正在管理留言。'),
  stopModerating: '停止管理',
  moderationEnded: '伺服器不再接受你在此頁面的操作。請按「管理留言」重新登入。',
  moderationFailed: (why) => `操作失敗。${why}`,
  approve: '核准',
  turnDown: '拒絕',
  deleteComment: '刪除',
  editComment: '編輯並註明',
  pin: '置頂',
  unpin: '取消置頂',
  replyAsModerator: '以管理員身分回覆',
  heldHere: (why) => (why ? `待審核：${why}` : '待審核，只有管理員和留言者看得到。'),
  commentText: '內容（Markdown）',
  editReason: '原因（讀者看得到）',
  saveEdit: '儲存',
  sendReply: '送出回覆',
  cancelChange: '取消',
  decided: {
    approve: '已核准。',
    reject: '已拒絕。',
    delete: '已刪除。',
    edit: '已編輯。',
    pin: '已置頂。',
    unpin: '已取消置頂。',
    reply: '你的回覆已發佈。',
  },
  undoDecision: '復原',
  undone: '已復原。',
  decidedBefore: (name) =>
    name
      ? `${name} 已先行處理，你看到的是留言的最新狀態。沒有其他變更。`
      : '留言已有變動，你看到的是留言的最新狀態。沒有其他變更。',
  commentGone: '這則留言已不存在。',
};

export const details: DetailsStrings = {
  details: '詳細資訊',
  triesAgainAt: (time) => `下次自動重試時間：${time}。`,
  triesAgainOnline: '這部裝置恢復連線後會自動重試。',
  diagnoses: {
    offline: () => '這部裝置沒有網路連線。',
    unreachable: ({host}) =>
      `無法連上 ${host}：網域名稱無法解析、連線遭拒或中斷、憑證無效，或遭瀏覽器擴充功能封鎖。瀏覽器不會把原因告知頁面。這可能只是暫時的。`,
    unanswered: ({page}) =>
      `瀏覽器未顯示任何回應：連線失敗，或伺服器不接受來自此頁面的寫入要求。伺服器必須以「Access-Control-Allow-Origin: ${page}」、「Access-Control-Allow-Methods: POST, PATCH, DELETE」和「Access-Control-Allow-Headers: Authorization, Content-Type」回應 OPTIONS。瀏覽器不會把原因告知頁面。`,
    cors: ({page, isOurs}) =>
      `伺服器有回應，但不對此頁面開放（CORS）：回應缺少標頭「Access-Control-Allow-Origin: ${page}」（或「*」）。${isOurs ? `Colloquy 伺服器會向所有頁面傳送此標頭：請檢查是否有代理伺服器將其移除或代為回應。若要讓此頁面也能留言，請以「--origin ${page}」啟動伺服器。` : ''}`,
    csp: ({directive, origin}) =>
      `此頁面的 Content-Security-Policy 封鎖了要求。請將 ${origin} 加入其「${directive}」指示詞。`,
    mixed: ({host}) =>
      `此頁面是安全的（https），但 endpoint 不是（http）：瀏覽器會將其視為混合內容而封鎖。請透過 https 提供 endpoint，並設為 https://${host}。`,
    private: ({host}) =>
      `${host} 是私人網路或讀者裝置本身的位址，而此頁面是公開的：瀏覽器會封鎖或先行詢問，多數讀者無法連上。請使用公開位址。若在內部網路使用，請在頁面的 Permissions-Policy 中允許「local-network-access」，並以「Access-Control-Allow-Private-Network: true」回應預檢要求。`,
    scheme: () =>
      '留言只能透過 http 或 https 讀取。請將 endpoint 設為這類網址，並從網頁伺服器開啟頁面，而不是從檔案開啟。',
    slow: ({host}) => `${host} 在 20 秒內沒有傳送任何內容。`,
    moved: ({to}) =>
      `此位址會重新導向${to && `至 ${to}`}。讀取時會跟隨 http 之間或 https 之間的重新導向；含有密鑰或留言的要求則不會跟隨。請將 endpoint 設為新位址。`,
    cut: () => '回應尚未完成，連線就已中斷。',
    large: ({megabytes}) => `回應超過 ${megabytes} MB。`,
    half: () => '回應不完整，或不是有效的 JSON。',
    foreign: () => '回應不是 JSON。',
    shapeless: () => '回應是 JSON，但格式不符預期。',
  },
  rejections: {
    signIn: () => '伺服器要求登入。',
    forbidden: ({page, isOurs}) =>
      `伺服器拒絕此網站或此要求。${isOurs ? `在 Colloquy 伺服器上可用「--origin ${page}」允許此網站。` : ''}`,
    absent: () => '此位址沒有任何內容。',
    limited: () => '已超過伺服器的速率限制。',
    busy: () => '伺服器暫時無法使用。',
    broken: () => '伺服器或其前方的代理伺服器發生錯誤。',
    other: () => '伺服器不接受此要求。',
  },
  pointsElsewhere: 'endpoint 可能指向了別處。',
  address: (address) => `位址：${address}`,
  answer: (status, type) => `回應：狀態碼 ${status}，${type || '沒有 Content-Type'}`,
  begins: (text) => `開頭內容：${text}`,
  says: (sentence) => `訊息：${sentence}`,
  setting: (setting) => `請檢查該處的設定：${setting}`,
  requestId: (id) => `要求 ID：${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'zh-Hant',
  title: '登入',
  done: '你已登入，可以關閉此視窗。',
  noPage:
    '無法從此視窗連上留言所在的頁面。請關閉此視窗，回到頁面重新登入。致網站擁有者：使用 Cross-Origin-Opener-Policy 的頁面須將其值設為 same-origin-allow-popups。',
  refused: (provider) => `未能透過 ${provider} 登入。`,
  down: (provider) => `${provider} 目前沒有回應。`,
  failed: (provider) => `使用 ${provider} 登入失敗：回應內容無效。`,
  nameless: (provider) => `你的 ${provider} 帳號沒有可顯示的名稱，請前往該平台新增。`,
  over: '這次登入已過期或已使用過，請在頁面上重新登入。',
  busy: '來自你所在網路的登入次數過多，請一分鐘後再試。',
  otherOrigin: (origin) => `此伺服器不允許 ${origin} 的頁面登入。致網站擁有者：請以 --origin ${origin} 允許`,
  nothingLost: '內容沒有遺失，你寫的文字仍在表單中。',
  again: '再試一次',
  close: '回到頁面',
};

export const page: PageStrings = {
  lang: 'zh-Hant',
  heading: (title) => `「${title}」的留言`,
  backToArticle: '回到文章',
  signInAtArticle: '請在文章頁面登入後留言。',
  ownPage: plural('zh-Hant', {zero: '在獨立頁面閱讀和撰寫留言', other: (n) => `在獨立頁面閱讀 ${n} 則留言`}),
  previousPage: '上一頁',
  nextPage: '下一頁',
  pageOf: (page, pages) => `第 ${page} 頁，共 ${pages} 頁`,
  textKept: '留言未送出，你寫的內容仍在下方的表單中。',
  otherSite: '此表單是從其他網站送出的。請檢查內容，再從這裡送出。',
  parentGone: '你回覆的留言已被刪除。',
  yourComment: '你的留言',
  showInDiscussion: '在所有留言中顯示',
};

export const tooOld: string = '這個瀏覽器版本過舊，無法顯示留言。請更新或改用其他瀏覽器。';

export const attributions: AttributionWords = {
  article: '文章|原文',
  place: '上文|上面|本文|評論|留言',
  introduces: '引用|回覆',
  from: '來自|摘自',
  says: '[寫說道曰]',
  nobody: '俗話|諺語|老話|常言|大家|[歌詩]|奶奶|爺爺',
};

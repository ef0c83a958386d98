// Chinese, simplified.

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

const replies = plural('zh-Hans', {other: (n) => `${n} 条回复`});
const likes = plural('zh-Hans', {other: (n) => `${n} 个赞`});
const left = plural('zh-Hans', {other: (n) => `还可输入 ${n} 个字`});
const over = plural('zh-Hans', {other: (n) => `超出 ${n} 个字`});

export const thread: Strings = {
  lang: 'zh-Hans',
  comments: plural('zh-Hans', {zero: '暂无评论', other: (n) => `${n} 条评论`}),
  anonymous: '匿名用户',
  badges: {author: '作者', moderator: '管理员'},
  place: (level, parent, count) =>
    `第 ${level} 层${parent === null ? '' : `，回复 ${parent}`}${count === 0 ? '' : `，${replies(count)}`}`,
  inReplyTo: (name) => `回复 ${name}`,
  permalink: '此评论的链接',
  edited: (date) => `编辑于 ${date}`,
  editNote: (reason, by) => (by ? `已编辑：${reason} — ${by}` : `已编辑：${reason}`),
  deleted: '该评论已删除。',
  noText: '该评论没有文字内容。',
  reply: '回复',
  replyTo: (name) => `回复 ${name}`,
  hideReplies: (count, name) => `收起对 ${name} 的 ${replies(count)}`,
  showReplies: (count, name) => `展开对 ${name} 的 ${replies(count)}`,
  loading: '正在加载评论…',
  empty: '还没有人发表评论。',
  closed: '评论已关闭，无法再发表评论。',
  failed: '评论加载失败。',
  retry: '重试',
  write: '写评论',
  oldest: '最早',
  newest: '最新',
  mostReplies: '回复最多',
  votes: '点赞最多',
  view: '显示',
  later: {
    folded: replies,
    echoes: plural('zh-Hans', {other: (n) => `其他网站提及 ${n} 次`}),
    more: '查看更多评论',
    loadingMore: '正在加载更多评论…',
    unreadable: plural('zh-Hans', {other: (n) => `有 ${n} 条评论无法读取。`}),
    showAll: '展开全文',
    slow: '评论加载时间比平时长…',
    answerAt: (name) => `去 ${name} 写评论`,
    failures: {
      offline: '无法连接服务器。',
      timeout: '服务器没有响应。',
      missing: '此地址没有评论。',
      refused: '服务器不允许此操作。',
      invalid: '服务器未接受此内容。',
      conflict: '之前已发送过，但内容不同。',
      limited: '操作过于频繁，请稍后再试。',
      broken: '服务器出现问题。',
      blocked: '此页面无权访问服务器。',
      moved: '服务器已迁移。',
      unreadable: '返回的内容无效。',
      large: '返回的内容过大。',
      unset: '未配置评论服务器：请设置 endpoint 属性。',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `回复 ${name}`,
  writeEdit: '编辑你的评论',
  name: '昵称',
  email: '邮箱',
  website: '网站',
  comment: '评论',
  optional: '（选填）',
  emailHint: '不会公开，仅管理员可见。',
  markdownHint:
    'Markdown：*\u2060强调\u2060*、**\u2060加粗\u2060**、>\u00a0引用、`\u2060代码\u2060`、[\u2060链接\u2060]\u2060(https://…)',
  formatting: '格式',
  tools: {bold: '粗体', italic: '斜体', link: '链接', code: '代码', quote: '引用', list: '列表'},
  send: '发表评论',
  save: '保存修改',
  preview: '预览',
  previewing: '正在加载预览…',
  nothingToPreview: '还没有可预览的内容。',
  cancel: '取消',
  left,
  over,
  needed: '此项必填。',
  notAnAddress: '网址应以 https:// 开头',
  notAnEmail: '邮箱格式不正确。',
  notKept: '此设备不会保存草稿，离开前请复制你写的内容。',
  forget: '清除此设备上的个人信息',
  forgetAll: '要清除昵称、草稿和编辑权限吗？',
  leaveEmpty: '请将此项留空',
};

export const sending: SendingStrings = {
  held: '等待管理员审核，仅你自己可见。',
  heldFor: {
    name: '此昵称已被保留，评论需等待管理员审核，仅你自己可见。',
    blocked: '你在此处已被屏蔽，评论需等待管理员审核，仅你自己可见。',
  },
  pending: '正在发送…',
  checking: '正在确认是真人在使用浏览器…',
  waiting: (why) => `等待发送。${why}稍后会自动发送。`,
  deviceOffline: '你已离线。',
  askedToWait: (time) => `服务器要求等到 ${time}。`,
  keepOpen: '此设备没有保存副本，请不要关闭此页面。',
  stale: '已有一整天未能发送，现在发送吗？',
  sendNow: '立即发送',
  takeBack: '撤回',
  notSentYet: '在此写下但尚未发送：',
  refused: '你的评论未通过审核：',
  dismiss: '知道了',
  posted: '评论已发表。',
  postedHeld: '谢谢！评论将在管理员审核后显示。',
  edit: '编辑',
  delete: '删除',
  timeLeft: (time) => `剩余 ${time}`,
  deleting: '已删除。',
  undo: '撤销',
  unchanged: '操作失败。',
  editedNow: '评论已修改。',
  deletedNow: '评论已删除。',
  drafts: plural('zh-Hans', {other: (n) => `${n} 份未完成的草稿：`}),
  draftOfReply: (name) => `回复 ${name}`,
  draftOfComment: '对本页的评论',
  draftOfEdit: '对自己评论的修改',
  draftOfNothing: '回复的评论已不存在',
  discard: '丢弃',
  discarded: '已丢弃。',
};

export const finding: FindingStrings = {
  openAll: '展开全部回复',
  foldAll: '收起全部回复',
  foldBelow: (level) => `收起第 ${level} 层以下`,
  flat: '按时间显示',
  tree: '按对话显示',
  refresh: '检查新评论',
  loadedSoFar: (count) => `已加载 ${count} 条`,
  unseen: plural('zh-Hans', {other: (n) => `${n} 条新评论`}),
  previous: '上一条新评论',
  next: '下一条新评论',
  arrived: plural('zh-Hans', {other: (n) => `有 ${n} 条新评论`}),
  changed: '评论有更新。',
  show: '查看',
  onlyThis: '只看此对话',
  all: '全部评论',
  oneShown: '当前只显示一个对话。',
  back: (name) => `返回 ${name} 的评论`,
  unknown: '链接指向的评论不在这里。',
  unavailable: '加载失败，请重试。',
  nothingNew: '没有新评论。',
};

export const quotes: QuotesStrings = {
  quote: '引用',
  wrote: (name) => `${name} 写道：`,
  fromArticle: '摘自文章：',
  quotes: (name) => `引用 ${name}，跳到原文`,
  quotesArticle: '引用文章，跳到原文',
  quotedBy: plural('zh-Hans', {other: (n) => `被引用 ${n} 次`}),
  repliesTo: (name) => `回复 ${name}`,
  back: (name) => `返回 ${name} 的评论`,
  asWritten: '按原样显示引用',
  markQuoted: '标出被引用的内容',
};

export const keys: KeysStrings = {
  skipComments: plural('zh-Hans', {other: (n) => `跳过 ${n} 条评论`}),
  endOfComments: '评论结束',
  keysTitle: '键盘快捷键',
  keysHint: '焦点位于评论区且不在输入框中时，这些按键有效。',
  keys: {
    next: '下一条评论',
    previous: '上一条评论',
    parent: '所回复的评论',
    nextNew: '下一条新评论',
    fold: '收起或展开回复',
    reply: '回复',
    quote: '引用选中的文字或整条评论',
    help: '显示此列表',
  },
  useKeys: '启用这些快捷键',
  closeKeys: '关闭',
  firstComment: '这是第一条评论。',
  lastComment: '这是最后一条评论。',
  noParent: '这条评论不是回复。',
  loadingNext: '正在加载更多评论…',
  repliesFolded: plural('zh-Hans', {other: (n) => `已收起 ${n} 条回复`}),
  repliesShown: plural('zh-Hans', {other: (n) => `已展开 ${n} 条回复`}),
};

export const voting: VotingStrings = {
  voteFor: (name, count) => `为 ${name} 的评论点赞：${likes(count)}`,
  voted: (count) => `已为这条评论点赞：${likes(count)}`,
  unvoted: (count) => `已取消点赞：${likes(count)}`,
  notVoted: (why) => `点赞失败。${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `已登录：${name}`,
  signOut: '退出登录',
  signedOut: '你已退出登录。',
  signInWith: (provider) => `用 ${provider} 登录`,
  signInFirst: '请先登录再发表评论。',
  signInOnSite: '只有本站用户才能发表评论。请在本站登录，你写的内容会保留在这里。',
  signInEither: '请登录本站后发表评论，或用以下方式登录：',
  continueInWindow: '请在打开的窗口中继续。',
  signInBlocked: '浏览器拦截了该窗口。',
  openSignIn: '打开窗口',
  verified: '昵称已验证',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `对 ${name} 的评论的操作`,
  report: '举报',
  reported: '你已举报这条评论',
  reportComment: (name) => `举报 ${name} 的评论`,
  reportWhy: '这条评论有什么问题？',
  reportReasons: {
    spam: '垃圾信息或广告',
    abuse: '辱骂或骚扰',
    harm: '威胁、暴力或自残',
    privacy: '泄露他人隐私',
    'off-topic': '偏离主题',
    other: '其他',
  },
  reportDetails: '给管理员的补充说明（选填）',
  sendReport: '提交举报',
  sendingReport: '正在发送…',
  cancelReport: '取消',
  chooseReason: '请选择原因。',
  detailsLeft: left,
  detailsOver: over,
  reportSent: '谢谢！管理员已收到你的举报，但看不到举报人是谁。',
  reportNotSent: (why) => `举报未能发送。${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: '管理评论',
  allowInWindow: '请在打开的窗口中授权。',
  windowBlocked: '浏览器拦截了该窗口。',
  openWindow: '打开窗口',
  windowClosed: '窗口已关闭，未授予任何权限。',
  moderatingAs: (name) => (name ? `你正以 ${name} 的身份管理评论。` : '你正在管理评论。'),
  stopModerating: '停止管理',
  moderationEnded: '服务器不再接受你在此页面上的操作。请点击“管理评论”重新登录。',
  moderationFailed: (why) => `操作失败。${why}`,
  approve: '通过',
  turnDown: '拒绝',
  deleteComment: '删除',
  editComment: '编辑并说明',
  pin: '置顶',
  unpin: '取消置顶',
  replyAsModerator: '以管理员身份回复',
  heldHere: (why) => (why ? `待审核：${why}` : '待审核，仅管理员和评论者可见。'),
  commentText: '内容（Markdown）',
  editReason: '原因（读者可见）',
  saveEdit: '保存',
  sendReply: '发送回复',
  cancelChange: '取消',
  decided: {
    approve: '已通过。',
    reject: '已拒绝。',
    delete: '已删除。',
    edit: '已编辑。',
    pin: '已置顶。',
    unpin: '已取消置顶。',
    reply: '你的回复已发布。',
  },
  undoDecision: '撤销',
  undone: '已撤销。',
  decidedBefore: (name) =>
    name
      ? `${name} 已先行处理，你看到的是评论的当前状态。没有其他更改。`
      : '评论已有变动，你看到的是评论的当前状态。没有其他更改。',
  commentGone: '这条评论已不存在。',
};

export const details: DetailsStrings = {
  details: '详情',
  triesAgainAt: (time) => `下次自动重试时间：${time}。`,
  triesAgainOnline: '此设备恢复联网后会自动重试。',
  diagnoses: {
    offline: () => '此设备没有网络连接。',
    unreachable: ({host}) =>
      `无法连接 ${host}：域名无法解析、连接被拒绝或中断、证书无效，或被浏览器扩展拦截。浏览器不会把原因告知页面。这可能只是暂时的。`,
    unanswered: ({page}) =>
      `浏览器没有给出响应：连接失败，或者服务器不接受来自此页面的写入请求。服务器必须以“Access-Control-Allow-Origin: ${page}”、“Access-Control-Allow-Methods: POST, PATCH, DELETE”和“Access-Control-Allow-Headers: Authorization, Content-Type”响应 OPTIONS。浏览器不会把原因告知页面。`,
    cors: ({page, isOurs}) =>
      `服务器有响应，但不对此页面开放（CORS）：响应缺少标头“Access-Control-Allow-Origin: ${page}”（或“*”）。${isOurs ? `Colloquy 服务器会向所有页面发送此标头：请检查是否有代理将其移除或代为响应。若要允许此页面发表评论，请用“--origin ${page}”启动服务器。` : ''}`,
    csp: ({directive, origin}) =>
      `此页面的 Content-Security-Policy 阻止了请求。请将 ${origin} 加入其“${directive}”指令。`,
    mixed: ({host}) =>
      `此页面是安全的（https），但 endpoint 不是（http）：浏览器会将其作为混合内容阻止。请通过 https 提供 endpoint，并将其设为 https://${host}。`,
    private: ({host}) =>
      `${host} 是专用网络或读者本机的地址，而此页面是公开的：浏览器会阻止访问或先行询问，大多数读者无法访问。请使用公网地址。若在内网使用，请在页面的 Permissions-Policy 中允许“local-network-access”，并以“Access-Control-Allow-Private-Network: true”响应预检请求。`,
    scheme: () =>
      '评论只能通过 http 或 https 读取。请将 endpoint 设为此类 URL，并从 Web 服务器而不是本地文件打开页面。',
    slow: ({host}) => `${host} 在 20 秒内没有发送任何内容。`,
    moved: ({to}) =>
      `该地址会重定向${to && `到 ${to}`}。读取请求会跟随 http 之间或 https 之间的重定向；带有密钥或评论的请求不会跟随重定向。请将 endpoint 设为新地址。`,
    cut: () => '响应尚未完成，连接就已中断。',
    large: ({megabytes}) => `响应超过 ${megabytes} MB。`,
    half: () => '响应不完整，或不是有效的 JSON。',
    foreign: () => '响应不是 JSON。',
    shapeless: () => '响应是 JSON，但格式不符合预期。',
  },
  rejections: {
    signIn: () => '服务器要求登录。',
    forbidden: ({page, isOurs}) =>
      `服务器拒绝此网站或此请求。${isOurs ? `在 Colloquy 服务器上可用“--origin ${page}”允许该网站。` : ''}`,
    absent: () => '此地址没有任何内容。',
    limited: () => '已超出服务器的速率限制。',
    busy: () => '服务器暂时不可用。',
    broken: () => '服务器或其前面的代理出错。',
    other: () => '服务器不接受此请求。',
  },
  pointsElsewhere: 'endpoint 可能指向了别处。',
  address: (address) => `地址：${address}`,
  answer: (status, type) => `响应：状态码 ${status}，${type || '无 Content-Type'}`,
  begins: (text) => `开头内容：${text}`,
  says: (sentence) => `消息：${sentence}`,
  setting: (setting) => `请检查该处的设置：${setting}`,
  requestId: (id) => `请求 ID：${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'zh-Hans',
  title: '登录',
  done: '你已登录，可以关闭此窗口。',
  noPage:
    '无法从此窗口连接到评论所在的页面。请关闭此窗口，回到页面重新登录。致网站所有者：使用 Cross-Origin-Opener-Policy 的页面需要将其值设为 same-origin-allow-popups。',
  refused: (provider) => `未能通过 ${provider} 登录。`,
  down: (provider) => `${provider} 目前没有响应。`,
  failed: (provider) => `使用 ${provider} 登录失败：返回的内容无效。`,
  nameless: (provider) => `你的 ${provider} 账号没有可显示的名称，请前往该平台添加。`,
  over: '此次登录已过期或已被使用，请在页面上重新登录。',
  busy: '来自你所在网络的登录次数过多，请一分钟后再试。',
  otherOrigin: (origin) => `此服务器不允许 ${origin} 的页面登录。致网站所有者：请用 --origin ${origin} 予以允许`,
  nothingLost: '内容没有丢失，你写的文字仍在表单中。',
  again: '重试',
  close: '返回页面',
};

export const page: PageStrings = {
  lang: 'zh-Hans',
  heading: (title) => `“${title}”的评论`,
  backToArticle: '返回文章',
  signInAtArticle: '请在文章页面登录后发表评论。',
  ownPage: plural('zh-Hans', {zero: '在单独的页面上查看和发表评论', other: (n) => `在单独的页面上查看 ${n} 条评论`}),
  previousPage: '上一页',
  nextPage: '下一页',
  pageOf: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  textKept: '评论未能发表，你写的内容仍在下方的表单中。',
  otherSite: '此表单是从其他网站提交的。请检查内容，然后在这里发表。',
  parentGone: '你回复的评论已被删除。',
  yourComment: '你的评论',
  showInDiscussion: '在全部评论中查看',
};

export const tooOld: string = '此浏览器版本过旧，无法显示评论。请更新或换用其他浏览器。';

export const attributions: AttributionWords = {
  article: '文章|原文',
  place: '上文|上面|本文|评论',
  introduces: '引用|回复',
  from: '来自|摘自',
  says: '[写说道曰]',
  nobody: '俗话|谚语|老话|常言|人们|大家|[歌诗]|奶奶|爷爷',
};

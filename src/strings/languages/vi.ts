// Vietnamese.

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

const replies = plural('vi', {other: (n) => `${n} phản hồi`});
const likes = plural('vi', {other: (n) => `${n} lượt thích`});
const left = plural('vi', {other: (n) => `còn ${n} ký tự`});
const over = plural('vi', {other: (n) => `thừa ${n} ký tự`});

export const thread: Strings = {
  lang: 'vi',
  comments: plural('vi', {zero: 'Chưa có bình luận', other: (n) => `${n} bình luận`}),
  anonymous: 'Ẩn danh',
  badges: {author: 'Tác giả', moderator: 'Kiểm duyệt viên'},
  place: (level, parent, count) =>
    `cấp ${level}${parent === null ? '' : `, phản hồi ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `phản hồi ${name}`,
  permalink: 'Liên kết tới bình luận này',
  edited: (date) => `đã sửa ${date}`,
  editNote: (reason, by) => (by ? `đã sửa: ${reason} — ${by}` : `đã sửa: ${reason}`),
  deleted: 'Bình luận này đã bị xóa.',
  noText: 'Bình luận này không có nội dung.',
  reply: 'Phản hồi',
  replyTo: (name) => `Phản hồi ${name}`,
  hideReplies: (count, name) => `Ẩn ${replies(count)} cho ${name}`,
  showReplies: (count, name) => `Hiện ${replies(count)} cho ${name}`,
  loading: 'Đang tải bình luận…',
  empty: 'Chưa có ai viết gì ở đây.',
  closed: 'Mục bình luận đã đóng, không nhận thêm bình luận.',
  failed: 'Không tải được bình luận.',
  retry: 'Thử lại',
  write: 'Viết bình luận',
  oldest: 'Cũ nhất',
  newest: 'Mới nhất',
  mostReplies: 'Nhiều phản hồi nhất',
  votes: 'Nhiều lượt thích nhất',
  view: 'Hiển thị',
  later: {
    folded: replies,
    echoes: plural('vi', {other: (n) => `${n} lượt nhắc đến ở nơi khác`}),
    more: 'Xem thêm bình luận',
    loadingMore: 'Đang tải thêm bình luận…',
    unreadable: plural('vi', {other: (n) => `Không đọc được ${n} bình luận.`}),
    showAll: 'Xem tất cả',
    slow: 'Đang tải bình luận, lâu hơn bình thường…',
    answerAt: (name) => `Bình luận trên ${name}`,
    failures: {
      offline: 'Không kết nối được với máy chủ.',
      timeout: 'Máy chủ không phản hồi.',
      missing: 'Không có bình luận ở địa chỉ này.',
      refused: 'Máy chủ không cho phép.',
      invalid: 'Máy chủ không chấp nhận.',
      conflict: 'Đã gửi trước đó với nội dung khác.',
      limited: 'Quá nhiều yêu cầu. Vui lòng đợi một lát.',
      broken: 'Máy chủ đang gặp sự cố.',
      blocked: 'Trang này không được phép kết nối với máy chủ.',
      moved: 'Máy chủ đã chuyển địa chỉ.',
      unreadable: 'Phản hồi không hợp lệ.',
      large: 'Phản hồi quá lớn.',
      unset: 'Chưa cấu hình máy chủ bình luận: hãy đặt thuộc tính endpoint.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `Phản hồi của bạn cho ${name}`,
  writeEdit: 'Sửa bình luận của bạn',
  name: 'Tên',
  email: 'Email',
  website: 'Trang web',
  comment: 'Bình luận',
  optional: '(không bắt buộc)',
  emailHint: 'Không hiển thị; chỉ dành cho kiểm duyệt viên.',
  markdownHint: 'Markdown: *nhấn mạnh*, **đậm**, >\u00a0trích dẫn, `mã`, [liên kết](https://…)',
  formatting: 'Định dạng',
  tools: {bold: 'Đậm', italic: 'Nghiêng', link: 'Liên kết', code: 'Mã', quote: 'Trích dẫn', list: 'Danh sách'},
  send: 'Gửi bình luận',
  save: 'Lưu thay đổi',
  preview: 'Xem trước',
  previewing: 'Đang tải bản xem trước…',
  nothingToPreview: 'Chưa có gì để xem trước.',
  cancel: 'Hủy',
  left,
  over,
  needed: 'Vui lòng điền mục này.',
  notAnAddress: 'Địa chỉ web bắt đầu bằng https://',
  notAnEmail: 'Địa chỉ email không hợp lệ.',
  notKept: 'Thiết bị này không lưu bản nháp: hãy sao chép nội dung trước khi rời trang.',
  forget: 'Quên tôi trên thiết bị này',
  forgetAll: 'Quên tên, bản nháp và quyền chỉnh sửa?',
  leaveEmpty: 'Để trống ô này',
};

export const sending: SendingStrings = {
  held: 'Đang chờ kiểm duyệt. Chỉ bạn nhìn thấy.',
  heldFor: {
    name: 'Đang chờ kiểm duyệt vì tên này được dành riêng. Chỉ bạn nhìn thấy.',
    blocked: 'Đang chờ kiểm duyệt vì bạn bị chặn tại đây. Chỉ bạn nhìn thấy.',
  },
  pending: 'Đang gửi…',
  checking: 'Đang kiểm tra xem trình duyệt có người sử dụng không…',
  waiting: (why) => `Đang chờ gửi. ${why} Bình luận sẽ được gửi tự động.`,
  deviceOffline: 'Bạn đang ngoại tuyến.',
  askedToWait: (time) => `Máy chủ yêu cầu đợi đến ${time}.`,
  keepOpen: 'Thiết bị này không lưu bản sao: hãy giữ trang này mở.',
  stale: 'Chưa gửi được suốt một ngày. Gửi ngay bây giờ?',
  sendNow: 'Gửi ngay',
  takeBack: 'Thu hồi',
  notSentYet: 'Đã viết ở đây nhưng chưa gửi:',
  refused: 'Bình luận của bạn không được duyệt:',
  dismiss: 'Bỏ qua',
  posted: 'Bình luận của bạn đã được đăng.',
  postedHeld: 'Cảm ơn bạn. Bình luận sẽ hiển thị sau khi được duyệt.',
  edit: 'Sửa',
  delete: 'Xóa',
  timeLeft: (time) => `còn ${time}`,
  deleting: 'Đã xóa.',
  undo: 'Hoàn tác',
  unchanged: 'Không thực hiện được.',
  editedNow: 'Đã sửa bình luận của bạn.',
  deletedNow: 'Đã xóa bình luận của bạn.',
  drafts: plural('vi', {other: (n) => `${n} bản nháp viết dở:`}),
  draftOfReply: (name) => `phản hồi ${name}`,
  draftOfComment: 'bình luận về trang này',
  draftOfEdit: 'bản sửa bình luận của bạn',
  draftOfNothing: 'phản hồi một bình luận không còn nữa',
  discard: 'Bỏ',
  discarded: 'Đã bỏ.',
};

export const finding: FindingStrings = {
  openAll: 'Mở mọi phản hồi',
  foldAll: 'Thu gọn mọi phản hồi',
  foldBelow: (level) => `Thu gọn từ dưới cấp ${level}`,
  flat: 'Theo thời gian',
  tree: 'Theo cuộc trò chuyện',
  refresh: 'Tìm bình luận mới',
  loadedSoFar: (count) => `đã tải ${count}`,
  unseen: plural('vi', {other: (n) => `${n} mới`}),
  previous: 'Bình luận mới trước đó',
  next: 'Bình luận mới tiếp theo',
  arrived: plural('vi', {other: (n) => `${n} bình luận mới`}),
  changed: 'Phần bình luận đã thay đổi.',
  show: 'Hiện',
  onlyThis: 'Chỉ cuộc trò chuyện này',
  all: 'Tất cả bình luận',
  oneShown: 'Chỉ hiển thị một cuộc trò chuyện.',
  back: (name) => `Quay lại ${name}`,
  unknown: 'Bình luận trong liên kết không có ở đây.',
  unavailable: 'Không tải được. Vui lòng thử lại.',
  nothingNew: 'Không có gì mới.',
};

export const quotes: QuotesStrings = {
  quote: 'Trích dẫn',
  wrote: (name) => `${name} đã viết:`,
  fromArticle: 'Từ bài viết:',
  quotes: (name) => `trích dẫn ${name}, đến đoạn gốc`,
  quotesArticle: 'trích dẫn bài viết, đến đoạn gốc',
  quotedBy: plural('vi', {other: (n) => `Được trích dẫn ${n} lần`}),
  repliesTo: (name) => `phản hồi ${name}`,
  back: (name) => `Quay lại ${name}`,
  asWritten: 'Hiện trích dẫn như đã viết',
  markQuoted: 'Đánh dấu đoạn được trích',
};

export const keys: KeysStrings = {
  skipComments: plural('vi', {other: (n) => `Bỏ qua ${n} bình luận`}),
  endOfComments: 'Hết bình luận',
  keysTitle: 'Phím tắt',
  keysHint: 'Các phím này hoạt động khi con trỏ ở trong phần bình luận nhưng không ở trong ô nhập.',
  keys: {
    next: 'Bình luận tiếp theo',
    previous: 'Bình luận trước',
    parent: 'Bình luận được phản hồi',
    nextNew: 'Bình luận mới tiếp theo',
    fold: 'Thu gọn hoặc mở phản hồi',
    reply: 'Phản hồi',
    quote: 'Trích dẫn đoạn đã chọn hoặc cả bình luận',
    help: 'Hiện danh sách này',
  },
  useKeys: 'Dùng các phím này',
  closeKeys: 'Đóng',
  firstComment: 'Đây là bình luận đầu tiên.',
  lastComment: 'Đây là bình luận cuối cùng.',
  noParent: 'Bình luận này không phải là phản hồi.',
  loadingNext: 'Đang tải thêm bình luận…',
  repliesFolded: plural('vi', {other: (n) => `Đã thu gọn ${n} phản hồi`}),
  repliesShown: plural('vi', {other: (n) => `Đã mở ${n} phản hồi`}),
};

export const voting: VotingStrings = {
  voteFor: (name, count) => `Thích bình luận của ${name}: ${likes(count)}`,
  voted: (count) => `Bạn đã thích bình luận này: ${likes(count)}`,
  unvoted: (count) => `Bạn đã bỏ thích: ${likes(count)}`,
  notVoted: (why) => `Lượt thích của bạn chưa được tính. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Đã đăng nhập: ${name}`,
  signOut: 'Đăng xuất',
  signedOut: 'Bạn đã đăng xuất.',
  signInWith: (provider) => `Đăng nhập bằng ${provider}`,
  signInFirst: 'Đăng nhập để gửi bình luận.',
  signInOnSite:
    'Chỉ người có tài khoản trên trang này mới được viết. Hãy đăng nhập; nội dung của bạn vẫn được giữ ở đây.',
  signInEither: 'Đăng nhập vào trang này để gửi bình luận, hoặc đăng nhập tại đây:',
  continueInWindow: 'Hãy tiếp tục trong cửa sổ vừa mở.',
  signInBlocked: 'Trình duyệt đã chặn cửa sổ.',
  openSignIn: 'Mở cửa sổ',
  verified: 'tên đã xác minh',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Thao tác với bình luận của ${name}`,
  report: 'Báo cáo',
  reported: 'Bạn đã báo cáo bình luận này',
  reportComment: (name) => `Báo cáo bình luận của ${name}`,
  reportWhy: 'Bình luận này có vấn đề gì?',
  reportReasons: {
    spam: 'Spam hoặc quảng cáo',
    abuse: 'Xúc phạm hoặc quấy rối',
    harm: 'Đe dọa, bạo lực hoặc tự gây hại',
    privacy: 'Thông tin riêng tư của người khác',
    'off-topic': 'Lạc đề',
    other: 'Lý do khác',
  },
  reportDetails: 'Chi tiết cho kiểm duyệt viên (không bắt buộc)',
  sendReport: 'Gửi báo cáo',
  sendingReport: 'Đang gửi…',
  cancelReport: 'Hủy',
  chooseReason: 'Hãy chọn một lý do.',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'Cảm ơn bạn. Kiểm duyệt viên đã nhận được báo cáo và không thấy ai đã gửi.',
  reportNotSent: (why) => `Chưa gửi được báo cáo. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Kiểm duyệt',
  allowInWindow: 'Hãy cho phép trong cửa sổ vừa mở.',
  windowBlocked: 'Trình duyệt đã chặn cửa sổ.',
  openWindow: 'Mở cửa sổ',
  windowClosed: 'Cửa sổ đã đóng, chưa có gì được cho phép.',
  moderatingAs: (name) => (name ? `Bạn đang kiểm duyệt với tên ${name}.` : 'Bạn đang kiểm duyệt.'),
  stopModerating: 'Dừng kiểm duyệt',
  moderationEnded: 'Máy chủ không còn nhận quyết định của bạn từ trang này. Nhấn “Kiểm duyệt” để đăng nhập lại.',
  moderationFailed: (why) => `Không thực hiện được. ${why}`,
  approve: 'Duyệt',
  turnDown: 'Từ chối',
  deleteComment: 'Xóa',
  editComment: 'Sửa kèm ghi chú',
  pin: 'Ghim',
  unpin: 'Bỏ ghim',
  replyAsModerator: 'Phản hồi (kiểm duyệt viên)',
  heldHere: (why) => (why ? `Đang giữ lại: ${why}` : 'Đang giữ lại. Chỉ kiểm duyệt viên và người viết nhìn thấy.'),
  commentText: 'Nội dung (Markdown)',
  editReason: 'Lý do, người đọc sẽ thấy',
  saveEdit: 'Lưu',
  sendReply: 'Gửi phản hồi',
  cancelChange: 'Hủy',
  decided: {
    approve: 'Đã duyệt.',
    reject: 'Đã từ chối.',
    delete: 'Đã xóa.',
    edit: 'Đã sửa.',
    pin: 'Đã ghim.',
    unpin: 'Đã bỏ ghim.',
    reply: 'Phản hồi của bạn đã được đăng.',
  },
  undoDecision: 'Hoàn tác',
  undone: 'Đã hoàn tác.',
  decidedBefore: (name) =>
    name
      ? `${name} đã xử lý trước: bạn đang thấy bình luận ở trạng thái hiện tại. Không có gì khác thay đổi.`
      : 'Bình luận đã thay đổi: bạn đang thấy trạng thái hiện tại. Không có gì khác thay đổi.',
  commentGone: 'Bình luận này không còn nữa.',
};

export const details: DetailsStrings = {
  details: 'Chi tiết',
  triesAgainAt: (time) => `Lần tự động thử lại tiếp theo: ${time}.`,
  triesAgainOnline: 'Sẽ tự động thử lại khi thiết bị này trực tuyến trở lại.',
  diagnoses: {
    offline: () => 'Thiết bị này không có kết nối mạng.',
    unreachable: ({host}) =>
      `Không kết nối được với ${host}: không phân giải được tên miền, kết nối bị từ chối hoặc bị ngắt, chứng chỉ không hợp lệ, hoặc một tiện ích của trình duyệt đã chặn. Trình duyệt không cho trang biết lý do. Có thể đây chỉ là sự cố tạm thời.`,
    unanswered: ({page}) =>
      `Trình duyệt không đưa ra phản hồi nào: kết nối thất bại, hoặc máy chủ không nhận yêu cầu ghi từ trang này. Máy chủ phải trả lời OPTIONS với “Access-Control-Allow-Origin: ${page}”, “Access-Control-Allow-Methods: POST, PATCH, DELETE” và “Access-Control-Allow-Headers: Authorization, Content-Type”. Trình duyệt không cho trang biết lý do.`,
    cors: ({page, isOurs}) =>
      `Máy chủ có phản hồi, nhưng không dành cho trang này (CORS): phản hồi thiếu header “Access-Control-Allow-Origin: ${page}” (hoặc “*”).${isOurs ? ` Máy chủ Colloquy gửi header này cho mọi trang: hãy kiểm tra xem có proxy nào xóa header hoặc trả lời thay không. Để trang này cũng viết được, hãy khởi động máy chủ với “--origin ${page}”.` : ''}`,
    csp: ({directive, origin}) =>
      `Content-Security-Policy của trang này chặn yêu cầu. Hãy thêm ${origin} vào chỉ thị “${directive}”.`,
    mixed: ({host}) =>
      `Trang này bảo mật (https), còn endpoint thì không (http): trình duyệt chặn vì đây là nội dung hỗn hợp. Hãy cung cấp endpoint qua https và đặt thành https://${host}.`,
    private: ({host}) =>
      `${host} là địa chỉ trong mạng riêng hoặc trên chính thiết bị của người đọc, còn trang này là công khai: trình duyệt sẽ chặn hoặc hỏi trước, và hầu hết người đọc không truy cập được. Hãy dùng địa chỉ công khai. Trong mạng nội bộ, hãy cho phép “local-network-access” trong Permissions-Policy của trang và trả lời preflight với “Access-Control-Allow-Private-Network: true”.`,
    scheme: () =>
      'Chỉ đọc được bình luận qua http hoặc https. Hãy đặt endpoint thành một URL như vậy và mở trang từ máy chủ web, không phải từ tệp.',
    slow: ({host}) => `${host} không gửi gì trong 20 giây.`,
    moved: ({to}) =>
      `Địa chỉ này chuyển hướng${to && ` đến ${to}`}. Yêu cầu đọc đi theo chuyển hướng trong cùng http hoặc cùng https; yêu cầu có mã bí mật hoặc bình luận thì không. Hãy đặt endpoint thành địa chỉ mới.`,
    cut: () => 'Kết nối bị ngắt trước khi phản hồi hoàn tất.',
    large: ({megabytes}) => `Phản hồi lớn hơn ${megabytes} MB.`,
    half: () => 'Phản hồi bị cắt ngang hoặc không phải JSON hợp lệ.',
    foreign: () => 'Phản hồi không phải JSON.',
    shapeless: () => 'Phản hồi là JSON nhưng không đúng định dạng mong đợi.',
  },
  rejections: {
    signIn: () => 'Máy chủ yêu cầu đăng nhập.',
    forbidden: ({page, isOurs}) =>
      `Máy chủ từ chối trang web này hoặc yêu cầu này.${isOurs ? ` Máy chủ Colloquy cho phép trang web bằng “--origin ${page}”.` : ''}`,
    absent: () => 'Không có gì ở địa chỉ này.',
    limited: () => 'Đã vượt quá giới hạn số yêu cầu của máy chủ.',
    busy: () => 'Máy chủ tạm thời không hoạt động.',
    broken: () => 'Máy chủ hoặc proxy phía trước gặp lỗi.',
    other: () => 'Máy chủ không chấp nhận yêu cầu.',
  },
  pointsElsewhere: 'Có lẽ endpoint trỏ đến nơi khác.',
  address: (address) => `Địa chỉ: ${address}`,
  answer: (status, type) => `Phản hồi: trạng thái ${status}, ${type || 'không có Content-Type'}`,
  begins: (text) => `Bắt đầu bằng: ${text}`,
  says: (sentence) => `Thông báo: ${sentence}`,
  setting: (setting) => `Kiểm tra tại đó: ${setting}`,
  requestId: (id) => `Mã yêu cầu: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'vi',
  title: 'Đăng nhập',
  done: 'Bạn đã đăng nhập. Bạn có thể đóng cửa sổ này.',
  noPage:
    'Không kết nối được với trang bình luận từ cửa sổ này. Hãy đóng cửa sổ và đăng nhập lại trên trang đó. Dành cho chủ trang web: trang dùng Cross-Origin-Opener-Policy cần giá trị same-origin-allow-popups.',
  refused: (provider) => `Không đăng nhập được bằng ${provider}.`,
  down: (provider) => `${provider} hiện không phản hồi.`,
  failed: (provider) => `Đăng nhập bằng ${provider} thất bại: phản hồi không hợp lệ.`,
  nameless: (provider) => `Tài khoản ${provider} của bạn không có tên để hiển thị. Hãy thêm tên tại đó.`,
  over: 'Lượt đăng nhập này đã hết hạn hoặc đã được dùng. Hãy đăng nhập lại trên trang.',
  busy: 'Có quá nhiều lượt đăng nhập từ mạng của bạn. Hãy thử lại sau một phút.',
  otherOrigin: (origin) =>
    `Máy chủ này không cho đăng nhập từ các trang của ${origin}. Dành cho chủ trang web: cho phép bằng --origin ${origin}`,
  nothingLost: 'Không có gì bị mất: nội dung của bạn vẫn còn trong ô nhập.',
  again: 'Thử lại',
  close: 'Quay lại trang',
};

export const page: PageStrings = {
  lang: 'vi',
  heading: (title) => `Bình luận về “${title}”`,
  backToArticle: 'Quay lại bài viết',
  signInAtArticle: 'Để viết bình luận, hãy đăng nhập ở trang bài viết.',
  ownPage: plural('vi', {
    zero: 'Đọc và viết bình luận trên trang riêng',
    other: (n) => `Đọc ${n} bình luận trên trang riêng`,
  }),
  previousPage: 'Trang trước',
  nextPage: 'Trang sau',
  pageOf: (page, pages) => `Trang ${page}/${pages}`,
  textKept: 'Bình luận của bạn chưa được đăng. Nội dung vẫn còn trong ô nhập bên dưới.',
  otherSite: 'Biểu mẫu này được gửi từ một trang web khác. Hãy kiểm tra nội dung rồi gửi từ đây.',
  parentGone: 'Bình luận mà bạn phản hồi đã bị xóa.',
  yourComment: 'Bình luận của bạn',
  showInDiscussion: 'Xem trong phần bình luận',
};

export const tooOld: string = 'Trình duyệt này quá cũ để hiển thị bình luận. Hãy cập nhật hoặc dùng trình duyệt khác.';

export const attributions: AttributionWords = {
  article: 'bài viết',
  place: 'ở trên|bình luận',
  introduces: 'trích|trả lời',
  from: 'từ|theo',
  says: 'viết|nói',
  nobody: 'tục ngữ',
};

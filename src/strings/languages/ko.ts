// Korean.

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

const replies = plural('ko', {other: (n) => `답글 ${n}개`});
const votes = plural('ko', {other: (n) => `추천 ${n}개`});
const left = plural('ko', {other: (n) => `${n}자 남음`});
const over = plural('ko', {other: (n) => `${n}자 초과`});

export const thread: Strings = {
  lang: 'ko',
  comments: plural('ko', {zero: '아직 댓글이 없습니다', other: (n) => `댓글 ${n}개`}),
  anonymous: '익명',
  badges: {author: '작성자', moderator: '운영자'},
  place: (level, parent, count) =>
    `${level}단계${parent === null ? '' : `, ${parent}님에게 답글`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `${name}님에게 답글`,
  permalink: '이 댓글 링크',
  edited: (date) => `${date}에 수정됨`,
  editNote: (reason, by) => (by ? `수정됨: ${reason} — ${by}` : `수정됨: ${reason}`),
  deleted: '삭제된 댓글입니다.',
  noText: '내용이 없는 댓글입니다.',
  reply: '답글',
  replyTo: (name) => `${name}님에게 답글 쓰기`,
  hideReplies: (count, name) => `${name}님 댓글의 ${replies(count)} 숨기기`,
  showReplies: (count, name) => `${name}님 댓글의 ${replies(count)} 보기`,
  loading: '댓글을 불러오는 중…',
  empty: '아직 아무도 댓글을 쓰지 않았습니다.',
  closed: '댓글이 마감되어 더 이상 쓸 수 없습니다.',
  failed: '댓글을 불러오지 못했습니다.',
  retry: '다시 시도',
  write: '댓글 쓰기',
  oldest: '오래된순',
  newest: '최신순',
  mostReplies: '답글 많은 순',
  votes: '추천 많은 순',
  view: '보기',
  later: {
    folded: replies,
    echoes: plural('ko', {other: (n) => `다른 곳의 언급 ${n}개`}),
    more: '댓글 더 보기',
    loadingMore: '댓글을 더 불러오는 중…',
    unreadable: plural('ko', {other: (n) => `댓글 ${n}개를 읽지 못했습니다.`}),
    showAll: '모두 보기',
    slow: '댓글을 불러오는 데 평소보다 오래 걸리고 있습니다…',
    answerAt: (name) => `${name}에서 댓글 쓰기`,
    failures: {
      offline: '서버에 연결할 수 없습니다.',
      timeout: '서버가 응답하지 않습니다.',
      missing: '이 주소에는 댓글이 없습니다.',
      refused: '서버에서 허용하지 않습니다.',
      invalid: '서버에서 받아들이지 않았습니다.',
      conflict: '이미 다른 내용으로 전송되었습니다.',
      limited: '요청이 너무 많습니다. 잠시 기다려 주세요.',
      broken: '서버에 문제가 있습니다.',
      blocked: '이 페이지는 서버에 접근할 권한이 없습니다.',
      moved: '서버가 이전되었습니다.',
      unreadable: '응답이 올바르지 않습니다.',
      large: '응답이 너무 큽니다.',
      unset: '댓글 서버가 설정되지 않았습니다. endpoint 속성을 지정하세요.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `${name}님에게 답글`,
  writeEdit: '내 댓글 수정',
  name: '이름',
  email: '이메일',
  website: '웹사이트',
  comment: '댓글',
  optional: '(선택)',
  emailHint: '공개되지 않으며 운영자만 볼 수 있습니다.',
  markdownHint:
    'Markdown: *\u2060강조\u2060*, **\u2060굵게\u2060**, >\u00a0인용, `\u2060코드\u2060`, [\u2060링크\u2060]\u2060(https://…)',
  formatting: '서식',
  tools: {bold: '굵게', italic: '기울임', link: '링크', code: '코드', quote: '인용', list: '목록'},
  send: '댓글 등록',
  save: '수정 내용 저장',
  preview: '미리보기',
  previewing: '미리보기를 불러오는 중…',
  nothingToPreview: '아직 미리 볼 내용이 없습니다.',
  cancel: '취소',
  left,
  over,
  needed: '필수 항목입니다.',
  notAnAddress: '웹 주소는 https://로 시작합니다',
  notAnEmail: '이메일 주소가 올바르지 않습니다.',
  notKept: '이 기기에는 작성 중인 글이 저장되지 않습니다. 나가기 전에 내용을 복사해 두세요.',
  forget: '이 기기에서 내 정보 지우기',
  forgetAll: '이름, 작성 중인 글, 수정 권한을 지울까요?',
  leaveEmpty: '이 칸은 비워 두세요',
};

export const sending: SendingStrings = {
  held: '운영자의 승인을 기다리고 있습니다. 나에게만 보입니다.',
  heldFor: {
    name: '예약된 이름이라 운영자의 승인을 기다리고 있습니다. 나에게만 보입니다.',
    blocked: '이곳에서 차단된 상태라 운영자의 승인을 기다리고 있습니다. 나에게만 보입니다.',
  },
  pending: '전송 중…',
  checking: '사람이 사용하는 브라우저인지 확인하는 중…',
  waiting: (why) => `전송 대기 중입니다. ${why} 자동으로 전송됩니다.`,
  deviceOffline: '오프라인 상태입니다.',
  askedToWait: (time) => `서버가 ${time}까지 기다려 달라고 합니다.`,
  keepOpen: '이 기기에 사본이 저장되지 않으니 이 페이지를 열어 두세요.',
  stale: '하루가 지나도록 전송되지 않았습니다. 지금 보낼까요?',
  sendNow: '지금 보내기',
  takeBack: '전송 취소',
  notSentYet: '여기서 쓰고 아직 보내지 않은 글:',
  refused: '댓글이 승인되지 않았습니다:',
  dismiss: '닫기',
  posted: '댓글이 등록되었습니다.',
  postedHeld: '감사합니다. 운영자가 확인한 뒤 댓글이 표시됩니다.',
  edit: '수정',
  delete: '삭제',
  timeLeft: (time) => `${time} 남음`,
  deleting: '삭제했습니다.',
  undo: '되돌리기',
  unchanged: '처리하지 못했습니다.',
  editedNow: '댓글이 수정되었습니다.',
  deletedNow: '댓글이 삭제되었습니다.',
  drafts: plural('ko', {other: (n) => `작성 중인 글 ${n}개:`}),
  draftOfReply: (name) => `${name}님에게 쓰던 답글`,
  draftOfComment: '페이지에 쓰던 댓글',
  draftOfEdit: '수정하던 내 댓글',
  draftOfNothing: '더 이상 없는 댓글에 쓰던 글',
  discard: '버리기',
  discarded: '버렸습니다.',
};

export const finding: FindingStrings = {
  openAll: '답글 모두 펼치기',
  foldAll: '답글 모두 접기',
  foldBelow: (level) => `${level}단계 아래 접기`,
  flat: '시간순으로 보기',
  tree: '대화별로 보기',
  refresh: '새 댓글 확인',
  loadedSoFar: (count) => `${count}개 불러옴`,
  unseen: plural('ko', {other: (n) => `새 댓글 ${n}개`}),
  previous: '이전 새 댓글',
  next: '다음 새 댓글',
  arrived: plural('ko', {other: (n) => `새 댓글 ${n}개`}),
  changed: '댓글이 업데이트되었습니다.',
  show: '보기',
  onlyThis: '이 대화만 보기',
  all: '전체 댓글',
  oneShown: '대화 하나만 표시하고 있습니다.',
  back: (name) => `${name}님의 댓글로 돌아가기`,
  unknown: '링크한 댓글이 여기에 없습니다.',
  unavailable: '불러오지 못했습니다. 다시 시도해 주세요.',
  nothingNew: '새 댓글이 없습니다.',
};

export const quotes: QuotesStrings = {
  quote: '인용하기',
  wrote: (name) => `${name}님의 글:`,
  fromArticle: '본문에서:',
  quotes: (name) => `${name}님의 글 인용, 해당 부분으로 이동`,
  quotesArticle: '본문 인용, 해당 부분으로 이동',
  quotedBy: plural('ko', {other: (n) => `${n}번 인용됨`}),
  repliesTo: (name) => `${name}님에게 답글`,
  back: (name) => `${name}님의 댓글로 돌아가기`,
  asWritten: '인용을 쓴 그대로 표시',
  markQuoted: '인용된 부분 표시',
};

export const keys: KeysStrings = {
  skipComments: plural('ko', {other: (n) => `댓글 ${n}개 건너뛰기`}),
  endOfComments: '댓글 끝',
  keysTitle: '키보드 단축키',
  keysHint: '댓글 영역에 초점이 있을 때 사용할 수 있으며, 입력란에서는 작동하지 않습니다.',
  keys: {
    next: '다음 댓글',
    previous: '이전 댓글',
    parent: '이 답글이 달린 원래 댓글',
    nextNew: '다음 새 댓글',
    fold: '답글 접기 또는 펼치기',
    reply: '답글',
    quote: '선택한 글이나 댓글 전체 인용',
    help: '이 목록 보기',
  },
  useKeys: '단축키 사용',
  closeKeys: '닫기',
  firstComment: '첫 번째 댓글입니다.',
  lastComment: '마지막 댓글입니다.',
  noParent: '이 댓글은 답글이 아닙니다.',
  loadingNext: '댓글을 더 불러오는 중…',
  repliesFolded: plural('ko', {other: (n) => `답글 ${n}개를 접었습니다`}),
  repliesShown: plural('ko', {other: (n) => `답글 ${n}개를 펼쳤습니다`}),
};

export const voting: VotingStrings = {
  voteFor: (name, count) => `${name}님의 댓글 추천하기: ${votes(count)}`,
  voted: (count) => `이 댓글을 추천했습니다: ${votes(count)}`,
  unvoted: (count) => `추천을 취소했습니다: ${votes(count)}`,
  notVoted: (why) => `추천이 반영되지 않았습니다. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `${name}님으로 로그인됨`,
  signOut: '로그아웃',
  signedOut: '로그아웃되었습니다.',
  signInWith: (provider) => `${provider} 계정으로 로그인`,
  signInFirst: '댓글을 등록하려면 로그인하세요.',
  signInOnSite: '이 사이트의 회원만 댓글을 쓸 수 있습니다. 사이트에서 로그인하세요. 쓰던 글은 여기에 남아 있습니다.',
  signInEither: '댓글을 등록하려면 이 사이트에 로그인하거나 아래에서 로그인하세요:',
  continueInWindow: '새로 열린 창에서 계속하세요.',
  signInBlocked: '브라우저가 창을 차단했습니다.',
  openSignIn: '창 열기',
  verified: '이름 확인됨',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `${name}님의 댓글 메뉴`,
  report: '신고',
  reported: '이미 신고한 댓글입니다',
  reportComment: (name) => `${name}님의 댓글 신고`,
  reportWhy: '이 댓글에 어떤 문제가 있나요?',
  reportReasons: {
    spam: '스팸 또는 광고',
    abuse: '욕설 또는 괴롭힘',
    harm: '위협, 폭력 또는 자해',
    privacy: '개인정보 노출',
    'off-topic': '주제와 무관',
    other: '기타',
  },
  reportDetails: '운영자에게 전할 내용(선택)',
  sendReport: '신고하기',
  sendingReport: '전송 중…',
  cancelReport: '취소',
  chooseReason: '사유를 선택하세요.',
  detailsLeft: left,
  detailsOver: over,
  reportSent: '감사합니다. 신고가 운영자에게 전달되었습니다. 신고한 사람은 공개되지 않습니다.',
  reportNotSent: (why) => `신고를 전송하지 못했습니다. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: '댓글 관리',
  allowInWindow: '새로 열린 창에서 허용하세요.',
  windowBlocked: '브라우저가 창을 차단했습니다.',
  openWindow: '창 열기',
  windowClosed: '허용하지 않은 채 창이 닫혔습니다.',
  moderatingAs: (name) => (name ? `${name}님으로 댓글을 관리하는 중입니다.` : '댓글을 관리하는 중입니다.'),
  stopModerating: '관리 종료',
  moderationEnded: '서버가 이 페이지의 처리를 더 이상 받지 않습니다. “댓글 관리”를 눌러 다시 로그인하세요.',
  moderationFailed: (why) => `처리하지 못했습니다. ${why}`,
  approve: '승인',
  turnDown: '거부',
  deleteComment: '삭제',
  editComment: '사유를 남기고 수정',
  pin: '고정',
  unpin: '고정 해제',
  replyAsModerator: '운영자로 답글 쓰기',
  heldHere: (why) => (why ? `보류됨: ${why}` : '보류됨. 운영자와 작성자만 볼 수 있습니다.'),
  commentText: '내용(Markdown)',
  editReason: '사유(독자에게 표시됨)',
  saveEdit: '저장',
  sendReply: '답글 등록',
  cancelChange: '취소',
  decided: {
    approve: '승인했습니다.',
    reject: '거부했습니다.',
    delete: '삭제했습니다.',
    edit: '수정했습니다.',
    pin: '고정했습니다.',
    unpin: '고정을 해제했습니다.',
    reply: '답글이 게시되었습니다.',
  },
  undoDecision: '되돌리기',
  undone: '되돌렸습니다.',
  decidedBefore: (name) =>
    name
      ? `${name}님이 먼저 처리했습니다. 현재 상태의 댓글이 표시되며, 그 밖에 변경된 것은 없습니다.`
      : '댓글이 이미 변경되었습니다. 현재 상태의 댓글이 표시되며, 그 밖에 변경된 것은 없습니다.',
  commentGone: '더 이상 없는 댓글입니다.',
};

export const details: DetailsStrings = {
  details: '자세히',
  triesAgainAt: (time) => `다음 자동 재시도 시각은 ${time}입니다.`,
  triesAgainOnline: '이 기기가 다시 온라인 상태가 되면 자동으로 재시도합니다.',
  diagnoses: {
    offline: () => '이 기기가 네트워크에 연결되어 있지 않습니다.',
    unreachable: ({host}) =>
      `${host}에 연결할 수 없습니다. 이름을 확인할 수 없거나, 연결이 거부되거나 끊겼거나, 인증서가 올바르지 않거나, 브라우저 확장 프로그램이 차단하고 있습니다. 브라우저는 페이지에 이유를 알려 주지 않습니다. 일시적인 문제일 수 있습니다.`,
    unanswered: ({page}) =>
      `브라우저가 응답을 보여 주지 않습니다. 연결에 실패했거나, 서버가 이 페이지의 쓰기 요청을 받지 않습니다. 서버는 OPTIONS에 “Access-Control-Allow-Origin: ${page}”, “Access-Control-Allow-Methods: POST, PATCH, DELETE”, “Access-Control-Allow-Headers: Authorization, Content-Type” 헤더로 응답해야 합니다. 브라우저는 페이지에 이유를 알려 주지 않습니다.`,
    cors: ({page, isOurs}) =>
      `서버가 응답하지만 이 페이지에는 허용하지 않습니다(CORS). 응답에 “Access-Control-Allow-Origin: ${page}”(또는 “*”) 헤더가 없습니다.${isOurs ? ` Colloquy 서버는 모든 페이지에 이 헤더를 보냅니다. 헤더를 제거하거나 대신 응답하는 프록시가 있는지 확인하세요. 이 페이지에서 댓글도 쓸 수 있게 하려면 “--origin ${page}” 옵션으로 서버를 시작하세요.` : ''}`,
    csp: ({directive, origin}) =>
      `이 페이지의 Content-Security-Policy가 요청을 차단합니다. “${directive}” 지시어에 다음을 추가하세요: ${origin}`,
    mixed: ({host}) =>
      `이 페이지는 보안 연결(https)이지만 endpoint는 그렇지 않습니다(http). 브라우저는 이를 혼합 콘텐츠로 차단합니다. endpoint를 https로 제공하고 다음과 같이 설정하세요: https://${host}`,
    private: ({host}) =>
      `${host}: 사설 네트워크 또는 독자 기기 자체의 주소인데 이 페이지는 공개되어 있습니다. 브라우저가 차단하거나 먼저 묻고, 대부분의 독자는 연결할 수 없습니다. 공개 주소를 사용하세요. 네트워크 안에서 쓰려면 페이지의 Permissions-Policy에서 “local-network-access”를 허용하고, 사전 요청에 “Access-Control-Allow-Private-Network: true”로 응답하세요.`,
    scheme: () =>
      '댓글은 http 또는 https로만 읽을 수 있습니다. endpoint를 그런 URL로 설정하고, 페이지를 파일이 아닌 웹 서버에서 여세요.',
    slow: ({host}) => `${host}에서 20초 동안 아무것도 보내지 않았습니다.`,
    moved: ({to}) =>
      `주소가 ${to ? `${to} 주소로` : '다른 곳으로'} 리디렉션됩니다. 읽기는 http끼리 또는 https끼리의 리디렉션을 따라가지만, 비밀 값이나 댓글이 담긴 요청은 따라가지 않습니다. endpoint를 새 주소로 설정하세요.`,
    cut: () => '응답이 끝나기 전에 연결이 끊겼습니다.',
    large: ({megabytes}) => `응답이 ${megabytes} MB를 넘습니다.`,
    half: () => '응답이 잘렸거나 올바른 JSON이 아닙니다.',
    foreign: () => '응답이 JSON이 아닙니다.',
    shapeless: () => '응답이 JSON이지만 예상한 형식이 아닙니다.',
  },
  rejections: {
    signIn: () => '서버에서 로그인을 요구합니다.',
    forbidden: ({page, isOurs}) =>
      `서버가 이 사이트 또는 이 요청을 거부합니다.${isOurs ? ` Colloquy 서버는 “--origin ${page}” 옵션으로 사이트를 허용합니다.` : ''}`,
    absent: () => '이 주소에는 아무것도 없습니다.',
    limited: () => '서버의 요청 한도를 초과했습니다.',
    busy: () => '서버를 일시적으로 사용할 수 없습니다.',
    broken: () => '서버 또는 그 앞의 프록시에 오류가 발생했습니다.',
    other: () => '서버가 요청을 받아들이지 않습니다.',
  },
  pointsElsewhere: 'endpoint가 다른 곳을 가리키는 것 같습니다.',
  address: (address) => `주소: ${address}`,
  answer: (status, type) => `응답: 상태 ${status}, ${type || 'Content-Type 없음'}`,
  begins: (text) => `응답의 시작 부분: ${text}`,
  says: (sentence) => `메시지: ${sentence}`,
  setting: (setting) => `확인할 설정: ${setting}`,
  requestId: (id) => `요청 ID: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'ko',
  title: '로그인',
  done: '로그인되었습니다. 이 창을 닫아도 됩니다.',
  noPage:
    '이 창에서 댓글이 있는 페이지에 연결할 수 없습니다. 창을 닫고 그 페이지에서 다시 로그인하세요. 사이트 소유자 안내: Cross-Origin-Opener-Policy를 사용하는 페이지는 값을 same-origin-allow-popups로 지정해야 합니다.',
  refused: (provider) => `${provider} 계정으로 로그인하지 못했습니다.`,
  down: (provider) => `${provider} 서버가 지금 응답하지 않습니다.`,
  failed: (provider) => `${provider} 로그인에 실패했습니다. 응답이 올바르지 않습니다.`,
  nameless: (provider) => `${provider} 계정에 표시할 이름이 없습니다. 그곳에서 이름을 추가하세요.`,
  over: '만료되었거나 이미 사용된 로그인입니다. 페이지에서 다시 로그인하세요.',
  busy: '현재 네트워크에서 로그인 시도가 너무 많았습니다. 1분 뒤에 다시 시도하세요.',
  otherOrigin: (origin) =>
    `이 서버는 ${origin} 페이지에서의 로그인을 허용하지 않습니다. 사이트 소유자 안내: 다음 옵션으로 허용하세요: --origin ${origin}`,
  nothingLost: '사라진 것은 없습니다. 쓰던 글이 입력란에 그대로 있습니다.',
  again: '다시 시도',
  close: '페이지로 돌아가기',
};

export const page: PageStrings = {
  lang: 'ko',
  heading: (title) => `“${title}” 댓글`,
  backToArticle: '본문으로 돌아가기',
  signInAtArticle: '댓글을 쓰려면 본문 페이지에서 로그인하세요.',
  ownPage: plural('ko', {zero: '별도 페이지에서 댓글 읽고 쓰기', other: (n) => `별도 페이지에서 댓글 ${n}개 읽기`}),
  previousPage: '이전 페이지',
  nextPage: '다음 페이지',
  pageOf: (page, pages) => `${pages}페이지 중 ${page}페이지`,
  textKept: '댓글이 등록되지 않았습니다. 쓰던 글은 아래 입력란에 그대로 있습니다.',
  otherSite: '다른 사이트에서 전송된 양식입니다. 내용을 확인한 뒤 여기서 등록하세요.',
  parentGone: '답글을 달려던 댓글이 삭제되었습니다.',
  yourComment: '내 댓글',
  showInDiscussion: '전체 댓글에서 보기',
};

export const tooOld: string =
  '이 브라우저는 너무 오래되어 댓글을 표시할 수 없습니다. 업데이트하거나 다른 브라우저를 사용하세요.';

export const attributions: AttributionWords = {
  article: '기사|원문|본문',
  place: '위에서|댓글|게시글',
  introduces: '인용|답글|답장',
  from: '에서|출처',
  says: '작성|말했|썼습|쓴|님의 글',
  nobody: '속담',
};

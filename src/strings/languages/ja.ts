// Japanese.

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

const replies = plural('ja', {other: (n) => `返信${n}件`});
const items = plural('ja', {other: (n) => `${n}件`});
const left = plural('ja', {other: (n) => `残り${n}文字`});
const over = plural('ja', {other: (n) => `${n}文字超過`});

export const thread: Strings = {
  lang: 'ja',
  comments: plural('ja', {zero: 'コメントはまだありません', other: (n) => `コメント${n}件`}),
  anonymous: '匿名',
  badges: {author: '筆者', moderator: 'モデレーター'},
  place: (level, parent, count) =>
    `階層${level}${parent === null ? '' : `、${parent}さんへの返信`}${count === 0 ? '' : `、${replies(count)}`}`,
  inReplyTo: (name) => `${name}さんへの返信`,
  permalink: 'このコメントへのリンク',
  edited: (date) => `${date}に編集`,
  editNote: (reason, by) => (by ? `編集：${reason} — ${by}` : `編集：${reason}`),
  deleted: 'このコメントは削除されました。',
  noText: 'このコメントには本文がありません。',
  reply: '返信',
  replyTo: (name) => `${name}さんに返信`,
  hideReplies: (count, name) => `${name}さんへの${replies(count)}を隠す`,
  showReplies: (count, name) => `${name}さんへの${replies(count)}を表示`,
  loading: 'コメントを読み込んでいます…',
  empty: 'まだ誰も書き込んでいません。',
  closed: 'コメントの受付は終了しました。',
  failed: 'コメントを読み込めませんでした。',
  retry: '再試行',
  write: 'コメントを書く',
  oldest: '古い順',
  newest: '新しい順',
  mostReplies: '返信の多い順',
  votes: 'いいねの多い順',
  view: '表示',
  later: {
    folded: replies,
    echoes: plural('ja', {other: (n) => `ほかのサイトでの言及${n}件`}),
    more: 'コメントをもっと見る',
    loadingMore: '続きのコメントを読み込んでいます…',
    unreadable: plural('ja', {other: (n) => `${n}件のコメントを読み取れませんでした。`}),
    showAll: 'すべて表示',
    slow: 'コメントの読み込みにいつもより時間がかかっています…',
    answerAt: (name) => `${name}でコメントする`,
    failures: {
      offline: 'サーバーに接続できません。',
      timeout: 'サーバーが応答しません。',
      missing: 'このアドレスにコメントはありません。',
      refused: 'サーバーで許可されていません。',
      invalid: 'サーバーに受け付けられませんでした。',
      conflict: '別の内容ですでに送信されています。',
      limited: 'リクエストが多すぎます。しばらくお待ちください。',
      broken: 'サーバーで問題が発生しています。',
      blocked: 'このページからサーバーへの接続は許可されていません。',
      moved: 'サーバーは移転しました。',
      unreadable: '応答の形式が正しくありません。',
      large: '応答が大きすぎます。',
      unset: 'コメントサーバーが未設定です。endpoint属性を指定してください。',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `${name}さんへの返信`,
  writeEdit: 'コメントを編集',
  name: '名前',
  email: 'メールアドレス',
  website: 'ウェブサイト',
  comment: 'コメント',
  optional: '（任意）',
  emailHint: '公開されません。モデレーターだけが確認します。',
  markdownHint:
    'Markdown：*\u2060強調\u2060*、**\u2060太字\u2060**、>\u00a0引用、`\u2060コード\u2060`、[\u2060リンク\u2060]\u2060(https://…)',
  formatting: '書式',
  tools: {bold: '太字', italic: '斜体', link: 'リンク', code: 'コード', quote: '引用', list: 'リスト'},
  send: 'コメントを投稿',
  save: '変更を保存',
  preview: 'プレビュー',
  previewing: 'プレビューを読み込んでいます…',
  nothingToPreview: 'プレビューする内容がまだありません。',
  cancel: 'キャンセル',
  left,
  over,
  needed: '入力してください。',
  notAnAddress: 'URLは https:// で始まります',
  notAnEmail: 'メールアドレスの形式が正しくありません。',
  notKept: 'この端末には下書きが保存されません。ページを離れる前に本文をコピーしてください。',
  forget: 'この端末から自分の情報を消去',
  forgetAll: '名前、下書き、編集の権限を消去しますか？',
  leaveEmpty: 'この欄は空のままにしてください',
};

export const sending: SendingStrings = {
  held: '承認待ちです。あなたにだけ表示されています。',
  heldFor: {
    name: 'この名前は予約されているため、承認待ちです。あなたにだけ表示されています。',
    blocked: 'ここでの投稿を制限されているため、承認待ちです。あなたにだけ表示されています。',
  },
  pending: '送信しています…',
  checking: '人が操作しているブラウザーかどうかを確認しています…',
  waiting: (why) => `送信待ちです。${why}自動的に送信されます。`,
  deviceOffline: 'オフラインです。',
  askedToWait: (time) => `サーバーから${time}まで待つよう求められています。`,
  keepOpen: 'この端末には控えが保存されません。このページを開いたままにしてください。',
  stale: '丸1日送信できていません。今すぐ送信しますか？',
  sendNow: '今すぐ送信',
  takeBack: '取り消す',
  notSentYet: 'ここで書かれ、まだ送信されていません：',
  refused: 'あなたのコメントは承認されませんでした：',
  dismiss: '閉じる',
  posted: 'コメントを投稿しました。',
  postedHeld: 'ありがとうございます。コメントはモデレーターの確認後に表示されます。',
  edit: '編集',
  delete: '削除',
  timeLeft: (time) => `残り${time}`,
  deleting: '削除しました。',
  undo: '元に戻す',
  unchanged: 'うまくいきませんでした。',
  editedNow: 'コメントを変更しました。',
  deletedNow: 'コメントを削除しました。',
  drafts: plural('ja', {other: (n) => `書きかけの下書き${n}件：`}),
  draftOfReply: (name) => `${name}さんへの返信`,
  draftOfComment: 'ページへのコメント',
  draftOfEdit: '自分のコメントの編集',
  draftOfNothing: 'すでにないコメントへの返信',
  discard: '破棄',
  discarded: '破棄しました。',
};

export const finding: FindingStrings = {
  openAll: '返信をすべて開く',
  foldAll: '返信をすべて折りたたむ',
  foldBelow: (level) => `階層${level}より下を折りたたむ`,
  flat: '時系列で表示',
  tree: '会話ごとに表示',
  refresh: '新着コメントを確認',
  loadedSoFar: (count) => `うち${count}件を読み込み済み`,
  unseen: plural('ja', {other: (n) => `新着${n}件`}),
  previous: '前の新着コメント',
  next: '次の新着コメント',
  arrived: plural('ja', {other: (n) => `新着コメント${n}件`}),
  changed: 'コメント欄が更新されました。',
  show: '表示する',
  onlyThis: 'この会話だけを表示',
  all: 'すべてのコメント',
  oneShown: '1つの会話だけを表示しています。',
  back: (name) => `${name}さんのコメントに戻る`,
  unknown: 'リンク先のコメントはここにはありません。',
  unavailable: '読み込めませんでした。もう一度お試しください。',
  nothingNew: '新着コメントはありません。',
};

export const quotes: QuotesStrings = {
  quote: '引用する',
  wrote: (name) => `${name}さんのコメント：`,
  fromArticle: '記事より：',
  quotes: (name) => `${name}さんのコメントを引用、該当箇所へ移動`,
  quotesArticle: '記事を引用、該当箇所へ移動',
  quotedBy: plural('ja', {other: (n) => `引用${n}件`}),
  repliesTo: (name) => `${name}さんへの返信`,
  back: (name) => `${name}さんのコメントに戻る`,
  asWritten: '引用を書かれたまま表示',
  markQuoted: '引用された箇所を強調',
};

export const keys: KeysStrings = {
  skipComments: plural('ja', {other: (n) => `${n}件のコメントをスキップ`}),
  endOfComments: 'コメントの終わり',
  keysTitle: 'キーボードショートカット',
  keysHint: 'コメント欄にフォーカスがあるときに使えます。入力欄の中では使えません。',
  keys: {
    next: '次のコメント',
    previous: '前のコメント',
    parent: '返信先のコメント',
    nextNew: '次の新着コメント',
    fold: '返信を折りたたむ／開く',
    reply: '返信',
    quote: '選択した文章、またはコメント全体を引用',
    help: 'この一覧を表示',
  },
  useKeys: 'これらのキーを使う',
  closeKeys: '閉じる',
  firstComment: '最初のコメントです。',
  lastComment: '最後のコメントです。',
  noParent: 'このコメントは返信ではありません。',
  loadingNext: '続きのコメントを読み込んでいます…',
  repliesFolded: plural('ja', {other: (n) => `${n}件の返信を折りたたみました`}),
  repliesShown: plural('ja', {other: (n) => `${n}件の返信を開きました`}),
};

export const voting: VotingStrings = {
  voteFor: (name, count) => `${name}さんのコメントに「いいね」：${items(count)}`,
  voted: (count) => `このコメントに「いいね」しました：${items(count)}`,
  unvoted: (count) => `「いいね」を取り消しました：${items(count)}`,
  notVoted: (why) => `「いいね」できませんでした。${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `${name}としてログイン中`,
  signOut: 'ログアウト',
  signedOut: 'ログアウトしました。',
  signInWith: (provider) => `${provider}でログイン`,
  signInFirst: 'コメントを投稿するにはログインしてください。',
  signInOnSite:
    '書き込めるのは、このサイトのアカウントをお持ちの方だけです。サイトでログインしてください。入力した本文はここに残ります。',
  signInEither: 'コメントを投稿するには、このサイトにログインするか、次のいずれかでログインしてください：',
  continueInWindow: '開いたウィンドウで続けてください。',
  signInBlocked: 'ブラウザーがウィンドウをブロックしました。',
  openSignIn: '開く',
  verified: '名前は確認済み',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `${name}さんのコメントの操作`,
  report: '報告',
  reported: 'このコメントは報告済みです',
  reportComment: (name) => `${name}さんのコメントを報告`,
  reportWhy: 'このコメントの問題は何ですか？',
  reportReasons: {
    spam: 'スパム・宣伝',
    abuse: '侮辱・嫌がらせ',
    harm: '脅迫・暴力・自傷',
    privacy: '個人情報の掲載',
    'off-topic': '話題と無関係',
    other: 'その他',
  },
  reportDetails: 'モデレーターへの補足（任意）',
  sendReport: '報告を送信',
  sendingReport: '送信しています…',
  cancelReport: 'キャンセル',
  chooseReason: '理由を選択してください。',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'ありがとうございます。報告をモデレーターに送りました。報告者が誰かは表示されません。',
  reportNotSent: (why) => `報告を送信できませんでした。${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'コメントを管理',
  allowInWindow: '開いたウィンドウで許可してください。',
  windowBlocked: 'ブラウザーがウィンドウをブロックしました。',
  openWindow: '開く',
  windowClosed: '許可されないままウィンドウが閉じられました。',
  moderatingAs: (name) => (name ? `${name}としてコメントを管理しています。` : 'コメントを管理しています。'),
  stopModerating: '管理を終了',
  moderationEnded:
    'このページからの操作はサーバーに受け付けられなくなりました。「コメントを管理」を押して、もう一度ログインしてください。',
  moderationFailed: (why) => `うまくいきませんでした。${why}`,
  approve: '承認',
  turnDown: '却下',
  deleteComment: '削除',
  editComment: '理由を付けて編集',
  pin: '固定',
  unpin: '固定を解除',
  replyAsModerator: 'モデレーターとして返信',
  heldHere: (why) => (why ? `保留中：${why}` : '保留中です。モデレーターと投稿者にだけ表示されています。'),
  commentText: '本文（Markdown）',
  editReason: '理由（読者に表示されます）',
  saveEdit: '保存',
  sendReply: '返信を送信',
  cancelChange: 'キャンセル',
  decided: {
    approve: '承認しました。',
    reject: '却下しました。',
    delete: '削除しました。',
    edit: '編集しました。',
    pin: '固定しました。',
    unpin: '固定を解除しました。',
    reply: '返信を公開しました。',
  },
  undoDecision: '元に戻す',
  undone: '元に戻しました。',
  decidedBefore: (name) =>
    name
      ? `${name}さんが先に操作しました。現在のコメントを表示しています。ほかの変更はありません。`
      : 'コメントはすでに変更されています。現在のコメントを表示しています。ほかの変更はありません。',
  commentGone: 'このコメントはもうありません。',
};

export const details: DetailsStrings = {
  details: '詳細',
  triesAgainAt: (time) => `次の自動再試行は${time}です。`,
  triesAgainOnline: 'この端末がオンラインに戻ると、自動的に再試行します。',
  diagnoses: {
    offline: () => 'この端末はネットワークに接続していません。',
    unreachable: ({host}) =>
      `${host}に接続できません。名前を解決できない、接続が拒否または切断された、証明書が無効である、ブラウザーの拡張機能がブロックしている、のいずれかです。ブラウザーは理由をページに知らせません。一時的な問題かもしれません。`,
    unanswered: ({page}) =>
      `ブラウザーは応答を示していません。接続に失敗したか、サーバーがこのページからの書き込みを受け付けていません。サーバーはOPTIONSに「Access-Control-Allow-Origin: ${page}」、「Access-Control-Allow-Methods: POST, PATCH, DELETE」、「Access-Control-Allow-Headers: Authorization, Content-Type」を付けて応答する必要があります。ブラウザーは理由をページに知らせません。`,
    cors: ({page, isOurs}) =>
      `サーバーは応答していますが、このページには許可していません（CORS）。応答にヘッダー「Access-Control-Allow-Origin: ${page}」（または「*」）がありません。${isOurs ? `Colloquyサーバーはすべてのページにこのヘッダーを送ります。ヘッダーを取り除いている、または代わりに応答しているプロキシがないか確認してください。このページからの書き込みも許可するには、「--origin ${page}」を付けてサーバーを起動してください。` : ''}`,
    csp: ({directive, origin}) =>
      `このページのContent-Security-Policyがリクエストをブロックしています。「${directive}」ディレクティブに ${origin} を追加してください。`,
    mixed: ({host}) =>
      `このページは安全な接続（https）ですが、エンドポイントは違います（http）。ブラウザーはこれを混在コンテンツとしてブロックします。エンドポイントをhttpsで公開し、https://${host} に設定してください。`,
    private: ({host}) =>
      `${host}はプライベートネットワークまたは閲覧者自身の端末のアドレスですが、このページは公開されています。ブラウザーは接続をブロックするか確認を求め、ほとんどの閲覧者は接続できません。公開アドレスを使ってください。ネットワーク内で使う場合は、ページのPermissions-Policyで「local-network-access」を許可し、プリフライトに「Access-Control-Allow-Private-Network: true」で応答してください。`,
    scheme: () =>
      'コメントはhttpまたはhttpsでしか読み込めません。エンドポイントにhttpまたはhttpsのURLを設定し、ページはファイルではなくウェブサーバーから開いてください。',
    slow: ({host}) => `${host}から20秒間何も送られてきませんでした。`,
    moved: ({to}) =>
      `このアドレスは${to && ` ${to} へ`}リダイレクトされます。読み込みはhttp同士またはhttps同士のリダイレクトに従いますが、秘密情報やコメントを含むリクエストは従いません。エンドポイントを新しいアドレスに設定してください。`,
    cut: () => '応答が完了する前に接続が切れました。',
    large: ({megabytes}) => `応答が${megabytes} MBを超えています。`,
    half: () => '応答が途中で切れているか、正しいJSONではありません。',
    foreign: () => '応答がJSONではありません。',
    shapeless: () => '応答はJSONですが、想定された形式ではありません。',
  },
  rejections: {
    signIn: () => 'サーバーへのログインが必要です。',
    forbidden: ({page, isOurs}) =>
      `サーバーがこのサイトまたはこのリクエストを拒否しました。${isOurs ? `Colloquyサーバーでは「--origin ${page}」でサイトを許可できます。` : ''}`,
    absent: () => 'このアドレスには何もありません。',
    limited: () => 'サーバーのレート制限を超えました。',
    busy: () => 'サーバーは一時的に利用できません。',
    broken: () => 'サーバー、またはその手前のプロキシでエラーが発生しました。',
    other: () => 'サーバーがリクエストを受け付けません。',
  },
  pointsElsewhere: 'エンドポイントが別の場所を指しているようです。',
  address: (address) => `アドレス：${address}`,
  answer: (status, type) => `応答：ステータス${status}、${type || 'Content-Typeなし'}`,
  begins: (text) => `応答の先頭：${text}`,
  says: (sentence) => `メッセージ：${sentence}`,
  setting: (setting) => `確認する設定：${setting}`,
  requestId: (id) => `リクエストID：${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'ja',
  title: 'ログイン',
  done: 'ログインしました。このウィンドウは閉じてかまいません。',
  noPage:
    'このウィンドウからコメントのページに接続できません。ウィンドウを閉じ、元のページでもう一度ログインしてください。サイト運営者の方へ：Cross-Origin-Opener-Policyを使うページでは、値をsame-origin-allow-popupsにする必要があります。',
  refused: (provider) => `${provider}でログインできませんでした。`,
  down: (provider) => `${provider}は現在応答していません。`,
  failed: (provider) => `${provider}でのログインに失敗しました。応答が正しくありません。`,
  nameless: (provider) => `${provider}のアカウントに表示できる名前がありません。${provider}で名前を設定してください。`,
  over: 'このログインは期限切れか、すでに使用されています。ページでもう一度ログインしてください。',
  busy: 'お使いのネットワークからのログインが多すぎます。1分後にもう一度お試しください。',
  otherOrigin: (origin) =>
    `このサーバーは${origin}のページではログインを受け付けていません。サイト運営者の方へ：許可するには --origin ${origin} を指定してください`,
  nothingLost: '何も失われていません。本文はフォームに残っています。',
  again: '再試行',
  close: 'ページに戻る',
};

export const page: PageStrings = {
  lang: 'ja',
  heading: (title) => `「${title}」へのコメント`,
  backToArticle: '記事に戻る',
  signInAtArticle: 'コメントを書くには、記事のページでログインしてください。',
  ownPage: plural('ja', {zero: 'コメントを別のページで読む・書く', other: (n) => `${n}件のコメントを別のページで読む`}),
  previousPage: '前のページ',
  nextPage: '次のページ',
  pageOf: (page, pages) => `${pages}ページ中${page}ページ目`,
  textKept: 'コメントは投稿されていません。本文は下のフォームに残っています。',
  otherSite: 'このフォームは別のサイトから送信されました。本文を確認し、ここから投稿してください。',
  parentGone: '返信先のコメントは削除されました。',
  yourComment: 'あなたのコメント',
  showInDiscussion: 'コメント一覧で表示',
};

export const tooOld: string =
  'このブラウザーは古いため、コメントを表示できません。更新するか、別のブラウザーを使ってください。';

export const attributions: AttributionWords = {
  article: '記事|原文',
  place: '上記|本文|コメント',
  introduces: '引用|返信',
  from: 'より|から',
  says: '[書言]',
  nobody: 'ことわざ|諺|みんな|いつも|祖[父母]|[歌詩]',
};

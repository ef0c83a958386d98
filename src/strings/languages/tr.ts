// Turkish.

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

const replies = plural('tr', {one: '1 yanıt', other: (n) => `${n} yanıt`});

export const thread: Strings = {
  lang: 'tr',
  comments: plural('tr', {zero: 'Henüz yorum yok', one: '1 yorum', other: (n) => `${n} yorum`}),
  anonymous: 'Anonim',
  badges: {author: 'Yazar', moderator: 'Moderatör'},
  place: (level, parent, count) =>
    `${level}. düzey${parent === null ? '' : `, ${parent} adlı kişiye yanıt`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `${name} adlı kişiye yanıt`,
  permalink: 'Bu yorumun bağlantısı',
  edited: (date) => `düzenlendi: ${date}`,
  editNote: (reason, by) => (by ? `düzenlendi: ${reason} — ${by}` : `düzenlendi: ${reason}`),
  deleted: 'Bu yorum silindi.',
  noText: 'Bu yorumda metin yok.',
  reply: 'Yanıtla',
  replyTo: (name) => `${name} adlı kişiyi yanıtla`,
  hideReplies: (count, name) => `${name} adlı kişiye verilen ${replies(count)}ı gizle`,
  showReplies: (count, name) => `${name} adlı kişiye verilen ${replies(count)}ı göster`,
  loading: 'Yorumlar yükleniyor…',
  empty: 'Buraya henüz kimse bir şey yazmadı.',
  closed: 'Bu tartışma kapalı. Yeni yorum eklenemez.',
  failed: 'Yorumlar yüklenemedi.',
  retry: 'Tekrar dene',
  write: 'Yorum yaz',
  oldest: 'Önce en eski',
  newest: 'Önce en yeni',
  mostReplies: 'Önce en çok yanıt alan',
  votes: 'Önce en çok oy alan',
  view: 'Görünüm',
  later: {
    folded: replies,
    echoes: plural('tr', {one: 'Başka yerde 1 kez anıldı', other: (n) => `Başka yerlerde ${n} kez anıldı`}),
    more: 'Daha fazla yorum göster',
    loadingMore: 'Daha fazla yorum yükleniyor…',
    unreadable: plural('tr', {one: '1 yorum okunamadı.', other: (n) => `${n} yorum okunamadı.`}),
    showAll: 'Tümünü göster',
    slow: 'Yorumların yüklenmesi her zamankinden uzun sürüyor…',
    answerAt: (name) => `${name} üzerinde yorum yap`,
    failures: {
      offline: 'Sunucuya ulaşılamıyor.',
      timeout: 'Sunucu yanıt vermiyor.',
      missing: 'Bu adreste yorum yok.',
      refused: 'Sunucu buna izin vermiyor.',
      invalid: 'Sunucu bunu kabul etmedi.',
      conflict: 'Bu, farklı bir metinle zaten gönderildi.',
      limited: 'Çok fazla istek gönderildi. Lütfen biraz bekleyin.',
      broken: 'Sunucuda bir sorun var.',
      blocked: 'Bu sayfanın sunucuya erişim izni yok.',
      moved: 'Sunucu taşındı.',
      unreadable: 'Sunucunun yanıtı geçerli değil.',
      large: 'Sunucunun yanıtı çok büyük.',
      unset: 'Yorumların adresi eksik: endpoint özniteliği.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `${name} adlı kişiye yanıtınız`,
  writeEdit: 'Yorumunuzu düzenleyin',
  name: 'Ad',
  email: 'E-posta',
  website: 'Web sitesi',
  comment: 'Yorum',
  optional: '(isteğe bağlı)',
  emailHint: 'Hiçbir zaman gösterilmez; yalnızca moderatörler içindir.',
  markdownHint: 'Markdown: *italik*, **kalın**, >\u00a0alıntı, `kod`, [bağlantı](https://…)',
  formatting: 'Biçimlendirme',
  tools: {bold: 'Kalın', italic: 'İtalik', link: 'Bağlantı', code: 'Kod', quote: 'Alıntı', list: 'Liste'},
  send: 'Yorumu gönder',
  save: 'Değişikliği kaydet',
  preview: 'Önizleme',
  previewing: 'Önizleme yükleniyor…',
  nothingToPreview: 'Henüz gösterilecek bir şey yok.',
  cancel: 'Vazgeç',
  left: plural('tr', {one: '1 karakter kaldı', other: (n) => `${n} karakter kaldı`}),
  over: plural('tr', {one: '1 karakter fazla', other: (n) => `${n} karakter fazla`}),
  needed: 'Bu alan zorunludur.',
  notAnAddress: 'Web adresleri https:// ile başlar',
  notAnEmail: 'Bu bir e-posta adresi değil.',
  notKept: 'Taslaklar bu cihaza kaydedilmiyor: Ayrılmadan önce metninizi kopyalayın.',
  forget: 'Beni bu cihazda unut',
  forgetAll: 'Ad, taslaklar ve düzenleme izni unutulsun mu?',
  leaveEmpty: 'Bu alanı boş bırakın',
};

export const sending: SendingStrings = {
  held: 'Moderatör bekleniyor. Yalnızca siz görebilirsiniz.',
  heldFor: {
    name: 'Bu ad ayrılmış olduğu için moderatör bekleniyor. Bu yorumu yalnızca siz görebilirsiniz.',
    blocked: 'Burada engellendiğiniz için moderatör bekleniyor. Bu yorumu yalnızca siz görebilirsiniz.',
  },
  pending: 'Gönderiliyor…',
  checking: 'Tarayıcıyı bir insanın kullandığı doğrulanıyor…',
  waiting: (why) => `Gönderilmeyi bekliyor. ${why} Yorum otomatik olarak gönderilecek.`,
  deviceOffline: 'Çevrimdışısınız.',
  askedToWait: (time) => `Sunucu şu zamana kadar beklemenizi istiyor: ${time}.`,
  keepOpen: 'Bu cihazda kopyası saklanmıyor: Bu sayfayı açık tutun.',
  stale: 'Tam bir gündür gönderilemedi. Şimdi gönderilsin mi?',
  sendNow: 'Şimdi gönder',
  takeBack: 'Geri al',
  notSentYet: 'Burada yazıldı, henüz gönderilmedi:',
  refused: 'Bir moderatör yorumunuzu kabul etmedi:',
  dismiss: 'Kapat',
  posted: 'Yorumunuz yayımlandı.',
  postedHeld: 'Teşekkürler. Yorumunuz yayımlanmadan önce bir moderatör tarafından okunacak.',
  edit: 'Düzenle',
  delete: 'Sil',
  timeLeft: (time) => `${time} kaldı`,
  deleting: 'Silindi.',
  undo: 'Geri al',
  unchanged: 'Bu işlem yapılamadı.',
  editedNow: 'Yorumunuz değiştirildi.',
  deletedNow: 'Yorumunuz silindi.',
  drafts: plural('tr', {one: '1 yarım kalmış taslak:', other: (n) => `${n} yarım kalmış taslak:`}),
  draftOfReply: (name) => `${name} adlı kişiye yanıt`,
  draftOfComment: 'sayfa hakkında yorum',
  draftOfEdit: 'düzenlenen yorumunuz',
  draftOfNothing: 'artık var olmayan bir yoruma',
  discard: 'Taslağı sil',
  discarded: 'Taslak silindi.',
};

export const finding: FindingStrings = {
  openAll: 'Tüm yanıtları genişlet',
  foldAll: 'Tüm yanıtları daralt',
  foldBelow: (level) => `${level}. düzeyin altını daralt`,
  flat: 'Zaman sırasıyla',
  tree: 'Konuşmalar',
  refresh: 'Yeni yorumlara bak',
  loadedSoFar: (count) => `şu ana kadar yüklenen: ${count}`,
  unseen: plural('tr', {one: '1 yeni', other: (n) => `${n} yeni`}),
  previous: 'Önceki yeni yorum',
  next: 'Sonraki yeni yorum',
  arrived: plural('tr', {one: '1 yeni yorum', other: (n) => `${n} yeni yorum`}),
  changed: 'Tartışma değişti.',
  show: 'Göster',
  onlyThis: 'Yalnızca bu konuşma',
  all: 'Tüm yorumlar',
  oneShown: 'Yalnızca bir konuşma gösteriliyor.',
  back: (name) => `Geri dön: ${name}`,
  unknown: 'Bağlantıdaki yorum bu tartışmada yok.',
  unavailable: 'Yüklenemedi. Lütfen tekrar deneyin.',
  nothingNew: 'Yeni bir şey yok.',
};

export const quotes: QuotesStrings = {
  quote: 'Bunu alıntıla',
  wrote: (name) => `${name} şöyle yazdı:`,
  fromArticle: 'Yazıdan:',
  quotes: (name) => `${name} adlı kişiden alıntı, bölüme git`,
  quotesArticle: 'yazıdan alıntı, bölüme git',
  quotedBy: plural('tr', {one: 'Bir kez alıntılandı', other: (n) => `${n} kez alıntılandı`}),
  repliesTo: (name) => `${name} adlı kişiye yanıt`,
  back: (name) => `Geri dön: ${name}`,
  asWritten: 'Alıntıları yazıldığı gibi göster',
  markQuoted: 'Alıntılanan bölümleri işaretle',
};

export const keys: KeysStrings = {
  skipComments: plural('tr', {one: '1 yorumu atla', other: (n) => `${n} yorumu atla`}),
  endOfComments: 'Yorumların sonu',
  keysTitle: 'Klavye kısayolları',
  keysHint: 'Bu tuşlar, odak yorumlardayken çalışır; metin alanlarında çalışmaz.',
  keys: {
    next: 'Sonraki yorum',
    previous: 'Önceki yorum',
    parent: 'Bu yorumun yanıtladığı yorum',
    nextNew: 'Sonraki yeni yorum',
    fold: 'Yanıtları daralt veya genişlet',
    reply: 'Yanıtla',
    quote: 'Seçili metni veya tüm yorumu alıntıla',
    help: 'Bu listeyi göster',
  },
  useKeys: 'Bu tuşları kullan',
  closeKeys: 'Kapat',
  firstComment: 'Bu ilk yorum.',
  lastComment: 'Bu son yorum.',
  noParent: 'Bu yorum bir yanıt değil.',
  loadingNext: 'Daha fazla yorum yükleniyor…',
  repliesFolded: plural('tr', {one: '1 yanıt daraltıldı', other: (n) => `${n} yanıt daraltıldı`}),
  repliesShown: plural('tr', {one: '1 yanıt genişletildi', other: (n) => `${n} yanıt genişletildi`}),
};

const votes = plural('tr', {one: '1 oy', other: (n) => `${n} oy`});

export const voting: VotingStrings = {
  voteFor: (name, count) => `${name} adlı kişinin yorumuna oy ver: ${votes(count)}`,
  voted: (count) => `Bu yoruma oy verdiniz: ${votes(count)}`,
  unvoted: (count) => `Oyunuzu geri aldınız: ${votes(count)}`,
  notVoted: (why) => `Oyunuz sayılmadı. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `${name} olarak giriş yapıldı`,
  signOut: 'Çıkış yap',
  signedOut: 'Çıkış yaptınız.',
  signInWith: (provider) => `${provider} ile giriş yap`,
  signInFirst: 'Yorumunuzu göndermek için giriş yapın.',
  signInOnSite: 'Yalnızca bu sitede hesabı olanlar yazabilir. Sitede giriş yapın; metniniz burada kalır.',
  signInEither: 'Yorumunuzu göndermek için bu sitede veya buradan giriş yapın:',
  continueInWindow: 'Açılan pencerede devam edin.',
  signInBlocked: 'Tarayıcı pencereyi engelledi.',
  openSignIn: 'Pencereyi aç',
  verified: 'ad doğrulandı',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `${name} adlı kişinin yorumu için işlemler`,
  report: 'Bildir',
  reported: 'Bu yorumu bildirdiniz',
  reportComment: (name) => `${name} adlı kişinin yorumunu bildir`,
  reportWhy: 'Bu yorumdaki sorun nedir?',
  reportReasons: {
    spam: 'Spam veya reklam',
    abuse: 'Hakaret veya taciz',
    harm: 'Tehdit, şiddet veya kendine zarar verme',
    privacy: 'Birinin kişisel bilgileri',
    'off-topic': 'Konu dışı',
    other: 'Başka bir şey',
  },
  reportDetails: 'Moderatörler için ayrıntılar (isteğe bağlı)',
  sendReport: 'Bildirimi gönder',
  sendingReport: 'Gönderiliyor…',
  cancelReport: 'Vazgeç',
  chooseReason: 'Bir neden seçin.',
  detailsLeft: plural('tr', {one: '1 karakter kaldı', other: (n) => `${n} karakter kaldı`}),
  detailsOver: plural('tr', {one: '1 karakter fazla', other: (n) => `${n} karakter fazla`}),
  reportSent: 'Teşekkürler. Bildiriminiz moderatörlere ulaştı. Kimin gönderdiğini görmezler.',
  reportNotSent: (why) => `Bildiriminiz gönderilemedi. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Modere et',
  allowInWindow: 'Açılan pencerede izin verin.',
  windowBlocked: 'Tarayıcı pencereyi engelledi.',
  openWindow: 'Pencereyi aç',
  windowClosed: 'Pencere izin verilmeden kapatıldı.',
  moderatingAs: (name) => (name ? `${name} olarak modere ediyorsunuz.` : 'Modere ediyorsunuz.'),
  stopModerating: 'Moderasyonu bitir',
  moderationEnded:
    'Sunucu artık bu sayfadan gelen kararlarınızı kabul etmiyor. Yeniden giriş yapmak için “Modere et” düğmesine basın.',
  moderationFailed: (why) => `Bu işlem yapılamadı. ${why}`,
  approve: 'Onayla',
  turnDown: 'Reddet',
  deleteComment: 'Sil',
  editComment: 'Not ekleyerek düzenle',
  pin: 'Sabitle',
  unpin: 'Sabitlemeyi kaldır',
  replyAsModerator: 'Moderatör olarak yanıtla',
  heldHere: (why) => (why ? `Bekletiliyor: ${why}` : 'Bekletiliyor. Yalnızca moderatörler ve yazan kişi görür.'),
  commentText: 'Metin (Markdown)',
  editReason: 'Neden, herkes görür',
  saveEdit: 'Kaydet',
  sendReply: 'Yanıtı gönder',
  cancelChange: 'Vazgeç',
  decided: {
    approve: 'Onaylandı.',
    reject: 'Reddedildi.',
    delete: 'Silindi.',
    edit: 'Düzenlendi.',
    pin: 'Sabitlendi.',
    unpin: 'Sabitleme kaldırıldı.',
    reply: 'Yanıtınız yayımlandı.',
  },
  undoDecision: 'Geri al',
  undone: 'Geri alındı.',
  decidedBefore: (name) =>
    name
      ? `${name} daha hızlıydı: Yorumun şu anki hâlini görüyorsunuz. Başka bir şey değişmedi.`
      : 'Yorum değişti: Şu anki hâlini görüyorsunuz. Başka bir şey değişmedi.',
  commentGone: 'Bu yorum artık yok.',
};

export const details: DetailsStrings = {
  details: 'Ayrıntılar',
  triesAgainAt: (time) => `Sonraki otomatik deneme: ${time}.`,
  triesAgainOnline: 'Sonraki otomatik deneme, bu cihaz yeniden çevrimiçi olduğunda yapılacak.',
  diagnoses: {
    offline: () => 'Bu cihazın ağ bağlantısı yok.',
    unreachable: ({host}) =>
      `${host} adresine ulaşılamıyor: Adı çözümlenemiyor, bağlantıyı reddediyor veya kesiyor, sertifikası geçerli değil ya da bir tarayıcı uzantısı engelliyor. Tarayıcılar nedenini sayfaya bildirmez. Geçici olabilir.`,
    unanswered: ({page}) =>
      `Tarayıcı hiçbir yanıt göstermiyor: Bağlantı başarısız oldu veya sunucu bu sayfadan yazma isteği kabul etmiyor. Sunucu OPTIONS isteğini “Access-Control-Allow-Origin: ${page}”, “Access-Control-Allow-Methods: POST, PATCH, DELETE” ve “Access-Control-Allow-Headers: Authorization, Content-Type” ile yanıtlamalı. Tarayıcılar nedenini sayfaya bildirmez.`,
    cors: ({page, isOurs}) =>
      `Sunucu yanıt veriyor, ama bu sayfaya değil (CORS): Yanıtta “Access-Control-Allow-Origin: ${page}” (veya “*”) başlığı eksik.${isOurs ? ` Colloquy sunucusu bunu her sayfaya gönderir: Bu başlığı kaldıran veya onun yerine yanıt veren bir proxy arayın. Bu sayfanın da yazabilmesi için sunucuyu “--origin ${page}” ile başlatın.` : ''}`,
    csp: ({directive, origin}) =>
      `Bu sayfanın Content-Security-Policy ayarı isteği engelliyor. “${directive}” yönergesine şunu ekleyin: ${origin}`,
    mixed: ({host}) =>
      `Bu sayfa güvenli (https), endpoint ise değil (http): Tarayıcılar bunu karışık içerik olarak engeller. Endpoint’i https üzerinden sunun ve şu adresi girin: https://${host}`,
    private: ({host}) =>
      `${host}, özel bir ağın veya cihazın kendisinin adresi, bu sayfa ise herkese açık: Tarayıcılar bunu engeller veya önce sorar, çoğu okur da bu adrese ulaşamaz. Herkese açık bir adres kullanın. Ağ içinde, sayfanın Permissions-Policy ayarında “local-network-access” izni verin ve preflight isteklerini “Access-Control-Allow-Private-Network: true” ile yanıtlayın.`,
    scheme: () =>
      'Yorumlar yalnızca http veya https üzerinden okunabilir. Endpoint olarak böyle bir adres girin ve sayfayı dosyadan değil, bir web sunucusundan açın.',
    slow: ({host}) => `${host} 20 saniye boyunca hiçbir şey göndermedi.`,
    moved: ({to}) =>
      `Adres başka bir yere yönlendiriyor${to && `: ${to}`}. Okuma istekleri http veya https içinde kalan yönlendirmeleri izler; gizli bilgi veya yorum içeren istekler hiçbirini izlemez. Endpoint olarak yeni adresi girin.`,
    cut: () => 'Yanıt tamamlanmadan bağlantı kesildi.',
    large: ({megabytes}) => `Yanıt ${megabytes}\u00A0MB sınırından büyük.`,
    half: () => 'Yanıt yarım kalmış veya geçerli JSON değil.',
    foreign: () => 'Yanıt JSON değil.',
    shapeless: () => 'Yanıt JSON, ama beklenen biçimde değil.',
  },
  rejections: {
    signIn: () => 'Sunucu giriş yapılmasını istiyor.',
    forbidden: ({page, isOurs}) =>
      `Sunucu bu siteyi veya bu isteği reddediyor.${isOurs ? ` Colloquy sunucusu siteye “--origin ${page}” ile izin verir.` : ''}`,
    absent: () => 'Bu adreste bir şey yok.',
    limited: () => 'Sunucunun istek sınırı aşıldı.',
    busy: () => 'Sunucu geçici olarak kullanılamıyor.',
    broken: () => 'Sunucuda veya önündeki bir proxy’de hata oluştu.',
    other: () => 'Sunucu isteği kabul etmiyor.',
  },
  pointsElsewhere: 'Endpoint büyük olasılıkla başka bir yeri gösteriyor.',
  address: (address) => `Adres: ${address}`,
  answer: (status, type) => `Yanıt: durum ${status}, ${type || 'Content-Type yok'}`,
  begins: (text) => `Şöyle başlıyor: ${text}`,
  says: (sentence) => `İleti: ${sentence}`,
  setting: (setting) => `Orada şuna bakın: ${setting}`,
  requestId: (id) => `İstek kimliği: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'tr',
  title: 'Giriş yap',
  done: 'Giriş yaptınız. Bu pencereyi kapatabilirsiniz.',
  noPage:
    'Yorumların bulunduğu sayfaya bu pencereden ulaşılamıyor. Pencereyi kapatıp sayfada yeniden giriş yapın. Site sahibi için: Cross-Origin-Opener-Policy kullanan sayfalarda same-origin-allow-popups değeri gerekir.',
  refused: (provider) => `${provider} girişinize izin vermedi.`,
  down: (provider) => `${provider} şu anda yanıt vermiyor.`,
  failed: (provider) => `${provider} ile giriş yapılamadı: Gelen yanıt geçerli değil.`,
  nameless: (provider) => `${provider} hesabınızda gösterilebilecek bir ad yok. Orada bir ad ekleyin.`,
  over: 'Bu girişin süresi doldu veya daha önce kullanıldı. Sayfada yeniden giriş yapın.',
  busy: 'Ağınızdan çok fazla giriş yapıldı. Bir dakika sonra tekrar deneyin.',
  otherOrigin: (origin) =>
    `Bu sunucu ${origin} sayfalarında girişe izin vermiyor. Site sahibi için: --origin ${origin} ile izin verin`,
  nothingLost: 'Hiçbir şey kaybolmadı: Metniniz hâlâ formda.',
  again: 'Tekrar dene',
  close: 'Sayfaya dön',
};

export const page: PageStrings = {
  lang: 'tr',
  heading: (title) => `“${title}” hakkındaki yorumlar`,
  backToArticle: 'Yazıya dön',
  signInAtArticle: 'Yorum yazmak için yazının sayfasında giriş yapın.',
  ownPage: plural('tr', {
    zero: 'Yorumları ayrı bir sayfada okuyun ve yazın',
    one: 'Yorumu ayrı bir sayfada okuyun',
    other: (n) => `${n} yorumu ayrı bir sayfada okuyun`,
  }),
  previousPage: 'Önceki sayfa',
  nextPage: 'Sonraki sayfa',
  pageOf: (page, pages) => `Sayfa ${page} / ${pages}`,
  textKept: 'Yorumunuz gönderilmedi. Metniniz hâlâ aşağıdaki formda.',
  otherSite: 'Bu form başka bir siteden gönderildi. Metninizi gözden geçirin ve buradan gönderin.',
  parentGone: 'Yanıtladığınız yorum silindi.',
  yourComment: 'Yorumunuz',
  showInDiscussion: 'Tartışmada göster',
};

export const tooOld: string =
  'Bu tarayıcı yorumları gösteremeyecek kadar eski. Güncelleyin veya başka bir tarayıcı kullanın.';

export const attributions: AttributionWords = {
  article: 'makale*|yazı(?:da|dan|nın)?',
  place: 'yukarıda*|yorum*|metin*',
  introduces: 'ynt(?= ?:)|alıntı|yanıt|cevap',
  from: 'kaynak',
  says: 'yazd[ıi]|yazıyor|ded[ıi]|diyor',
  nobody: 'atasözü*',
};

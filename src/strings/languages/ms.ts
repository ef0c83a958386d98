// Malay.

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

const replies = plural('ms', {other: (n) => `${n} balasan`});
const likes = plural('ms', {other: (n) => `${n} suka`});
const left = plural('ms', {other: (n) => `baki ${n} aksara`});
const over = plural('ms', {other: (n) => `terlebih ${n} aksara`});

export const thread: Strings = {
  lang: 'ms',
  comments: plural('ms', {zero: 'Belum ada komen', other: (n) => `${n} komen`}),
  anonymous: 'Tanpa nama',
  badges: {author: 'Penulis', moderator: 'Moderator'},
  place: (level, parent, count) =>
    `aras ${level}${parent === null ? '' : `, membalas ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `membalas ${name}`,
  permalink: 'Pautan ke komen ini',
  edited: (date) => `disunting ${date}`,
  editNote: (reason, by) => (by ? `disunting: ${reason} — ${by}` : `disunting: ${reason}`),
  deleted: 'Komen ini telah dipadamkan.',
  noText: 'Komen ini tiada teks.',
  reply: 'Balas',
  replyTo: (name) => `Balas ${name}`,
  hideReplies: (count, name) => `Sembunyikan ${replies(count)} kepada ${name}`,
  showReplies: (count, name) => `Tunjukkan ${replies(count)} kepada ${name}`,
  loading: 'Memuatkan komen…',
  empty: 'Belum ada sesiapa menulis di sini.',
  closed: 'Ruangan komen telah ditutup. Anda tidak boleh menambah komen.',
  failed: 'Komen tidak dapat dimuatkan.',
  retry: 'Cuba lagi',
  write: 'Tulis komen',
  oldest: 'Paling lama',
  newest: 'Paling baharu',
  mostReplies: 'Paling banyak balasan',
  votes: 'Paling banyak suka',
  view: 'Paparan',
  later: {
    folded: replies,
    echoes: plural('ms', {other: (n) => `${n} sebutan di tempat lain`}),
    more: 'Lihat lagi komen',
    loadingMore: 'Memuatkan lagi komen…',
    unreadable: plural('ms', {other: (n) => `${n} komen tidak dapat dibaca.`}),
    showAll: 'Lihat semua',
    slow: 'Memuatkan komen mengambil masa lebih lama daripada biasa…',
    answerAt: (name) => `Tulis komen di ${name}`,
    failures: {
      offline: 'Pelayan tidak dapat dihubungi.',
      timeout: 'Pelayan tidak menjawab.',
      missing: 'Tiada komen di alamat ini.',
      refused: 'Pelayan tidak membenarkan ini.',
      invalid: 'Pelayan tidak menerima ini.',
      conflict: 'Ini telah dihantar dengan teks yang berbeza.',
      limited: 'Terlalu banyak permintaan. Sila tunggu sebentar.',
      broken: 'Pelayan menghadapi masalah.',
      blocked: 'Halaman ini tidak dibenarkan menghubungi pelayan.',
      moved: 'Pelayan telah berpindah.',
      unreadable: 'Jawapan pelayan tidak sah.',
      large: 'Jawapan pelayan terlalu besar.',
      unset: 'Pelayan komen belum ditetapkan: isikan atribut endpoint.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `Balasan anda kepada ${name}`,
  writeEdit: 'Sunting komen anda',
  name: 'Nama',
  email: 'E-mel',
  website: 'Laman web',
  comment: 'Komen',
  optional: '(pilihan)',
  emailHint: 'Tidak akan dipaparkan; untuk moderator sahaja.',
  markdownHint: 'Markdown: *condong*, **tebal**, >\u00a0petikan, `kod`, [pautan](https://…)',
  formatting: 'Format teks',
  tools: {bold: 'Tebal', italic: 'Condong', link: 'Pautan', code: 'Kod', quote: 'Petikan', list: 'Senarai'},
  send: 'Hantar komen',
  save: 'Simpan perubahan',
  preview: 'Pratonton',
  previewing: 'Memuatkan pratonton…',
  nothingToPreview: 'Belum ada apa-apa untuk dipratonton.',
  cancel: 'Batal',
  left,
  over,
  needed: 'Ruangan ini wajib diisi.',
  notAnAddress: 'Alamat web bermula dengan https://',
  notAnEmail: 'Alamat e-mel ini tidak sah.',
  notKept: 'Draf tidak disimpan pada peranti ini: salin teks anda sebelum meninggalkan halaman.',
  forget: 'Lupakan saya pada peranti ini',
  forgetAll: 'Lupakan nama, draf dan kebenaran menyunting?',
  leaveEmpty: 'Biarkan ruangan ini kosong',
};

export const sending: SendingStrings = {
  held: 'Menunggu moderator. Hanya anda yang dapat melihatnya.',
  heldFor: {
    name: 'Menunggu moderator kerana nama ini telah dikhaskan. Hanya anda yang dapat melihatnya.',
    blocked: 'Menunggu moderator kerana anda disekat di sini. Hanya anda yang dapat melihatnya.',
  },
  pending: 'Menghantar…',
  checking: 'Memeriksa sama ada pelayar ini digunakan oleh manusia…',
  waiting: (why) => `Menunggu untuk dihantar. ${why} Komen akan dihantar secara automatik.`,
  deviceOffline: 'Anda di luar talian.',
  askedToWait: (time) => `Pelayan meminta anda menunggu sehingga ${time}.`,
  keepOpen: 'Tiada salinan disimpan pada peranti ini: biarkan halaman ini terbuka.',
  stale: 'Tidak dapat dihantar selama sehari penuh. Hantar sekarang?',
  sendNow: 'Hantar sekarang',
  takeBack: 'Tarik balik',
  notSentYet: 'Ditulis di sini dan belum dihantar:',
  refused: 'Komen anda tidak diterima oleh moderator:',
  dismiss: 'Tutup',
  posted: 'Komen anda telah disiarkan.',
  postedHeld: 'Terima kasih. Moderator akan membaca komen anda sebelum ia disiarkan.',
  edit: 'Sunting',
  delete: 'Padam',
  timeLeft: (time) => `baki ${time}`,
  deleting: 'Dipadamkan.',
  undo: 'Buat asal',
  unchanged: 'Tidak berjaya.',
  editedNow: 'Komen anda telah diubah.',
  deletedNow: 'Komen anda telah dipadamkan.',
  drafts: plural('ms', {other: (n) => `${n} draf belum siap:`}),
  draftOfReply: (name) => `balasan kepada ${name}`,
  draftOfComment: 'komen tentang halaman ini',
  draftOfEdit: 'suntingan komen anda',
  draftOfNothing: 'balasan kepada komen yang sudah tiada',
  discard: 'Buang',
  discarded: 'Dibuang.',
};

export const finding: FindingStrings = {
  openAll: 'Buka semua balasan',
  foldAll: 'Lipat semua balasan',
  foldBelow: (level) => `Lipat di bawah aras ${level}`,
  flat: 'Ikut masa',
  tree: 'Ikut perbualan',
  refresh: 'Cari komen baharu',
  loadedSoFar: (count) => `${count} telah dimuatkan`,
  unseen: plural('ms', {other: (n) => `${n} baharu`}),
  previous: 'Komen baharu sebelumnya',
  next: 'Komen baharu seterusnya',
  arrived: plural('ms', {other: (n) => `${n} komen baharu`}),
  changed: 'Perbincangan ini telah berubah.',
  show: 'Tunjukkan',
  onlyThis: 'Perbualan ini sahaja',
  all: 'Semua komen',
  oneShown: 'Hanya satu perbualan dipaparkan.',
  back: (name) => `Kembali ke ${name}`,
  unknown: 'Komen dalam pautan itu tiada di sini.',
  unavailable: 'Gagal dimuatkan. Sila cuba lagi.',
  nothingNew: 'Tiada yang baharu.',
};

export const quotes: QuotesStrings = {
  quote: 'Petik ini',
  wrote: (name) => `${name} menulis:`,
  fromArticle: 'Daripada artikel:',
  quotes: (name) => `memetik ${name}, pergi ke petikan asal`,
  quotesArticle: 'memetik artikel, pergi ke petikan asal',
  quotedBy: plural('ms', {other: (n) => `Dipetik ${n} kali`}),
  repliesTo: (name) => `membalas ${name}`,
  back: (name) => `Kembali ke ${name}`,
  asWritten: 'Petikan seperti ditulis',
  markQuoted: 'Tandakan teks yang dipetik',
};

export const keys: KeysStrings = {
  skipComments: plural('ms', {other: (n) => `Langkau ${n} komen`}),
  endOfComments: 'Akhir komen',
  keysTitle: 'Pintasan papan kekunci',
  keysHint: 'Kekunci ini berfungsi apabila fokus berada pada komen, tetapi bukan dalam medan teks.',
  keys: {
    next: 'Komen seterusnya',
    previous: 'Komen sebelumnya',
    parent: 'Komen yang dibalas',
    nextNew: 'Komen baharu seterusnya',
    fold: 'Lipat atau buka balasan',
    reply: 'Balas',
    quote: 'Petik teks yang dipilih atau seluruh komen',
    help: 'Tunjukkan senarai ini',
  },
  useKeys: 'Gunakan kekunci ini',
  closeKeys: 'Tutup',
  firstComment: 'Ini komen yang pertama.',
  lastComment: 'Ini komen yang terakhir.',
  noParent: 'Komen ini bukan balasan.',
  loadingNext: 'Memuatkan lagi komen…',
  repliesFolded: plural('ms', {other: (n) => `${n} balasan dilipat`}),
  repliesShown: plural('ms', {other: (n) => `${n} balasan dibuka`}),
};

export const voting: VotingStrings = {
  voteFor: (name, count) => `Suka komen ${name}: ${likes(count)}`,
  voted: (count) => `Anda menyukai komen ini: ${likes(count)}`,
  unvoted: (count) => `Anda tidak lagi menyukai komen ini: ${likes(count)}`,
  notVoted: (why) => `Suka anda tidak dikira. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Anda log masuk sebagai ${name}`,
  signOut: 'Log keluar',
  signedOut: 'Anda telah log keluar.',
  signInWith: (provider) => `Log masuk dengan ${provider}`,
  signInFirst: 'Log masuk untuk menghantar komen anda.',
  signInOnSite:
    'Hanya mereka yang mempunyai akaun di laman ini boleh menulis. Log masuk di laman ini; teks anda kekal di sini.',
  signInEither: 'Log masuk di laman ini untuk menghantar komen anda, atau di sini:',
  continueInWindow: 'Teruskan dalam tetingkap yang telah dibuka.',
  signInBlocked: 'Pelayar telah menyekat tetingkap itu.',
  openSignIn: 'Buka',
  verified: 'nama disahkan',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Tindakan untuk komen ${name}`,
  report: 'Laporkan',
  reported: 'Anda telah melaporkan komen ini',
  reportComment: (name) => `Laporkan komen ${name}`,
  reportWhy: 'Apakah masalah dengan komen ini?',
  reportReasons: {
    spam: 'Spam atau iklan',
    abuse: 'Penghinaan atau gangguan',
    harm: 'Ancaman, keganasan atau mencederakan diri',
    privacy: 'Data peribadi seseorang',
    'off-topic': 'Di luar topik',
    other: 'Sebab lain',
  },
  reportDetails: 'Butiran untuk moderator (pilihan)',
  sendReport: 'Hantar laporan',
  sendingReport: 'Menghantar…',
  cancelReport: 'Batal',
  chooseReason: 'Pilih satu sebab.',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'Terima kasih. Moderator telah menerima laporan anda. Mereka tidak dapat melihat penghantarnya.',
  reportNotSent: (why) => `Laporan anda tidak dihantar. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Moderasi',
  allowInWindow: 'Benarkan dalam tetingkap yang telah dibuka.',
  windowBlocked: 'Pelayar telah menyekat tetingkap itu.',
  openWindow: 'Buka',
  windowClosed: 'Tetingkap ditutup tanpa memberi kebenaran.',
  moderatingAs: (name) => (name ? `Anda memoderasi sebagai ${name}.` : 'Anda sedang memoderasi.'),
  stopModerating: 'Henti memoderasi',
  moderationEnded:
    'Pelayan tidak lagi menerima keputusan anda dari halaman ini. Tekan “Moderasi” untuk log masuk semula.',
  moderationFailed: (why) => `Tidak berjaya. ${why}`,
  approve: 'Luluskan',
  turnDown: 'Tolak',
  deleteComment: 'Padam',
  editComment: 'Sunting dengan nota',
  pin: 'Sematkan',
  unpin: 'Nyahsemat',
  replyAsModerator: 'Balas sebagai moderator',
  heldHere: (why) => (why ? `Ditahan: ${why}` : 'Ditahan. Hanya moderator dan penulisnya dapat melihatnya.'),
  commentText: 'Teks (Markdown)',
  editReason: 'Sebab, dilihat oleh pembaca',
  saveEdit: 'Simpan',
  sendReply: 'Hantar balasan',
  cancelChange: 'Batal',
  decided: {
    approve: 'Diluluskan.',
    reject: 'Ditolak.',
    delete: 'Dipadamkan.',
    edit: 'Disunting.',
    pin: 'Disematkan.',
    unpin: 'Dinyahsemat.',
    reply: 'Balasan anda telah disiarkan.',
  },
  undoDecision: 'Buat asal',
  undone: 'Dibuat asal.',
  decidedBefore: (name) =>
    name
      ? `${name} lebih pantas: anda melihat komen dalam keadaan terkini. Tiada perubahan lain dibuat.`
      : 'Komen telah berubah: anda melihatnya dalam keadaan terkini. Tiada perubahan lain dibuat.',
  commentGone: 'Komen ini sudah tiada.',
};

export const details: DetailsStrings = {
  details: 'Butiran',
  triesAgainAt: (time) => `Percubaan automatik seterusnya: ${time}.`,
  triesAgainOnline: 'Percubaan automatik seterusnya dibuat apabila peranti ini kembali dalam talian.',
  diagnoses: {
    offline: () => 'Peranti ini tiada sambungan rangkaian.',
    unreachable: ({host}) =>
      `${host} tidak dapat dihubungi: namanya tidak ditemui, sambungan ditolak atau terputus, sijilnya tidak sah, atau sambungan pelayar (extension) menyekatnya. Pelayar tidak memberitahu sebabnya kepada halaman. Ini mungkin sementara sahaja.`,
    unanswered: ({page}) =>
      `Pelayar tidak menunjukkan sebarang jawapan: sambungan gagal, atau pelayan tidak menerima permintaan tulis daripada halaman ini. Pelayan mesti menjawab OPTIONS dengan “Access-Control-Allow-Origin: ${page}”, “Access-Control-Allow-Methods: POST, PATCH, DELETE” dan “Access-Control-Allow-Headers: Authorization, Content-Type”. Pelayar tidak memberitahu sebabnya kepada halaman.`,
    cors: ({page, isOurs}) =>
      `Pelayan menjawab, tetapi bukan kepada halaman ini (CORS): jawapannya tiada header “Access-Control-Allow-Origin: ${page}” (atau “*”).${isOurs ? ` Pelayan Colloquy menghantarnya kepada setiap halaman: periksa jika ada proksi yang membuangnya atau menjawab bagi pihaknya. Mulakan pelayan dengan “--origin ${page}” supaya halaman ini juga boleh menulis.` : ''}`,
    csp: ({directive, origin}) =>
      `Content-Security-Policy halaman ini menyekat permintaan. Tambahkan ${origin} pada arahan “${directive}”.`,
    mixed: ({host}) =>
      `Halaman ini selamat (https), tetapi endpoint tidak (http): pelayar menyekatnya sebagai kandungan bercampur. Sediakan endpoint melalui https dan tetapkannya kepada https://${host}.`,
    private: ({host}) =>
      `${host} ialah alamat rangkaian peribadi atau peranti pembaca sendiri, manakala halaman ini terbuka kepada umum: pelayar menyekatnya atau bertanya dahulu, dan kebanyakan pembaca tidak dapat mencapainya. Gunakan alamat awam. Di dalam rangkaian, benarkan “local-network-access” dalam Permissions-Policy halaman, dan jawab preflight dengan “Access-Control-Allow-Private-Network: true”.`,
    scheme: () =>
      'Komen hanya boleh dibaca melalui http atau https. Tetapkan endpoint kepada URL sedemikian, dan buka halaman daripada pelayan web, bukan daripada fail.',
    slow: ({host}) => `${host} tidak menghantar apa-apa selama 20 saat.`,
    moved: ({to}) =>
      `Alamat ini dilencongkan${to && ` ke ${to}`}. Pembacaan mengikut lencongan dalam http atau dalam https; permintaan yang membawa rahsia atau komen tidak mengikutnya. Tetapkan endpoint kepada alamat baharu.`,
    cut: () => 'Sambungan terputus sebelum jawapan lengkap.',
    large: ({megabytes}) => `Jawapan melebihi ${megabytes} MB.`,
    half: () => 'Jawapan terpotong, atau bukan JSON yang sah.',
    foreign: () => 'Jawapan bukan JSON.',
    shapeless: () => 'Jawapan ialah JSON, tetapi bukan dalam format yang dijangka.',
  },
  rejections: {
    signIn: () => 'Pelayan memerlukan log masuk.',
    forbidden: ({page, isOurs}) =>
      `Pelayan menolak laman ini atau permintaan ini.${isOurs ? ` Pelayan Colloquy membenarkan laman dengan “--origin ${page}”.` : ''}`,
    absent: () => 'Tiada apa-apa di alamat ini.',
    limited: () => 'Had permintaan pelayan telah dilampaui.',
    busy: () => 'Pelayan tidak tersedia buat sementara waktu.',
    broken: () => 'Pelayan, atau proksi di hadapannya, gagal berfungsi.',
    other: () => 'Pelayan tidak menerima permintaan ini.',
  },
  pointsElsewhere: 'Endpoint mungkin menghala ke tempat lain.',
  address: (address) => `Alamat: ${address}`,
  answer: (status, type) => `Jawapan: status ${status}, ${type || 'tiada Content-Type'}`,
  begins: (text) => `Permulaannya: ${text}`,
  says: (sentence) => `Mesej: ${sentence}`,
  setting: (setting) => `Periksa di sana: ${setting}`,
  requestId: (id) => `ID permintaan: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'ms',
  title: 'Log masuk',
  done: 'Anda telah log masuk. Anda boleh menutup tetingkap ini.',
  noPage:
    'Halaman komen tidak dapat dihubungi dari tetingkap ini. Tutup tetingkap ini dan log masuk semula di sana. Untuk pemilik laman: halaman dengan Cross-Origin-Opener-Policy memerlukan nilai same-origin-allow-popups.',
  refused: (provider) => `Log masuk dengan ${provider} tidak dibenarkan.`,
  down: (provider) => `${provider} tidak menjawab buat masa ini.`,
  failed: (provider) => `Log masuk dengan ${provider} gagal: jawapannya tidak sah.`,
  nameless: (provider) => `Akaun ${provider} anda tiada nama yang boleh dipaparkan. Tambahkannya di sana.`,
  over: 'Log masuk ini telah tamat tempoh atau telah digunakan. Log masuk semula di halaman itu.',
  busy: 'Terlalu banyak log masuk dari rangkaian anda. Cuba lagi dalam masa seminit.',
  otherOrigin: (origin) =>
    `Pelayan ini tidak menyediakan log masuk untuk halaman ${origin}. Untuk pemilik laman: benarkan dengan --origin ${origin}`,
  nothingLost: 'Tiada apa-apa yang hilang: teks anda masih ada dalam borang.',
  again: 'Cuba lagi',
  close: 'Kembali ke halaman',
};

export const page: PageStrings = {
  lang: 'ms',
  heading: (title) => `Komen tentang “${title}”`,
  backToArticle: 'Kembali ke artikel',
  signInAtArticle: 'Untuk menulis komen, log masuk di halaman artikel.',
  ownPage: plural('ms', {
    zero: 'Baca dan tulis komen di halaman berasingan',
    other: (n) => `Baca ${n} komen di halaman berasingan`,
  }),
  previousPage: 'Halaman sebelumnya',
  nextPage: 'Halaman seterusnya',
  pageOf: (page, pages) => `Halaman ${page} daripada ${pages}`,
  textKept: 'Komen anda tidak disiarkan. Teks anda masih ada dalam borang di bawah.',
  otherSite: 'Borang ini dihantar dari laman lain. Semak teks anda, kemudian hantar dari sini.',
  parentGone: 'Komen yang anda balas telah dipadamkan.',
  yourComment: 'Komen anda',
  showInDiscussion: 'Lihat dalam semua komen',
};

export const tooOld: string = 'Pelayar ini terlalu lama untuk memaparkan komen. Kemas kini, atau gunakan pelayar lain.';

export const attributions: AttributionWords = {
  article: 'artikel*|rencana',
  place: 'di atas|komen*|teks',
  introduces: 'mengutip|menjawab|membalas|balasan',
  from: 'dari(?:pada)?|menurut',
  says: 'menulis|tulis|berkata|kata',
  nobody: 'peribahasa|pepatah',
};

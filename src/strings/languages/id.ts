// Indonesian.

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

const replies = plural('id', {other: (n) => `${n} balasan`});
const likes = plural('id', {other: (n) => `${n} suka`});
const left = plural('id', {other: (n) => `sisa ${n} karakter`});
const over = plural('id', {other: (n) => `kelebihan ${n} karakter`});

export const thread: Strings = {
  lang: 'id',
  comments: plural('id', {zero: 'Belum ada komentar', other: (n) => `${n} komentar`}),
  anonymous: 'Anonim',
  badges: {author: 'Penulis', moderator: 'Moderator'},
  place: (level, parent, count) =>
    `tingkat ${level}${parent === null ? '' : `, membalas ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `membalas ${name}`,
  permalink: 'Tautan ke komentar ini',
  edited: (date) => `diubah ${date}`,
  editNote: (reason, by) => (by ? `diubah: ${reason} — ${by}` : `diubah: ${reason}`),
  deleted: 'Komentar ini telah dihapus.',
  noText: 'Komentar ini tidak berisi teks.',
  reply: 'Balas',
  replyTo: (name) => `Balas ${name}`,
  hideReplies: (count, name) => `Sembunyikan ${replies(count)} untuk ${name}`,
  showReplies: (count, name) => `Tampilkan ${replies(count)} untuk ${name}`,
  loading: 'Memuat komentar…',
  empty: 'Belum ada yang menulis di sini.',
  closed: 'Kolom komentar sudah ditutup. Anda tidak dapat menambahkan komentar.',
  failed: 'Komentar tidak dapat dimuat.',
  retry: 'Coba lagi',
  write: 'Tulis komentar',
  oldest: 'Terlama',
  newest: 'Terbaru',
  mostReplies: 'Balasan terbanyak',
  votes: 'Suka terbanyak',
  view: 'Tampilan',
  later: {
    folded: replies,
    echoes: plural('id', {other: (n) => `${n} penyebutan di tempat lain`}),
    more: 'Lihat komentar lain',
    loadingMore: 'Memuat komentar lain…',
    unreadable: plural('id', {other: (n) => `${n} komentar tidak dapat dibaca.`}),
    showAll: 'Lihat semua',
    slow: 'Memuat komentar lebih lama dari biasanya…',
    answerAt: (name) => `Tulis komentar di ${name}`,
    failures: {
      offline: 'Server tidak dapat dihubungi.',
      timeout: 'Server tidak menjawab.',
      missing: 'Tidak ada komentar di alamat ini.',
      refused: 'Server tidak mengizinkan ini.',
      invalid: 'Server tidak menerima ini.',
      conflict: 'Ini sudah pernah dikirim dengan teks yang berbeda.',
      limited: 'Terlalu banyak permintaan. Harap tunggu sebentar.',
      broken: 'Server sedang bermasalah.',
      blocked: 'Halaman ini tidak diizinkan menghubungi server.',
      moved: 'Server telah pindah.',
      unreadable: 'Jawaban server tidak valid.',
      large: 'Jawaban server terlalu besar.',
      unset: 'Server komentar belum diatur: isi atribut endpoint.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `Balasan Anda untuk ${name}`,
  writeEdit: 'Ubah komentar Anda',
  name: 'Nama',
  email: 'Email',
  website: 'Situs web',
  comment: 'Komentar',
  optional: '(opsional)',
  emailHint: 'Tidak pernah ditampilkan; hanya untuk moderator.',
  markdownHint: 'Markdown: *miring*, **tebal**, >\u00a0kutipan, `kode`, [tautan](https://…)',
  formatting: 'Format teks',
  tools: {bold: 'Tebal', italic: 'Miring', link: 'Tautan', code: 'Kode', quote: 'Kutipan', list: 'Daftar'},
  send: 'Kirim komentar',
  save: 'Simpan perubahan',
  preview: 'Pratinjau',
  previewing: 'Memuat pratinjau…',
  nothingToPreview: 'Belum ada yang bisa dipratinjau.',
  cancel: 'Batal',
  left,
  over,
  needed: 'Kolom ini wajib diisi.',
  notAnAddress: 'Alamat web diawali dengan https://',
  notAnEmail: 'Alamat email tidak valid.',
  notKept: 'Draf tidak disimpan di perangkat ini: salin teks Anda sebelum meninggalkan halaman.',
  forget: 'Lupakan saya di perangkat ini',
  forgetAll: 'Lupakan nama, draf, dan izin mengubah?',
  leaveEmpty: 'Biarkan kolom ini kosong',
};

export const sending: SendingStrings = {
  held: 'Menunggu moderator. Hanya Anda yang dapat melihatnya.',
  heldFor: {
    name: 'Menunggu moderator karena nama ini sudah dicadangkan. Hanya Anda yang dapat melihatnya.',
    blocked: 'Menunggu moderator karena Anda diblokir di sini. Hanya Anda yang dapat melihatnya.',
  },
  pending: 'Mengirim…',
  checking: 'Memeriksa apakah peramban ini digunakan oleh manusia…',
  waiting: (why) => `Menunggu dikirim. ${why} Komentar akan dikirim secara otomatis.`,
  deviceOffline: 'Anda sedang offline.',
  askedToWait: (time) => `Server meminta Anda menunggu hingga ${time}.`,
  keepOpen: 'Tidak ada salinan di perangkat ini: biarkan halaman ini tetap terbuka.',
  stale: 'Belum terkirim selama sehari penuh. Kirim sekarang?',
  sendNow: 'Kirim sekarang',
  takeBack: 'Tarik kembali',
  notSentYet: 'Ditulis di sini dan belum dikirim:',
  refused: 'Komentar Anda tidak diterima oleh moderator:',
  dismiss: 'Tutup',
  posted: 'Komentar Anda sudah dikirim.',
  postedHeld: 'Terima kasih. Moderator akan membaca komentar Anda sebelum ditampilkan.',
  edit: 'Ubah',
  delete: 'Hapus',
  timeLeft: (time) => `sisa ${time}`,
  deleting: 'Dihapus.',
  undo: 'Urungkan',
  unchanged: 'Tidak berhasil.',
  editedNow: 'Komentar Anda sudah diubah.',
  deletedNow: 'Komentar Anda sudah dihapus.',
  drafts: plural('id', {other: (n) => `${n} draf belum selesai:`}),
  draftOfReply: (name) => `balasan untuk ${name}`,
  draftOfComment: 'komentar untuk halaman ini',
  draftOfEdit: 'komentar Anda yang diubah',
  draftOfNothing: 'balasan untuk komentar yang sudah tidak ada',
  discard: 'Buang',
  discarded: 'Dibuang.',
};

export const finding: FindingStrings = {
  openAll: 'Buka semua balasan',
  foldAll: 'Ciutkan semua balasan',
  foldBelow: (level) => `Ciutkan di bawah tingkat ${level}`,
  flat: 'Urut waktu',
  tree: 'Per percakapan',
  refresh: 'Cari komentar baru',
  loadedSoFar: (count) => `${count} sudah dimuat`,
  unseen: plural('id', {other: (n) => `${n} baru`}),
  previous: 'Komentar baru sebelumnya',
  next: 'Komentar baru berikutnya',
  arrived: plural('id', {other: (n) => `${n} komentar baru`}),
  changed: 'Diskusi ini telah berubah.',
  show: 'Tampilkan',
  onlyThis: 'Hanya percakapan ini',
  all: 'Semua komentar',
  oneShown: 'Hanya satu percakapan yang ditampilkan.',
  back: (name) => `Kembali ke ${name}`,
  unknown: 'Komentar yang ditautkan tidak ada di sini.',
  unavailable: 'Gagal dimuat. Silakan coba lagi.',
  nothingNew: 'Tidak ada yang baru.',
};

export const quotes: QuotesStrings = {
  quote: 'Kutip ini',
  wrote: (name) => `${name} menulis:`,
  fromArticle: 'Dari artikel:',
  quotes: (name) => `mengutip ${name}, ke bagian aslinya`,
  quotesArticle: 'mengutip artikel, ke bagian aslinya',
  quotedBy: plural('id', {other: (n) => `Dikutip ${n} kali`}),
  repliesTo: (name) => `membalas ${name}`,
  back: (name) => `Kembali ke ${name}`,
  asWritten: 'Kutipan seperti ditulis',
  markQuoted: 'Tandai bagian yang dikutip',
};

export const keys: KeysStrings = {
  skipComments: plural('id', {other: (n) => `Lewati ${n} komentar`}),
  endOfComments: 'Akhir komentar',
  keysTitle: 'Pintasan keyboard',
  keysHint: 'Tombol ini berfungsi saat fokus berada di komentar, tetapi tidak di kolom teks.',
  keys: {
    next: 'Komentar berikutnya',
    previous: 'Komentar sebelumnya',
    parent: 'Komentar yang dibalas',
    nextNew: 'Komentar baru berikutnya',
    fold: 'Ciutkan atau buka balasan',
    reply: 'Balas',
    quote: 'Kutip teks terpilih atau seluruh komentar',
    help: 'Tampilkan daftar ini',
  },
  useKeys: 'Gunakan tombol ini',
  closeKeys: 'Tutup',
  firstComment: 'Ini komentar pertama.',
  lastComment: 'Ini komentar terakhir.',
  noParent: 'Komentar ini bukan balasan.',
  loadingNext: 'Memuat komentar lain…',
  repliesFolded: plural('id', {other: (n) => `${n} balasan diciutkan`}),
  repliesShown: plural('id', {other: (n) => `${n} balasan dibuka`}),
};

export const voting: VotingStrings = {
  voteFor: (name, count) => `Sukai komentar ${name}: ${likes(count)}`,
  voted: (count) => `Anda menyukai komentar ini: ${likes(count)}`,
  unvoted: (count) => `Anda batal menyukai komentar ini: ${likes(count)}`,
  notVoted: (why) => `Suka Anda tidak dihitung. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Anda masuk sebagai ${name}`,
  signOut: 'Keluar',
  signedOut: 'Anda sudah keluar.',
  signInWith: (provider) => `Masuk dengan ${provider}`,
  signInFirst: 'Masuk untuk mengirim komentar Anda.',
  signInOnSite:
    'Hanya pemilik akun di situs ini yang dapat menulis. Silakan masuk di situs; teks Anda tetap ada di sini.',
  signInEither: 'Masuk di situs ini untuk mengirim komentar Anda, atau di sini:',
  continueInWindow: 'Lanjutkan di jendela yang terbuka.',
  signInBlocked: 'Peramban memblokir jendela tersebut.',
  openSignIn: 'Buka',
  verified: 'nama terverifikasi',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Tindakan untuk komentar ${name}`,
  report: 'Laporkan',
  reported: 'Anda sudah melaporkan komentar ini',
  reportComment: (name) => `Laporkan komentar ${name}`,
  reportWhy: 'Apa masalahnya dengan komentar ini?',
  reportReasons: {
    spam: 'Spam atau iklan',
    abuse: 'Penghinaan atau pelecehan',
    harm: 'Ancaman, kekerasan, atau menyakiti diri',
    privacy: 'Data pribadi seseorang',
    'off-topic': 'Di luar topik',
    other: 'Lainnya',
  },
  reportDetails: 'Keterangan untuk moderator (opsional)',
  sendReport: 'Kirim laporan',
  sendingReport: 'Mengirim…',
  cancelReport: 'Batal',
  chooseReason: 'Pilih alasannya.',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'Terima kasih. Laporan Anda sudah diterima moderator. Mereka tidak melihat siapa pengirimnya.',
  reportNotSent: (why) => `Laporan Anda tidak terkirim. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Moderasi',
  allowInWindow: 'Izinkan di jendela yang terbuka.',
  windowBlocked: 'Peramban memblokir jendela tersebut.',
  openWindow: 'Buka',
  windowClosed: 'Jendela ditutup tanpa memberi izin.',
  moderatingAs: (name) => (name ? `Anda memoderasi sebagai ${name}.` : 'Anda sedang memoderasi.'),
  stopModerating: 'Berhenti memoderasi',
  moderationEnded: 'Server tidak lagi menerima keputusan Anda dari halaman ini. Tekan “Moderasi” untuk masuk kembali.',
  moderationFailed: (why) => `Tidak berhasil. ${why}`,
  approve: 'Setujui',
  turnDown: 'Tolak',
  deleteComment: 'Hapus',
  editComment: 'Ubah dengan catatan',
  pin: 'Sematkan',
  unpin: 'Lepas sematan',
  replyAsModerator: 'Balas sebagai moderator',
  heldHere: (why) => (why ? `Ditahan: ${why}` : 'Ditahan. Hanya moderator dan penulisnya yang melihatnya.'),
  commentText: 'Teks (Markdown)',
  editReason: 'Alasan, terlihat oleh pembaca',
  saveEdit: 'Simpan',
  sendReply: 'Kirim balasan',
  cancelChange: 'Batal',
  decided: {
    approve: 'Disetujui.',
    reject: 'Ditolak.',
    delete: 'Dihapus.',
    edit: 'Diubah.',
    pin: 'Disematkan.',
    unpin: 'Sematan dilepas.',
    reply: 'Balasan Anda sudah terbit.',
  },
  undoDecision: 'Urungkan',
  undone: 'Diurungkan.',
  decidedBefore: (name) =>
    name
      ? `${name} lebih dulu memutuskan: Anda melihat komentar dalam keadaan sekarang. Tidak ada hal lain yang berubah.`
      : 'Komentar telah berubah: Anda melihatnya dalam keadaan sekarang. Tidak ada hal lain yang berubah.',
  commentGone: 'Komentar ini sudah tidak ada.',
};

export const details: DetailsStrings = {
  details: 'Rincian',
  triesAgainAt: (time) => `Percobaan otomatis berikutnya: ${time}.`,
  triesAgainOnline: 'Percobaan otomatis berikutnya dilakukan saat perangkat ini kembali online.',
  diagnoses: {
    offline: () => 'Perangkat ini tidak terhubung ke jaringan.',
    unreachable: ({host}) =>
      `${host} tidak dapat dihubungi: namanya tidak ditemukan, koneksi ditolak atau terputus, sertifikatnya tidak valid, atau diblokir oleh ekstensi peramban. Peramban tidak memberi tahu penyebabnya kepada halaman. Ini mungkin hanya sementara.`,
    unanswered: ({page}) =>
      `Peramban tidak menunjukkan jawaban apa pun: koneksi gagal, atau server tidak menerima permintaan tulis dari halaman ini. Server harus menjawab OPTIONS dengan “Access-Control-Allow-Origin: ${page}”, “Access-Control-Allow-Methods: POST, PATCH, DELETE”, dan “Access-Control-Allow-Headers: Authorization, Content-Type”. Peramban tidak memberi tahu penyebabnya kepada halaman.`,
    cors: ({page, isOurs}) =>
      `Server menjawab, tetapi tidak untuk halaman ini (CORS): jawabannya tidak memiliki header “Access-Control-Allow-Origin: ${page}” (atau “*”).${isOurs ? ` Server Colloquy mengirimkannya ke setiap halaman: periksa apakah ada proxy yang menghapusnya atau menjawab sebagai gantinya. Jalankan server dengan “--origin ${page}” agar halaman ini juga dapat menulis.` : ''}`,
    csp: ({directive, origin}) =>
      `Content-Security-Policy halaman ini memblokir permintaan. Tambahkan ${origin} ke direktif “${directive}”.`,
    mixed: ({host}) =>
      `Halaman ini aman (https), sedangkan endpoint tidak (http): peramban memblokirnya sebagai konten campuran. Sediakan endpoint melalui https dan atur menjadi https://${host}.`,
    private: ({host}) =>
      `${host} adalah alamat di jaringan pribadi atau di perangkat pembaca sendiri, sedangkan halaman ini publik: peramban memblokirnya atau bertanya dahulu, dan sebagian besar pembaca tidak dapat mengaksesnya. Gunakan alamat publik. Di dalam jaringan, izinkan “local-network-access” dalam Permissions-Policy halaman, dan jawab preflight dengan “Access-Control-Allow-Private-Network: true”.`,
    scheme: () =>
      'Komentar hanya dapat dibaca melalui http atau https. Atur endpoint ke URL semacam itu, dan buka halaman dari server web, bukan dari berkas.',
    slow: ({host}) => `${host} tidak mengirim apa pun selama 20 detik.`,
    moved: ({to}) =>
      `Alamat ini mengalihkan${to && ` ke ${to}`}. Pembacaan mengikuti pengalihan di dalam http atau di dalam https; permintaan yang membawa rahasia atau komentar tidak mengikutinya. Atur endpoint ke alamat baru.`,
    cut: () => 'Koneksi terputus sebelum jawaban lengkap.',
    large: ({megabytes}) => `Jawaban lebih besar dari ${megabytes} MB.`,
    half: () => 'Jawaban terpotong atau bukan JSON yang valid.',
    foreign: () => 'Jawaban bukan JSON.',
    shapeless: () => 'Jawaban berupa JSON, tetapi tidak dalam format yang diharapkan.',
  },
  rejections: {
    signIn: () => 'Server mengharuskan Anda masuk.',
    forbidden: ({page, isOurs}) =>
      `Server menolak situs ini atau permintaan ini.${isOurs ? ` Server Colloquy mengizinkan situs dengan “--origin ${page}”.` : ''}`,
    absent: () => 'Tidak ada apa pun di alamat ini.',
    limited: () => 'Batas permintaan server terlampaui.',
    busy: () => 'Server tidak tersedia untuk sementara.',
    broken: () => 'Server, atau proxy di depannya, mengalami kegagalan.',
    other: () => 'Server tidak menerima permintaan ini.',
  },
  pointsElsewhere: 'Endpoint mungkin mengarah ke tempat lain.',
  address: (address) => `Alamat: ${address}`,
  answer: (status, type) => `Jawaban: status ${status}, ${type || 'tanpa Content-Type'}`,
  begins: (text) => `Awalnya: ${text}`,
  says: (sentence) => `Pesan: ${sentence}`,
  setting: (setting) => `Periksa di sana: ${setting}`,
  requestId: (id) => `ID permintaan: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'id',
  title: 'Masuk',
  done: 'Anda sudah masuk. Anda dapat menutup jendela ini.',
  noPage:
    'Halaman komentar tidak dapat dihubungi dari jendela ini. Tutup jendela ini dan masuk lagi di sana. Untuk pemilik situs: halaman dengan Cross-Origin-Opener-Policy memerlukan nilai same-origin-allow-popups.',
  refused: (provider) => `Anda tidak berhasil masuk dengan ${provider}.`,
  down: (provider) => `${provider} sedang tidak menjawab.`,
  failed: (provider) => `Gagal masuk dengan ${provider}: jawabannya tidak valid.`,
  nameless: (provider) => `Akun ${provider} Anda tidak memiliki nama yang dapat ditampilkan. Tambahkan di sana.`,
  over: 'Proses masuk ini sudah kedaluwarsa atau sudah dipakai. Silakan masuk lagi di halaman.',
  busy: 'Terlalu banyak upaya masuk dari jaringan Anda. Coba lagi dalam satu menit.',
  otherOrigin: (origin) =>
    `Server ini tidak melayani proses masuk untuk halaman ${origin}. Untuk pemilik situs: izinkan dengan --origin ${origin}`,
  nothingLost: 'Tidak ada yang hilang: teks Anda masih ada di formulir.',
  again: 'Coba lagi',
  close: 'Kembali ke halaman',
};

export const page: PageStrings = {
  lang: 'id',
  heading: (title) => `Komentar untuk “${title}”`,
  backToArticle: 'Kembali ke artikel',
  signInAtArticle: 'Untuk menulis komentar, silakan masuk di halaman artikel.',
  ownPage: plural('id', {
    zero: 'Baca dan tulis komentar di halaman terpisah',
    other: (n) => `Baca ${n} komentar di halaman terpisah`,
  }),
  previousPage: 'Halaman sebelumnya',
  nextPage: 'Halaman berikutnya',
  pageOf: (page, pages) => `Halaman ${page} dari ${pages}`,
  textKept: 'Komentar Anda belum terkirim. Teks Anda masih ada di formulir di bawah ini.',
  otherSite: 'Formulir ini dikirim dari situs lain. Periksa teks Anda, lalu kirim dari sini.',
  parentGone: 'Komentar yang Anda balas sudah dihapus.',
  yourComment: 'Komentar Anda',
  showInDiscussion: 'Lihat di antara semua komentar',
};

export const tooOld: string = 'Peramban ini terlalu lama untuk menampilkan komentar. Perbarui, atau gunakan yang lain.';

export const attributions: AttributionWords = {
  article: 'artikel*',
  place: 'di atas|komentar*|teks',
  introduces: 'mengutip|kutipan|menjawab|membalas|balasan',
  from: 'dari|menurut',
  says: 'menulis|tulis|berkata|kata',
  nobody: 'peribahasa|pepatah',
};

// Croatian.

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

/**
 * Counts a noun by its forms.
 *
 * Its calls are marked as pure, so that builds can take parts of this file.
 */
const counted = (one: string, few: string, other: string): ((count: number) => string) =>
  plural('hr', {one: (n) => `${n} ${one}`, few: (n) => `${n} ${few}`, other: (n) => `${n} ${other}`});

const replies = counted('odgovor', 'odgovora', 'odgovora');
const comments = counted('komentar', 'komentara', 'komentara');

export const thread: Strings = {
  lang: 'hr',
  comments: (count) => (count === 0 ? 'Još nema komentara' : comments(count)),
  anonymous: 'Anonimno',
  badges: {author: 'Autor', moderator: 'Moderator'},
  place: (level, parent, count) =>
    `razina ${level}${parent === null ? '' : `, odgovor korisniku ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `odgovor korisniku ${name}`,
  permalink: 'Poveznica na komentar',
  edited: (date) => `uređeno ${date}`,
  editNote: (reason, by) => `uređeno: ${reason}${by && ` — ${by}`}`,
  deleted: 'Komentar je izbrisan.',
  noText: 'Komentar nema teksta.',
  reply: 'Odgovori',
  replyTo: (name) => `Odgovori korisniku ${name}`,
  hideReplies: (count, name) => `Sakrij: ${replies(count)} korisniku ${name}`,
  showReplies: (count, name) => `Prikaži: ${replies(count)} korisniku ${name}`,
  loading: 'Učitavanje komentara…',
  empty: 'Ovdje još nitko ništa nije napisao.',
  closed: 'Rasprava je zatvorena za nove komentare.',
  failed: 'Komentari se nisu mogli učitati.',
  retry: 'Pokušaj ponovno',
  write: 'Napiši komentar',
  oldest: 'Prvo najstariji',
  newest: 'Prvo najnoviji',
  mostReplies: 'Najviše odgovora',
  votes: 'Najviše glasova',
  view: 'Prikaz',
  later: {
    folded: replies,
    echoes: counted('spominjanje drugdje', 'spominjanja drugdje', 'spominjanja drugdje'),
    more: 'Prikaži još komentara',
    loadingMore: 'Učitavanje još komentara…',
    unreadable: (count) => `Nije se moglo pročitati: ${comments(count)}.`,
    showAll: 'Prikaži sve',
    slow: 'Učitavanje traje dulje nego inače…',
    answerAt: (name) => `Komentiraj na ${name}`,
    failures: {
      offline: 'Poslužitelj nije dostupan.',
      timeout: 'Poslužitelj ne odgovara.',
      missing: 'Na ovoj adresi nema komentara.',
      refused: 'Poslužitelj to ne dopušta.',
      invalid: 'Poslužitelj to nije prihvatio.',
      conflict: 'Ovo je već poslano s drugim tekstom.',
      limited: 'Previše zahtjeva. Pričekajte trenutak.',
      broken: 'Pogreška na poslužitelju.',
      blocked: 'Ova stranica nema pristup poslužitelju.',
      moved: 'Poslužitelj se preselio.',
      unreadable: 'Odgovor poslužitelja nije valjan.',
      large: 'Odgovor poslužitelja je prevelik.',
      unset: 'Nedostaje adresa komentara: atribut endpoint.',
    },
  },
};

const left = plural('hr', {
  one: (n) => `preostao ${n} znak`,
  few: (n) => `preostala ${n} znaka`,
  other: (n) => `preostalo ${n} znakova`,
});

const over = counted('znak previše', 'znaka previše', 'znakova previše');

export const writing: WritingStrings = {
  writeReply: (name) => `Vaš odgovor korisniku ${name}`,
  writeEdit: 'Uređivanje vašeg komentara',
  name: 'Ime',
  email: 'E-pošta',
  website: 'Web-stranica',
  comment: 'Komentar',
  optional: '(nije obavezno)',
  emailHint: 'Nigdje se ne prikazuje; vide je samo moderatori.',
  markdownHint: 'Markdown: *kurziv*, **podebljano**, >\u00a0citat, `kod`, [poveznica](https://…)',
  formatting: 'Oblikovanje',
  tools: {bold: 'Podebljano', italic: 'Kurziv', link: 'Poveznica', code: 'Kod', quote: 'Citat', list: 'Popis'},
  send: 'Objavi',
  save: 'Spremi izmjene',
  preview: 'Pregled',
  previewing: 'Učitavanje pregleda…',
  nothingToPreview: 'Još nema ničega za pregled.',
  cancel: 'Odustani',
  left,
  over,
  needed: 'Ovo je polje obavezno.',
  notAnAddress: 'Web-adresa počinje s https://',
  notAnEmail: 'Ovo nije adresa e-pošte.',
  notKept: 'Skice se ne spremaju na ovom uređaju: kopirajte tekst prije odlaska.',
  forget: 'Zaboravi me na ovom uređaju',
  forgetAll: 'Zaboraviti ime, skice i pravo na uređivanje?',
  leaveEmpty: 'Ovo polje ostavite prazno',
};

export const sending: SendingStrings = {
  held: 'Čeka moderatora. Vidite ga samo vi.',
  heldFor: {
    name: 'Čeka moderatora jer je ovo ime rezervirano. Vidite ga samo vi.',
    blocked: 'Čeka moderatora jer ste ovdje blokirani. Vidite ga samo vi.',
  },
  pending: 'Slanje…',
  checking: 'Provjeravamo da niste robot…',
  waiting: (why) => `Čeka na slanje. ${why} Poslat će se automatski.`,
  deviceOffline: 'Niste na mreži.',
  askedToWait: (time) => `Poslužitelj traži da pričekate do ${time}.`,
  keepOpen: 'Na ovom uređaju nema kopije: ostavite ovu stranicu otvorenom.',
  stale: 'Nije poslano već cijeli dan. Poslati sada?',
  sendNow: 'Pošalji sada',
  takeBack: 'Povuci',
  notSentYet: 'Napisano ovdje i još neposlano:',
  refused: 'Moderator nije prihvatio vaš komentar:',
  dismiss: 'Sakrij',
  posted: 'Vaš komentar je objavljen.',
  postedHeld: 'Hvala. Moderator će pročitati vaš komentar prije objave.',
  edit: 'Uredi',
  delete: 'Izbriši',
  timeLeft: (time) => `još ${time}`,
  deleting: 'Izbrisano.',
  undo: 'Poništi',
  unchanged: 'To nije uspjelo.',
  editedNow: 'Vaš komentar je izmijenjen.',
  deletedNow: 'Vaš komentar je izbrisan.',
  drafts: counted('nedovršena skica:', 'nedovršene skice:', 'nedovršenih skica:'),
  draftOfReply: (name) => `odgovor korisniku ${name}`,
  draftOfComment: 'komentar uz stranicu',
  draftOfEdit: 'izmjena vašeg komentara',
  draftOfNothing: 'uz komentar kojeg više nema',
  discard: 'Odbaci',
  discarded: 'Skica je odbačena.',
};

export const finding: FindingStrings = {
  openAll: 'Proširi sve odgovore',
  foldAll: 'Sažmi sve odgovore',
  foldBelow: (level) => `Sažmi ispod razine ${level}`,
  flat: 'Kronološki',
  tree: 'Po nitima',
  refresh: 'Potraži nove komentare',
  loadedSoFar: (count) => `dosad učitano: ${count}`,
  unseen: counted('novi', 'nova', 'novih'),
  previous: 'Prethodni novi komentar',
  next: 'Sljedeći novi komentar',
  arrived: counted('novi komentar', 'nova komentara', 'novih komentara'),
  changed: 'Rasprava se promijenila.',
  show: 'Prikaži',
  onlyThis: 'Samo ovaj razgovor',
  all: 'Svi komentari',
  oneShown: 'Prikazan je samo jedan razgovor.',
  back: (name) => `Natrag: ${name}`,
  unknown: 'Komentar na koji vodi poveznica nije u ovoj raspravi.',
  unavailable: 'To se nije učitalo. Pokušajte ponovno.',
  nothingNew: 'Nema ništa novo.',
};

export const quotes: QuotesStrings = {
  quote: 'Citiraj',
  wrote: (name) => `${name} piše:`,
  fromArticle: 'Iz članka:',
  quotes: (name) => `citat: ${name}, idi na odlomak`,
  quotesArticle: 'citat iz članka, idi na odlomak',
  quotedBy: plural('hr', {
    one: (n) => `Citirano ${n} put`,
    few: (n) => `Citirano ${n} puta`,
    other: (n) => `Citirano ${n} puta`,
  }),
  repliesTo: (name) => `odgovara korisniku ${name}`,
  back: (name) => `Natrag: ${name}`,
  asWritten: 'Citati bez poveznica',
  markQuoted: 'Istakni citirane odlomke',
};

export const keys: KeysStrings = {
  skipComments: plural('hr', {
    one: (n) => `Preskoči ${n} komentar`,
    few: (n) => `Preskoči ${n} komentara`,
    other: (n) => `Preskoči ${n} komentara`,
  }),
  endOfComments: 'Kraj komentara',
  keysTitle: 'Tipkovni prečaci',
  keysHint: 'Ove tipke rade dok je fokus u komentarima, ali ne u polju za tekst.',
  keys: {
    next: 'Sljedeći komentar',
    previous: 'Prethodni komentar',
    parent: 'Komentar na koji ovaj odgovara',
    nextNew: 'Sljedeći novi komentar',
    fold: 'Sažmi ili proširi odgovore',
    reply: 'Odgovori',
    quote: 'Citiraj odabrani tekst ili cijeli komentar',
    help: 'Prikaži ovaj popis',
  },
  useKeys: 'Koristi ove tipke',
  closeKeys: 'Zatvori',
  firstComment: 'Ovo je prvi komentar.',
  lastComment: 'Ovo je posljednji komentar.',
  noParent: 'Ovaj komentar nije odgovor.',
  loadingNext: 'Učitavanje još komentara…',
  repliesFolded: plural('hr', {
    one: (n) => `Sažet ${n} odgovor`,
    few: (n) => `Sažeta ${n} odgovora`,
    other: (n) => `Sažeto ${n} odgovora`,
  }),
  repliesShown: plural('hr', {
    one: (n) => `Proširen ${n} odgovor`,
    few: (n) => `Proširena ${n} odgovora`,
    other: (n) => `Prošireno ${n} odgovora`,
  }),
};

const votes = counted('glas', 'glasa', 'glasova');

export const voting: VotingStrings = {
  voteFor: (name, count) => `Glasaj za komentar korisnika ${name}: ${votes(count)}`,
  voted: (count) => `Glasali ste za ovaj komentar: ${votes(count)}`,
  unvoted: (count) => `Povukli ste svoj glas: ${votes(count)}`,
  notVoted: (why) => `Vaš glas nije ubrojen. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Prijavljeni ste kao ${name}`,
  signOut: 'Odjava',
  signedOut: 'Odjavljeni ste.',
  signInWith: (provider) => `Prijava uz ${provider}`,
  signInFirst: 'Prijavite se da biste poslali komentar.',
  signInOnSite: 'Pisati mogu samo osobe s računom na ovoj stranici. Prijavite se na njoj; vaš tekst ostaje ovdje.',
  signInEither: 'Da biste poslali komentar, prijavite se na ovoj stranici ili ovdje:',
  continueInWindow: 'Nastavite u prozoru koji se otvorio.',
  signInBlocked: 'Preglednik je blokirao prozor.',
  openSignIn: 'Otvori',
  verified: 'ime potvrđeno',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Radnje za komentar korisnika ${name}`,
  report: 'Prijavi',
  reported: 'Prijavili ste ovaj komentar',
  reportComment: (name) => `Prijavi komentar korisnika ${name}`,
  reportWhy: 'Što nije u redu s ovim komentarom?',
  reportReasons: {
    spam: 'Spam ili oglašavanje',
    abuse: 'Vrijeđanje ili uznemiravanje',
    harm: 'Prijetnje, nasilje ili samoozljeđivanje',
    privacy: 'Tuđi osobni podaci',
    'off-topic': 'Nije vezano uz temu',
    other: 'Nešto drugo',
  },
  reportDetails: 'Pojedinosti za moderatore (nije obavezno)',
  sendReport: 'Pošalji prijavu',
  sendingReport: 'Slanje…',
  cancelReport: 'Odustani',
  chooseReason: 'Odaberite razlog.',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'Hvala. Moderatori su primili vašu prijavu. Ne vide tko ju je poslao.',
  reportNotSent: (why) => `Vaša prijava nije poslana. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Moderiraj',
  allowInWindow: 'Dopustite to u prozoru koji se otvorio.',
  windowBlocked: 'Preglednik je blokirao prozor.',
  openWindow: 'Otvori',
  windowClosed: 'Prozor je zatvoren i ništa nije dopušteno.',
  moderatingAs: (name) => (name ? `Moderirate kao ${name}.` : 'Moderirate.'),
  stopModerating: 'Završi moderiranje',
  moderationEnded:
    'Poslužitelj više ne prihvaća vaše odluke s ove stranice. Pritisnite „Moderiraj“ da biste se ponovno prijavili.',
  moderationFailed: (why) => `To nije uspjelo. ${why}`,
  approve: 'Odobri',
  turnDown: 'Odbij',
  deleteComment: 'Izbriši',
  editComment: 'Uredi uz napomenu',
  pin: 'Prikvači',
  unpin: 'Otkvači',
  replyAsModerator: 'Odgovori kao moderator',
  heldHere: (why) => (why ? `Čeka odobrenje: ${why}` : 'Čeka odobrenje. Vide ga samo moderatori i njegov autor.'),
  commentText: 'Tekst (Markdown)',
  editReason: 'Razlog (vide ga čitatelji)',
  saveEdit: 'Spremi',
  sendReply: 'Pošalji odgovor',
  cancelChange: 'Odustani',
  decided: {
    approve: 'Odobreno.',
    reject: 'Odbijeno.',
    delete: 'Izbrisano.',
    edit: 'Uređeno.',
    pin: 'Prikvačeno.',
    unpin: 'Otkvačeno.',
    reply: 'Vaš odgovor je objavljen.',
  },
  undoDecision: 'Poništi',
  undone: 'Poništeno.',
  decidedBefore: (name) =>
    name
      ? `Netko je bio brži: ${name}. Vidite komentar kakav je sada. Ništa drugo nije promijenjeno.`
      : 'Komentar se promijenio: vidite ga kakav je sada. Ništa drugo nije promijenjeno.',
  commentGone: 'Ovog komentara više nema.',
};

export const details: DetailsStrings = {
  details: 'Pojedinosti',
  triesAgainAt: (time) => `Sljedeći automatski pokušaj: ${time}.`,
  triesAgainOnline: 'Sljedeći automatski pokušaj slijedi kad ovaj uređaj opet bude na mreži.',
  diagnoses: {
    offline: () => 'Ovaj uređaj nije povezan s mrežom.',
    unreachable: ({host}) =>
      `${host} nije dostupan: ime se ne može razriješiti, veza se odbija ili prekida, certifikat nije valjan ili ga blokira proširenje preglednika. Preglednici stranici ne govore razlog. Možda je privremeno.`,
    unanswered: ({page}) =>
      `Preglednik ne pokazuje odgovor: veza nije uspjela ili poslužitelj s ove stranice ne prihvaća zahtjeve za pisanje. Na OPTIONS mora odgovoriti s „Access-Control-Allow-Origin: ${page}“, „Access-Control-Allow-Methods: POST, PATCH, DELETE“ i „Access-Control-Allow-Headers: Authorization, Content-Type“. Preglednici stranici ne govore razlog.`,
    cors: ({page, isOurs}) =>
      `Poslužitelj odgovara, ali ne ovoj stranici (CORS): u odgovoru nedostaje zaglavlje „Access-Control-Allow-Origin: ${page}“ (ili „*“).${isOurs ? ` Poslužitelj Colloquy šalje ga svakoj stranici: potražite proxy koji ga uklanja ili odgovara umjesto njega. Da bi se s ove stranice moglo i pisati, pokrenite poslužitelj uz „--origin ${page}“.` : ''}`,
    csp: ({directive, origin}) =>
      `Content-Security-Policy ove stranice blokira zahtjev. Dodajte ${origin} u direktivu „${directive}“.`,
    mixed: ({host}) =>
      `Ova je stranica sigurna (https), a endpoint nije (http): preglednici blokiraju takav miješani sadržaj. Omogućite pristup putem https i postavite https://${host}.`,
    private: ({host}) =>
      `${host} je adresa u privatnoj mreži ili na uređaju samog čitatelja, a ova je stranica javna: preglednici to blokiraju ili prvo pitaju, a većina čitatelja ne može joj pristupiti. Upotrijebite javnu adresu. Unutar mreže dopustite „local-network-access“ u Permissions-Policy stranice i na preflight zahtjeve odgovarajte s „Access-Control-Allow-Private-Network: true“.`,
    scheme: () =>
      'Komentari se mogu čitati samo putem http ili https. U endpoint postavite takvu adresu i otvorite stranicu s web-poslužitelja, a ne iz datoteke.',
    slow: ({host}) => `S ${host} 20 sekundi nije stiglo ništa.`,
    moved: ({to}) =>
      `Adresa preusmjerava${to && ` na ${to}`}. Čitanje slijedi preusmjeravanja unutar http ili unutar https; zahtjevi s tajnom ili komentarom ne slijede nijedno. U endpoint postavite novu adresu.`,
    cut: () => 'Veza se prekinula prije nego što je stigao cijeli odgovor.',
    large: ({megabytes}) => `Odgovor je veći od ${megabytes} MB.`,
    half: () => 'Odgovor je odsječen ili nije valjan JSON.',
    foreign: () => 'Odgovor nije JSON.',
    shapeless: () => 'Odgovor je JSON, ali ne u očekivanom formatu.',
  },
  rejections: {
    signIn: () => 'Poslužitelj traži prijavu.',
    forbidden: ({page, isOurs}) =>
      `Poslužitelj odbija ovu stranicu ili ovaj zahtjev.${isOurs ? ` Poslužitelj Colloquy dopušta stranicu uz „--origin ${page}“.` : ''}`,
    absent: () => 'Na ovoj adresi nema ničega.',
    limited: () => 'Prekoračen je dopušteni broj zahtjeva poslužitelju.',
    busy: () => 'Poslužitelj privremeno nije dostupan.',
    broken: () => 'Zakazao je poslužitelj ili proxy ispred njega.',
    other: () => 'Poslužitelj ne prihvaća zahtjev.',
  },
  pointsElsewhere: 'Endpoint vjerojatno vodi nekamo drugamo.',
  address: (address) => `Adresa: ${address}`,
  answer: (status, type) => `Odgovor: status ${status}, ${type || 'bez Content-Type'}`,
  begins: (text) => `Početak: ${text}`,
  says: (sentence) => `Poruka: ${sentence}`,
  setting: (setting) => `Provjerite ondje: ${setting}`,
  requestId: (id) => `ID zahtjeva: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'hr',
  title: 'Prijava',
  done: 'Prijavljeni ste. Možete zatvoriti ovaj prozor.',
  noPage:
    'Stranica s komentarima nije dostupna iz ovog prozora. Zatvorite ga i ondje se ponovno prijavite. Za vlasnika stranice: stranice s Cross-Origin-Opener-Policy trebaju vrijednost same-origin-allow-popups.',
  refused: (provider) => `Prijava uz ${provider} je odbijena.`,
  down: (provider) => `${provider} trenutačno ne odgovara.`,
  failed: (provider) => `Prijava uz ${provider} nije uspjela: odgovor nije valjan.`,
  nameless: (provider) => `Vaš račun na ${provider} nema ime koje bi se moglo prikazati. Dodajte ga ondje.`,
  over: 'Ova je prijava istekla ili je već iskorištena. Ponovno se prijavite na stranici.',
  busy: 'S vaše mreže bilo je previše prijava. Pokušajte ponovno za minutu.',
  otherOrigin: (origin) =>
    `Ovaj poslužitelj ne prijavljuje nikoga za stranice s ${origin}. Za vlasnika stranice: dopustite ih uz --origin ${origin}`,
  nothingLost: 'Ništa nije izgubljeno: vaš je tekst još u obrascu.',
  again: 'Pokušaj ponovno',
  close: 'Natrag na stranicu',
};

export const page: PageStrings = {
  lang: 'hr',
  heading: (title) => `Komentari: „${title}“`,
  backToArticle: 'Natrag na članak',
  signInAtArticle: 'Da biste napisali komentar, prijavite se na stranici članka.',
  ownPage: plural('hr', {
    zero: 'Čitajte i pišite komentare na zasebnoj stranici',
    one: (n) => `Pročitajte ${n} komentar na zasebnoj stranici`,
    few: (n) => `Pročitajte ${n} komentara na zasebnoj stranici`,
    other: (n) => `Pročitajte ${n} komentara na zasebnoj stranici`,
  }),
  previousPage: 'Prethodna stranica',
  nextPage: 'Sljedeća stranica',
  pageOf: (number, pages) => `Stranica ${number} od ${pages}`,
  textKept: 'Vaš komentar nije objavljen. Vaš je tekst još u obrascu ispod.',
  otherSite: 'Ovaj je obrazac poslan s druge stranice. Provjerite tekst pa ga objavite odavde.',
  parentGone: 'Komentar na koji ste odgovarali je izbrisan.',
  yourComment: 'Vaš komentar',
  showInDiscussion: 'Prikaži u raspravi',
};

export const tooOld: string = 'Ovaj je preglednik prestar za prikaz komentara. Ažurirajte ga ili upotrijebite drugi.';

export const attributions: AttributionWords = {
  article: 'član(?:ak|k*)|artikl*',
  place: 'gore|iznad|objav*|tekst*|komentar*',
  introduces: 'citiram|odgovor',
  from: 'iz|od|prema',
  says: '(?:na)?pisa[ol]*|piše|rek(?:ao|la)|kaže',
  nobody: 'poslovic*',
};

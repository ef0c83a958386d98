// Romanian.

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
const counted = (one: string, other: string): ((count: number) => string) =>
  plural('ro', {one: `1 ${one}`, few: (n) => `${n} ${other}`, other: (n) => `${n} de ${other}`});

const replies = counted('răspuns', 'răspunsuri');
const comments = counted('comentariu', 'comentarii');

export const thread: Strings = {
  lang: 'ro',
  comments: (count) => (count === 0 ? 'Niciun comentariu încă' : comments(count)),
  anonymous: 'Anonim',
  badges: {author: 'Autor', moderator: 'Moderator'},
  place: (level, parent, count) =>
    `nivelul ${level}${parent === null ? '' : `, răspuns pentru ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `răspuns pentru ${name}`,
  permalink: 'Link către comentariu',
  edited: (date) => `editat ${date}`,
  editNote: (reason, by) => `editat: ${reason}${by && ` — ${by}`}`,
  deleted: 'Acest comentariu a fost șters.',
  noText: 'Acest comentariu nu are text.',
  reply: 'Răspunde',
  replyTo: (name) => `Răspunde utilizatorului ${name}`,
  hideReplies: (count, name) => `Ascunde ${replies(count)} pentru ${name}`,
  showReplies: (count, name) => `Arată ${replies(count)} pentru ${name}`,
  loading: 'Se încarcă comentariile…',
  empty: 'Nimeni nu a scris încă nimic aici.',
  closed: 'Discuția este închisă pentru comentarii noi.',
  failed: 'Comentariile nu au putut fi încărcate.',
  retry: 'Încearcă din nou',
  write: 'Scrie un comentariu',
  oldest: 'Cele mai vechi',
  newest: 'Cele mai noi',
  mostReplies: 'Cele mai multe răspunsuri',
  votes: 'Cele mai multe voturi',
  view: 'Afișare',
  later: {
    folded: replies,
    echoes: counted('mențiune în altă parte', 'mențiuni în altă parte'),
    more: 'Arată mai multe comentarii',
    loadingMore: 'Se încarcă mai multe comentarii…',
    unreadable: (count) => `Nu s-au putut citi: ${comments(count)}.`,
    showAll: 'Arată tot',
    slow: 'Încărcarea durează mai mult decât de obicei…',
    answerAt: (name) => `Scrie un comentariu pe ${name}`,
    failures: {
      offline: 'Serverul nu poate fi contactat.',
      timeout: 'Serverul nu răspunde.',
      missing: 'La această adresă nu există comentarii.',
      refused: 'Serverul nu permite acest lucru.',
      invalid: 'Serverul nu a acceptat acest lucru.',
      conflict: 'A fost deja trimis cu alt text.',
      limited: 'Prea multe cereri. Așteaptă puțin.',
      broken: 'Serverul are o problemă.',
      blocked: 'Pagina nu are acces la server.',
      moved: 'Serverul s-a mutat.',
      unreadable: 'Răspunsul serverului nu este valid.',
      large: 'Răspunsul serverului este prea mare.',
      unset: 'Lipsește adresa comentariilor: atributul endpoint.',
    },
  },
};

const left = plural('ro', {
  one: 'a rămas 1 caracter',
  few: (n) => `au rămas ${n} caractere`,
  other: (n) => `au rămas ${n} de caractere`,
});

const over = counted('caracter în plus', 'caractere în plus');

export const writing: WritingStrings = {
  writeReply: (name) => `Răspunsul tău pentru ${name}`,
  writeEdit: 'Editează-ți comentariul',
  name: 'Nume',
  email: 'E-mail',
  website: 'Site web',
  comment: 'Comentariu',
  optional: '(opțional)',
  emailHint: 'Nu apare niciodată; îl văd doar moderatorii.',
  markdownHint: 'Markdown: *cursiv*, **aldin**, >\u00a0citat, `cod`, [link](https://…)',
  formatting: 'Formatare',
  tools: {bold: 'Aldin', italic: 'Cursiv', link: 'Link', code: 'Cod', quote: 'Citat', list: 'Listă'},
  send: 'Trimite',
  save: 'Salvează',
  preview: 'Previzualizare',
  previewing: 'Se încarcă previzualizarea…',
  nothingToPreview: 'Nu este încă nimic de previzualizat.',
  cancel: 'Anulează',
  left,
  over,
  needed: 'Acest câmp este obligatoriu.',
  notAnAddress: 'O adresă web începe cu https://',
  notAnEmail: 'Aceasta nu este o adresă de e-mail.',
  notKept: 'Ciornele nu se salvează pe acest dispozitiv: copiază textul înainte să pleci.',
  forget: 'Uită-mă pe acest dispozitiv',
  forgetAll: 'Uităm numele, ciornele și dreptul de editare?',
  leaveEmpty: 'Lasă acest câmp gol',
};

export const sending: SendingStrings = {
  held: 'Așteaptă un moderator. Doar tu îl vezi.',
  heldFor: {
    name: 'Așteaptă un moderator, pentru că acest nume este rezervat. Doar tu îl vezi.',
    blocked: 'Așteaptă un moderator, pentru că accesul tău aici este blocat. Doar tu îl vezi.',
  },
  pending: 'Se trimite…',
  checking: 'Verificăm că nu ești un robot…',
  waiting: (why) => `Așteaptă să fie trimis. ${why} Se va trimite automat.`,
  deviceOffline: 'Ești offline.',
  askedToWait: (time) => `Serverul te roagă să aștepți până la ${time}.`,
  keepOpen: 'Pe acest dispozitiv nu se salvează nicio copie: lasă pagina deschisă.',
  stale: 'Nu s-a trimis de o zi întreagă. Îl trimiți acum?',
  sendNow: 'Trimite acum',
  takeBack: 'Retrage',
  notSentYet: 'Scris aici și încă netrimis:',
  refused: 'Un moderator nu a acceptat comentariul tău:',
  dismiss: 'Ascunde',
  posted: 'Comentariul tău a fost publicat.',
  postedHeld: 'Mulțumim. Un moderator va citi comentariul tău înainte să apară.',
  edit: 'Editează',
  delete: 'Șterge',
  timeLeft: (time) => `încă ${time}`,
  deleting: 'Șters.',
  undo: 'Anulează ștergerea',
  unchanged: 'Nu a reușit.',
  editedNow: 'Comentariul tău a fost modificat.',
  deletedNow: 'Comentariul tău a fost șters.',
  drafts: counted('ciornă neterminată:', 'ciorne neterminate:'),
  draftOfReply: (name) => `răspuns pentru ${name}`,
  draftOfComment: 'comentariu la pagină',
  draftOfEdit: 'comentariul tău, editat',
  draftOfNothing: 'la un comentariu care nu mai există',
  discard: 'Renunță',
  discarded: 'Ciorna a fost ștearsă.',
};

export const finding: FindingStrings = {
  openAll: 'Extinde tot',
  foldAll: 'Restrânge tot',
  foldBelow: (level) => `Restrânge sub nivelul ${level}`,
  flat: 'Cronologic',
  tree: 'Conversații',
  refresh: 'Caută comentarii noi',
  loadedSoFar: (count) => `încărcate până acum: ${count}`,
  unseen: plural('ro', {one: '1 nou', few: (n) => `${n} noi`, other: (n) => `${n} noi`}),
  previous: 'Comentariul nou anterior',
  next: 'Următorul comentariu nou',
  arrived: counted('comentariu nou', 'comentarii noi'),
  changed: 'Discuția s-a schimbat.',
  show: 'Arată',
  onlyThis: 'Doar această conversație',
  all: 'Toate comentariile',
  oneShown: 'Se vede o singură conversație.',
  back: (name) => `Înapoi la ${name}`,
  unknown: 'Comentariul din link nu este în această discuție.',
  unavailable: 'Nu s-a putut încărca. Încearcă din nou.',
  nothingNew: 'Nu este nimic nou.',
};

export const quotes: QuotesStrings = {
  quote: 'Citează',
  wrote: (name) => `${name} a scris:`,
  fromArticle: 'Din articol:',
  quotes: (name) => `citat din ${name}, mergi la pasaj`,
  quotesArticle: 'citat din articol, mergi la pasaj',
  quotedBy: plural('ro', {
    one: 'Citat o dată',
    few: (n) => `Citat de ${n} ori`,
    other: (n) => `Citat de ${n} de ori`,
  }),
  repliesTo: (name) => `răspuns pentru ${name}`,
  back: (name) => `Înapoi la ${name}`,
  asWritten: 'Citate fără linkuri',
  markQuoted: 'Marchează pasajele citate',
};

export const keys: KeysStrings = {
  skipComments: plural('ro', {
    one: 'Sari peste 1 comentariu',
    few: (n) => `Sari peste ${n} comentarii`,
    other: (n) => `Sari peste ${n} de comentarii`,
  }),
  endOfComments: 'Sfârșitul comentariilor',
  keysTitle: 'Comenzi rapide de la tastatură',
  keysHint: 'Aceste taste funcționează când focalizarea este în comentarii, dar nu într-un câmp de text.',
  keys: {
    next: 'Comentariul următor',
    previous: 'Comentariul anterior',
    parent: 'Comentariul la care răspunde acesta',
    nextNew: 'Următorul comentariu nou',
    fold: 'Restrânge sau extinde răspunsurile',
    reply: 'Răspunde',
    quote: 'Citează textul selectat sau tot comentariul',
    help: 'Arată această listă',
  },
  useKeys: 'Folosește aceste taste',
  closeKeys: 'Închide',
  firstComment: 'Acesta este primul comentariu.',
  lastComment: 'Acesta este ultimul comentariu.',
  noParent: 'Acest comentariu nu este un răspuns.',
  loadingNext: 'Se încarcă mai multe comentarii…',
  repliesFolded: counted('răspuns restrâns', 'răspunsuri restrânse'),
  repliesShown: counted('răspuns extins', 'răspunsuri extinse'),
};

const votes = counted('vot', 'voturi');

export const voting: VotingStrings = {
  voteFor: (name, count) => `Votează comentariul scris de ${name}: ${votes(count)}`,
  voted: (count) => `Ai votat acest comentariu: ${votes(count)}`,
  unvoted: (count) => `Ți-ai retras votul: ${votes(count)}`,
  notVoted: (why) => `Votul tău nu a fost numărat. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Cont conectat: ${name}`,
  signOut: 'Deconectare',
  signedOut: 'Te-ai deconectat.',
  signInWith: (provider) => `Conectare cu ${provider}`,
  signInFirst: 'Conectează-te ca să trimiți comentariul.',
  signInOnSite: 'Pot scrie doar cei care au cont pe acest site. Conectează-te pe site; textul tău rămâne aici.',
  signInEither: 'Ca să trimiți comentariul, conectează-te pe acest site sau aici:',
  continueInWindow: 'Continuă în fereastra care s-a deschis.',
  signInBlocked: 'Browserul a blocat fereastra.',
  openSignIn: 'Deschide',
  verified: 'nume verificat',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Acțiuni pentru comentariul scris de ${name}`,
  report: 'Raportează',
  reported: 'Ai raportat acest comentariu',
  reportComment: (name) => `Raportează comentariul scris de ${name}`,
  reportWhy: 'Ce este în neregulă cu acest comentariu?',
  reportReasons: {
    spam: 'Spam sau reclamă',
    abuse: 'Insulte sau hărțuire',
    harm: 'Amenințări, violență sau autovătămare',
    privacy: 'Date personale ale cuiva',
    'off-topic': 'Pe lângă subiect',
    other: 'Altceva',
  },
  reportDetails: 'Detalii pentru moderatori (opțional)',
  sendReport: 'Trimite raportul',
  sendingReport: 'Se trimite…',
  cancelReport: 'Anulează',
  chooseReason: 'Alege un motiv.',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'Mulțumim. Moderatorii au primit raportul tău. Nu văd cine l-a trimis.',
  reportNotSent: (why) => `Raportul tău nu a fost trimis. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Moderează',
  allowInWindow: 'Permite acest lucru în fereastra care s-a deschis.',
  windowBlocked: 'Browserul a blocat fereastra.',
  openWindow: 'Deschide',
  windowClosed: 'Fereastra a fost închisă fără să se permită nimic.',
  moderatingAs: (name) => (name ? `Moderezi ca ${name}.` : 'Moderezi.'),
  stopModerating: 'Oprește moderarea',
  moderationEnded:
    'Serverul nu mai acceptă deciziile tale din această pagină. Apasă „Moderează” ca să te conectezi din nou.',
  moderationFailed: (why) => `Nu a reușit. ${why}`,
  approve: 'Aprobă',
  turnDown: 'Respinge',
  deleteComment: 'Șterge',
  editComment: 'Editează cu o notă',
  pin: 'Fixează',
  unpin: 'Anulează fixarea',
  replyAsModerator: 'Răspunde ca moderator',
  heldHere: (why) => (why ? `În așteptare: ${why}` : 'În așteptare. Îl văd doar moderatorii și cine l-a scris.'),
  commentText: 'Text (Markdown)',
  editReason: 'Motiv, vizibil pentru cititori',
  saveEdit: 'Salvează',
  sendReply: 'Trimite',
  cancelChange: 'Anulează',
  decided: {
    approve: 'Aprobat.',
    reject: 'Respins.',
    delete: 'Șters.',
    edit: 'Editat.',
    pin: 'Fixat.',
    unpin: 'Fixare anulată.',
    reply: 'Răspunsul tău a fost publicat.',
  },
  undoDecision: 'Anulează decizia',
  undone: 'Decizie anulată.',
  decidedBefore: (name) =>
    name
      ? `Cineva a decis deja: ${name}. Vezi comentariul așa cum este acum. Nimic altceva nu s-a schimbat.`
      : 'Comentariul s-a schimbat: îl vezi așa cum este acum. Nimic altceva nu s-a schimbat.',
  commentGone: 'Acest comentariu nu mai există.',
};

export const details: DetailsStrings = {
  details: 'Detalii',
  triesAgainAt: (time) => `Următoarea încercare automată: ${time}.`,
  triesAgainOnline: 'Următoarea încercare automată va fi când acest dispozitiv va fi din nou online.',
  diagnoses: {
    offline: () => 'Acest dispozitiv nu are conexiune la rețea.',
    unreachable: ({host}) =>
      `${host} nu poate fi contactat: numele nu se rezolvă, conexiunea este refuzată sau întreruptă, certificatul nu este valid ori o extensie a browserului îl blochează. Browserele nu îi spun paginii motivul. Poate fi ceva temporar.`,
    unanswered: ({page}) =>
      `Browserul nu arată niciun răspuns: conexiunea a eșuat sau serverul nu acceptă cereri de scriere de la această pagină. Trebuie să răspundă la OPTIONS cu „Access-Control-Allow-Origin: ${page}”, „Access-Control-Allow-Methods: POST, PATCH, DELETE” și „Access-Control-Allow-Headers: Authorization, Content-Type”. Browserele nu îi spun paginii motivul.`,
    cors: ({page, isOurs}) =>
      `Serverul răspunde, dar nu acestei pagini (CORS): din răspuns lipsește antetul „Access-Control-Allow-Origin: ${page}” (sau „*”).${isOurs ? ` Un server Colloquy îl trimite oricărei pagini: caută un proxy care îl elimină sau răspunde în locul lui. Pornește serverul cu „--origin ${page}” pentru ca această pagină să poată și scrie.` : ''}`,
    csp: ({directive, origin}) =>
      `Content-Security-Policy a acestei pagini blochează cererea. Adaugă ${origin} în directiva „${directive}”.`,
    mixed: ({host}) =>
      `Această pagină este securizată (https), iar endpoint nu este (http): browserele blochează acest conținut mixt. Oferă accesul prin https și setează https://${host}.`,
    private: ({host}) =>
      `${host} este o adresă dintr-o rețea privată sau chiar de pe dispozitivul cititorului, iar această pagină este publică: browserele blochează acest lucru sau întreabă mai întâi, iar majoritatea cititorilor nu o pot accesa. Folosește o adresă publică. În interiorul rețelei, permite „local-network-access” în Permissions-Policy a paginii și răspunde la cererile preflight cu „Access-Control-Allow-Private-Network: true”.`,
    scheme: () =>
      'Comentariile se pot citi doar prin http sau https. Setează în endpoint o astfel de adresă și deschide pagina de pe un server web, nu dintr-un fișier.',
    slow: ({host}) => `${host} nu a trimis nimic timp de 20 de secunde.`,
    moved: ({to}) =>
      `Adresa redirecționează${to && ` către ${to}`}. Citirea urmează redirecționările din cadrul http sau din cadrul https; cererile cu un secret sau un comentariu nu urmează niciuna. Setează în endpoint adresa nouă.`,
    cut: () => 'Conexiunea s-a întrerupt înainte ca răspunsul să fie complet.',
    large: ({megabytes}) => `Răspunsul este mai mare de ${megabytes} MB.`,
    half: () => 'Răspunsul este trunchiat sau nu este JSON valid.',
    foreign: () => 'Răspunsul nu este JSON.',
    shapeless: () => 'Răspunsul este JSON, dar nu în formatul așteptat.',
  },
  rejections: {
    signIn: () => 'Serverul cere autentificare.',
    forbidden: ({page, isOurs}) =>
      `Serverul refuză acest site sau această cerere.${isOurs ? ` Un server Colloquy permite site-ul cu „--origin ${page}”.` : ''}`,
    absent: () => 'La această adresă nu este nimic.',
    limited: () => 'Limita de cereri a serverului a fost depășită.',
    busy: () => 'Serverul este temporar indisponibil.',
    broken: () => 'Serverul sau un proxy din fața lui a eșuat.',
    other: () => 'Serverul nu acceptă cererea.',
  },
  pointsElsewhere: 'Probabil că endpoint duce în altă parte.',
  address: (address) => `Adresă: ${address}`,
  answer: (status, type) => `Răspuns: stare ${status}, ${type || 'fără Content-Type'}`,
  begins: (text) => `Începe cu: ${text}`,
  says: (sentence) => `Mesaj: ${sentence}`,
  setting: (setting) => `Verifică acolo: ${setting}`,
  requestId: (id) => `ID-ul cererii: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'ro',
  title: 'Conectare',
  done: 'Te-ai conectat. Poți închide această fereastră.',
  noPage:
    'Pagina cu comentariile nu poate fi contactată din această fereastră. Închide-o și conectează-te din nou acolo. Pentru proprietarul site-ului: paginile cu Cross-Origin-Opener-Policy au nevoie de valoarea same-origin-allow-popups.',
  refused: (provider) => `${provider} nu te-a conectat.`,
  down: (provider) => `${provider} nu răspunde momentan.`,
  failed: (provider) => `Conectarea cu ${provider} a eșuat: răspunsul nu este valid.`,
  nameless: (provider) => `Contul tău ${provider} nu are un nume care să poată fi afișat. Adaugă unul acolo.`,
  over: 'Această conectare s-a încheiat sau a fost deja folosită. Conectează-te din nou în pagină.',
  busy: 'Au fost prea multe conectări din rețeaua ta. Încearcă din nou peste un minut.',
  otherOrigin: (origin) =>
    `Acest server nu conectează pe nimeni pentru pagini de la ${origin}. Pentru proprietarul site-ului: permite-le cu --origin ${origin}`,
  nothingLost: 'Nu s-a pierdut nimic: textul tău este încă în formular.',
  again: 'Încearcă din nou',
  close: 'Înapoi la pagină',
};

export const page: PageStrings = {
  lang: 'ro',
  heading: (title) => `Comentarii la „${title}”`,
  backToArticle: 'Înapoi la articol',
  signInAtArticle: 'Ca să scrii un comentariu, conectează-te pe pagina articolului.',
  ownPage: plural('ro', {
    zero: 'Citește și scrie comentarii pe o pagină separată',
    one: 'Citește comentariul pe o pagină separată',
    few: (n) => `Citește cele ${n} comentarii pe o pagină separată`,
    other: (n) => `Citește cele ${n} de comentarii pe o pagină separată`,
  }),
  previousPage: 'Pagina anterioară',
  nextPage: 'Pagina următoare',
  pageOf: (number, pages) => `Pagina ${number} din ${pages}`,
  textKept: 'Comentariul tău nu a fost publicat. Textul tău este încă în formularul de mai jos.',
  otherSite: 'Acest formular a fost trimis de pe alt site. Verifică-ți textul, apoi publică-l de aici.',
  parentGone: 'Comentariul la care ai răspuns a fost șters.',
  yourComment: 'Comentariul tău',
  showInDiscussion: 'Arată-l în discuție',
};

export const tooOld: string =
  'Acest browser este prea vechi pentru a afișa comentariile. Actualizează-l sau folosește altul.';

export const attributions: AttributionWords = {
  article: 'articol*',
  place: 'mai sus|text|comentari*',
  introduces: 'citez|răspuns',
  from: 'din|după',
  says: 'scri(?:s|e)|spus|spune|zi(?:ce|s)',
  nobody: 'proverb*',
};

// Italian.

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

const replies = plural('it', {one: '1 risposta', many: (n) => `${n} di risposte`, other: (n) => `${n} risposte`});

export const thread: Strings = {
  lang: 'it',
  comments: plural('it', {
    zero: 'Ancora nessun commento',
    one: '1 commento',
    many: (n) => `${n} di commenti`,
    other: (n) => `${n} commenti`,
  }),
  anonymous: 'Anonimo',
  badges: {author: 'Autore', moderator: 'Moderazione'},
  place: (level, parent, count) =>
    `livello ${level}${parent === null ? '' : `, in risposta a ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `in risposta a ${name}`,
  permalink: 'Link a questo commento',
  edited: (date) => `ultima modifica: ${date}`,
  editNote: (reason, by) => (by ? `modificato: ${reason} — ${by}` : `modificato: ${reason}`),
  deleted: 'Questo commento è stato eliminato.',
  noText: 'Questo commento non ha testo.',
  reply: 'Rispondi',
  replyTo: (name) => `Rispondi a ${name}`,
  hideReplies: (count, name) => `Nascondi ${replies(count)} a ${name}`,
  showReplies: (count, name) => `Mostra ${replies(count)} a ${name}`,
  loading: 'Caricamento dei commenti…',
  empty: 'Qui nessuno ha ancora scritto nulla.',
  closed: 'Questa discussione è chiusa e non accetta altri commenti.',
  failed: 'Impossibile caricare i commenti.',
  retry: 'Riprova',
  write: 'Scrivi un commento',
  oldest: 'Meno recenti',
  newest: 'Più recenti',
  mostReplies: 'Più risposte',
  votes: 'Più votati',
  view: 'Vista',
  later: {
    folded: replies,
    echoes: plural('it', {
      one: '1 menzione altrove',
      many: (n) => `${n} di menzioni altrove`,
      other: (n) => `${n} menzioni altrove`,
    }),
    more: 'Mostra altri commenti',
    loadingMore: 'Caricamento di altri commenti…',
    unreadable: plural('it', {
      one: 'Impossibile leggere 1 commento.',
      many: (n) => `Impossibile leggere ${n} di commenti.`,
      other: (n) => `Impossibile leggere ${n} commenti.`,
    }),
    showAll: 'Mostra tutto',
    slow: 'Il caricamento dei commenti richiede più tempo del solito…',
    answerAt: (name) => `Commenta su ${name}`,
    failures: {
      offline: 'Il server non è raggiungibile.',
      timeout: 'Il server non risponde.',
      missing: 'Non ci sono commenti a questo indirizzo.',
      refused: 'Il server non lo consente.',
      invalid: 'Il server non lo ha accettato.',
      conflict: 'È già stato inviato con un testo diverso.',
      limited: 'Troppe richieste. Attendi un momento.',
      broken: 'Il server ha un problema.',
      blocked: 'Questa pagina non può accedere al server.',
      moved: 'Il server ha cambiato indirizzo.',
      unreadable: 'La risposta non è valida.',
      large: 'La risposta è troppo grande.',
      unset: 'Manca l’indirizzo dei commenti: l’attributo endpoint.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `La tua risposta a ${name}`,
  writeEdit: 'Modifica il tuo commento',
  name: 'Nome',
  email: 'E-mail',
  website: 'Sito web',
  comment: 'Commento',
  optional: '(facoltativo)',
  emailHint: 'Non viene mai mostrata; serve solo alla moderazione.',
  markdownHint: 'Markdown: *enfasi*, **grassetto**, >\u00a0citazione, `codice`, [link](https://…)',
  formatting: 'Formattazione',
  tools: {bold: 'Grassetto', italic: 'Corsivo', link: 'Link', code: 'Codice', quote: 'Citazione', list: 'Elenco'},
  send: 'Pubblica commento',
  save: 'Salva modifiche',
  preview: 'Anteprima',
  previewing: 'Caricamento dell’anteprima…',
  nothingToPreview: 'Non c’è ancora nulla da mostrare.',
  cancel: 'Annulla',
  left: plural('it', {
    one: 'Resta 1 carattere',
    many: (n) => `Restano ${n} di caratteri`,
    other: (n) => `Restano ${n} caratteri`,
  }),
  over: plural('it', {
    one: '1 carattere di troppo',
    many: (n) => `${n} di caratteri di troppo`,
    other: (n) => `${n} caratteri di troppo`,
  }),
  needed: 'Questo campo è obbligatorio.',
  notAnAddress: 'Un indirizzo web inizia con https://',
  notAnEmail: 'Questo non è un indirizzo e-mail.',
  notKept: 'Questo dispositivo non conserva le bozze: copia il testo prima di uscire.',
  forget: 'Dimenticami su questo dispositivo',
  forgetAll: 'Dimenticare nome, bozze e diritto di modifica?',
  leaveEmpty: 'Lascia vuoto questo campo',
};

export const sending: SendingStrings = {
  held: 'In attesa della moderazione. Puoi vederlo solo tu.',
  heldFor: {
    name: 'In attesa della moderazione, perché questo nome è riservato. Solo tu puoi vedere il commento.',
    blocked: 'In attesa della moderazione, perché qui il tuo accesso è bloccato. Solo tu puoi vedere il commento.',
  },
  pending: 'Invio in corso…',
  checking: 'Verifica che il browser sia usato da una persona…',
  waiting: (why) => `In attesa di invio. ${why} Il commento verrà inviato automaticamente.`,
  deviceOffline: 'Sei offline.',
  askedToWait: (time) => `Il server chiede di attendere fino a: ${time}.`,
  keepOpen: 'Questo dispositivo non ne conserva una copia: lascia aperta questa pagina.',
  stale: 'Non inviato da un giorno intero. Inviarlo ora?',
  sendNow: 'Invia ora',
  takeBack: 'Ritira',
  notSentYet: 'Scritto qui e non ancora inviato:',
  refused: 'La moderazione non ha accettato il tuo commento:',
  dismiss: 'Ignora',
  posted: 'Il tuo commento è stato pubblicato.',
  postedHeld: 'Grazie. La moderazione leggerà il tuo commento prima che compaia.',
  edit: 'Modifica',
  delete: 'Elimina',
  timeLeft: (time) => `ancora ${time}`,
  deleting: 'Eliminato.',
  undo: 'Ripristina',
  unchanged: 'Non ha funzionato.',
  editedNow: 'Il tuo commento è stato modificato.',
  deletedNow: 'Il tuo commento è stato eliminato.',
  drafts: plural('it', {
    one: '1 bozza non finita:',
    many: (n) => `${n} di bozze non finite:`,
    other: (n) => `${n} bozze non finite:`,
  }),
  draftOfReply: (name) => `risposta a ${name}`,
  draftOfComment: 'commento alla pagina',
  draftOfEdit: 'il tuo commento, modificato',
  draftOfNothing: 'per un commento che non esiste più',
  discard: 'Elimina bozza',
  discarded: 'Bozza eliminata.',
};

export const finding: FindingStrings = {
  openAll: 'Espandi tutto',
  foldAll: 'Comprimi tutto',
  foldBelow: (level) => `Comprimi dal livello ${level}`,
  flat: 'Cronologico',
  tree: 'Conversazioni',
  refresh: 'Cerca nuovi commenti',
  loadedSoFar: (count) => `caricati finora: ${count}`,
  unseen: plural('it', {one: '1 nuovo', many: (n) => `${n} di nuovi`, other: (n) => `${n} nuovi`}),
  previous: 'Nuovo commento precedente',
  next: 'Nuovo commento successivo',
  arrived: plural('it', {
    one: '1 nuovo commento',
    many: (n) => `${n} di nuovi commenti`,
    other: (n) => `${n} nuovi commenti`,
  }),
  changed: 'La discussione è cambiata.',
  show: 'Mostra',
  onlyThis: 'Solo questa conversazione',
  all: 'Tutti i commenti',
  oneShown: 'È mostrata una sola conversazione.',
  back: (name) => `Torna a ${name}`,
  unknown: 'Il commento indicato dal link non è in questa discussione.',
  unavailable: 'Caricamento non riuscito. Riprova.',
  nothingNew: 'Non c’è nulla di nuovo.',
};

export const quotes: QuotesStrings = {
  quote: 'Cita questo',
  wrote: (name) => `${name} ha scritto:`,
  fromArticle: 'Dall’articolo:',
  quotes: (name) => `cita ${name}, vai al passaggio`,
  quotesArticle: 'cita l’articolo, vai al passaggio',
  quotedBy: plural('it', {
    one: 'Citato una volta',
    many: (n) => `Citato ${n} di volte`,
    other: (n) => `Citato ${n} volte`,
  }),
  repliesTo: (name) => `risponde a ${name}`,
  back: (name) => `Torna a ${name}`,
  asWritten: 'Citazioni come scritte',
  markQuoted: 'Evidenzia i passaggi citati',
};

export const keys: KeysStrings = {
  skipComments: plural('it', {
    one: 'Salta 1 commento',
    many: (n) => `Salta ${n} di commenti`,
    other: (n) => `Salta ${n} commenti`,
  }),
  endOfComments: 'Fine dei commenti',
  keysTitle: 'Scorciatoie da tastiera',
  keysHint: 'Questi tasti funzionano quando il focus è nei commenti, ma non in un campo di testo.',
  keys: {
    next: 'Commento successivo',
    previous: 'Commento precedente',
    parent: 'Commento a cui questo risponde',
    nextNew: 'Nuovo commento successivo',
    fold: 'Comprimi o espandi le risposte',
    reply: 'Rispondi',
    quote: 'Cita il testo selezionato o tutto il commento',
    help: 'Mostra questo elenco',
  },
  useKeys: 'Usa questi tasti',
  closeKeys: 'Chiudi',
  firstComment: 'Questo è il primo commento.',
  lastComment: 'Questo è l’ultimo commento.',
  noParent: 'Questo commento non è una risposta.',
  loadingNext: 'Caricamento di altri commenti…',
  repliesFolded: plural('it', {
    one: '1 risposta compressa',
    many: (n) => `${n} di risposte compresse`,
    other: (n) => `${n} risposte compresse`,
  }),
  repliesShown: plural('it', {
    one: '1 risposta espansa',
    many: (n) => `${n} di risposte espanse`,
    other: (n) => `${n} risposte espanse`,
  }),
};

const votes = plural('it', {one: '1 voto', many: (n) => `${n} di voti`, other: (n) => `${n} voti`});

export const voting: VotingStrings = {
  voteFor: (name, count) => `Vota il commento di ${name}: ${votes(count)}`,
  voted: (count) => `Hai votato questo commento: ${votes(count)}`,
  unvoted: (count) => `Hai ritirato il tuo voto: ${votes(count)}`,
  notVoted: (why) => `Il tuo voto non è stato conteggiato. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Accesso effettuato come ${name}`,
  signOut: 'Esci',
  signedOut: 'Disconnessione effettuata.',
  signInWith: (provider) => `Accedi con ${provider}`,
  signInFirst: 'Accedi per inviare il tuo commento.',
  signInOnSite: 'Può scrivere solo chi ha un account su questo sito. Accedi sul sito; il tuo testo resta qui.',
  signInEither: 'Accedi su questo sito per inviare il tuo commento, oppure qui:',
  continueInWindow: 'Continua nella finestra che si è aperta.',
  signInBlocked: 'Il browser ha bloccato la finestra.',
  openSignIn: 'Aprila',
  verified: 'nome verificato',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Azioni per il commento di ${name}`,
  report: 'Segnala',
  reported: 'Hai segnalato questo commento',
  reportComment: (name) => `Segnala il commento di ${name}`,
  reportWhy: 'Che cosa non va in questo commento?',
  reportReasons: {
    spam: 'Spam o pubblicità',
    abuse: 'Insulti o molestie',
    harm: 'Minacce, violenza o autolesionismo',
    privacy: 'Dati privati di una persona',
    'off-topic': 'Fuori tema',
    other: 'Altro',
  },
  reportDetails: 'Dettagli per la moderazione (facoltativo)',
  sendReport: 'Invia segnalazione',
  sendingReport: 'Invio in corso…',
  cancelReport: 'Annulla',
  chooseReason: 'Scegli un motivo.',
  detailsLeft: plural('it', {
    one: 'Resta 1 carattere',
    many: (n) => `Restano ${n} di caratteri`,
    other: (n) => `Restano ${n} caratteri`,
  }),
  detailsOver: plural('it', {
    one: '1 carattere di troppo',
    many: (n) => `${n} di caratteri di troppo`,
    other: (n) => `${n} caratteri di troppo`,
  }),
  reportSent: 'Grazie. La moderazione ha ricevuto la tua segnalazione. Non vede chi l’ha inviata.',
  reportNotSent: (why) => `La tua segnalazione non è stata inviata. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Modera',
  allowInWindow: 'Autorizza nella finestra che si è aperta.',
  windowBlocked: 'Il browser ha bloccato la finestra.',
  openWindow: 'Aprila',
  windowClosed: 'La finestra è stata chiusa senza autorizzare nulla.',
  moderatingAs: (name) => (name ? `Stai moderando come ${name}.` : 'Stai moderando.'),
  stopModerating: 'Smetti di moderare',
  moderationEnded: 'Il server non accetta più le tue decisioni da questa pagina. Premi “Modera” per accedere di nuovo.',
  moderationFailed: (why) => `Non ha funzionato. ${why}`,
  approve: 'Approva',
  turnDown: 'Rifiuta',
  deleteComment: 'Elimina',
  editComment: 'Modifica con una nota',
  pin: 'Fissa',
  unpin: 'Non fissare più',
  replyAsModerator: 'Rispondi come moderazione',
  heldHere: (why) => (why ? `In attesa: ${why}` : 'In attesa. Lo vedono solo la moderazione e chi lo ha scritto.'),
  commentText: 'Testo (Markdown)',
  editReason: 'Motivo, visibile a tutti',
  saveEdit: 'Salva',
  sendReply: 'Invia risposta',
  cancelChange: 'Annulla',
  decided: {
    approve: 'Approvato.',
    reject: 'Rifiutato.',
    delete: 'Eliminato.',
    edit: 'Modificato.',
    pin: 'Fissato.',
    unpin: 'Non più fissato.',
    reply: 'La tua risposta è stata pubblicata.',
  },
  undoDecision: 'Annulla la decisione',
  undone: 'Decisione annullata.',
  decidedBefore: (name) =>
    name
      ? `${name} ha deciso prima: vedi il commento com’è adesso. Non è cambiato altro.`
      : 'Il commento è cambiato: lo vedi com’è adesso. Non è cambiato altro.',
  commentGone: 'Questo commento non esiste più.',
};

export const details: DetailsStrings = {
  details: 'Dettagli',
  triesAgainAt: (time) => `Prossimo tentativo automatico: ${time}.`,
  triesAgainOnline: 'Il prossimo tentativo automatico avverrà quando questo dispositivo sarà di nuovo online.',
  diagnoses: {
    offline: () => 'Questo dispositivo non è connesso alla rete.',
    unreachable: ({host}) =>
      `${host} non è raggiungibile: il nome non viene risolto, la connessione è rifiutata o interrotta, il certificato non è valido oppure un’estensione del browser lo blocca. I browser non comunicano il motivo alla pagina. Può essere un problema temporaneo.`,
    unanswered: ({page}) =>
      `Il browser non mostra alcuna risposta: la connessione non è riuscita oppure il server non accetta scritture da questa pagina. Deve rispondere a OPTIONS con “Access-Control-Allow-Origin: ${page}”, “Access-Control-Allow-Methods: POST, PATCH, DELETE” e “Access-Control-Allow-Headers: Authorization, Content-Type”. I browser non comunicano il motivo alla pagina.`,
    cors: ({page, isOurs}) =>
      `Il server risponde, ma non a questa pagina (CORS): nella sua risposta manca l’header “Access-Control-Allow-Origin: ${page}” (o “*”).${isOurs ? ` Un server Colloquy lo invia a ogni pagina: cerca un proxy che lo rimuove o risponde al suo posto. Avvia il server con “--origin ${page}” perché questa pagina possa anche scrivere.` : ''}`,
    csp: ({directive, origin}) =>
      `La Content-Security-Policy di questa pagina blocca la richiesta. Aggiungi ${origin} alla sua direttiva “${directive}”.`,
    mixed: ({host}) =>
      `Questa pagina è sicura (https), l’endpoint no (http): i browser lo bloccano come contenuto misto. Servi l’endpoint tramite https e indica https://${host}.`,
    private: ({host}) =>
      `${host} è un indirizzo di una rete privata o del dispositivo stesso, e questa pagina è pubblica: i browser lo bloccano o chiedono prima conferma, e la maggior parte di chi legge non può raggiungerlo. Usa un indirizzo pubblico. All’interno della rete, consenti “local-network-access” nella Permissions-Policy della pagina e rispondi ai preflight con “Access-Control-Allow-Private-Network: true”.`,
    scheme: () =>
      'I commenti si possono leggere solo tramite http o https. Indica un indirizzo di questo tipo in endpoint e apri la pagina da un server web, non da un file.',
    slow: ({host}) => `${host} non ha inviato nulla per 20 secondi.`,
    moved: ({to}) =>
      `L’indirizzo reindirizza${to && ` a ${to}`}. La lettura segue i reindirizzamenti che restano in http o in https; le richieste con un segreto o un commento non ne seguono nessuno. Indica il nuovo indirizzo in endpoint.`,
    cut: () => 'La connessione si è interrotta prima che la risposta fosse completa.',
    large: ({megabytes}) => `La risposta supera ${megabytes}\u00A0MB.`,
    half: () => 'La risposta è troncata oppure non è JSON valido.',
    foreign: () => 'La risposta non è JSON.',
    shapeless: () => 'La risposta è JSON, ma non nel formato previsto.',
  },
  rejections: {
    signIn: () => 'Il server richiede l’accesso.',
    forbidden: ({page, isOurs}) =>
      `Il server rifiuta questo sito o questa richiesta.${isOurs ? ` Un server Colloquy autorizza il sito con “--origin ${page}”.` : ''}`,
    absent: () => 'Non c’è nulla a questo indirizzo.',
    limited: () => 'È stato superato il limite di richieste del server.',
    busy: () => 'Il server è temporaneamente non disponibile.',
    broken: () => 'Il server, o un proxy davanti a esso, ha avuto un errore.',
    other: () => 'Il server non accetta la richiesta.',
  },
  pointsElsewhere: 'Probabilmente l’endpoint punta altrove.',
  address: (address) => `Indirizzo: ${address}`,
  answer: (status, type) => `Risposta: stato ${status}, ${type || 'senza Content-Type'}`,
  begins: (text) => `Inizia così: ${text}`,
  says: (sentence) => `Messaggio: ${sentence}`,
  setting: (setting) => `Da controllare lì: ${setting}`,
  requestId: (id) => `ID della richiesta: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'it',
  title: 'Accedi',
  done: 'Accesso effettuato. Puoi chiudere questa finestra.',
  noPage:
    'La pagina con i commenti non è raggiungibile da questa finestra. Chiudila e accedi di nuovo da lì. Per chi gestisce il sito: le pagine con Cross-Origin-Opener-Policy richiedono il valore same-origin-allow-popups.',
  refused: (provider) => `${provider} non ha consentito l’accesso.`,
  down: (provider) => `${provider} al momento non risponde.`,
  failed: (provider) => `Accesso con ${provider} non riuscito: la risposta non è valida.`,
  nameless: (provider) => `Il tuo account ${provider} non ha un nome da mostrare. Aggiungilo lì.`,
  over: 'Questo accesso è scaduto o è già stato usato. Accedi di nuovo dalla pagina.',
  busy: 'Ci sono stati troppi accessi dalla tua rete. Riprova tra un minuto.',
  otherOrigin: (origin) =>
    `Questo server non consente l’accesso per le pagine di ${origin}. Per chi gestisce il sito: si autorizzano con --origin ${origin}`,
  nothingLost: 'Non hai perso nulla: il tuo testo è ancora nel modulo.',
  again: 'Riprova',
  close: 'Torna alla pagina',
};

export const page: PageStrings = {
  lang: 'it',
  heading: (title) => `Commenti a “${title}”`,
  backToArticle: 'Torna all’articolo',
  signInAtArticle: 'Per scrivere un commento, accedi nella pagina dell’articolo.',
  ownPage: plural('it', {
    zero: 'Leggi e scrivi commenti in una pagina a parte',
    one: 'Leggi il commento in una pagina a parte',
    many: (n) => `Leggi ${n} di commenti in una pagina a parte`,
    other: (n) => `Leggi ${n} commenti in una pagina a parte`,
  }),
  previousPage: 'Pagina precedente',
  nextPage: 'Pagina successiva',
  pageOf: (page, pages) => `Pagina ${page} di ${pages}`,
  textKept: 'Il tuo commento non è stato pubblicato. Il tuo testo è ancora nel modulo qui sotto.',
  otherSite: 'Questo modulo è stato inviato da un altro sito. Controlla il testo, poi pubblicalo da qui.',
  parentGone: 'Il commento a cui rispondevi è stato eliminato.',
  yourComment: 'Il tuo commento',
  showInDiscussion: 'Mostralo nella discussione',
};

export const tooOld: string = 'Questo browser è troppo vecchio per mostrare i commenti. Aggiornalo o usane un altro.';

export const attributions: AttributionWords = {
  article: 'articol*',
  place: 'testo|sopra|commento',
  introduces: 'cit(?:o|ando|ato)|in risposta a',
  from: 'd[aio]|dall?|secondo',
  says: 'scri(?:tto|ve|veva|sse)|detto|dice|disse',
  nobody: 'proverb*|canzone',
};

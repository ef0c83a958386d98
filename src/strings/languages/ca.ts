// Catalan.

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

const replies = plural('ca', {one: '1 resposta', many: (n) => `${n} de respostes`, other: (n) => `${n} respostes`});

export const thread: Strings = {
  lang: 'ca',
  comments: plural('ca', {
    zero: 'Encara no hi ha comentaris',
    one: '1 comentari',
    many: (n) => `${n} de comentaris`,
    other: (n) => `${n} comentaris`,
  }),
  anonymous: 'Anònim',
  badges: {author: 'Autoria', moderator: 'Moderació'},
  place: (level, parent, count) =>
    `nivell ${level}${parent === null ? '' : `, en resposta a ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `en resposta a ${name}`,
  permalink: 'Enllaç a aquest comentari',
  edited: (date) => `darrera edició: ${date}`,
  editNote: (reason, by) => (by ? `editat: ${reason} — ${by}` : `editat: ${reason}`),
  deleted: 'Aquest comentari s’ha suprimit.',
  noText: 'Aquest comentari no té text.',
  reply: 'Respon',
  replyTo: (name) => `Respon a ${name}`,
  hideReplies: (count, name) => `Amaga ${replies(count)} a ${name}`,
  showReplies: (count, name) => `Mostra ${replies(count)} a ${name}`,
  loading: 'S’estan carregant els comentaris…',
  empty: 'Encara no hi ha escrit ningú.',
  closed: 'Aquest debat està tancat i no admet més comentaris.',
  failed: 'No s’han pogut carregar els comentaris.',
  retry: 'Torna-ho a provar',
  write: 'Escriu un comentari',
  oldest: 'Més antics',
  newest: 'Més recents',
  mostReplies: 'Més respostes',
  votes: 'Més votats',
  view: 'Vista',
  later: {
    folded: replies,
    echoes: plural('ca', {
      one: '1 menció en un altre lloc',
      many: (n) => `${n} de mencions en altres llocs`,
      other: (n) => `${n} mencions en altres llocs`,
    }),
    more: 'Mostra més comentaris',
    loadingMore: 'S’estan carregant més comentaris…',
    unreadable: plural('ca', {
      one: 'No s’ha pogut llegir 1 comentari.',
      many: (n) => `No s’han pogut llegir ${n} de comentaris.`,
      other: (n) => `No s’han pogut llegir ${n} comentaris.`,
    }),
    showAll: 'Mostra-ho tot',
    slow: 'Els comentaris tarden més de l’habitual a carregar-se…',
    answerAt: (name) => `Comenta a ${name}`,
    failures: {
      offline: 'No es pot accedir al servidor.',
      timeout: 'El servidor no respon.',
      missing: 'No hi ha comentaris en aquesta adreça.',
      refused: 'El servidor no ho permet.',
      invalid: 'El servidor no ho ha acceptat.',
      conflict: 'Això ja es va enviar amb un altre text.',
      limited: 'Massa sol·licituds. Espera un moment.',
      broken: 'El servidor té un problema.',
      blocked: 'Aquesta pàgina no pot accedir al servidor.',
      moved: 'El servidor ha canviat d’adreça.',
      unreadable: 'La resposta no és vàlida.',
      large: 'La resposta és massa gran.',
      unset: 'Falta l’adreça dels comentaris: l’atribut endpoint.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `La teva resposta a ${name}`,
  writeEdit: 'Edita el teu comentari',
  name: 'Nom',
  email: 'Adreça electrònica',
  website: 'Lloc web',
  comment: 'Comentari',
  optional: '(opcional)',
  emailHint: 'No es mostra mai; només per a la moderació.',
  markdownHint: 'Markdown: *èmfasi*, **negreta**, >\u00a0citació, `codi`, [enllaç](https://…)',
  formatting: 'Format',
  tools: {bold: 'Negreta', italic: 'Cursiva', link: 'Enllaç', code: 'Codi', quote: 'Citació', list: 'Llista'},
  send: 'Publica el comentari',
  save: 'Desa els canvis',
  preview: 'Vista prèvia',
  previewing: 'S’està carregant la vista prèvia…',
  nothingToPreview: 'Encara no hi ha res per mostrar.',
  cancel: 'Cancel·la',
  left: plural('ca', {
    one: 'Queda 1 caràcter',
    many: (n) => `Queden ${n} de caràcters`,
    other: (n) => `Queden ${n} caràcters`,
  }),
  over: plural('ca', {
    one: 'Sobra 1 caràcter',
    many: (n) => `Sobren ${n} de caràcters`,
    other: (n) => `Sobren ${n} caràcters`,
  }),
  needed: 'Aquest camp és obligatori.',
  notAnAddress: 'Una adreça web comença per https://',
  notAnEmail: 'Això no és una adreça electrònica.',
  notKept: 'Aquest dispositiu no desa esborranys: copia el text abans de sortir.',
  forget: 'Oblida’m en aquest dispositiu',
  forgetAll: 'Vols oblidar el nom, els esborranys i el permís per editar?',
  leaveEmpty: 'Deixa aquest camp buit',
};

export const sending: SendingStrings = {
  held: 'Pendent de moderació. Només tu pots veure’l.',
  heldFor: {
    name: 'Pendent de moderació perquè aquest nom està reservat. Només tu pots veure el comentari.',
    blocked: 'Pendent de moderació perquè aquí el teu accés està bloquejat. Només tu pots veure el comentari.',
  },
  pending: 'S’està enviant…',
  checking: 'S’està comprovant que el navegador és d’una persona…',
  waiting: (why) => `Pendent d’enviament. ${why} El comentari s’enviarà automàticament.`,
  deviceOffline: 'No tens connexió.',
  askedToWait: (time) => `El servidor demana esperar fins a aquest moment: ${time}.`,
  keepOpen: 'Aquest dispositiu no en desa cap còpia: deixa aquesta pàgina oberta.',
  stale: 'Un dia sencer sense enviar-se. Vols enviar-lo ara?',
  sendNow: 'Envia ara',
  takeBack: 'Retira',
  notSentYet: 'Escrit aquí i encara no enviat:',
  refused: 'La moderació no ha acceptat el teu comentari:',
  dismiss: 'Descarta',
  posted: 'El teu comentari s’ha publicat.',
  postedHeld: 'Gràcies. La moderació llegirà el teu comentari abans que aparegui.',
  edit: 'Edita',
  delete: 'Suprimeix',
  timeLeft: (time) => `${time} més`,
  deleting: 'Suprimit.',
  undo: 'Desfés',
  unchanged: 'No ha funcionat.',
  editedNow: 'El teu comentari s’ha modificat.',
  deletedNow: 'El teu comentari s’ha suprimit.',
  drafts: plural('ca', {
    one: '1 esborrany inacabat:',
    many: (n) => `${n} d’esborranys inacabats:`,
    other: (n) => `${n} esborranys inacabats:`,
  }),
  draftOfReply: (name) => `resposta a ${name}`,
  draftOfComment: 'comentari sobre la pàgina',
  draftOfEdit: 'el teu comentari, editat',
  draftOfNothing: 'per a un comentari que ja no existeix',
  discard: 'Descarta',
  discarded: 'Descartat.',
};

export const finding: FindingStrings = {
  openAll: 'Desplega-ho tot',
  foldAll: 'Plega-ho tot',
  foldBelow: (level) => `Plega a partir del nivell ${level}`,
  flat: 'Cronològic',
  tree: 'Converses',
  refresh: 'Cerca comentaris nous',
  loadedSoFar: (count) => `carregats fins ara: ${count}`,
  unseen: plural('ca', {one: '1 de nou', many: (n) => `${n} de nous`, other: (n) => `${n} de nous`}),
  previous: 'Comentari nou anterior',
  next: 'Comentari nou següent',
  arrived: plural('ca', {
    one: '1 comentari nou',
    many: (n) => `${n} de comentaris nous`,
    other: (n) => `${n} comentaris nous`,
  }),
  changed: 'El debat ha canviat.',
  show: 'Mostra',
  onlyThis: 'Només aquesta conversa',
  all: 'Tots els comentaris',
  oneShown: 'Es mostra una sola conversa.',
  back: (name) => `Torna a ${name}`,
  unknown: 'El comentari enllaçat no és en aquest debat.',
  unavailable: 'No s’ha pogut carregar. Torna-ho a provar.',
  nothingNew: 'No hi ha res de nou.',
};

export const quotes: QuotesStrings = {
  quote: 'Cita això',
  wrote: (name) => `${name} va escriure:`,
  fromArticle: 'De l’article:',
  quotes: (name) => `cita ${name}, ves al passatge`,
  quotesArticle: 'cita l’article, ves al passatge',
  quotedBy: plural('ca', {
    one: 'Citat una vegada',
    many: (n) => `Citat ${n} de vegades`,
    other: (n) => `Citat ${n} vegades`,
  }),
  repliesTo: (name) => `respon a ${name}`,
  back: (name) => `Torna a ${name}`,
  asWritten: 'Citacions tal com es van escriure',
  markQuoted: 'Marca els passatges citats',
};

export const keys: KeysStrings = {
  skipComments: plural('ca', {
    one: 'Salta 1 comentari',
    many: (n) => `Salta ${n} de comentaris`,
    other: (n) => `Salta ${n} comentaris`,
  }),
  endOfComments: 'Final dels comentaris',
  keysTitle: 'Dreceres de teclat',
  keysHint: 'Aquestes tecles funcionen mentre el focus és als comentaris, però no en un camp de text.',
  keys: {
    next: 'Comentari següent',
    previous: 'Comentari anterior',
    parent: 'Comentari al qual respon aquest',
    nextNew: 'Comentari nou següent',
    fold: 'Plega o desplega les respostes',
    reply: 'Respon',
    quote: 'Cita el text seleccionat o tot el comentari',
    help: 'Mostra aquesta llista',
  },
  useKeys: 'Usa aquestes tecles',
  closeKeys: 'Tanca',
  firstComment: 'Aquest és el primer comentari.',
  lastComment: 'Aquest és l’últim comentari.',
  noParent: 'Aquest comentari no és una resposta.',
  loadingNext: 'S’estan carregant més comentaris…',
  repliesFolded: plural('ca', {
    one: '1 resposta plegada',
    many: (n) => `${n} de respostes plegades`,
    other: (n) => `${n} respostes plegades`,
  }),
  repliesShown: plural('ca', {
    one: '1 resposta desplegada',
    many: (n) => `${n} de respostes desplegades`,
    other: (n) => `${n} respostes desplegades`,
  }),
};

const votes = plural('ca', {one: '1 vot', many: (n) => `${n} de vots`, other: (n) => `${n} vots`});

export const voting: VotingStrings = {
  voteFor: (name, count) => `Vota el comentari de ${name}: ${votes(count)}`,
  voted: (count) => `Has votat aquest comentari: ${votes(count)}`,
  unvoted: (count) => `Has retirat el teu vot: ${votes(count)}`,
  notVoted: (why) => `El teu vot no s’ha comptat. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Has iniciat la sessió com a ${name}`,
  signOut: 'Tanca la sessió',
  signedOut: 'Has tancat la sessió.',
  signInWith: (provider) => `Inicia la sessió amb ${provider}`,
  signInFirst: 'Inicia la sessió per enviar el teu comentari.',
  signInOnSite:
    'Només hi pot escriure qui té un compte en aquest lloc web. Inicia-hi la sessió; el teu text continuarà aquí.',
  signInEither: 'Inicia la sessió en aquest lloc web per enviar el teu comentari, o aquí:',
  continueInWindow: 'Continua a la finestra que s’ha obert.',
  signInBlocked: 'El navegador ha bloquejat la finestra.',
  openSignIn: 'Obre-la',
  verified: 'nom verificat',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Accions per al comentari de ${name}`,
  report: 'Denuncia',
  reported: 'Has denunciat aquest comentari',
  reportComment: (name) => `Denuncia el comentari de ${name}`,
  reportWhy: 'Quin problema té aquest comentari?',
  reportReasons: {
    spam: 'Brossa o publicitat',
    abuse: 'Insults o assetjament',
    harm: 'Amenaces, violència o autolesions',
    privacy: 'Dades privades d’algú',
    'off-topic': 'Fora de tema',
    other: 'Una altra cosa',
  },
  reportDetails: 'Detalls per a la moderació (opcional)',
  sendReport: 'Envia la denúncia',
  sendingReport: 'S’està enviant…',
  cancelReport: 'Cancel·la',
  chooseReason: 'Tria un motiu.',
  detailsLeft: plural('ca', {
    one: 'Queda 1 caràcter',
    many: (n) => `Queden ${n} de caràcters`,
    other: (n) => `Queden ${n} caràcters`,
  }),
  detailsOver: plural('ca', {
    one: 'Sobra 1 caràcter',
    many: (n) => `Sobren ${n} de caràcters`,
    other: (n) => `Sobren ${n} caràcters`,
  }),
  reportSent: 'Gràcies. La moderació ha rebut la teva denúncia. No veu qui l’ha enviada.',
  reportNotSent: (why) => `La teva denúncia no s’ha enviat. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Modera',
  allowInWindow: 'Autoritza-ho a la finestra que s’ha obert.',
  windowBlocked: 'El navegador ha bloquejat la finestra.',
  openWindow: 'Obre-la',
  windowClosed: 'La finestra s’ha tancat sense autoritzar res.',
  moderatingAs: (name) => (name ? `Estàs moderant com a ${name}.` : 'Estàs moderant.'),
  stopModerating: 'Deixa de moderar',
  moderationEnded:
    'El servidor ja no accepta les teves decisions des d’aquesta pàgina. Prem «Modera» per tornar a iniciar la sessió.',
  moderationFailed: (why) => `No ha funcionat. ${why}`,
  approve: 'Aprova',
  turnDown: 'Rebutja',
  deleteComment: 'Suprimeix',
  editComment: 'Edita amb una nota',
  pin: 'Fixa',
  unpin: 'Deixa de fixar',
  replyAsModerator: 'Respon com a moderació',
  heldHere: (why) => (why ? `Retingut: ${why}` : 'Retingut. Només el veuen la moderació i qui l’ha escrit.'),
  commentText: 'Text (Markdown)',
  editReason: 'Motiu, visible per a tothom',
  saveEdit: 'Desa',
  sendReply: 'Envia la resposta',
  cancelChange: 'Cancel·la',
  decided: {
    approve: 'Aprovat.',
    reject: 'Rebutjat.',
    delete: 'Suprimit.',
    edit: 'Editat.',
    pin: 'Fixat.',
    unpin: 'Ja no està fixat.',
    reply: 'La teva resposta s’ha publicat.',
  },
  undoDecision: 'Desfés',
  undone: 'Desfet.',
  decidedBefore: (name) =>
    name
      ? `${name} ho ha decidit abans: veus el comentari tal com és ara. No ha canviat res més.`
      : 'El comentari ha canviat: el veus tal com és ara. No ha canviat res més.',
  commentGone: 'Aquest comentari ja no existeix.',
};

export const details: DetailsStrings = {
  details: 'Detalls',
  triesAgainAt: (time) => `Pròxim intent automàtic: ${time}.`,
  triesAgainOnline: 'El pròxim intent automàtic serà quan aquest dispositiu torni a tenir connexió.',
  diagnoses: {
    offline: () => 'Aquest dispositiu no té connexió a la xarxa.',
    unreachable: ({host}) =>
      `No es pot accedir a ${host}: el nom no es resol, rebutja o talla la connexió, el certificat no és vàlid o el bloqueja una extensió del navegador. Els navegadors no n’indiquen el motiu a la pàgina. Pot ser temporal.`,
    unanswered: ({page}) =>
      `El navegador no mostra cap resposta: la connexió ha fallat o el servidor no accepta escriptures des d’aquesta pàgina. Ha de respondre a OPTIONS amb «Access-Control-Allow-Origin: ${page}», «Access-Control-Allow-Methods: POST, PATCH, DELETE» i «Access-Control-Allow-Headers: Authorization, Content-Type». Els navegadors no n’indiquen el motiu a la pàgina.`,
    cors: ({page, isOurs}) =>
      `El servidor respon, però no a aquesta pàgina (CORS): a la seva resposta li falta la capçalera «Access-Control-Allow-Origin: ${page}» (o «*»).${isOurs ? ` Un servidor Colloquy l’envia a totes les pàgines: busca un servidor intermediari que la tregui o que respongui en el seu lloc. Inicia el servidor amb «--origin ${page}» perquè aquesta pàgina també pugui escriure.` : ''}`,
    csp: ({directive, origin}) =>
      `La Content-Security-Policy d’aquesta pàgina bloqueja la sol·licitud. Afegeix ${origin} a la seva directiva «${directive}».`,
    mixed: ({host}) =>
      `Aquesta pàgina és segura (https), però l’endpoint no (http): els navegadors ho bloquegen com a contingut mixt. Serveix l’endpoint per https i indica https://${host}.`,
    private: ({host}) =>
      `${host} és una adreça d’una xarxa privada o del mateix dispositiu, i aquesta pàgina és pública: els navegadors ho bloquegen o pregunten abans, i la majoria de la gent no hi pot accedir. Fes servir una adreça pública. Dins de la xarxa, permet «local-network-access» a la Permissions-Policy de la pàgina i respon als preflights amb «Access-Control-Allow-Private-Network: true».`,
    scheme: () =>
      'Els comentaris només es poden llegir per http o https. Indica una adreça així a endpoint i obre la pàgina des d’un servidor web, no des d’un fitxer.',
    slow: ({host}) => `${host} no ha enviat res durant 20 segons.`,
    moved: ({to}) =>
      `L’adreça redirigeix${to && ` a ${to}`}. La lectura segueix les redireccions que es queden en http o en https; les sol·licituds amb un secret o un comentari no en segueixen cap. Indica l’adreça nova a endpoint.`,
    cut: () => 'La connexió s’ha tallat abans que la resposta fos completa.',
    large: ({megabytes}) => `La resposta ocupa més de ${megabytes}\u00A0MB.`,
    half: () => 'La resposta està tallada o no és JSON vàlid.',
    foreign: () => 'La resposta no és JSON.',
    shapeless: () => 'La resposta és JSON, però no té el format esperat.',
  },
  rejections: {
    signIn: () => 'El servidor demana iniciar la sessió.',
    forbidden: ({page, isOurs}) =>
      `El servidor rebutja aquest lloc web o aquesta sol·licitud.${isOurs ? ` Un servidor Colloquy autoritza el lloc web amb «--origin ${page}».` : ''}`,
    absent: () => 'No hi ha res en aquesta adreça.',
    limited: () => 'S’ha superat el límit de sol·licituds del servidor.',
    busy: () => 'El servidor no està disponible en aquest moment.',
    broken: () => 'Ha fallat el servidor, o un servidor intermediari que té al davant.',
    other: () => 'El servidor no accepta la sol·licitud.',
  },
  pointsElsewhere: 'Probablement l’endpoint apunta a un altre lloc.',
  address: (address) => `Adreça: ${address}`,
  answer: (status, type) => `Resposta: estat ${status}, ${type || 'sense Content-Type'}`,
  begins: (text) => `Comença així: ${text}`,
  says: (sentence) => `Missatge: ${sentence}`,
  setting: (setting) => `Revisa-ho allà: ${setting}`,
  requestId: (id) => `Id. de la sol·licitud: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'ca',
  title: 'Inicia la sessió',
  done: 'Has iniciat la sessió. Pots tancar aquesta finestra.',
  noPage:
    'Des d’aquesta finestra no es pot accedir a la pàgina dels comentaris. Tanca-la i torna a iniciar-hi la sessió. Per a qui administra el lloc web: les pàgines amb Cross-Origin-Opener-Policy necessiten el valor same-origin-allow-popups.',
  refused: (provider) => `${provider} no t’ha iniciat la sessió.`,
  down: (provider) => `${provider} no respon en aquest moment.`,
  failed: (provider) => `No s’ha pogut iniciar la sessió amb ${provider}: la seva resposta no és vàlida.`,
  nameless: (provider) => `El teu compte de ${provider} no té cap nom per mostrar. Afegeix-n’hi un.`,
  over: 'Aquest inici de sessió ha caducat o ja s’ha fet servir. Torna a iniciar la sessió a la pàgina.',
  busy: 'Hi ha hagut massa inicis de sessió des de la teva xarxa. Torna-ho a provar d’aquí a un minut.',
  otherOrigin: (origin) =>
    `Aquest servidor no permet iniciar la sessió en pàgines de ${origin}. Per a qui administra el lloc web: s’autoritzen amb --origin ${origin}`,
  nothingLost: 'No s’ha perdut res: el teu text encara és al formulari.',
  again: 'Torna-ho a provar',
  close: 'Torna a la pàgina',
};

export const page: PageStrings = {
  lang: 'ca',
  heading: (title) => `Comentaris sobre «${title}»`,
  backToArticle: 'Torna a l’article',
  signInAtArticle: 'Per escriure un comentari, inicia la sessió a la pàgina de l’article.',
  ownPage: plural('ca', {
    zero: 'Llegeix i escriu comentaris en una pàgina a part',
    one: 'Llegeix el comentari en una pàgina a part',
    many: (n) => `Llegeix ${n} de comentaris en una pàgina a part`,
    other: (n) => `Llegeix ${n} comentaris en una pàgina a part`,
  }),
  previousPage: 'Pàgina anterior',
  nextPage: 'Pàgina següent',
  pageOf: (page, pages) => `Pàgina ${page} de ${pages}`,
  textKept: 'El teu comentari no s’ha publicat. El teu text encara és al formulari de sota.',
  otherSite: 'Aquest formulari s’ha enviat des d’un altre lloc web. Revisa el teu text i publica’l des d’aquí.',
  parentGone: 'El comentari que responies s’ha suprimit.',
  yourComment: 'El teu comentari',
  showInDiscussion: 'Mostra’l al debat',
};

export const tooOld: string =
  'Aquest navegador és massa antic per mostrar els comentaris. Actualitza’l o fes-ne servir un altre.';

export const attributions: AttributionWords = {
  article: 'article',
  place: 'adalt|text|comentari*',
  introduces: 'cit(?:ant|o|a)|en resposta a',
  from: 'del?|segons',
  says: 'escri(?:u|t|ure)|diu|va dir',
  nobody: 'refrany|cançó',
};

// Spanish.

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

const replies = plural('es', {
  one: '1 respuesta',
  many: (n) => `${n} de respuestas`,
  other: (n) => `${n} respuestas`,
});

export const thread: Strings = {
  lang: 'es',
  comments: plural('es', {
    zero: 'Aún no hay comentarios',
    one: '1 comentario',
    many: (n) => `${n} de comentarios`,
    other: (n) => `${n} comentarios`,
  }),
  anonymous: 'Anónimo',
  badges: {author: 'Autoría', moderator: 'Moderación'},
  place: (level, parent, count) =>
    `nivel ${level}${parent === null ? '' : `, en respuesta a ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `en respuesta a ${name}`,
  permalink: 'Enlace a este comentario',
  edited: (date) => `editado el ${date}`,
  editNote: (reason, by) => (by ? `editado: ${reason} — ${by}` : `editado: ${reason}`),
  deleted: 'Este comentario se ha eliminado.',
  noText: 'Este comentario no tiene texto.',
  reply: 'Responder',
  replyTo: (name) => `Responder a ${name}`,
  hideReplies: (count, name) => `Ocultar ${replies(count)} a ${name}`,
  showReplies: (count, name) => `Mostrar ${replies(count)} a ${name}`,
  loading: 'Cargando comentarios…',
  empty: 'Nadie ha escrito nada aquí todavía.',
  closed: 'Este debate está cerrado y no admite más comentarios.',
  failed: 'No se han podido cargar los comentarios.',
  retry: 'Reintentar',
  write: 'Escribir un comentario',
  oldest: 'Más antiguos',
  newest: 'Más recientes',
  mostReplies: 'Más respuestas',
  votes: 'Más votados',
  view: 'Vista',
  later: {
    folded: replies,
    echoes: plural('es', {
      one: '1 mención en otro sitio',
      many: (n) => `${n} de menciones en otros sitios`,
      other: (n) => `${n} menciones en otros sitios`,
    }),
    more: 'Mostrar más comentarios',
    loadingMore: 'Cargando más comentarios…',
    unreadable: plural('es', {
      one: 'No se ha podido leer 1 comentario.',
      many: (n) => `No se han podido leer ${n} de comentarios.`,
      other: (n) => `No se han podido leer ${n} comentarios.`,
    }),
    showAll: 'Mostrar todo',
    slow: 'Los comentarios están tardando más de lo habitual…',
    answerAt: (name) => `Comentar en ${name}`,
    failures: {
      offline: 'No se puede conectar con el servidor.',
      timeout: 'El servidor no responde.',
      missing: 'No hay comentarios en esta dirección.',
      refused: 'El servidor no lo permite.',
      invalid: 'El servidor no lo ha aceptado.',
      conflict: 'Esto ya se envió con otro texto.',
      limited: 'Demasiadas solicitudes. Espera un momento.',
      broken: 'El servidor tiene un problema.',
      blocked: 'Esta página no puede acceder al servidor.',
      moved: 'El servidor ha cambiado de dirección.',
      unreadable: 'La respuesta no es válida.',
      large: 'La respuesta es demasiado grande.',
      unset: 'Falta la dirección de los comentarios: el atributo endpoint.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `Tu respuesta a ${name}`,
  writeEdit: 'Editar tu comentario',
  name: 'Nombre',
  email: 'Correo electrónico',
  website: 'Sitio web',
  comment: 'Comentario',
  optional: '(opcional)',
  emailHint: 'Nunca se publica; es solo para la moderación.',
  markdownHint: 'Markdown: *énfasis*, **negrita**, >\u00a0cita, `código`, [enlace](https://…)',
  formatting: 'Formato',
  tools: {bold: 'Negrita', italic: 'Cursiva', link: 'Enlace', code: 'Código', quote: 'Cita', list: 'Lista'},
  send: 'Publicar comentario',
  save: 'Guardar cambios',
  preview: 'Vista previa',
  previewing: 'Cargando la vista previa…',
  nothingToPreview: 'Aún no hay nada que mostrar.',
  cancel: 'Cancelar',
  left: plural('es', {
    one: 'Queda 1 carácter',
    many: (n) => `Quedan ${n} de caracteres`,
    other: (n) => `Quedan ${n} caracteres`,
  }),
  over: plural('es', {
    one: 'Sobra 1 carácter',
    many: (n) => `Sobran ${n} de caracteres`,
    other: (n) => `Sobran ${n} caracteres`,
  }),
  needed: 'Este campo es obligatorio.',
  notAnAddress: 'Una dirección web empieza por https://',
  notAnEmail: 'Esto no es una dirección de correo.',
  notKept: 'Este dispositivo no guarda borradores: copia tu texto antes de salir.',
  forget: 'Olvidarme en este dispositivo',
  forgetAll: '¿Olvidar el nombre, los borradores y el permiso para editar?',
  leaveEmpty: 'Deja este campo vacío',
};

export const sending: SendingStrings = {
  held: 'Pendiente de moderación. Solo tú puedes verlo.',
  heldFor: {
    name: 'Pendiente de moderación porque este nombre está reservado. Solo tú puedes ver el comentario.',
    blocked: 'Pendiente de moderación porque aquí tu acceso está bloqueado. Solo tú puedes ver el comentario.',
  },
  pending: 'Enviando…',
  checking: 'Comprobando que el navegador es de una persona…',
  waiting: (why) => `Pendiente de envío. ${why} El comentario se enviará automáticamente.`,
  deviceOffline: 'No tienes conexión.',
  askedToWait: (time) => `El servidor pide esperar hasta este momento: ${time}.`,
  keepOpen: 'Este dispositivo no guarda ninguna copia: deja esta página abierta.',
  stale: 'Lleva un día entero sin enviarse. ¿Enviarlo ahora?',
  sendNow: 'Enviar ahora',
  takeBack: 'Retirar',
  notSentYet: 'Escrito aquí y aún sin enviar:',
  refused: 'La moderación no ha aceptado tu comentario:',
  dismiss: 'Descartar',
  posted: 'Tu comentario se ha publicado.',
  postedHeld: 'Gracias. La moderación leerá tu comentario antes de que aparezca.',
  edit: 'Editar',
  delete: 'Eliminar',
  timeLeft: (time) => `${time} más`,
  deleting: 'Eliminado.',
  undo: 'Deshacer',
  unchanged: 'No ha funcionado.',
  editedNow: 'Tu comentario se ha modificado.',
  deletedNow: 'Tu comentario se ha eliminado.',
  drafts: plural('es', {
    one: '1 borrador sin terminar:',
    many: (n) => `${n} de borradores sin terminar:`,
    other: (n) => `${n} borradores sin terminar:`,
  }),
  draftOfReply: (name) => `respuesta a ${name}`,
  draftOfComment: 'comentario sobre la página',
  draftOfEdit: 'tu comentario, editado',
  draftOfNothing: 'para un comentario que ya no existe',
  discard: 'Descartar',
  discarded: 'Descartado.',
};

export const finding: FindingStrings = {
  openAll: 'Desplegar todo',
  foldAll: 'Plegar todo',
  foldBelow: (level) => `Plegar a partir del nivel ${level}`,
  flat: 'Cronológico',
  tree: 'Conversaciones',
  refresh: 'Buscar comentarios nuevos',
  loadedSoFar: (count) => `cargados hasta ahora: ${count}`,
  unseen: plural('es', {one: '1 nuevo', many: (n) => `${n} de nuevos`, other: (n) => `${n} nuevos`}),
  previous: 'Comentario nuevo anterior',
  next: 'Comentario nuevo siguiente',
  arrived: plural('es', {
    one: '1 comentario nuevo',
    many: (n) => `${n} de comentarios nuevos`,
    other: (n) => `${n} comentarios nuevos`,
  }),
  changed: 'El debate ha cambiado.',
  show: 'Mostrar',
  onlyThis: 'Solo esta conversación',
  all: 'Todos los comentarios',
  oneShown: 'Se muestra una sola conversación.',
  back: (name) => `Volver a ${name}`,
  unknown: 'El comentario enlazado no está en este debate.',
  unavailable: 'No se ha podido cargar. Inténtalo de nuevo.',
  nothingNew: 'No hay nada nuevo.',
};

export const quotes: QuotesStrings = {
  quote: 'Citar esto',
  wrote: (name) => `${name} escribió:`,
  fromArticle: 'Del artículo:',
  quotes: (name) => `cita a ${name}, ir al pasaje`,
  quotesArticle: 'cita el artículo, ir al pasaje',
  quotedBy: plural('es', {
    one: 'Citado una vez',
    many: (n) => `Citado ${n} de veces`,
    other: (n) => `Citado ${n} veces`,
  }),
  repliesTo: (name) => `responde a ${name}`,
  back: (name) => `Volver a ${name}`,
  asWritten: 'Citas tal como se escribieron',
  markQuoted: 'Marcar los pasajes citados',
};

export const keys: KeysStrings = {
  skipComments: plural('es', {
    one: 'Saltar 1 comentario',
    many: (n) => `Saltar ${n} de comentarios`,
    other: (n) => `Saltar ${n} comentarios`,
  }),
  endOfComments: 'Fin de los comentarios',
  keysTitle: 'Atajos de teclado',
  keysHint: 'Estas teclas funcionan cuando el foco está en los comentarios, pero no en un campo de texto.',
  keys: {
    next: 'Comentario siguiente',
    previous: 'Comentario anterior',
    parent: 'Comentario al que responde este',
    nextNew: 'Comentario nuevo siguiente',
    fold: 'Plegar o desplegar las respuestas',
    reply: 'Responder',
    quote: 'Citar el texto seleccionado o todo el comentario',
    help: 'Mostrar esta lista',
  },
  useKeys: 'Usar estas teclas',
  closeKeys: 'Cerrar',
  firstComment: 'Este es el primer comentario.',
  lastComment: 'Este es el último comentario.',
  noParent: 'Este comentario no es una respuesta.',
  loadingNext: 'Cargando más comentarios…',
  repliesFolded: plural('es', {
    one: '1 respuesta plegada',
    many: (n) => `${n} de respuestas plegadas`,
    other: (n) => `${n} respuestas plegadas`,
  }),
  repliesShown: plural('es', {
    one: '1 respuesta desplegada',
    many: (n) => `${n} de respuestas desplegadas`,
    other: (n) => `${n} respuestas desplegadas`,
  }),
};

const votes = plural('es', {one: '1 voto', many: (n) => `${n} de votos`, other: (n) => `${n} votos`});

export const voting: VotingStrings = {
  voteFor: (name, count) => `Votar por el comentario de ${name}: ${votes(count)}`,
  voted: (count) => `Has votado por este comentario: ${votes(count)}`,
  unvoted: (count) => `Has retirado tu voto: ${votes(count)}`,
  notVoted: (why) => `Tu voto no se ha contado. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Has iniciado sesión como ${name}`,
  signOut: 'Cerrar sesión',
  signedOut: 'Has cerrado sesión.',
  signInWith: (provider) => `Iniciar sesión con ${provider}`,
  signInFirst: 'Inicia sesión para enviar tu comentario.',
  signInOnSite:
    'Solo pueden escribir quienes tienen una cuenta en este sitio. Inicia sesión en el sitio; tu texto seguirá aquí.',
  signInEither: 'Inicia sesión en este sitio para enviar tu comentario, o aquí:',
  continueInWindow: 'Continúa en la ventana que se ha abierto.',
  signInBlocked: 'El navegador ha bloqueado la ventana.',
  openSignIn: 'Abrirla',
  verified: 'nombre verificado',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Acciones para el comentario de ${name}`,
  report: 'Denunciar',
  reported: 'Has denunciado este comentario',
  reportComment: (name) => `Denunciar el comentario de ${name}`,
  reportWhy: '¿Qué problema hay con este comentario?',
  reportReasons: {
    spam: 'Spam o publicidad',
    abuse: 'Insultos o acoso',
    harm: 'Amenazas, violencia o autolesiones',
    privacy: 'Datos privados de alguien',
    'off-topic': 'Fuera de tema',
    other: 'Otra cosa',
  },
  reportDetails: 'Detalles para la moderación (opcional)',
  sendReport: 'Enviar denuncia',
  sendingReport: 'Enviando…',
  cancelReport: 'Cancelar',
  chooseReason: 'Elige un motivo.',
  detailsLeft: plural('es', {
    one: 'Queda 1 carácter',
    many: (n) => `Quedan ${n} de caracteres`,
    other: (n) => `Quedan ${n} caracteres`,
  }),
  detailsOver: plural('es', {
    one: 'Sobra 1 carácter',
    many: (n) => `Sobran ${n} de caracteres`,
    other: (n) => `Sobran ${n} caracteres`,
  }),
  reportSent: 'Gracias. La moderación ha recibido tu denuncia. No ve quién la ha enviado.',
  reportNotSent: (why) => `Tu denuncia no se ha enviado. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Moderar',
  allowInWindow: 'Autorízalo en la ventana que se ha abierto.',
  windowBlocked: 'El navegador ha bloqueado la ventana.',
  openWindow: 'Abrirla',
  windowClosed: 'La ventana se ha cerrado sin autorizar nada.',
  moderatingAs: (name) => (name ? `Estás moderando como ${name}.` : 'Estás moderando.'),
  stopModerating: 'Dejar de moderar',
  moderationEnded:
    'El servidor ya no acepta tus decisiones desde esta página. Pulsa «Moderar» para iniciar sesión de nuevo.',
  moderationFailed: (why) => `No ha funcionado. ${why}`,
  approve: 'Aprobar',
  turnDown: 'Rechazar',
  deleteComment: 'Eliminar',
  editComment: 'Editar con una nota',
  pin: 'Fijar',
  unpin: 'Dejar de fijar',
  replyAsModerator: 'Responder como moderación',
  heldHere: (why) => (why ? `Retenido: ${why}` : 'Retenido. Solo lo ven la moderación y quien lo escribió.'),
  commentText: 'Texto (Markdown)',
  editReason: 'Motivo, visible para todos',
  saveEdit: 'Guardar',
  sendReply: 'Enviar respuesta',
  cancelChange: 'Cancelar',
  decided: {
    approve: 'Aprobado.',
    reject: 'Rechazado.',
    delete: 'Eliminado.',
    edit: 'Editado.',
    pin: 'Fijado.',
    unpin: 'Ya no está fijado.',
    reply: 'Tu respuesta se ha publicado.',
  },
  undoDecision: 'Deshacer',
  undone: 'Deshecho.',
  decidedBefore: (name) =>
    name
      ? `${name} se adelantó: ves el comentario tal como está ahora. No ha cambiado nada más.`
      : 'El comentario ha cambiado: lo ves tal como está ahora. No ha cambiado nada más.',
  commentGone: 'Este comentario ya no existe.',
};

export const details: DetailsStrings = {
  details: 'Detalles',
  triesAgainAt: (time) => `Próximo intento automático: ${time}.`,
  triesAgainOnline: 'El próximo intento automático será cuando este dispositivo vuelva a tener conexión.',
  diagnoses: {
    offline: () => 'Este dispositivo no tiene conexión a la red.',
    unreachable: ({host}) =>
      `No se puede conectar con ${host}: su nombre no se resuelve, rechaza o corta la conexión, su certificado no es válido o lo bloquea una extensión del navegador. Los navegadores no indican el motivo a la página. Puede ser algo pasajero.`,
    unanswered: ({page}) =>
      `El navegador no muestra ninguna respuesta: la conexión ha fallado o el servidor no acepta escrituras desde esta página. Debe responder a OPTIONS con «Access-Control-Allow-Origin: ${page}», «Access-Control-Allow-Methods: POST, PATCH, DELETE» y «Access-Control-Allow-Headers: Authorization, Content-Type». Los navegadores no indican el motivo a la página.`,
    cors: ({page, isOurs}) =>
      `El servidor responde, pero no a esta página (CORS): a su respuesta le falta la cabecera «Access-Control-Allow-Origin: ${page}» (o «*»).${isOurs ? ` Un servidor Colloquy la envía a todas las páginas: busca un proxy que la quite o que responda en su lugar. Inicia el servidor con «--origin ${page}» para que esta página también pueda escribir.` : ''}`,
    csp: ({directive, origin}) =>
      `La Content-Security-Policy de esta página bloquea la solicitud. Añade ${origin} a su directiva «${directive}».`,
    mixed: ({host}) =>
      `Esta página es segura (https), pero el endpoint no (http): los navegadores lo bloquean como contenido mixto. Sirve el endpoint por https e indica https://${host}.`,
    private: ({host}) =>
      `${host} es una dirección de una red privada o del propio dispositivo, y esta página es pública: los navegadores lo bloquean o preguntan antes, y la mayoría de la gente no puede acceder a ella. Usa una dirección pública. Dentro de la red, permite «local-network-access» en la Permissions-Policy de la página y responde a los preflights con «Access-Control-Allow-Private-Network: true».`,
    scheme: () =>
      'Los comentarios solo se pueden leer por http o https. Indica una dirección así en endpoint y abre la página desde un servidor web, no desde un archivo.',
    slow: ({host}) => `${host} no ha enviado nada durante 20 segundos.`,
    moved: ({to}) =>
      `La dirección redirige${to && ` a ${to}`}. La lectura sigue las redirecciones que se quedan en http o en https; las solicitudes con un secreto o un comentario no siguen ninguna. Indica la dirección nueva en endpoint.`,
    cut: () => 'La conexión se cortó antes de que la respuesta estuviera completa.',
    large: ({megabytes}) => `La respuesta ocupa más de ${megabytes}\u00A0MB.`,
    half: () => 'La respuesta está cortada o no es JSON válido.',
    foreign: () => 'La respuesta no es JSON.',
    shapeless: () => 'La respuesta es JSON, pero no tiene el formato esperado.',
  },
  rejections: {
    signIn: () => 'El servidor pide iniciar sesión.',
    forbidden: ({page, isOurs}) =>
      `El servidor rechaza este sitio o esta solicitud.${isOurs ? ` Un servidor Colloquy autoriza el sitio con «--origin ${page}».` : ''}`,
    absent: () => 'No hay nada en esta dirección.',
    limited: () => 'Se ha superado el límite de solicitudes del servidor.',
    busy: () => 'El servidor no está disponible por el momento.',
    broken: () => 'Ha fallado el servidor o un proxy que está delante.',
    other: () => 'El servidor no acepta la solicitud.',
  },
  pointsElsewhere: 'Es probable que el endpoint apunte a otro lugar.',
  address: (address) => `Dirección: ${address}`,
  answer: (status, type) => `Respuesta: estado ${status}, ${type || 'sin Content-Type'}`,
  begins: (text) => `Empieza así: ${text}`,
  says: (sentence) => `Mensaje: ${sentence}`,
  setting: (setting) => `Revísalo allí: ${setting}`,
  requestId: (id) => `Id. de la solicitud: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'es',
  title: 'Iniciar sesión',
  done: 'Has iniciado sesión. Puedes cerrar esta ventana.',
  noPage:
    'No se puede acceder a la página de los comentarios desde esta ventana. Ciérrala e inicia sesión de nuevo allí. Para quien administra el sitio: las páginas con Cross-Origin-Opener-Policy necesitan el valor same-origin-allow-popups.',
  refused: (provider) => `${provider} no ha iniciado tu sesión.`,
  down: (provider) => `${provider} no responde en este momento.`,
  failed: (provider) => `No se ha podido iniciar sesión con ${provider}: su respuesta no es válida.`,
  nameless: (provider) => `Tu cuenta de ${provider} no tiene un nombre que mostrar. Añádelo allí.`,
  over: 'Este inicio de sesión ha caducado o ya se ha usado. Inicia sesión de nuevo en la página.',
  busy: 'Ha habido demasiados inicios de sesión desde tu red. Inténtalo de nuevo en un minuto.',
  otherOrigin: (origin) =>
    `Este servidor no permite iniciar sesión en páginas de ${origin}. Para quien administra el sitio: se autorizan con --origin ${origin}`,
  nothingLost: 'No se ha perdido nada: tu texto sigue en el formulario.',
  again: 'Reintentar',
  close: 'Volver a la página',
};

export const page: PageStrings = {
  lang: 'es',
  heading: (title) => `Comentarios sobre «${title}»`,
  backToArticle: 'Volver al artículo',
  signInAtArticle: 'Para escribir un comentario, inicia sesión en la página del artículo.',
  ownPage: plural('es', {
    zero: 'Leer y escribir comentarios en una página aparte',
    one: 'Leer el comentario en una página aparte',
    many: (n) => `Leer los ${n} de comentarios en una página aparte`,
    other: (n) => `Leer los ${n} comentarios en una página aparte`,
  }),
  previousPage: 'Página anterior',
  nextPage: 'Página siguiente',
  pageOf: (page, pages) => `Página ${page} de ${pages}`,
  textKept: 'Tu comentario no se ha publicado. Tu texto sigue en el formulario de abajo.',
  otherSite: 'Este formulario se envió desde otro sitio. Revisa tu texto y publícalo desde aquí.',
  parentGone: 'El comentario al que respondías se ha eliminado.',
  yourComment: 'Tu comentario',
  showInDiscussion: 'Verlo en el debate',
};

export const tooOld: string =
  'Este navegador es demasiado antiguo para mostrar los comentarios. Actualízalo o usa otro.';

export const attributions: AttributionWords = {
  article: 'artículo',
  place: 'arriba|texto|comentari*',
  introduces: 'cit(?:a|o|ando)|en respuesta a',
  from: 'del?|según',
  says: 'escri(?:b[eo]|bió|to)|dijo|dice',
  nobody: 'refrán|dicho|canción|como|mi|nuestr[oa]|siempre|gente|abuel[oa]',
};

// French.

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

const replies = plural('fr', {
  one: (n) => `${n} réponse`,
  many: (n) => `${n} de réponses`,
  other: (n) => `${n} réponses`,
});

export const thread: Strings = {
  lang: 'fr',
  comments: plural('fr', {
    zero: 'Aucun commentaire',
    one: (n) => `${n} commentaire`,
    many: (n) => `${n} de commentaires`,
    other: (n) => `${n} commentaires`,
  }),
  anonymous: 'Anonyme',
  badges: {author: 'Auteur', moderator: 'Modération'},
  place: (level, parent, count) =>
    `niveau ${level}${parent === null ? '' : `, en réponse à ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `en réponse à ${name}`,
  permalink: 'Lien vers ce commentaire',
  edited: (date) => `modifié ${date}`,
  editNote: (reason, by) => (by ? `modifié : ${reason} — ${by}` : `modifié : ${reason}`),
  deleted: 'Ce commentaire a été supprimé.',
  noText: 'Ce commentaire n’a pas de texte.',
  reply: 'Répondre',
  replyTo: (name) => `Répondre à ${name}`,
  hideReplies: (count, name) => `Masquer ${replies(count)} à ${name}`,
  showReplies: (count, name) => `Afficher ${replies(count)} à ${name}`,
  loading: 'Chargement des commentaires…',
  empty: 'Personne n’a encore rien écrit ici.',
  closed: 'Cette discussion est fermée et n’accepte plus de commentaires.',
  failed: 'Les commentaires n’ont pas pu être chargés.',
  retry: 'Réessayer',
  write: 'Écrire un commentaire',
  oldest: 'Les plus anciens',
  newest: 'Les plus récents',
  mostReplies: 'Le plus de réponses',
  votes: 'Le plus de votes',
  view: 'Affichage',
  later: {
    folded: replies,
    echoes: plural('fr', {
      one: (n) => `${n} mention ailleurs`,
      many: (n) => `${n} de mentions ailleurs`,
      other: (n) => `${n} mentions ailleurs`,
    }),
    more: 'Afficher d’autres commentaires',
    loadingMore: 'Chargement d’autres commentaires…',
    unreadable: plural('fr', {
      one: (n) => `${n} commentaire n’a pas pu être lu.`,
      many: (n) => `${n} de commentaires n’ont pas pu être lus.`,
      other: (n) => `${n} commentaires n’ont pas pu être lus.`,
    }),
    showAll: 'Tout afficher',
    slow: 'Le chargement des commentaires prend plus de temps que d’habitude…',
    answerAt: (name) => `Écrire un commentaire sur ${name}`,
    failures: {
      offline: 'Le serveur est injoignable.',
      timeout: 'Le serveur ne répond pas.',
      missing: 'Il n’y a pas de commentaires à cette adresse.',
      refused: 'Le serveur ne le permet pas.',
      invalid: 'Le serveur ne l’a pas accepté.',
      conflict: 'Ceci a déjà été envoyé avec d’autres mots.',
      limited: 'Trop de requêtes. Veuillez patienter un instant.',
      broken: 'Le serveur a un problème.',
      blocked: 'Cette page n’a pas le droit d’accéder au serveur.',
      moved: 'Le serveur a déménagé.',
      unreadable: 'La réponse n’est pas valide.',
      large: 'La réponse est trop volumineuse.',
      unset: 'L’adresse des commentaires manque : l’attribut endpoint.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `Votre réponse à ${name}`,
  writeEdit: 'Modifier votre commentaire',
  name: 'Nom',
  email: 'E-mail',
  website: 'Site web',
  comment: 'Commentaire',
  optional: '(facultatif)',
  emailHint: 'Jamais affiché ; réservé à la modération.',
  markdownHint: 'Markdown : *italique*, **fort**, >\u00a0citation, `code`, [lien](https://…)',
  formatting: 'Mise en forme',
  tools: {bold: 'Gras', italic: 'Italique', link: 'Lien', code: 'Code', quote: 'Citation', list: 'Liste'},
  send: 'Publier le commentaire',
  save: 'Enregistrer',
  preview: 'Aperçu',
  previewing: 'Chargement de l’aperçu…',
  nothingToPreview: 'Il n’y a encore rien à prévisualiser.',
  cancel: 'Annuler',
  left: plural('fr', {
    one: (n) => `${n} caractère restant`,
    many: (n) => `${n} de caractères restants`,
    other: (n) => `${n} caractères restants`,
  }),
  over: plural('fr', {
    one: (n) => `${n} caractère en trop`,
    many: (n) => `${n} de caractères en trop`,
    other: (n) => `${n} caractères en trop`,
  }),
  needed: 'Ce champ est obligatoire.',
  notAnAddress: 'Une adresse web commence par https://',
  notAnEmail: 'Ceci n’est pas une adresse e-mail.',
  notKept: 'Cet appareil ne garde pas les brouillons : copiez votre texte avant de partir.',
  forget: 'M’oublier sur cet appareil',
  forgetAll: 'Oublier nom, brouillons et droit de modifier ?',
  leaveEmpty: 'Laisser ce champ vide',
};

export const sending: SendingStrings = {
  held: 'En attente de modération. Vous seul pouvez le voir.',
  heldFor: {
    name: 'En attente de modération, car ce nom est réservé. Vous seul pouvez le voir.',
    blocked: 'En attente de modération, car vous êtes bloqué ici. Vous seul pouvez le voir.',
  },
  pending: 'Envoi en cours…',
  checking: 'Vérification qu’il s’agit du navigateur d’une personne…',
  waiting: (why) => `En attente d’envoi. ${why} L’envoi sera automatique.`,
  deviceOffline: 'Vous êtes hors ligne.',
  askedToWait: (time) => `Le serveur demande d’attendre jusqu’à ${time}.`,
  keepOpen: 'Cet appareil n’en garde pas de copie : laissez cette page ouverte.',
  stale: 'Pas envoyé depuis un jour entier. L’envoyer maintenant ?',
  sendNow: 'Envoyer maintenant',
  takeBack: 'Reprendre',
  notSentYet: 'Écrit ici et pas encore envoyé :',
  refused: 'Votre commentaire n’a pas été accepté :',
  dismiss: 'Ignorer',
  posted: 'Votre commentaire est publié.',
  postedHeld: 'Merci. Votre commentaire sera lu avant de paraître.',
  edit: 'Modifier',
  delete: 'Supprimer',
  timeLeft: (time) => `encore ${time}`,
  deleting: 'Supprimé.',
  undo: 'Annuler la suppression',
  unchanged: 'Cela n’a pas fonctionné.',
  editedNow: 'Votre commentaire est modifié.',
  deletedNow: 'Votre commentaire est supprimé.',
  drafts: plural('fr', {
    one: (n) => `${n} brouillon inachevé :`,
    many: (n) => `${n} de brouillons inachevés :`,
    other: (n) => `${n} brouillons inachevés :`,
  }),
  draftOfReply: (name) => `réponse à ${name}`,
  draftOfComment: 'commentaire sur la page',
  draftOfEdit: 'votre commentaire, modifié',
  draftOfNothing: 'à un commentaire qui n’est plus ici',
  discard: 'Abandonner',
  discarded: 'Brouillon abandonné.',
};

export const finding: FindingStrings = {
  openAll: 'Déplier toutes les réponses',
  foldAll: 'Replier toutes les réponses',
  foldBelow: (level) => `Replier dès le niveau ${level}`,
  flat: 'Par ordre chronologique',
  tree: 'Par conversations',
  refresh: 'Chercher du nouveau',
  loadedSoFar: (count) => `dont ${count} déjà chargés`,
  unseen: plural('fr', {one: (n) => `${n} nouveau`, many: (n) => `${n} de nouveaux`, other: (n) => `${n} nouveaux`}),
  previous: 'Nouveau commentaire précédent',
  next: 'Nouveau commentaire suivant',
  arrived: plural('fr', {
    one: (n) => `${n} nouveau commentaire`,
    many: (n) => `${n} de nouveaux commentaires`,
    other: (n) => `${n} nouveaux commentaires`,
  }),
  changed: 'La discussion a changé.',
  show: 'Afficher',
  onlyThis: 'Seulement cette conversation',
  all: 'Tous les commentaires',
  oneShown: 'Une seule conversation est affichée.',
  back: (name) => `Retour à ${name}`,
  unknown: 'Le commentaire vers lequel mène ce lien n’est pas ici.',
  unavailable: 'Cela n’a pas été chargé. Réessayez.',
  nothingNew: 'Il n’y a rien de nouveau.',
};

export const quotes: QuotesStrings = {
  quote: 'Citer ce passage',
  wrote: (name) => `${name} a écrit :`,
  fromArticle: 'Dans l’article :',
  quotes: (name) => `cite ${name}, aller au passage`,
  quotesArticle: 'cite l’article, aller au passage',
  quotedBy: plural('fr', {one: 'Cité une fois', many: (n) => `Cité ${n} de fois`, other: (n) => `Cité ${n} fois`}),
  repliesTo: (name) => `répond à ${name}`,
  back: (name) => `Retour à ${name}`,
  asWritten: 'Citations telles quelles',
  markQuoted: 'Signaler les passages cités',
};

export const keys: KeysStrings = {
  skipComments: plural('fr', {
    one: (n) => `Passer ${n} commentaire`,
    many: (n) => `Passer ${n} de commentaires`,
    other: (n) => `Passer ${n} commentaires`,
  }),
  endOfComments: 'Fin des commentaires',
  keysTitle: 'Raccourcis clavier',
  keysHint: 'Ces touches agissent quand le focus est dans les commentaires, mais pas dans un champ de texte.',
  keys: {
    next: 'Commentaire suivant',
    previous: 'Commentaire précédent',
    parent: 'Commentaire auquel celui-ci répond',
    nextNew: 'Nouveau commentaire suivant',
    fold: 'Replier ou déplier les réponses',
    reply: 'Répondre',
    quote: 'Citer le texte sélectionné, ou tout le commentaire',
    help: 'Afficher cette liste',
  },
  useKeys: 'Utiliser ces touches',
  closeKeys: 'Fermer',
  firstComment: 'C’est le premier commentaire.',
  lastComment: 'C’est le dernier commentaire.',
  noParent: 'Ce commentaire n’est pas une réponse.',
  loadingNext: 'Chargement d’autres commentaires…',
  repliesFolded: plural('fr', {
    one: (n) => `${n} réponse repliée`,
    many: (n) => `${n} de réponses repliées`,
    other: (n) => `${n} réponses repliées`,
  }),
  repliesShown: plural('fr', {
    one: (n) => `${n} réponse dépliée`,
    many: (n) => `${n} de réponses dépliées`,
    other: (n) => `${n} réponses dépliées`,
  }),
};

const votes = plural('fr', {one: (n) => `${n} vote`, many: (n) => `${n} de votes`, other: (n) => `${n} votes`});

export const voting: VotingStrings = {
  voteFor: (name, count) => `Voter pour le commentaire de ${name} : ${votes(count)}`,
  voted: (count) => `Vous avez voté pour ce commentaire : ${votes(count)}`,
  unvoted: (count) => `Vous avez retiré votre vote : ${votes(count)}`,
  notVoted: (why) => `Votre vote n’a pas été compté. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Connecté en tant que ${name}`,
  signOut: 'Se déconnecter',
  signedOut: 'Vous êtes déconnecté.',
  signInWith: (provider) => `Se connecter avec ${provider}`,
  signInFirst: 'Connectez-vous pour envoyer votre commentaire.',
  signInOnSite: 'Il faut un compte sur ce site pour écrire. Connectez-vous sur le site ; votre texte reste ici.',
  signInEither: 'Connectez-vous sur ce site pour envoyer votre commentaire, ou ici :',
  continueInWindow: 'Continuez dans la fenêtre qui s’est ouverte.',
  signInBlocked: 'Le navigateur a bloqué la fenêtre.',
  openSignIn: 'L’ouvrir',
  verified: 'nom vérifié',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Actions pour le commentaire de ${name}`,
  report: 'Signaler',
  reported: 'Vous avez signalé ce commentaire',
  reportComment: (name) => `Signaler le commentaire de ${name}`,
  reportWhy: 'Quel est le problème avec ce commentaire ?',
  reportReasons: {
    spam: 'Spam ou publicité',
    abuse: 'Insultes ou harcèlement',
    harm: 'Menaces, violence ou automutilation',
    privacy: 'Données privées d’une personne',
    'off-topic': 'Hors sujet',
    other: 'Autre chose',
  },
  reportDetails: 'Précisions pour la modération (facultatif)',
  sendReport: 'Envoyer le signalement',
  sendingReport: 'Envoi en cours…',
  cancelReport: 'Annuler',
  chooseReason: 'Choisissez une raison.',
  detailsLeft: plural('fr', {
    one: (n) => `${n} caractère restant`,
    many: (n) => `${n} de caractères restants`,
    other: (n) => `${n} caractères restants`,
  }),
  detailsOver: plural('fr', {
    one: (n) => `${n} caractère en trop`,
    many: (n) => `${n} de caractères en trop`,
    other: (n) => `${n} caractères en trop`,
  }),
  reportSent: 'Merci. La modération a reçu votre signalement. Elle ne voit pas qui l’a envoyé.',
  reportNotSent: (why) => `Votre signalement n’a pas été envoyé. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Modérer',
  allowInWindow: 'Autorisez-le dans la fenêtre qui s’est ouverte.',
  windowBlocked: 'Le navigateur a bloqué la fenêtre.',
  openWindow: 'L’ouvrir',
  windowClosed: 'La fenêtre a été fermée sans rien autoriser.',
  moderatingAs: (name) => (name ? `Vous modérez en tant que ${name}.` : 'Vous modérez.'),
  stopModerating: 'Arrêter de modérer',
  moderationEnded:
    'Le serveur n’accepte plus vos décisions depuis cette page. Cliquez sur « Modérer » pour vous reconnecter.',
  moderationFailed: (why) => `Cela n’a pas fonctionné. ${why}`,
  approve: 'Approuver',
  turnDown: 'Refuser',
  deleteComment: 'Supprimer',
  editComment: 'Modifier avec une note',
  pin: 'Épingler',
  unpin: 'Désépingler',
  replyAsModerator: 'Répondre en tant que modérateur',
  heldHere: (why) => (why ? `En attente : ${why}` : 'En attente. Seuls la modération et l’auteur le voient.'),
  commentText: 'Texte (Markdown)',
  editReason: 'Raison, visible par tous',
  saveEdit: 'Enregistrer',
  sendReply: 'Envoyer la réponse',
  cancelChange: 'Annuler',
  decided: {
    approve: 'Approuvé.',
    reject: 'Refusé.',
    delete: 'Supprimé.',
    edit: 'Modifié.',
    pin: 'Épinglé.',
    unpin: 'Désépinglé.',
    reply: 'Votre réponse est publiée.',
  },
  undoDecision: 'Annuler la décision',
  undone: 'Décision annulée.',
  decidedBefore: (name) =>
    name
      ? `${name} a été plus rapide : vous voyez le commentaire tel qu’il est maintenant. Rien d’autre n’a changé.`
      : 'Le commentaire a changé : vous le voyez tel qu’il est maintenant. Rien d’autre n’a changé.',
  commentGone: 'Ce commentaire n’existe plus.',
};

export const details: DetailsStrings = {
  details: 'Détails',
  triesAgainAt: (time) => `Le prochain essai automatique aura lieu à ${time}.`,
  triesAgainOnline: 'Le prochain essai automatique aura lieu quand cet appareil sera de nouveau en ligne.',
  diagnoses: {
    offline: () => 'Cet appareil n’a pas de connexion au réseau.',
    unreachable: ({host}) =>
      `${host} est injoignable : son nom est introuvable, il refuse ou coupe la connexion, son certificat n’est pas valide, ou une extension du navigateur le bloque. Les navigateurs n’en disent pas la raison à la page. Cela peut être passager.`,
    unanswered: ({page}) =>
      `Le navigateur ne montre aucune réponse : la connexion a échoué, ou le serveur n’accepte pas d’écriture depuis cette page. Il doit répondre à OPTIONS avec “Access-Control-Allow-Origin: ${page}”, “Access-Control-Allow-Methods: POST, PATCH, DELETE” et “Access-Control-Allow-Headers: Authorization, Content-Type”. Les navigateurs n’en disent pas la raison à la page.`,
    cors: ({page, isOurs}) =>
      `Le serveur répond, mais pas à cette page (CORS) : il manque à sa réponse l’en-tête “Access-Control-Allow-Origin: ${page}” (ou “*”).${isOurs ? ` Un serveur Colloquy l’envoie à toute page : cherchez un proxy qui le supprime ou répond à sa place. Lancez le serveur avec “--origin ${page}” pour que cette page puisse aussi écrire.` : ''}`,
    csp: ({directive, origin}) =>
      `La Content-Security-Policy de cette page bloque la requête. Ajoutez ${origin} à sa directive “${directive}”.`,
    mixed: ({host}) =>
      `Cette page est sécurisée (https), l’endpoint ne l’est pas (http) : les navigateurs bloquent ce contenu mixte. Servez l’endpoint en https et indiquez https://${host}.`,
    private: ({host}) =>
      `${host} est une adresse d’un réseau privé ou de l’appareil lui-même, et cette page est publique : les navigateurs bloquent cela ou demandent d’abord, et la plupart des lecteurs ne peuvent pas l’atteindre. Utilisez une adresse publique. Dans le réseau, autorisez “local-network-access” dans la Permissions-Policy de la page et répondez aux preflights avec “Access-Control-Allow-Private-Network: true”.`,
    scheme: () =>
      'Les commentaires ne se lisent que par http ou https. Indiquez une telle adresse dans endpoint, et ouvrez la page depuis un serveur web, pas depuis un fichier.',
    slow: ({host}) => `${host} n’a rien envoyé pendant 20 secondes.`,
    moved: ({to}) =>
      `L’adresse redirige${to && ` vers ${to}`}. La lecture suit les redirections qui restent en http ou en https ; les requêtes avec un secret ou un commentaire n’en suivent aucune. Indiquez la nouvelle adresse dans endpoint.`,
    cut: () => 'La connexion a été coupée avant la fin de la réponse.',
    large: ({megabytes}) => `La réponse dépasse ${megabytes} Mo.`,
    half: () => 'La réponse est coupée, ou ce n’est pas du JSON valide.',
    foreign: () => 'La réponse n’est pas du JSON.',
    shapeless: () => 'La réponse est du JSON, mais pas au format attendu.',
  },
  rejections: {
    signIn: () => 'Le serveur demande de se connecter.',
    forbidden: ({page, isOurs}) =>
      `Le serveur refuse ce site ou cette requête.${isOurs ? ` Un serveur Colloquy autorise le site avec “--origin ${page}”.` : ''}`,
    absent: () => 'Il n’y a rien à cette adresse.',
    limited: () => 'Le serveur autorise moins de requêtes qu’il n’en a reçu.',
    busy: () => 'Le serveur n’est pas disponible pour le moment.',
    broken: () => 'Le serveur, ou un proxy devant lui, a échoué.',
    other: () => 'Le serveur n’accepte pas la requête.',
  },
  pointsElsewhere: 'L’endpoint mène probablement ailleurs.',
  address: (address) => `Adresse : ${address}`,
  answer: (status, type) => `Réponse : statut ${status}, ${type || 'sans Content-Type'}`,
  begins: (text) => `Début : ${text}`,
  says: (sentence) => `Message : ${sentence}`,
  setting: (setting) => `Là-bas : ${setting}`,
  requestId: (id) => `Requête : ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'fr',
  title: 'Se connecter',
  done: 'Vous êtes connecté. Vous pouvez fermer cette fenêtre.',
  noPage:
    'La page des commentaires n’est pas accessible depuis cette fenêtre. Fermez-la et connectez-vous de nouveau depuis la page. Pour le propriétaire du site : les pages avec Cross-Origin-Opener-Policy doivent avoir la valeur same-origin-allow-popups.',
  refused: (provider) => `${provider} ne vous a pas connecté.`,
  down: (provider) => `${provider} ne répond pas pour le moment.`,
  failed: (provider) => `La connexion avec ${provider} a échoué : sa réponse n’est pas valide.`,
  nameless: (provider) => `Votre compte chez ${provider} n’a pas de nom à afficher. Ajoutez-en un.`,
  over: 'Cette connexion a expiré ou a déjà été utilisée. Connectez-vous de nouveau depuis la page.',
  busy: 'Il y a eu trop de connexions depuis votre réseau. Réessayez dans une minute.',
  otherOrigin: (origin) =>
    `Ce serveur ne connecte personne pour les pages de ${origin}. Pour le propriétaire du site : autorisez-les avec --origin ${origin}`,
  nothingLost: 'Rien n’est perdu : votre texte est toujours dans le formulaire.',
  again: 'Réessayer',
  close: 'Retour à la page',
};

export const page: PageStrings = {
  lang: 'fr',
  heading: (title) => `Commentaires sur « ${title} »`,
  backToArticle: 'Retour à l’article',
  signInAtArticle: 'Pour écrire un commentaire, connectez-vous sur la page de l’article.',
  ownPage: plural('fr', {
    zero: 'Lire et écrire des commentaires sur une page à part',
    one: 'Lire le commentaire sur une page à part',
    many: (n) => `Lire les ${n} de commentaires sur une page à part`,
    other: (n) => `Lire les ${n} commentaires sur une page à part`,
  }),
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  pageOf: (page, pages) => `Page ${page} sur ${pages}`,
  textKept: 'Votre commentaire n’a pas été publié. Votre texte est toujours dans le formulaire ci-dessous.',
  otherSite: 'Ce formulaire a été envoyé depuis un autre site. Vérifiez votre texte, puis publiez-le d’ici.',
  parentGone: 'Le commentaire auquel vous répondiez a été supprimé.',
  yourComment: 'Votre commentaire',
  showInDiscussion: 'L’afficher dans la discussion',
};

export const tooOld: string =
  'Ce navigateur est trop ancien pour afficher les commentaires. Mettez-le à jour ou utilisez-en un autre.';

export const attributions: AttributionWords = {
  article: 'article',
  place: 'ci-dessus|billet|texte|commentaire',
  introduces: 'citation de|je cite|(?:en )?réponse à',
  from: 'de|du|selon',
  says: 'écri(?:t|vait)|dit|disait',
  nobody: 'proverbe|dicton|chanson|comme|mon|ma|notre|on dit|toujours',
};

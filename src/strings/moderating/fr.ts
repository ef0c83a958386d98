import type {ModeratingStrings} from '../moderating-strings.js';

export const fr: ModeratingStrings = {
  moderate: 'Modérer',
  allowInWindow: 'Autorisez-le dans la fenêtre qui s’est ouverte.',
  windowBlocked: 'Le navigateur a bloqué la fenêtre.',
  openWindow: 'L’ouvrir',
  windowClosed: 'La fenêtre a été fermée sans rien autoriser.',
  moderatingAs: (name) => (name ? `Vous modérez en tant que ${name}.` : 'Vous modérez.'),
  stopModerating: 'Arrêter de modérer',
  moderationEnded:
    'Le serveur n’accepte plus vos décisions depuis cette page. Cliquez sur « Modérer » pour vous reconnecter.',
  moderationFailed: (why) => `Cela n’a pas fonctionné. ${why}`,
  approve: 'Approuver',
  turnDown: 'Refuser',
  deleteComment: 'Supprimer',
  editComment: 'Modifier avec une note',
  pin: 'Épingler',
  unpin: 'Désépingler',
  replyAsModerator: 'Répondre en tant que modérateur',
  heldHere: (why) => (why ? `En attente : ${why}` : 'En attente. Seuls la modération et l’auteur le voient.'),
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
      ? `${name} a été plus rapide : vous voyez le commentaire tel qu’il est maintenant. Rien d’autre n’a changé.`
      : 'Le commentaire a changé : vous le voyez tel qu’il est maintenant. Rien d’autre n’a changé.',
  commentGone: 'Ce commentaire n’existe plus.',
};

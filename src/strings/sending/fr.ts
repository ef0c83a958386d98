import type {SendingStrings} from '../strings.js';

export const fr: SendingStrings = {
  held: 'En attente de modération. Vous seul pouvez le voir.',
  pending: 'Envoi en cours…',
  unsent: 'Non envoyé.',
  refused: 'Ce commentaire de votre part n’a pas été accepté :',
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
};

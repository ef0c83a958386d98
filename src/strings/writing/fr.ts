import type {WritingStrings} from '../strings.js';

const number = new Intl.NumberFormat('fr');

export const fr: WritingStrings = {
  held: 'En attente de modération. Vous seul pouvez le voir.',
  pending: 'Envoi en cours…',
  unsent: 'Non envoyé.',
  refused: 'Ce commentaire de votre part n’a pas été accepté :',
  takeBack: 'Modifier',
  dismiss: 'Ignorer',
  writeReply: (name) => `Votre réponse à ${name}`,
  name: 'Nom',
  email: 'E-mail',
  website: 'Site web',
  comment: 'Commentaire',
  optional: 'facultatif',
  emailHint: 'Jamais affiché ; réservé à la modération.',
  markdownHint: 'Markdown : *accent*, **fort**, > citation, `code`, [lien](https://…)',
  send: 'Publier le commentaire',
  preview: 'Aperçu',
  nothingToPreview: 'Il n’y a encore rien à prévisualiser.',
  cancel: 'Annuler',
  left: (count) => `${number.format(count)} caractères restants`,
  over: (count) => `${number.format(count)} caractères en trop`,
  needed: 'Ce champ est nécessaire.',
  notAnAddress: 'Une adresse web commence par https://',
  notAnEmail: 'Ceci n’est pas une adresse e-mail.',
  posted: 'Votre commentaire est publié.',
  postedHeld: 'Merci. Votre commentaire sera lu avant de paraître.',
  notKept: 'Cet appareil ne garde pas les brouillons : copiez votre texte avant de partir.',
  forget: 'M’oublier sur cet appareil',
  leaveEmpty: 'Laisser ce champ vide',
};

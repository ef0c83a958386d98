import {plural} from '../plural.js';
import type {WritingStrings} from '../strings.js';

export const fr: WritingStrings = {
  writeReply: (name) => `Votre réponse à ${name}`,
  writeEdit: 'Modifier votre commentaire',
  name: 'Nom',
  email: 'E-mail',
  website: 'Site web',
  comment: 'Commentaire',
  optional: 'facultatif',
  emailHint: 'Jamais affiché ; réservé à la modération.',
  markdownHint: 'Markdown : *accent*, **fort**, > citation, `code`, [lien](https://…)',
  send: 'Publier le commentaire',
  save: 'Enregistrer',
  preview: 'Aperçu',
  nothingToPreview: 'Il n’y a encore rien à prévisualiser.',
  cancel: 'Annuler',
  left: plural('fr', {one: (n) => `${n} caractère restant`, other: (n) => `${n} caractères restants`}),
  over: plural('fr', {one: (n) => `${n} caractère en trop`, other: (n) => `${n} caractères en trop`}),
  needed: 'Ce champ est nécessaire.',
  notAnAddress: 'Une adresse web commence par https://',
  notAnEmail: 'Ceci n’est pas une adresse e-mail.',
  notKept: 'Cet appareil ne garde pas les brouillons : copiez votre texte avant de partir.',
  forget: 'M’oublier sur cet appareil',
  forgetAll: 'Oublier nom, brouillons et droit de modifier ?',
  leaveEmpty: 'Laisser ce champ vide',
};

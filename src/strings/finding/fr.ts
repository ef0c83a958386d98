import {plural} from '../plural.js';
import type {FindingStrings} from '../strings.js';

export const fr: FindingStrings = {
  openAll: 'Déplier toutes les réponses',
  foldAll: 'Replier toutes les réponses',
  foldBelow: (level) => `Replier dès le niveau ${level}`,
  flat: 'Par ordre chronologique',
  tree: 'Par conversations',
  refresh: 'Chercher du nouveau',
  loadedSoFar: (count) => `dont ${count} déjà ici`,
  unseen: plural('fr', {one: (n) => `${n} nouveau`, other: (n) => `${n} nouveaux`}),
  previous: 'Nouveau commentaire précédent',
  next: 'Nouveau commentaire suivant',
  arrived: plural('fr', {one: (n) => `${n} nouveau commentaire`, other: (n) => `${n} nouveaux commentaires`}),
  changed: 'La discussion a changé.',
  show: 'Afficher',
  onlyThis: 'Seulement cette conversation',
  all: 'Tous les commentaires',
  oneShown: 'Une seule conversation est affichée.',
  back: (name) => `Retour à ${name}`,
  unknown: 'Le commentaire que nomme cette adresse n’est pas ici.',
  unavailable: 'Cela n’a pas été chargé. Réessayez.',
  nothingNew: 'Il n’y a rien de nouveau.',
};

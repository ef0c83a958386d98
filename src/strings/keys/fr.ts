import {plural} from '../plural.js';
import type {KeysStrings} from '../strings.js';

export const fr: KeysStrings = {
  skipComments: plural('fr', {one: (n) => `Passer ${n} commentaire`, other: (n) => `Passer ${n} commentaires`}),
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
  loadingNext: 'Chargement d’autres commentaires …',
  repliesFolded: plural('fr', {one: (n) => `${n} réponse repliée`, other: (n) => `${n} réponses repliées`}),
  repliesShown: plural('fr', {one: (n) => `${n} réponse dépliée`, other: (n) => `${n} réponses dépliées`}),
};

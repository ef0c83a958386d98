import {plural} from '../../plural.js';
import type {RecordStrings} from './record-strings.js';

export const fr: RecordStrings = {
  by: 'Personne',
  action: 'Action',
  anyAction: 'Toutes les actions',
  everybody: 'Tout le monde',
  server: 'Serveur',
  command: 'Ligne de commande',
  onlyComment: 'Seulement les décisions sur un commentaire.',
  onlyThread: 'Seulement les décisions dans une discussion.',
  showAll: 'Tout afficher',
  empty: 'Rien n’a encore été décidé.',
  nothingFound: 'Aucune entrée ne correspond.',
  found: plural('fr', {zero: 'Aucune entrée', one: (n) => `${n} entrée`, other: (n) => `${n} entrées`}),
  comment: 'Seulement ce commentaire',
  thread: 'Seulement cette discussion',
  undoOf: (action, what) => `Annuler : ${action}, ${what}`,
  undone: 'Annulé.',
  cannotUndo: 'Ceci ne peut plus être annulé : un changement plus récent l’a remplacé.',
  today: 'Aujourd’hui',
  yesterday: 'Hier',
};

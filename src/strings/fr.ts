import {plural} from './plural.js';
import type {Strings} from './strings.js';

const replies = plural('fr', {one: (n) => `${n} réponse`, other: (n) => `${n} réponses`});

export const fr: Strings = {
  lang: 'fr',
  comments: plural('fr', {
    zero: 'Aucun commentaire',
    one: (n) => `${n} commentaire`,
    other: (n) => `${n} commentaires`,
  }),
  anonymous: 'Anonyme',
  badges: {author: 'Auteur', moderator: 'Modération'},
  place: (level, parent, count) =>
    `niveau ${level}${parent === null ? '' : `, en réponse à ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `en réponse à ${name}`,
  permalink: 'Lien vers ce commentaire',
  edited: (date) => `modifié ${date}`,
  editNote: (reason, by) => (by ? `modifié : ${reason} — ${by}` : `modifié : ${reason}`),
  deleted: 'Ce commentaire a été supprimé.',
  noText: 'Ce commentaire n’a pas de texte.',
  reply: 'Répondre',
  replyTo: (name) => `Répondre à ${name}`,
  hideReplies: (count, name) => `Masquer ${replies(count)} à ${name}`,
  showReplies: (count, name) => `Afficher ${replies(count)} à ${name}`,
  loading: 'Chargement des commentaires…',
  empty: 'Personne n’a encore rien écrit ici.',
  closed: 'Cette discussion est close et n’accepte plus de commentaires.',
  failed: 'Les commentaires n’ont pas pu être chargés.',
  retry: 'Réessayer',
  write: 'Écrire un commentaire',
  oldest: 'Les plus anciens',
  newest: 'Les plus récents',
  mostReplies: 'Le plus de réponses',
  view: 'Affichage',
  later: {
    folded: replies,
    echoes: plural('fr', {one: (n) => `${n} mention ailleurs`, other: (n) => `${n} mentions ailleurs`}),
    more: 'Afficher d’autres commentaires',
    loadingMore: 'Chargement d’autres commentaires…',
    unreadable: plural('fr', {
      one: (n) => `${n} commentaire n’a pas pu être lu.`,
      other: (n) => `${n} commentaires n’ont pas pu être lus.`,
    }),
    showAll: 'Tout afficher',
    slow: 'Le chargement des commentaires prend plus de temps que d’habitude…',
    failures: {
      offline: 'Le serveur est injoignable.',
      timeout: 'Le serveur ne répond pas.',
      missing: 'Il n’y a pas de commentaires à cette adresse.',
      refused: 'Le serveur ne le permet pas.',
      invalid: 'Le serveur ne l’a pas accepté.',
      conflict: 'Ceci a déjà été envoyé avec d’autres mots.',
      limited: 'C’était trop en trop peu de temps. Veuillez patienter un instant.',
      broken: 'Le serveur a un problème.',
      blocked: 'Cette page n’a pas le droit d’accéder au serveur.',
      moved: 'Le serveur a déménagé.',
      unreadable: 'La réponse n’a pas de sens.',
      large: 'La réponse est trop volumineuse.',
      unset: 'L’adresse des commentaires manque : l’attribut endpoint.',
    },
  },
};

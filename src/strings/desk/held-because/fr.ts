import {createHeldBecause, inWords, translateList} from './held-because.js';

export const heldBecause = createHeldBecause({
  blocked: (kind, value) => `${BLOCKED.get(kind) ?? ''} ${value} est bloqué.`,
  blockedNetwork: () => 'Le réseau d’où il vient est bloqué.',
  trap: () => 'Le champ caché, que seuls les robots voient, était rempli.',
  links: (count) => `Il contient ${count} liens.`,
  word: (place, word) => `${PLACES.get(place) ?? ''} contient ${word}.`,
  reservedName: (name) => `Le nom ressemble à « ${name} », que les invités ne peuvent pas porter.`,
  everyComment: () => 'Tous les commentaires attendent.',
  firstComment: () => 'C’est le premier commentaire de cet auteur.',
  reported: () => 'Il a été signalé.',
  imported: () => 'Il attendait déjà quand il a été importé.',
  copiedByOther: () => 'Quelqu’un d’autre a envoyé les mêmes mots à ce site en un jour.',
  copiedByAuthor: (times) => `Son auteur a envoyé les mêmes mots ${times} fois en un jour.`,
  verifiedName: (name) => `Le nom ressemble à « ${name} », qui se connecte pour écrire ici.`,
  siteRate: (count, time) => `Le site entier a reçu plus de ${count} commentaires ${inWords(TIMES, time)}.`,
  unsolved: () => 'Il est arrivé dans un flot de commentaires, sans calcul résolu.',
  signs: (list) => `Il a des signes de publicité : ${translateList(SIGNS, list)}.`,
  resembles: (words) =>
    `Il ressemble à des commentaires marqués comme indésirables.${words && ` Ont pesé le plus : ${words}.`}`,
  judgeSilent: () => 'Le service qui examine les commentaires n’a pas répondu.',
  judgeHeld: () => 'Le service qui examine les commentaires le prend pour un indésirable.',
  akismet: () => 'Akismet le prend pour un indésirable.',
});

const BLOCKED = new Map([
  ['name', 'Le nom'],
  ['e-mail address', 'Le courriel'],
  ['domain', 'Le domaine'],
  ['network', 'Le réseau'],
]);

const PLACES = new Map([
  ['It', 'Le texte'],
  ['A link', 'Un lien'],
  ['The name', 'Le nom'],
  ['The website', 'Le site'],
]);

const TIMES = new Map([
  ['a second', 'en une seconde'],
  ['a minute', 'en une minute'],
  ['an hour', 'en une heure'],
  ['a day', 'en un jour'],
]);

const SIGNS = new Map([
  ['invisible characters inside words', 'des caractères invisibles dans les mots'],
  ['letters of two alphabets in a word', 'des lettres de deux alphabets dans un mot'],
  ['letters of other fonts', 'des lettres d’autres polices'],
  ['a name with an address or a number', 'un nom avec une adresse ou un numéro'],
  ['a name that advertises', 'un nom publicitaire'],
  ['a website that advertises', 'un site publicitaire'],
  ['links of another system', 'des liens d’un autre système'],
  ['general praise', 'des éloges généraux'],
  ['a call to act', 'un appel à agir'],
  ['praise of somebody who can be reached', 'l’éloge de quelqu’un qui est joignable'],
  ['promises', 'des promesses'],
  ['a way to make contact', 'un moyen de contact'],
  ['a link to a host that advertises', 'un lien vers un hôte publicitaire'],
  ['a link with few words', 'un lien avec peu de mots'],
  ['a link after the text', 'un lien après le texte'],
]);

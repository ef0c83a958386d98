import {plural} from '../../plural.js';
import type {SiteStrings} from './site-strings.js';

export const fr: SiteStrings = {
  days: plural('fr', {one: 'Le dernier jour', other: (n) => `Les ${n} derniers jours`}),
  series: {posted: 'Écrits', published: 'Publiés', held: 'Retenus', rejected: 'Refusés'},
  plot: (series, total, most, day) => `${series} : ${total}, au plus ${most} par jour, le ${day}`,
  noComments: 'Il n’y a pas eu de commentaires pendant ce temps.',
  mostADay: (n) => `au plus ${n} par jour`,
  asTable: 'En tableau',
  day: 'Jour (UTC)',
  total: 'Total',
  stored: 'Sur ce serveur',
  comments: 'Commentaires',
  threads: 'Discussions',
  database: 'Base de données',
  free: 'Espace disque libre',
  almostFull: 'Le disque est presque plein. Sans espace libre, les nouveaux commentaires seront refusés.',
  unknown: 'inconnu',
  version: 'Version',
  flags: 'Lancé avec',
  noFlags: 'Sans option : tout est par défaut.',
  proxy: (flags) =>
    `Toutes les requêtes viennent d’une seule adresse : tous les visiteurs partagent une limite. Si un proxy inverse est devant ce serveur, lancez-le avec ${flags}`,
  update: 'Actualiser',
  updated: 'Actualisé.',
};

import {plural} from '../../plural.js';
import type {CommentsStrings} from './comments-strings.js';

export const fr: CommentsStrings = {
  empty: 'Il n’y a pas encore de commentaires.',
  found: plural('fr', {
    zero: 'Aucun commentaire',
    one: (n) => `${n} commentaire`,
    other: (n) => `${n} commentaires`,
  }),
  record: 'Journal',
  queue: 'Dans la file',
  of: (action, name) => `${action} : ${name}`,
};

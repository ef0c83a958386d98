import {plural} from '../plural.js';
import type {VotingStrings} from '../voting-strings.js';

const votes = plural('fr', {one: (n) => `${n} vote`, other: (n) => `${n} votes`});

export const fr: VotingStrings = {
  voteFor: (name, count) => `Voter pour le commentaire de ${name} : ${votes(count)}`,
  voted: (count) => `Vous avez voté pour ce commentaire : ${votes(count)}`,
  unvoted: (count) => `Vous avez retiré votre vote : ${votes(count)}`,
  notVoted: (why) => `Votre vote n’a pas été compté. ${why}`,
};

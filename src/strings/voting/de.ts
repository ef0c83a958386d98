import {plural} from '../plural.js';
import type {VotingStrings} from '../voting-strings.js';

const votes = plural('de', {one: '1 Stimme', other: (n) => `${n} Stimmen`});

export const de: VotingStrings = {
  voteFor: (name, count) => `Für den Kommentar von ${name} stimmen: ${votes(count)}`,
  voted: (count) => `Sie haben für diesen Kommentar gestimmt: ${votes(count)}`,
  unvoted: (count) => `Sie haben Ihre Stimme zurückgenommen: ${votes(count)}`,
  notVoted: (why) => `Ihre Stimme wurde nicht gezählt. ${why}`,
};

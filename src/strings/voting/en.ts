import {plural} from '../plural.js';
import type {VotingStrings} from '../voting-strings.js';

const votes = plural('en', {one: '1 vote', other: (n) => `${n} votes`});

export const en: VotingStrings = {
  voteFor: (name, count) => `Vote for the comment by ${name}: ${votes(count)}`,
  voted: (count) => `You have voted for this comment: ${votes(count)}`,
  unvoted: (count) => `You have taken back your vote: ${votes(count)}`,
  notVoted: (why) => `Your vote was not counted. ${why}`,
};

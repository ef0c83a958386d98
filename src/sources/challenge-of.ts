import type {Challenge} from '../wire/protocol.js';

/** Returns the challenge of a failed request; null if the server did not send one. */
export const challengeOf = (error: unknown): Challenge | null => (hasChallenge(error) ? error.challenge : null);

// Recognised by its field, because the class is in the chunk that throws it.
const hasChallenge = (error: unknown): error is {readonly challenge: Challenge | null} =>
  error instanceof Error && 'challenge' in error;

/** The strings of votes. They load with their code. */
export interface VotingStrings {
  /** The accessible name of the button. */
  readonly voteFor: (name: string, votes: number) => string;
  /** Announced after a vote, and after it was taken back. */
  readonly voted: (votes: number) => string;
  readonly unvoted: (votes: number) => string;
  /** `why` is a sentence. */
  readonly notVoted: (why: string) => string;
}

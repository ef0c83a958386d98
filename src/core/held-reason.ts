// Why comments are held. A file of its own, because the reading entry, which has `comment.ts`, does not need it.

/** Why a comment is held, as its writer is told. `name`: the name is reserved. `blocked`: the writer is blocked. */
export const HELD_REASONS = ['name', 'blocked'] as const;

/** Why a comment is held: `name`, its name is reserved; `blocked`, its writer is blocked. */
export type HeldReason = (typeof HELD_REASONS)[number];

// A comment of a list, and what is being decided about it.

import type {ModeratedComment} from '../../wire/moderation/moderation.js';

/** One comment of the list. A new object whenever something about it changes. */
export interface Item {
  readonly comment: ModeratedComment;
  /** `shown` · `deciding`: a decision is on its way that takes it out of the list · `left`: it is in another list now. */
  readonly state: 'shown' | 'deciding' | 'left';
  /** What went wrong with it last. */
  readonly notice: string;
}

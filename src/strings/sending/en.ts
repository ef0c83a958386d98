import type {SendingStrings} from '../strings.js';

export const en: SendingStrings = {
  held: 'Waiting for a moderator. Only you can see it.',
  pending: 'Sending …',
  unsent: 'Not sent.',
  refused: 'A moderator did not accept this comment of yours:',
  dismiss: 'Dismiss',
  posted: 'Your comment is posted.',
  postedHeld: 'Thank you. A moderator will read your comment before it appears.',
  edit: 'Edit',
  delete: 'Delete',
  timeLeft: (time) => `${time} left`,
  deleting: 'Deleted.',
  undo: 'Undo',
  unchanged: 'That did not work.',
  editedNow: 'Your comment is changed.',
  deletedNow: 'Your comment is deleted.',
};

import type {ModeratingStrings} from '../moderating-strings.js';

export const en: ModeratingStrings = {
  moderate: 'Moderate',
  allowInWindow: 'Allow it in the window that has opened.',
  windowBlocked: 'The browser has blocked the window.',
  openWindow: 'Open it',
  windowClosed: 'The window was closed, and nothing was allowed.',
  moderatingAs: (name) => (name ? `You moderate as ${name}.` : 'You moderate.'),
  stopModerating: 'Stop moderating',
  moderationEnded: 'The server no longer accepts your decisions from this page. Press Moderate to sign in again.',
  moderationFailed: (why) => `That did not work. ${why}`,
  approve: 'Approve',
  turnDown: 'Turn down',
  deleteComment: 'Delete',
  editComment: 'Edit with a note',
  pin: 'Pin',
  unpin: 'Unpin',
  replyAsModerator: 'Reply as moderator',
  heldHere: (why) => (why ? `Held: ${why}` : 'Held. Only moderators and its writer see it.'),
  commentText: 'Text (Markdown)',
  editReason: 'Reason, shown to readers',
  saveEdit: 'Save',
  sendReply: 'Send reply',
  cancelChange: 'Cancel',
  decided: {
    approve: 'Approved.',
    reject: 'Turned down.',
    delete: 'Deleted.',
    edit: 'Edited.',
    pin: 'Pinned.',
    unpin: 'Unpinned.',
    reply: 'Your reply is published.',
  },
  undoDecision: 'Undo',
  undone: 'Undone.',
  decidedBefore: (name) =>
    name
      ? `${name} was faster: you see the comment as it is now. Nothing else was changed.`
      : 'The comment has changed: you see it as it is now. Nothing else was changed.',
  commentGone: 'This comment no longer exists.',
};

import type {WritingStrings} from '../strings.js';

const number = new Intl.NumberFormat('en');

export const en: WritingStrings = {
  held: 'Waiting for a moderator. Only you can see it.',
  pending: 'Sending …',
  unsent: 'Not sent.',
  refused: 'A moderator did not accept this comment of yours:',
  takeBack: 'Edit',
  dismiss: 'Dismiss',
  writeReply: (name) => `Your reply to ${name}`,
  name: 'Name',
  email: 'E-mail',
  website: 'Website',
  comment: 'Comment',
  optional: 'optional',
  emailHint: 'Never shown; for the moderators only.',
  markdownHint: 'Markdown: *emphasis*, **strong**, > quote, `code`, [link](https://…)',
  send: 'Post comment',
  preview: 'Preview',
  nothingToPreview: 'There is nothing to preview yet.',
  cancel: 'Cancel',
  left: (count) => `${number.format(count)} characters left`,
  over: (count) => `${number.format(count)} characters too many`,
  needed: 'This is needed.',
  notAnAddress: 'A web address starts with https://',
  notAnEmail: 'This is not an e-mail address.',
  posted: 'Your comment is posted.',
  postedHeld: 'Thank you. A moderator will read your comment before it appears.',
  notKept: 'This device keeps no drafts: copy your text before you leave.',
  forget: 'Forget me on this device',
  leaveEmpty: 'Leave this field empty',
};

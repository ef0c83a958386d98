import {plural} from '../plural.js';
import type {WritingStrings} from '../strings.js';

export const en: WritingStrings = {
  writeReply: (name) => `Your reply to ${name}`,
  writeEdit: 'Edit your comment',
  name: 'Name',
  email: 'E-mail',
  website: 'Website',
  comment: 'Comment',
  optional: 'optional',
  emailHint: 'Never shown; for the moderators only.',
  markdownHint: 'Markdown: *emphasis*, **strong**, > quote, `code`, [link](https://…)',
  send: 'Post comment',
  save: 'Save changes',
  preview: 'Preview',
  nothingToPreview: 'There is nothing to preview yet.',
  cancel: 'Cancel',
  left: plural('en', {one: '1 character left', other: (n) => `${n} characters left`}),
  over: plural('en', {one: '1 character too many', other: (n) => `${n} characters too many`}),
  needed: 'This is needed.',
  notAnAddress: 'A web address starts with https://',
  notAnEmail: 'This is not an e-mail address.',
  notKept: 'This device keeps no drafts: copy your text before you leave.',
  forget: 'Forget me on this device',
  forgetAll: 'Forget name, drafts and what you may still edit?',
  leaveEmpty: 'Leave this field empty',
};

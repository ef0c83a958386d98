import {plural} from '../plural.js';
import type {ReportingStrings} from '../reporting-strings.js';

export const en: ReportingStrings = {
  actionsFor: (name) => `Actions for the comment by ${name}`,
  report: 'Report',
  reported: 'You have reported this comment',
  reportComment: (name) => `Report the comment by ${name}`,
  reportWhy: 'What is wrong with this comment?',
  reportReasons: {
    spam: 'Spam or advertising',
    abuse: 'Insults or harassment',
    harm: 'Threats, violence or self-harm',
    privacy: 'Private data of somebody',
    'off-topic': 'Off topic',
    other: 'Something else',
  },
  reportDetails: 'Details for the moderators (optional)',
  sendReport: 'Send report',
  sendingReport: 'Sending …',
  cancelReport: 'Cancel',
  chooseReason: 'Choose a reason.',
  detailsLeft: plural('en', {one: '1 character left', other: (n) => `${n} characters left`}),
  detailsOver: plural('en', {one: '1 character too many', other: (n) => `${n} characters too many`}),
  reportSent: 'Thank you. The moderators have your report. They do not see who sent it.',
  reportNotSent: (why) => `Your report was not sent. ${why}`,
};

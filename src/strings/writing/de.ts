import type {WritingStrings} from '../strings.js';

const number = new Intl.NumberFormat('de');

export const de: WritingStrings = {
  writeReply: (name) => `Deine Antwort auf ${name}`,
  writeEdit: 'Deinen Kommentar bearbeiten',
  name: 'Name',
  email: 'E-Mail',
  website: 'Website',
  comment: 'Kommentar',
  optional: 'freiwillig',
  emailHint: 'Wird nie gezeigt; nur für die Moderation.',
  markdownHint: 'Markdown: *betont*, **stark**, > Zitat, `Code`, [Link](https://…)',
  formatting: 'Formatierung',
  tools: {bold: 'Fett', italic: 'Kursiv', link: 'Link', code: 'Code', quote: 'Zitat', list: 'Liste'},
  send: 'Kommentar senden',
  save: 'Änderung speichern',
  preview: 'Vorschau',
  previewing: 'Die Vorschau kommt …',
  nothingToPreview: 'Es gibt noch nichts zu sehen.',
  cancel: 'Abbrechen',
  left: (count) => `noch ${number.format(count)} Zeichen`,
  over: (count) => `${number.format(count)} Zeichen zu viel`,
  needed: 'Das wird gebraucht.',
  notAnAddress: 'Eine Webadresse beginnt mit https://',
  notAnEmail: 'Das ist keine E-Mail-Adresse.',
  notKept: 'Dieses Gerät hebt keine Entwürfe auf: kopiere den Text, bevor du gehst.',
  forget: 'Mich auf diesem Gerät vergessen',
  forgetAll: 'Name, Entwürfe und das Recht zum Bearbeiten vergessen?',
  leaveEmpty: 'Dieses Feld leer lassen',
};

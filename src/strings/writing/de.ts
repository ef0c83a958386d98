import type {WritingStrings} from '../strings.js';

const number = new Intl.NumberFormat('de');

export const de: WritingStrings = {
  held: 'Wartet auf die Moderation. Nur du kannst ihn sehen.',
  pending: 'Wird gesendet …',
  unsent: 'Nicht gesendet.',
  refused: 'Dieser Kommentar von dir wurde nicht angenommen:',
  takeBack: 'Bearbeiten',
  dismiss: 'Verwerfen',
  writeReply: (name) => `Deine Antwort auf ${name}`,
  name: 'Name',
  email: 'E-Mail',
  website: 'Website',
  comment: 'Kommentar',
  optional: 'freiwillig',
  emailHint: 'Wird nie gezeigt; nur für die Moderation.',
  markdownHint: 'Markdown: *betont*, **stark**, > Zitat, `Code`, [Link](https://…)',
  send: 'Kommentar senden',
  preview: 'Vorschau',
  nothingToPreview: 'Es gibt noch nichts zu sehen.',
  cancel: 'Abbrechen',
  left: (count) => `noch ${number.format(count)} Zeichen`,
  over: (count) => `${number.format(count)} Zeichen zu viel`,
  needed: 'Das wird gebraucht.',
  notAnAddress: 'Eine Webadresse beginnt mit https://',
  notAnEmail: 'Das ist keine E-Mail-Adresse.',
  posted: 'Dein Kommentar ist veröffentlicht.',
  postedHeld: 'Danke. Dein Kommentar wird gelesen, bevor er erscheint.',
  notKept: 'Dieses Gerät hebt keine Entwürfe auf: kopiere den Text, bevor du gehst.',
  forget: 'Mich auf diesem Gerät vergessen',
  leaveEmpty: 'Dieses Feld leer lassen',
};

import type {SendingStrings} from '../strings.js';

export const de: SendingStrings = {
  held: 'Wartet auf die Moderation. Nur du kannst ihn sehen.',
  pending: 'Wird gesendet …',
  unsent: 'Nicht gesendet.',
  refused: 'Dieser Kommentar von dir wurde nicht angenommen:',
  dismiss: 'Verwerfen',
  posted: 'Dein Kommentar ist veröffentlicht.',
  postedHeld: 'Danke. Dein Kommentar wird gelesen, bevor er erscheint.',
  edit: 'Bearbeiten',
  delete: 'Löschen',
  timeLeft: (time) => `noch ${time}`,
  deleting: 'Gelöscht.',
  undo: 'Rückgängig',
  unchanged: 'Das hat nicht geklappt.',
  editedNow: 'Dein Kommentar ist geändert.',
  deletedNow: 'Dein Kommentar ist gelöscht.',
};

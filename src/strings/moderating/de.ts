import type {ModeratingStrings} from '../moderating-strings.js';

export const de: ModeratingStrings = {
  moderate: 'Moderieren',
  allowInWindow: 'Erlauben Sie es in dem Fenster, das sich geöffnet hat.',
  windowBlocked: 'Der Browser hat das Fenster blockiert.',
  openWindow: 'Öffnen',
  windowClosed: 'Das Fenster wurde geschlossen, ohne etwas zu erlauben.',
  moderatingAs: (name) => (name ? `Sie moderieren als ${name}.` : 'Sie moderieren.'),
  stopModerating: 'Moderieren beenden',
  moderationEnded:
    'Der Server nimmt von dieser Seite keine Entscheidungen mehr an. Mit „Moderieren“ melden Sie sich neu an.',
  moderationFailed: (why) => `Das hat nicht geklappt. ${why}`,
  approve: 'Freigeben',
  turnDown: 'Ablehnen',
  deleteComment: 'Löschen',
  editComment: 'Mit Vermerk bearbeiten',
  pin: 'Anheften',
  unpin: 'Nicht mehr anheften',
  replyAsModerator: 'Als Moderation antworten',
  heldHere: (why) => (why ? `Zurückgehalten: ${why}` : 'Zurückgehalten. Nur Moderation und Verfasser sehen ihn.'),
  commentText: 'Text (Markdown)',
  editReason: 'Grund, für alle sichtbar',
  saveEdit: 'Speichern',
  sendReply: 'Antwort senden',
  cancelChange: 'Abbrechen',
  decided: {
    approve: 'Freigegeben.',
    reject: 'Abgelehnt.',
    delete: 'Gelöscht.',
    edit: 'Bearbeitet.',
    pin: 'Angeheftet.',
    unpin: 'Nicht mehr angeheftet.',
    reply: 'Ihre Antwort ist veröffentlicht.',
  },
  undoDecision: 'Rückgängig',
  undone: 'Rückgängig gemacht.',
  decidedBefore: (name) =>
    name
      ? `${name} war schneller: Sie sehen den Kommentar, wie er jetzt ist. Sonst wurde nichts geändert.`
      : 'Der Kommentar hat sich geändert: Sie sehen ihn, wie er jetzt ist. Sonst wurde nichts geändert.',
  commentGone: 'Diesen Kommentar gibt es nicht mehr.',
};

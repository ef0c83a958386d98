import {plural} from '../plural.js';
import type {ReportingStrings} from '../reporting-strings.js';

export const de: ReportingStrings = {
  actionsFor: (name) => `Aktionen für den Kommentar von ${name}`,
  report: 'Melden',
  reported: 'Sie haben diesen Kommentar gemeldet',
  reportComment: (name) => `Kommentar von ${name} melden`,
  reportWhy: 'Was stimmt mit diesem Kommentar nicht?',
  reportReasons: {
    spam: 'Spam oder Werbung',
    abuse: 'Beleidigung oder Belästigung',
    harm: 'Drohung, Gewalt oder Selbstverletzung',
    privacy: 'Private Daten einer Person',
    'off-topic': 'Gehört nicht zum Thema',
    other: 'Etwas anderes',
  },
  reportDetails: 'Näheres für die Moderation (freiwillig)',
  sendReport: 'Meldung senden',
  sendingReport: 'Wird gesendet …',
  cancelReport: 'Abbrechen',
  chooseReason: 'Wählen Sie einen Grund.',
  detailsLeft: plural('de', {one: 'noch 1 Zeichen', other: (n) => `noch ${n} Zeichen`}),
  detailsOver: plural('de', {one: '1 Zeichen zu viel', other: (n) => `${n} Zeichen zu viel`}),
  reportSent: 'Danke. Ihre Meldung ist bei der Moderation. Sie sieht nicht, von wem sie kommt.',
  reportNotSent: (why) => `Ihre Meldung wurde nicht gesendet. ${why}`,
};

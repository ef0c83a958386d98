import {plural} from '../plural.js';
import type {ReportingStrings} from '../reporting-strings.js';

export const fr: ReportingStrings = {
  actionsFor: (name) => `Actions pour le commentaire de ${name}`,
  report: 'Signaler',
  reported: 'Vous avez signalé ce commentaire',
  reportComment: (name) => `Signaler le commentaire de ${name}`,
  reportWhy: 'Quel est le problème avec ce commentaire ?',
  reportReasons: {
    spam: 'Spam ou publicité',
    abuse: 'Insultes ou harcèlement',
    harm: 'Menaces, violence ou automutilation',
    privacy: 'Données privées d’une personne',
    'off-topic': 'Hors sujet',
    other: 'Autre chose',
  },
  reportDetails: 'Précisions pour la modération (facultatif)',
  sendReport: 'Envoyer le signalement',
  sendingReport: 'Envoi en cours …',
  cancelReport: 'Annuler',
  chooseReason: 'Choisissez une raison.',
  detailsLeft: plural('fr', {
    one: 'encore 1 caractère',
    many: (n) => `encore ${n} de caractères`,
    other: (n) => `encore ${n} caractères`,
  }),
  detailsOver: plural('fr', {
    one: '1 caractère de trop',
    many: (n) => `${n} de caractères de trop`,
    other: (n) => `${n} caractères de trop`,
  }),
  reportSent: 'Merci. La modération a reçu votre signalement. Elle ne voit pas qui l’a envoyé.',
  reportNotSent: (why) => `Votre signalement n’a pas été envoyé. ${why}`,
};

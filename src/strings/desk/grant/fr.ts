import type {GrantStrings} from './grant-strings.js';

export const fr: GrantStrings = {
  lang: 'fr',
  title: 'Modérer dans une page',
  waiting: 'En attente de la page …',
  noPage:
    'Cette fenêtre s’ouvre avec le bouton « Modérer » sous un fil de commentaires. Fermez-la et cliquez sur ce bouton. Pour le propriétaire du site : les pages avec Cross-Origin-Opener-Policy doivent avoir la valeur same-origin-allow-popups.',
  noOrigin: 'Cette page n’a pas d’adresse propre et ne peut donc pas recevoir d’autorisation.',
  question: 'Modérer pendant une heure sur ce site ?',
  explanation:
    'La page pourra publier, modifier et supprimer des commentaires en votre nom. Elle ne pourra rien faire d’autre.',
  signedInAs: (name) => `Vous êtes connecté en tant que ${name}.`,
  notSignedIn: 'Vous n’êtes pas connecté. Votre clé d’accès sera demandée ensuite.',
  allow: 'Autoriser',
  signInAndAllow: 'Se connecter et autoriser',
  refuse: 'Ne pas autoriser',
  working: 'Un instant …',
  done: 'Autorisé. Vous pouvez fermer cette fenêtre.',
  cancelled: 'Aucune clé d’accès n’a été donnée. Cliquez sur le bouton pour réessayer.',
  noPasskeys: 'Les clés d’accès ne fonctionnent pas ici. Connectez-vous d’abord au bureau de modération.',
  offline: 'Le serveur ne répond pas. Réessayez.',
  failed: 'Le serveur ne l’a pas autorisé.',
};

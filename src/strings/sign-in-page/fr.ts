import type {SignInPageStrings} from './sign-in-page-strings.js';

export const fr: SignInPageStrings = {
  lang: 'fr',
  title: 'Se connecter',
  done: 'Vous êtes connecté. Vous pouvez fermer cette fenêtre.',
  noPage:
    'La page des commentaires n’est pas accessible depuis cette fenêtre. Fermez-la et connectez-vous de nouveau depuis la page. Pour le propriétaire du site : les pages avec Cross-Origin-Opener-Policy doivent avoir la valeur same-origin-allow-popups.',
  refused: (provider) => `${provider} ne vous a pas connecté.`,
  down: (provider) => `${provider} ne répond pas pour le moment.`,
  failed: (provider) => `La connexion avec ${provider} a échoué : sa réponse n’est pas valide.`,
  nameless: (provider) => `Votre compte chez ${provider} n’a pas de nom à afficher. Ajoutez-en un.`,
  over: 'Cette connexion a expiré ou a déjà été utilisée. Connectez-vous de nouveau depuis la page.',
  busy: 'Il y a eu trop de connexions depuis votre réseau. Réessayez dans une minute.',
  otherOrigin: (origin) =>
    `Ce serveur ne connecte personne pour les pages de ${origin}. Pour le propriétaire du site : autorisez-les avec --origin ${origin}`,
  nothingLost: 'Rien n’est perdu : votre texte est toujours dans le formulaire.',
  again: 'Réessayer',
  close: 'Retour à la page',
};

import type {IdentityStrings} from '../identity-strings.js';

export const fr: IdentityStrings = {
  signedInAs: (name) => `Connecté en tant que ${name}`,
  signOut: 'Se déconnecter',
  signedOut: 'Vous êtes déconnecté.',
  signInWith: (provider) => `Se connecter avec ${provider}`,
  signInFirst: 'Connectez-vous pour envoyer votre commentaire.',
  signInOnSite: 'Il faut un compte sur ce site pour écrire. Connectez-vous sur le site ; votre texte reste ici.',
  signInEither: 'Connectez-vous sur ce site pour envoyer votre commentaire, ou ici :',
  continueInWindow: 'Continuez dans la fenêtre qui s’est ouverte.',
  signInBlocked: 'Le navigateur a bloqué la fenêtre.',
  openSignIn: 'L’ouvrir',
  verified: 'nom vérifié',
};

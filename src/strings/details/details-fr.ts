import type {DetailsStrings} from '../strings.js';

export const fr: DetailsStrings = {
  details: 'Détails',
  triesAgainAt: (time) => `Le prochain essai automatique aura lieu à ${time}.`,
  triesAgainOnline: 'Le prochain essai automatique aura lieu quand cet appareil sera de nouveau en ligne.',
  diagnoses: {
    offline: () => 'Cet appareil n’a pas de connexion au réseau.',
    unreachable: ({host}) =>
      `${host} est injoignable : son nom est introuvable, il refuse ou coupe la connexion, son certificat n’est pas valable, ou une extension du navigateur le bloque. Les navigateurs n’en disent pas la raison à la page. Cela peut être passager.`,
    unanswered: ({page}) =>
      `Le navigateur ne montre aucune réponse : la connexion a échoué, ou le serveur n’accepte pas d’écriture depuis cette page. Il doit répondre à OPTIONS avec “Access-Control-Allow-Origin: ${page}”, “Access-Control-Allow-Methods: POST, PATCH, DELETE” et “Access-Control-Allow-Headers: Authorization, Content-Type”. Les navigateurs n’en disent pas la raison à la page.`,
    cors: ({page, isOurs}) =>
      `Le serveur répond, mais pas à cette page (CORS) : il manque à sa réponse l’en-tête “Access-Control-Allow-Origin: ${page}” (ou “*”).${isOurs ? ` Un serveur Colloquy l’envoie à toute page : cherchez un proxy qui le supprime ou répond à sa place. Lancez le serveur avec “--origin ${page}” pour que cette page puisse aussi écrire.` : ''}`,
    csp: ({directive, origin}) =>
      `La Content-Security-Policy de cette page bloque la requête. Ajoutez ${origin} à sa directive “${directive}”.`,
    mixed: ({host}) =>
      `Cette page est sécurisée (https), l’endpoint ne l’est pas (http) : les navigateurs bloquent ce contenu mixte. Servez l’endpoint en https et indiquez https://${host}.`,
    private: ({host}) =>
      `${host} est une adresse d’un réseau privé ou de l’appareil lui-même, et cette page est publique : les navigateurs bloquent cela ou demandent d’abord, et la plupart des lecteurs ne peuvent pas l’atteindre. Utilisez une adresse publique. Dans le réseau, autorisez “local-network-access” dans la Permissions-Policy de la page et répondez aux preflights avec “Access-Control-Allow-Private-Network: true”.`,
    scheme: () =>
      'Les commentaires ne se lisent que par http ou https. Indiquez une telle adresse dans endpoint, et ouvrez la page depuis un serveur web, pas depuis un fichier.',
    slow: ({host}) => `${host} n’a rien envoyé pendant 20 secondes.`,
    moved: ({to}) =>
      `L’adresse redirige${to && ` vers ${to}`}. La lecture suit les redirections qui restent en http ou en https ; les requêtes avec un secret ou un commentaire n’en suivent aucune. Indiquez la nouvelle adresse dans endpoint.`,
    cut: () => 'La connexion a été coupée avant la fin de la réponse.',
    large: ({megabytes}) => `La réponse dépasse ${megabytes} Mo.`,
    half: () => 'La réponse est coupée, ou ce n’est pas du JSON valable.',
    foreign: () => 'La réponse n’est pas du JSON.',
    shapeless: () => 'La réponse est du JSON, mais pas au format attendu.',
  },
  rejections: {
    signIn: () => 'Le serveur demande de s’identifier.',
    forbidden: ({page, isOurs}) =>
      `Le serveur refuse ce site ou cette requête.${isOurs ? ` Un serveur Colloquy autorise le site avec “--origin ${page}”.` : ''}`,
    absent: () => 'Il n’y a rien à cette adresse.',
    limited: () => 'Le serveur autorise moins de requêtes qu’il n’en a reçu.',
    busy: () => 'Le serveur n’est pas disponible pour le moment.',
    broken: () => 'Le serveur, ou un proxy devant lui, a échoué.',
    other: () => 'Le serveur n’accepte pas la requête.',
  },
  pointsElsewhere: 'L’endpoint mène probablement ailleurs.',
  address: (address) => `Adresse : ${address}`,
  answer: (status, type) => `Réponse : statut ${status}, ${type || 'sans Content-Type'}`,
  begins: (text) => `Début : ${text}`,
  says: (sentence) => `Message : ${sentence}`,
  setting: (setting) => `Là-bas : ${setting}`,
  requestId: (id) => `Requête : ${id}`,
};

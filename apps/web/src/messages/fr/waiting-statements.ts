import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages about xAPI statements whose topic or person is not known. */
export const waitingStatements: Messages['waitingStatements'] = {
  title: 'Déclarations en attente',
  description:
    'Déclarations xAPI envoyées par des systèmes de formation, dont le thème ou la personne n’est pas connu. Elles comptent dès que vous choisissez le thème ou la personne.',
  reasons: {
    label: 'Ce qui manque aux déclarations',
    object: 'Thème manquant',
    actor: 'Personne manquante',
  },
  counted: {
    object: (total: number) => counted(total, 'activité', 'activités'),
    actor: (total: number) => counted(total, 'acteur', 'acteurs'),
  },
  empty: {
    object: 'Aucune déclaration n’attend un thème',
    actor: 'Aucune déclaration n’attend une personne',
  },
  emptyHint:
    'Les déclarations arrivent ici si leur activité ne désigne aucun thème ou leur acteur aucune personne. Pour relier un système de formation, créez une clé API avec l’autorisation pour les déclarations.',
  createKey: 'Ouvrir les clés API',
  columns: {
    object: 'Activité',
    actor: 'Acteur',
    statements: 'Déclarations',
    first: 'Première',
    last: 'Dernière',
    topic: 'Thème',
    person: 'Personne',
  },
  issuers: { mbox_sha1sum: 'SHA-1 d’une adresse e-mail', openid: 'OpenID' },
  unknownSystem: 'Système inconnu',
  topicOf: (object: string) => `Thème de ${object}`,
  personOf: (actor: string) => `Personne de ${actor}`,
  assign: 'Associer',
  assignTopic: (object: string) => `Associer le thème à ${object}`,
  assignPerson: (actor: string) => `Associer la personne à ${actor}`,
  ignore: 'Ne pas compter',
  ignoreObject: (object: string) => `Ne pas compter les déclarations sur ${object}`,
  ignoreQuestion: 'Ne pas compter ces déclarations ?',
  /** `{object}` is the ID of the activity. */
  ignoreText:
    'Les déclarations sur {object} ne comptent ni maintenant ni plus tard. Vous pourrez associer un thème à l’activité plus tard au moyen de l’API ; cela s’appliquera aux déclarations reçues ensuite.',
  keep: 'Laisser en attente',
  recorded: (recorded: number, waiting: number) =>
    waiting > 0
      ? `${counted(recorded, 'déclaration compte', 'déclarations comptent')} désormais, ${count(waiting)} encore en attente`
      : `${counted(recorded, 'déclaration compte', 'déclarations comptent')} désormais`,
  ignored: (ignored: number) => counted(ignored, 'déclaration ne compte pas', 'déclarations ne comptent pas'),
  failed: 'Impossible d’enregistrer le choix',
  retry: 'Vérifier de nouveau',
  retryFailed: 'Impossible de vérifier les déclarations',

  unmapped: {
    title: 'Activités sans thème',
    hint: 'Associez des thèmes à ces activités, puis importez de nouveau les mêmes fichiers.',
    first: (statement: string) => `Première déclaration : ${statement}`,
    assigned: 'Associé. Importez de nouveau les mêmes fichiers.',
  },
};

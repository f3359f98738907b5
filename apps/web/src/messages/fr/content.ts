import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { common } from './common.js';

/** Messages of the content page. */
export const content: Messages['content'] = {
  title: 'Contenus',
  description:
    'Thèmes, cours et scénarios d’apprentissage. Les référentiels sélectionnent les thèmes par identifiant CWE et par module.',
  tabs: { topics: 'Thèmes', courses: 'Cours', scenarios: 'Scénarios' },
  addTopic: 'Ajouter un thème',
  cweLink: (id: number) => `CWE-${id} (nouvel onglet)`,

  topics: {
    title: 'Thèmes',
    counted: common.topics,
    search: 'Rechercher des thèmes',
    searchPlaceholder: 'Rechercher des thèmes et des modules',
    empty: 'Aucun thème pour l’instant',
    emptyHint:
      'Ajoutez des thèmes ici, ou importez topics.csv sur la page « Import ». Les tentatives et les référentiels renvoient aux thèmes.',
    topic: 'Thème',
    module: 'Module',
    cwe: 'CWE',
    languages: 'Langages',
    anyLanguage: 'Tous',
    edit: (title: string) => `Modifier ${title}`,
    catalog: 'Familles et modules',
    all: 'Tous les thèmes',
    cweFilter: 'Identifiant CWE',
    anyCwe: 'Toutes les CWE',
    allModules: 'Tous les modules',
    showAllModules: 'Afficher tous les modules',
  },

  courses: {
    title: 'Cours',
    counted: (total: number) => counted(total, 'cours', 'cours'),
    search: 'Rechercher des cours',
    empty: 'Aucun cours pour l’instant',
    emptyHint:
      'Importez courses.csv sur la page « Import ». Un cours est une liste de thèmes et de scénarios.',
    course: 'Cours',
    items: 'Éléments',
  },

  scenarios: {
    title: 'Scénarios',
    counted: (total: number) => counted(total, 'scénario', 'scénarios'),
    search: 'Rechercher des scénarios',
    empty: 'Aucun scénario pour l’instant',
    emptyHint:
      'Importez scenarios.csv sur la page « Import ». Les scénarios peuvent être assignés, mais ne comptent pas dans la couverture des référentiels.',
    scenario: 'Scénario',
    module: 'Module',
  },

  form: {
    edit: (title: string) => `Modifier ${title}`,
    close: 'Fermer sans enregistrer',
    added: 'Thème ajouté',
    saved: 'Thème enregistré',
    id: 'Identifiant',
    idHint: 'Utilisé par les imports et l’API. Sans espaces. L’identifiant ne pourra plus être modifié.',
    idPlaceholder: 'sql-injection',
    title: 'Titre',
    family: 'Famille',
    module: 'Module',
    moduleHint: 'Choisissez un module, ou saisissez l’identifiant d’un nouveau module.',
    modulePlaceholder: 'a03-injection',
    moduleTitle: 'Titre du module',
    moduleTitleHint: 'Un nouveau titre s’applique à tous les thèmes du module.',
    cweIds: 'Identifiants CWE',
    cweIdsHint:
      'Appuyez sur Entrée après chaque identifiant. Les référentiels sélectionnent les thèmes par identifiant CWE.',
    cweIdsPlaceholder: 'CWE-89',
    languages: 'Langages de programmation',
    languagesHint: 'Laissez vide si le thème n’est pas propre à un langage.',
  },
};

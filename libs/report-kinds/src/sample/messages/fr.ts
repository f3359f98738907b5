import type { SampleMessages } from './en.js';

export const fr: SampleMessages = {
  title: 'Échantillon d’audit',
  glance: {
    population: 'Personnes dans la population',
    sample: 'Personnes dans l’échantillon',
    seed: 'Graine',
    strata: 'Stratification',
  },
  conclusion: (selected, of, seed) =>
    `Personnes sélectionnées avec la graine « ${seed} » : ${selected} sur ${of} dans la population.`,
  stratify: { none: 'Aucune', team: 'Par équipe' },
  population: {
    label: 'Population',
    eligible: 'Personnes éligibles',
    assignment: (assignment) => `Personnes assignées de « ${assignment} »`,
    control: (item, framework) => `Personnes éligibles pour ${item} (${framework})`,
    excluded: 'Exclues',
    exempt: (people) => `dispensées : ${people}`,
    leavers: (people) => `ont quitté l’organisation : ${people}`,
    nonLearners: (people) => `non éligibles : ${people}`,
    size: 'Personnes dans la population',
    hash: 'SHA-256 de la population',
    requested: 'Taille d’échantillon demandée',
    selected: 'Personnes dans l’échantillon',
    seed: 'Graine',
    seedBy: 'Origine de la graine',
    seedOfRequest: (by, at) => `choisie par ${by}${at === null ? '' : `, avec la demande du ${at}`}`,
    seedOfReport: (at) =>
      `générée par Docket : l’identifiant du rapport, attribué lors de la demande${at === null ? '' : ` du ${at}`}`,
    stratification: 'Stratification',
    scope: 'Assignée à',
    deadline: 'Échéance',
    noDeadline: 'Aucune échéance',
    requirement: 'Exigence',
  },
  aboutTopics:
    'Une tentative réussie pendant la période de formation sur l’un de ces thèmes satisfait à l’exigence.',
  requirement: {
    eligible: 'Au moins une tentative réussie sur un thème quelconque pendant la période de formation.',
    topics: (topics) =>
      `Au moins une tentative réussie sur un thème correspondant pendant la période de formation (thèmes correspondants : ${topics}).`,
    anyTopic: 'Au moins une tentative réussie sur un thème quelconque pendant la période de formation.',
    languages:
      'Une tentative réussie sur un thème quelconque pendant la période de formation pour chaque langage déclaré ; sans langage déclaré, au moins une dans un langage quelconque.',
    assignment: (items, at) =>
      `Achèvement de tous les éléments suivis (${items}) après le ${at}, au plus tard à l’échéance de la personne.`,
    noTopics: 'Aucun thème ne correspond à cet élément : personne ne peut satisfaire à l’exigence.',
  },
  empty: {
    eligible: (reason) => `${reason} Il n’y a personne à sélectionner.`,
    assignment:
      'La formation assignée n’a à cet instant aucune personne prise en compte. Il n’y a personne à sélectionner.',
    noItems:
      'La formation assignée ne contient à cet instant aucun élément suivi. Il n’y a personne à sélectionner.',
    control: 'Toutes les personnes éligibles sont dispensées. Il n’y a personne à sélectionner.',
  },
  whole: (size) =>
    `La taille d’échantillon demandée (${size}) est au moins celle de la population : toute la population est sélectionnée.`,
  strata: {
    title: 'Strates',
    about:
      'Chaque équipe reçoit la partie entière de sa part proportionnelle de l’échantillon. Les places restantes vont aux équipes ayant les plus grands restes ; à reste égal, dans l’ordre des identifiants d’équipe. Les personnes sans équipe forment une strate, placée en dernier.',
    team: 'Équipe',
    id: 'Identifiant de l’équipe',
    people: 'Personnes',
    selected: 'Sélectionnées',
  },
  repeat: {
    title: 'Répéter la sélection',
    about:
      'Les fichiers population.csv et repeat-selection.sh sont joints à ce PDF. Enregistrez-les dans un même dossier et exécutez-y « sh repeat-selection.sh », ou saisissez les commandes suivantes. Elles nécessitent un shell POSIX avec sort, awk et sha256sum ou shasum. Le résultat est le SHA-256 de population.txt, qui doit être égal au SHA-256 de la population ci-dessus, et sample.txt avec le hachage et l’identifiant de chaque personne de l’échantillon, dans l’ordre de ce document. Le script affiche PASS ou FAIL pour la population et l’échantillon.',
  },
  sheet: {
    title: 'Feuille de test',
    about:
      'Les personnes sont classées dans l’ordre de leur hachage. Pour chaque exigence est indiquée la tentative qui y satisfait ; s’il y en a plusieurs, la plus récente, avec le nombre des autres. Les colonnes de droite sont destinées à l’auditeur.',
    aboutAssignment:
      'Les personnes sont classées dans l’ordre de leur hachage. Pour chaque élément suivi est indiquée la tentative qui l’a achevé : la première tentative réussie prise en compte. Les colonnes de droite sont destinées à l’auditeur.',
    requirement: 'Exigence et tentative',
    result: 'Résultat',
    exception: 'Exception',
    reference: 'Référence',
    pass: 'Tentative réussie',
    missing: 'Aucune tentative réussie prise en compte',
    missingScenario: 'Non terminé',
    scenario: 'Scénario d’apprentissage',
    further: (passes) => `autres réussites : ${passes}`,
    due: (at) => `échéance ${at}`,
    states: {
      trained: 'Exigence de formation satisfaite',
      not_trained: 'Exigence de formation non satisfaite',
    },
  },
  results: {
    title: 'Résultats',
    about: 'Statut des personnes de l’échantillon selon les données',
    conclusion: 'Conclusion du test',
    tester: 'Testé par, date',
    reviewer: 'Revu par, date',
    remarks: 'Conclusion',
  },
  rules: {
    population: 'Population',
    populationValue: {
      eligible: 'Toutes les personnes éligibles à cet instant.',
      assignment:
        'Les personnes assignées prises en compte dans les totaux : les personnes éligibles dans le périmètre. Les personnes parties, dispensées ou assignées directement sans être éligibles sont exclues.',
      control: 'Toutes les personnes éligibles à cet instant sans dispense de l’exigence ou du risque.',
    },
    selection: 'Sélection',
    selectionValue:
      'Pour chaque personne, le SHA-256 du texte UTF-8 <graine>:<identifiant de la personne> est calculé, l’identifiant étant en minuscules. Les personnes sont triées par sa forme hexadécimale croissante et les premières sont sélectionnées. La même graine et la même population donnent toujours la même sélection.',
    stratification: 'Stratification',
    populationHash: 'SHA-256 de la population',
    populationHashValue:
      'SHA-256 des identifiants de toutes les personnes de la population, triés par ordre croissant, chacun suivi d’un saut de ligne (LF).',
    counted: 'Tentatives qui satisfont à une exigence',
    countedPass:
      'La tentative réussie la plus récente de la période de formation compte. Au même instant, la dernière enregistrée compte, puis celle dont l’identifiant de tentative est le plus grand.',
    countedItem:
      'La première tentative réussie, ou le premier achèvement d’un scénario, après le début du décompte et jusqu’à l’instant de ce document compte. Au même instant, celle dont l’identifiant de tentative est le plus petit compte.',
  },
};

import { fr as document } from '../../language/messages/fr.js';
import type { Glossary } from '../terms.js';

const { states, exempt, rules } = document;

/** French glossary. */
export const fr: Glossary = {
  title: 'Glossaire',
  terms: {
    active: ['Actif', 'Une personne est active du début d’une appartenance jusqu’à sa fin non comprise.'],
    assignee: ['Personne assignée', 'Une personne dans le périmètre d’une formation assignée.'],
    assignment: [
      'Formation assignée',
      'Contenu attribué à une personne, à une équipe ou à l’organisation, à titre obligatoire ou facultatif.',
    ],
    attempt: [
      'Tentative',
      'Un essai d’une personne sur un thème, avec un score ou un résultat ; les tentatives ne sont jamais modifiées, seulement ajoutées et annulées.',
    ],
    averageAssigneeScore: [
      'Score moyen',
      'Moyenne des scores des personnes assignées qui en ont un ; le score d’une personne est la moyenne des meilleurs scores sur les thèmes suivis.',
    ],
    averageScore: [
      'Moyenne des meilleurs scores',
      'Moyenne du meilleur score de chaque personne éligible ayant une tentative avec score, sur les thèmes correspondants pendant la période de formation.',
    ],
    completed: [
      states.completed,
      'Tous les éléments sont terminés, le dernier au plus tard à l’échéance de la personne.',
    ],
    completedLate: [
      states.completed_late,
      'Tous les éléments sont terminés, le dernier après l’échéance de la personne.',
    ],
    completionRate: [
      'Taux d’achèvement',
      'Formations assignées terminées, à temps ou en retard, divisées par toutes les formations assignées, comptées par personne assignée.',
    ],
    changedValue: [
      'Modifications de valeurs',
      'Autres valeurs de paramètres, de rôles, d’échéances, de référentiels, de correspondances CWE, de parts requises et d’identifiants CWE de thèmes, dont dépendent les indicateurs.',
    ],
    correction: [
      'Correction',
      'Une modification des données d’une personne qui s’applique à partir d’un instant antérieur, ou d’une date d’arrivée, ou d’une date de départ passée ; les valeurs connues auparavant sont conservées.',
    ],
    countedAttempt: [
      'Tentative retenue',
      'La réussite la plus récente de la période de formation par laquelle une personne est formée pour un risque ou une exigence.',
    ],
    coverage: [
      'Couverture',
      'Risques ou exigences qui atteignent leur part requise, divisés par ceux qui ont du contenu.',
    ],
    covered: [
      'Part atteinte',
      'La part des personnes formées est au moins égale à la part requise ; des personnes peuvent ne pas être formées.',
    ],
    dataVersion: [
      'Version des données',
      'Le numéro de la dernière modification des données que ce document prend en compte.',
    ],
    daysOverdue: [
      'Jours de retard',
      'Le nombre de périodes de 24 heures entamées depuis l’échéance de la personne.',
    ],
    deadline: [
      'Échéance d’une personne',
      'L’échéance de la formation assignée, ou une échéance ultérieure si la personne est entrée plus tard dans le périmètre ou a été dispensée.',
    ],
    eligible: [
      rules.eligible,
      'Personnes actives ayant le rôle « Learner » et l’une des fonctions retenues, si l’organisation en a défini.',
    ],
    exempt: [
      exempt.marker,
      'Excusé, avec un motif, un approbateur et une fin, et donc exclu des totaux et des parts.',
    ],
    inProgress: [
      states.in_progress,
      'Les éléments ne sont pas tous terminés, l’échéance n’est pas dépassée et il y a de l’activité.',
    ],
    input: [
      'Donnée d’entrée',
      'Un fichier importé, ou toutes les requêtes d’un même client de l’API et d’une même source, qui a enregistré des tentatives.',
    ],
    item: [
      'Risque, exigence',
      'Un élément d’un référentiel : un module d’une liste OWASP, ou une exigence d’un référentiel réglementaire.',
    ],
    jobScope: [
      'Fonctions retenues',
      'Un paramètre qui limite les personnes éligibles à des fonctions, ou aux personnes qui travaillent sur un logiciel sur mesure.',
    ],
    leaver: [
      'A quitté l’organisation',
      'Une personne assignée partie après la création de la formation assignée ; elle est présentée à la date de son départ et exclue de tous les totaux.',
    ],
    meanShare: [
      'Part moyenne de personnes formées',
      'Moyenne des parts des risques ou exigences qui en ont une. Sont exclus ceux sans contenu, sans personnes concernées ou dont toutes les personnes concernées sont exemptées.',
    ],
    meanTopicScore: [
      'Score moyen par thème',
      'Moyenne des meilleurs scores de la période de formation, un par personne éligible et par thème ayant une tentative avec score.',
    ],
    membership: [
      'Appartenance',
      'Le temps entre l’arrivée dans l’organisation et le départ, instant du départ non compris.',
    ],
    merged: [
      'Personnes fusionnées',
      'Données d’une même personne qui ont été réunies ; la personne compte une seule fois dès l’enregistrement de la fusion.',
    ],
    noActivity: ['Sans activité', 'Personne n’est formé, ou personne n’est éligible.'],
    noContent: ['Sans contenu', 'Aucun thème ne correspond au risque ou à l’exigence.'],
    notStarted: [states.not_started, 'Il n’y a aucune activité et l’échéance n’est pas dépassée.'],
    onboarding: [
      'Intégration des arrivants',
      'La première réussite, sur un thème quelconque, des personnes arrivées pendant la période.',
    ],
    overdue: [
      states.overdue,
      'Les éléments ne sont pas tous terminés et l’échéance de la personne est dépassée.',
    ],
    partial: [
      'Part non atteinte',
      'Des personnes sont formées, mais leur part est inférieure à la part requise.',
    ],
    pass: [
      'Réussite',
      'Une tentative qui atteint au moins le seuil de réussite ou, sans score, a le résultat « réussi ».',
    ],
    passingScore: [rules.passingScore, 'Le score le plus bas avec lequel une tentative est réussie.'],
    peopleToTrain: [
      'Restant à former',
      'Le nombre de personnes éligibles à former encore pour atteindre la part requise.',
    ],
    population: ['Population', 'Toutes les personnes parmi lesquelles l’échantillon est sélectionné.'],
    populationHash: [
      'SHA-256 de la population',
      'Le SHA-256 des identifiants triés de toutes les personnes de la population, qui identifie la population.',
    ],
    requiredShare: [
      'Part requise',
      'La part minimale de personnes formées que demande le statut : la plus élevée du seuil de couverture de l’organisation et de la part demandée par le référentiel.',
    ],
    requirement: ['Exigence', 'Ce qu’une personne de l’échantillon doit avoir réussi ou terminé.'],
    satisfied: [
      'Formé',
      'La personne a, pendant la période de formation, les réussites que demande le risque ou l’exigence.',
    ],
    scenario: [
      'Scénario d’apprentissage',
      'Contenu de formation sans score qu’une personne commence et termine ; ce n’est pas une tentative.',
    ],
    seed: [
      'Graine',
      'Un texte qui détermine la sélection : la même graine et la même population donnent toujours la même sélection.',
    ],
    share: ['Part', 'Personnes formées divisées par les personnes éligibles sans dispense.'],
    snapshot: [
      'Instantané',
      'Toutes les données de ce document, lues dans une seule transaction de base de données ; chaque indicateur ne dépend que de lui.',
    ],
    strata: [
      'Strates',
      'Les équipes de la population, dans chacune desquelles des personnes sont sélectionnées en proportion de sa taille.',
    ],
    threshold: [
      rules.threshold,
      'Un paramètre de l’organisation, non de la norme : la part requise la plus basse de tout risque et de toute exigence.',
    ],
    topic: ['Thème', 'Une unité de contenu de formation, dans un module d’une famille.'],
    trackedItem: [
      'Éléments suivis',
      'Les thèmes et les scénarios d’apprentissage qu’une personne assignée doit terminer.',
    ],
    trained: [
      'Personne formée',
      'A une réussite pendant la période de formation sur un thème correspondant ; une exigence qui porte sur les personnes compte tout thème, et peut demander une réussite dans chaque langage déclaré.',
    ],
    trainedOnTopic: [
      'Personne formée',
      'A au moins une réussite sur le thème pendant la période de formation.',
    ],
    trainingCoverage: [
      'Couverture de formation',
      'Le statut d’une exigence qui demande plus que les réussites comptées : il ne décrit que la formation.',
    ],
    void: [
      'Annulation',
      'Retire une tentative de tous les indicateurs dès son enregistrement ; elle est définitive.',
    ],
    window: [
      rules.window,
      'Le temps jusqu’à l’instant de ce document pendant lequel une réussite compte comme formation ; les règles en indiquent la durée.',
    ],
  },
};

import { nouns } from '@docket/contracts/nouns/fr';
import { count, counted, wholePercentText } from '../../format/number.js';
import { capitalized } from '../../format/text.js';
import type { Messages } from '../structure.js';

/** Messages of the compliance pages: frameworks, their items, and custom frameworks. */
export const frameworks: Messages['frameworks'] = {
  title: 'Conformité',
  loading: 'Chargement des référentiels',
  failed: 'Impossible de charger les référentiels',
  kinds: { owasp: 'OWASP', regulatory: 'Réglementaires' },
  kindsLabel: 'Types de référentiels',
  noneOfKind: 'Aucun référentiel de ce type',
  noneOfKindHint: 'Ajoutez un référentiel personnalisé pour l’afficher ici.',
  custom: 'Personnalisé',
  customFrameworks: 'Référentiels personnalisés',
  notFound: 'Référentiel introuvable',
  notFoundHint: 'Le lien est peut-être incomplet, ou le référentiel a été retiré.',
  showAll: 'Afficher tous les référentiels',
  noValue: '–',
  statuses: {
    covered: 'Part atteinte',
    partial: 'Part non atteinte',
    'no-activity': 'Sans activité',
    'no-content': 'Sans contenu',
  },
  /** Number of items with a status. */
  statusCounts: {
    covered: (items: number) => `Part atteinte : ${count(items)}`,
    partial: (items: number) => `Part non atteinte : ${count(items)}`,
    'no-activity': (items: number) => `Sans activité : ${count(items)}`,
    'no-content': (items: number) => `Sans contenu : ${count(items)}`,
  },
  itemsByStatus: (noun) => `${capitalized(nouns[noun].many)} par statut`,

  asOf: {
    label: 'Données arrêtées au',
    now: 'Maintenant',
    showCurrent: 'Afficher les données actuelles',
    knownAt: 'Données connues au',
    useAllRecords: 'Utiliser toutes les données enregistrées jusqu’à maintenant',
    line: 'Données arrêtées au {instant}',
    lineWithKnownAt: 'Données arrêtées au {instant}, connues au {knownAt}',
    loading: 'Données arrêtées au …',
    past: 'Ces chiffres correspondent à l’instant sélectionné. Les rapports que vous générez sur cette page décrivent le même instant.',
  },
  noEligible: {
    title: 'Aucune personne éligible',
    consequence: 'Les parts ne peuvent pas être calculées et aucune part requise n’est atteinte.',
    learners:
      'Seules les personnes actives ayant le rôle « Learner » sont éligibles. Il n’y en a aucune à cet instant.',
    bespokeSoftware:
      'Seules les personnes actives ayant le rôle « Learner » qui travaillent sur des logiciels sur mesure sont éligibles. Il n’y en a aucune à cet instant.',
    jobFunctions: (jobFunctions: string) =>
      `Seules les personnes actives ayant le rôle « Learner » et l’une des fonctions suivantes sont éligibles. Il n’y en a aucune à cet instant : ${jobFunctions}.`,
    jobFunctionsAndBespokeSoftware: (jobFunctions: string) =>
      `Seules les personnes actives ayant le rôle « Learner » qui travaillent sur des logiciels sur mesure et exercent l’une des fonctions suivantes sont éligibles. Il n’y en a aucune à cet instant : ${jobFunctions}.`,
  },
  nothingKnown: {
    title: 'Aucune donnée',
    text: 'Aucune donnée de l’organisation n’était connue à cet instant.',
  },

  /** Number of exempt people, below the number of trained people. */
  exempt: (people: number) => counted(people, 'dispensée', 'dispensées'),
  everyoneExempt: (noun) => `Toutes les personnes éligibles sont dispensées de ${nouns[noun].this}.`,
  generateEvidence: 'Générer le rapport de preuves',
  generateEvidenceFor: (framework: string) => `Générer le rapport de preuves : ${framework}`,
  evidenceReport: 'Rapport de preuves : référentiel',

  card: {
    about: (noun, items, version) =>
      `${counted(items, nouns[noun].one, nouns[noun].many)} · version ${version}`,
  },

  framework: {
    title: 'Référentiel',
    failed: 'Impossible de charger le référentiel',
    loading: 'Chargement de la page',
    pack: (id: string, version: string) => `Version ${version} du référentiel (identifiant : ${id})`,
    customPack: (id: string, version: string) =>
      `Référentiel personnalisé, version ${version} (identifiant : ${id})`,
    noCoverage: 'Aucun thème ne correspond à ce référentiel pour l’instant.',
    coverageRule: (noun, threshold) =>
      `Part requise de personnes formées : ${wholePercentText(threshold)} (seuil choisi par votre organisation), sauf indication d’une part plus élevée. Des personnes peuvent ne pas être formées alors qu’elle est atteinte. Couverture = ${nouns[noun].many} qui l’atteignent / ${nouns[noun].many} avec contenu.`,
    summary: 'Chiffres du référentiel',
    coverage: 'Couverture',
    averageShare: 'Part moyenne de personnes formées',
    covered: (noun) => `${capitalized(nouns[noun].many)} atteignant la part requise`,
    withoutContent: 'Sans contenu',
    eligible: 'Personnes éligibles',
    threshold: 'Seuil',
    requiredPercent: (percent: number) => `Part requise : ${wholePercentText(percent)}`,
    items: (noun) => capitalized(nouns[noun].many),
    itemsOf: (noun, framework) => `${framework} : ${nouns[noun].many}`,
    columns: {
      item: (noun) => capitalized(nouns[noun].one),
      trainedShare: 'Part formée',
      trainedOfEligible: 'Formées / éligibles',
      exempt: 'Dispensées',
      required: 'Part requise',
      averageScore: 'Moy. meilleurs scores',
      topics: 'Thèmes',
    },
    edition: (edition: string, source: string | null) =>
      source === null ? `Édition : ${edition}` : `Édition : ${edition} (${source})`,
    trainingCoverage: 'Couverture de formation',
    docketGrouping: 'Identifiant et regroupement de Docket',
    customCweSet: 'Correspondance CWE personnalisée',
  },

  item: {
    title: 'Élément d’un référentiel',
    failed: 'Impossible de charger l’élément',
    notFound: 'Élément introuvable',
    noContent: (noun) => `Aucun thème ne correspond à ${nouns[noun].this} : personne ne peut y être formé.`,
    thresholdReached: (trained: number, eligible: number, share: string, threshold: number) =>
      `Formées : ${count(trained)} sur ${counted(eligible, 'personne éligible', 'personnes éligibles')} (${share}). La part requise est de ${wholePercentText(threshold)}.`,
    belowThreshold: (trained: number, eligible: number, share: string, threshold: number, missing: number) =>
      `Formées : ${count(trained)} sur ${counted(eligible, 'personne éligible', 'personnes éligibles')} (${share}). Il reste ${counted(missing, 'personne', 'personnes')} à former pour atteindre ${wholePercentText(threshold)}.`,
    summary: (noun) => `Chiffres ${nouns[noun].ofThe}`,
    peopleToTrain: 'Restant à former',
    mappedTopics: 'Thèmes correspondants',
    anyTopic: 'Thèmes pris en compte',
    noTopics: 'Aucun thème correspondant',
    noTopicsAddCwe: (noun) =>
      `Ajoutez un thème avec l’un des identifiants CWE de ${nouns[noun].this}, ou personnalisez la correspondance CWE.`,
    noTopicsAddContent: 'Ajoutez des thèmes sur la page « Contenus ».',
    topicColumns: { topic: 'Thème', cwe: 'CWE', trained: 'Pers. formées' },
  },

  requirement: {
    title: (noun) => `Ce que demande ${nouns[noun].the}`,
    ownWords: 'Selon la formulation de Docket. Le texte de la norme fait foi.',
    organizationWords:
      'Selon la formulation de votre référentiel personnalisé. Le texte de la norme fait foi.',
    trainingOnly: (noun) =>
      `Couverture de formation : ${nouns[noun].this} demande plus que de la formation. Son statut décrit uniquement la formation et ne démontre pas l’efficacité opérationnelle.`,
    grouping: 'L’identifiant et le regroupement viennent de Docket, et non de la norme.',
  },
  requiredShare: {
    label: 'Part requise',
    ofFramework: (percent: number) => `Part requise du référentiel : ${wholePercentText(percent)}.`,
    lowered: (required: number, set: number) =>
      set < required
        ? `Abaissée à ${wholePercentText(required)}, le seuil de couverture. Part fixée à ${wholePercentText(set)} par {by} le {instant}.`
        : `Abaissée à ${wholePercentText(required)} par {by} le {instant}.`,
    withoutEffect: (required: number, set: number) =>
      `La part abaissée à ${wholePercentText(set)} est sans effet : sans elle, la part requise est aussi de ${wholePercentText(required)}. Fixée par {by} le {instant}.`,
    because: (reason: string) => `Motif : ${reason}`,
    changedReason: 'Motif : {reason} (modifié par {by} le {instant})',
    lower: 'Abaisser la part requise',
    edit: 'Modifier la part requise',
    restore: (percent: number | null) =>
      percent === null ? 'Retirer la part abaissée' : `Rétablir ${wholePercentText(percent)}`,
    restored: 'Part requise rétablie',
    restoreFailed: 'Impossible de rétablir la part requise',
    dialog: (item: string) => `Part requise : ${item}`,
    formIntro: (ofFramework: number, threshold: number) =>
      `Le référentiel demande ${wholePercentText(ofFramework)}. Une part plus basse s’applique aux chiffres et aux nouveaux rapports à partir de maintenant, mais pas en dessous du seuil de couverture (${wholePercentText(threshold)}). Le journal d’audit enregistre la modification.`,
    percent: 'Part requise en pour cent',
    reason: 'Motif',
    reasonHint: 'Imprimé dans chaque rapport de preuves du référentiel.',
    save: 'Enregistrer la part requise',
    saved: 'Part requise abaissée',
  },

  cweSet: {
    requirement: 'Exigence',
    title: 'Correspondance CWE',
    customTitle: 'Correspondance CWE personnalisée',
    anyTopic: (noun) =>
      `${capitalized(nouns[noun].one)} portant sur les personnes : tout thème réussi convient.`,
    languages: (noun) =>
      `${capitalized(nouns[noun].one)} portant sur les personnes : tout thème réussi convient, mais une réussite est requise dans chaque langage déclaré par la personne.`,
    byModule: 'Les thèmes sont sélectionnés par module, car cette liste ne publie pas d’identifiants CWE.',
    customize: 'Personnaliser la correspondance CWE',
    edit: 'Modifier la correspondance CWE',
    restore: 'Rétablir la correspondance par défaut',
    remove: 'Retirer la correspondance personnalisée',
    withoutEffect: (noun, cwes) =>
      `La correspondance CWE personnalisée (${cwes}) est sans effet sur ${nouns[noun].a} portant sur les personnes.`,
    dialog: (item: string) => `Correspondance CWE : ${item}`,
    restoreQuestion: (item: string) => `Rétablir la correspondance CWE par défaut de ${item} ?`,
    restoreConsequence:
      'Votre correspondance CWE personnalisée sera supprimée. Les chiffres et les nouveaux rapports utiliseront la correspondance par défaut.',
    restoreConfirm: 'Rétablir la correspondance par défaut',
    restoreCancel: 'Conserver la correspondance personnalisée',
    restored: 'Correspondance CWE par défaut rétablie',
    restoreFailed: 'Impossible de rétablir la correspondance CWE',
    formIntro: (noun) =>
      `Les thèmes ayant au moins un de ces identifiants CWE correspondent à ${nouns[noun].this}. Les rapports indiquent que la correspondance CWE est personnalisée, et le journal d’audit enregistre la modification.`,
    ids: 'Identifiants CWE',
    idsPlaceholder: 'Saisissez ou collez des identifiants',
    clearIds: 'Effacer tous les identifiants CWE',
    idCount: (ids: number) => counted(ids, 'identifiant', 'identifiants'),
    save: 'Enregistrer la correspondance CWE',
    saved: 'Correspondance CWE personnalisée enregistrée',
    empty: 'Saisissez au moins un identifiant CWE, ou rétablissez la correspondance par défaut.',
    invalid: (ids: string[]) =>
      `Identifiants CWE non valides : ${ids.join(', ')}. Saisissez des nombres comme 79.`,
  },

  people: {
    title: 'Personnes',
    search: 'Rechercher des personnes',
    searchPlaceholder: 'Rechercher par nom, e-mail ou équipe',
    show: 'Afficher',
    filters: {
      no: 'Non formées',
      yes: 'Formées',
      exempt: 'Dispensées',
      all: 'Toutes les personnes éligibles',
    },
    noneExempt: 'Personne n’est dispensé',
    noneExemptHint: (noun) => `Les personnes dispensées de ${nouns[noun].this} apparaissent ici.`,
    noneTrained: 'Personne n’est encore formé',
    noneTrainedHint: 'Une personne est formée après avoir réussi l’un des thèmes ci-dessus.',
    allTrained: 'Toutes les personnes éligibles sont formées',
    allTrainedHint: (noun) => `Personne n’a besoin d’une autre formation pour ${nouns[noun].this}.`,
    noContent: 'Aucun thème correspondant',
    noContentHint: (noun) =>
      `Personne ne peut être formé pour ${nouns[noun].this} tant qu’aucun thème n’y correspond.`,
    columns: {
      person: 'Personne',
      team: 'Équipe',
      bestScore: 'Meilleur score',
      lastPassed: 'Dernière réussite',
      lastPassedByLanguage: 'Dernière réussite par langage',
    },
    noLanguages: 'Aucun langage déclaré : tout thème convient',
    trained: 'Formée',
    notTrained: 'Non formée',
    /** For screen readers, between a programming language and the time of the last pass. */
    languageTrained: ' : formée, dernière réussite',
    languageNotTrained: ' : non formée, dernière réussite',
    never: 'Jamais',
  },

  packs: {
    intro: 'Définissez un référentiel en JSON : ses éléments et les thèmes qui y correspondent.',
    failed: 'Impossible de charger les référentiels personnalisés',
    empty: 'Aucun référentiel personnalisé pour l’instant',
    emptyHint:
      'Collez une définition de référentiel ci-dessous. Pour modifier les thèmes d’un seul élément, ouvrez l’élément et personnalisez sa correspondance CWE.',
    columns: { framework: 'Référentiel', kind: 'Type', version: 'Version', items: 'Éléments' },
    add: 'Ajouter ou remplacer un référentiel',
    remove: 'Retirer',
    removeLabel: (title: string) => `Retirer ${title}`,
    removeQuestion: (title: string) => `Retirer ${title} ?`,
    removeConsequence:
      'Les rapports existants sont conservés. Il ne sera plus possible de générer de rapports sur ce référentiel.',
    removeConfirm: 'Retirer le référentiel',
    removeCancel: 'Conserver le référentiel',
    removed: 'Référentiel retiré',
    removeFailed: 'Impossible de retirer le référentiel',
  },

  packForm: {
    label: 'Définition du référentiel',
    hint: 'JSON avec id, version, kind, title et items. Un référentiel personnalisé ayant le même identifiant est remplacé.',
    placeholder: 'Collez le JSON ici',
    save: 'Enregistrer le référentiel',
    openFile: 'Ouvrir un fichier',
    loadExample: 'Charger un exemple',
    saved: 'Référentiel enregistré',
    failed: 'Impossible d’enregistrer le référentiel',
    required: 'Collez une définition de référentiel, ou ouvrez un fichier.',
    invalidJson: (reason: string) => `JSON non valide : ${reason}`,
    tooLarge: 'Le fichier est trop volumineux. La limite est de 1 Mo.',
    positions: 'Les positions dans les chemins tels que {path} commencent à 0.',
  },
};

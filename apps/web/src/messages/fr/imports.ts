import { count, counted, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the import page. */
export const imports: Messages['imports'] = {
  title: 'Import',
  description:
    'Importez des personnes, des équipes, des thèmes, des formations assignées et des données de formation à partir de fichiers.',
  steps: {
    label: 'Étapes',
    files: 'Fichiers',
    mapping: 'Correspondance',
    check: 'Vérification',
    result: 'Résultat',
  },
  back: 'Retour',
  continue: 'Continuer',

  files: {
    choose: 'Choisir des fichiers',
    drop: 'Déposez des fichiers ici',
    formats: 'CSV, TSV, Excel, JSON, NDJSON, ZIP ou gz',
    unsupported: (names: string, extensions: string) =>
      `Fichier non pris en charge : ${names}. Extensions prises en charge : ${extensions}.`,
    chosen: 'Fichiers sélectionnés',
    remove: (name: string) => `Retirer ${name}`,
    uploading: 'Envoi et lecture des fichiers',
    cancelUpload: 'Annuler l’envoi',
    uploadFailed: 'Impossible d’envoyer les fichiers',
    note: 'Rien n’est importé avant que vous ayez vérifié le résultat. Les fichiers envoyés sont supprimés après l’import, au plus tard après 24 heures.',
  },

  templates: {
    title: 'Modèles',
    text: 'Fichiers CSV avec les colonnes de Docket et une ligne d’exemple. Les fichiers avec ces colonnes n’ont besoin d’aucune correspondance.',
    download: 'Télécharger le modèle',
  },

  savedMappings: {
    title: 'Correspondances enregistrées',
    empty:
      'Aucune pour l’instant. Enregistrez une correspondance après l’avoir définie pour un fichier ; la prochaine fois, le fichier sera reconnu à ses colonnes.',
    failed: 'Impossible de charger les correspondances enregistrées',
    about: (kind: string, by: string) => `${kind} · modifiée par ${by}`,
    delete: (name: string) => `Supprimer la correspondance ${name}`,
    deleteQuestion: (name: string) => `Supprimer la correspondance « ${name} » ?`,
    deleteText:
      'Les données importées ne changent pas. Il faudra redéfinir la correspondance des fichiers avec ces colonnes.',
    deleteConfirm: 'Supprimer la correspondance',
    keep: 'Conserver la correspondance',
    deleted: 'Correspondance supprimée',
    deleteFailed: 'Impossible de supprimer la correspondance',
    save: 'Enregistrer la correspondance',
    saveHint:
      'La prochaine fois, les fichiers avec les mêmes colonnes seront reconnus et n’auront besoin d’aucune correspondance.',
    name: 'Nom de la correspondance',
    replace: (name: string) => `Remplacer « ${name} »`,
    saved: 'Correspondance enregistrée',
  },

  kinds: {
    teams: 'Équipes',
    people: 'Personnes',
    topics: 'Thèmes',
    scenarios: 'Scénarios',
    courses: 'Cours',
    assignments: 'Formations assignées',
    exemptions: 'Dispenses',
    attempts: 'Tentatives',
    'voided-attempts': 'Tentatives annulées',
    'scenario-progress': 'Avancement des scénarios',
    xapi: 'Déclarations xAPI',
  },
  unknownKind: 'Non reconnu',

  contents: {
    title: 'Contenu des fichiers',
    include: (name: string) => `Importer ${name}`,
    recognizedBy: {
      own: 'Colonnes de Docket',
      saved: (name: string) => `Correspondance enregistrée « ${name} »`,
      'built-in': (name: string) => `Reconnu comme ${name}`,
      suggestion: 'Suggestion d’après les noms de colonnes',
    },
    unverified: 'La correspondance n’a pas été comparée à un exemple publié. Vérifiez-la.',
    encoding: (name: string) => `lu en ${name}`,
    columns: (columns: number) => counted(columns, 'colonne', 'colonnes'),
    map: 'Associer les colonnes',
    mapLabel: (name: string) => `Associer les colonnes de ${name}`,
    review: 'Vérifier',
    reviewLabel: (name: string) => `Vérifier ${name}`,
    states: {
      ready: 'Prêt',
      open: 'À associer',
      unreadable: 'Illisible',
      excluded: 'Non importé',
    },
    check: 'Vérifier',
    mapFirst: 'Associez ou excluez d’abord les fichiers qui ont besoin d’une correspondance.',
    nothing: 'Sélectionnez au moins un fichier à importer.',
    unreadable: 'Aucun des fichiers n’est lisible. Revenez en arrière et choisissez d’autres fichiers.',
  },

  columns: {
    title: (name: string) => `Colonnes de ${name}`,
    kind: 'Données de ce fichier',
    kindPlaceholder: 'Choisissez ce que sont les lignes',
    table: 'Colonnes et champs',
    column: 'Colonne du fichier',
    sample: 'Premières valeurs',
    use: 'Importée comme',
    useLabel: (column: string) => `Utilisation de la colonne ${column}`,
    undecided: 'Choisissez un champ',
    ignored: 'Ne pas importer',
    topicParts: {
      score: 'Score d’un thème',
      result: 'Résultat d’un thème',
      completedAt: 'Date d’achèvement d’un thème',
    },
    topicMax: 'Score correspondant à 100 %',
    topicMaxLabel: (column: string) => `Score de ${column} correspondant à 100 %`,
    leftOutRows: (values: string[]) =>
      `Les lignes avec ${values.map((value) => `« ${value} »`).join(', ')} sont ignorées`,
    importRows: 'Les importer',
    importRowsLabel: (column: string) => `Importer les lignes ignorées par ${column}`,
    topicName: (topic: string) => `Thème : ${topic}`,
    joined: (columns: string) => `Jointes par un espace : ${columns}`,
    ignoreRest: (columns: number) =>
      columns === 1
        ? 'Ne pas importer l’autre colonne'
        : `Ne pas importer les ${count(columns)} autres colonnes`,
    required: 'obligatoire',
    emptySample: 'vide',
    constants: (set: string[]) =>
      set.length > 0 ? `Champs sans colonne (${set.join(', ')})` : 'Champs sans colonne',
    requiredConstants: 'Champs obligatoires sans colonne',
    requiredConstantsHint:
      'Choisissez une colonne ci-dessus, ou saisissez la valeur qui s’applique à chaque ligne, par exemple la fin du cours.',
    constantsHint:
      'La même valeur pour chaque ligne. Laissez un champ vide pour conserver les valeurs enregistrées.',
    constantLabel: (field: string) => field,
    invalid: 'La correspondance est incomplète',
    reading: 'Lecture du fichier entier',
  },

  choices: { passed: 'Réussi', failed: 'Échoué', completed: 'Terminé', started: 'Commencé' },
  fields: {
    account: 'Compte',
    accountIssuer: 'Système du compte',
    emailAliases: 'Alias d’e-mail',
    employeeNumber: 'Matricule',
    moreIdentifiers: 'Autres identifiants',
    active: 'Active',
    approver: 'Approuvée par',
    assignment: 'Formation assignée',
    availableFrom: 'Disponible à partir du',
    bespokeSoftware: 'Logiciel sur mesure',
    completedAt: 'Terminé le',
    createdAt: 'Créé le',
    cweIds: 'Identifiants CWE',
    deadline: 'Échéance',
    email: 'E-mail',
    family: 'Famille',
    framework: 'Référentiel',
    from: 'Du',
    id: 'Identifiant',
    item: 'Élément',
    items: 'Éléments',
    jobFunction: 'Fonction',
    joinedAt: 'Arrivée le',
    joinerDays: 'Jours pour les arrivées ultérieures',
    language: 'Langage',
    languages: 'Langages',
    leftAt: 'Départ le',
    mandatory: 'Obligatoire',
    module: 'Module',
    moduleTitle: 'Titre du module',
    name: 'Nom',
    note: 'Remarque',
    reason: 'Motif',
    recognizeEarlierDays: 'Jours reconnus antérieurement',
    result: 'Résultat',
    role: 'Rôle',
    scenario: 'Scénario',
    scope: 'Périmètre',
    scopeType: 'Type de périmètre',
    score: 'Score',
    source: 'Source',
    sourceId: 'Identifiant dans la source',
    startedAt: 'Commencé le',
    status: 'Statut',
    target: 'Contenu',
    targetType: 'Type de contenu',
    team: 'Équipe',
    title: 'Titre',
    topic: 'Thème',
    until: 'Au',
  },

  values: {
    title: (name: string) => `Valeurs de ${name}`,
    dates: 'Dates et heures',
    dateOrder: 'Ordre du jour et du mois',
    dateOrders: { dmy: 'Jour d’abord', mdy: 'Mois d’abord', ymd: 'Année d’abord' },
    dateExample: (text: string, meaning: string) => `${text} est lu comme ${meaning}`,
    dateQuestion: 'Les dates de ce fichier peuvent être lues dans plusieurs ordres. Choisissez-en un.',
    contradictory: (examples: string) =>
      `Aucun ordre du jour et du mois ne convient à toutes les dates, par exemple ${examples}.`,
    timeZone: 'Fuseau horaire du fichier',
    timeZoneHint: 'Pour les dates et heures sans fuseau horaire.',
    dateSystem: 'Dates d’Excel comptées depuis 1904',
    dateSystemHint:
      'Choisissez cette option si toutes les dates lues sont antérieures d’environ quatre ans aux dates réelles.',
    scores: 'Scores',
    scoreMax: `Score équivalant à ${wholePercentText(100)}`,
    decimalComma: 'La virgule sépare les décimales',
    unscored: 'Achèvements sans score',
    unscoredChoices: {
      left_out: 'Ignorer',
      passed: 'Compter comme réussis',
    },
    unscoredHint:
      'Comptez-les comme réussis seulement si le système achève un cours lorsque son test est réussi.',
    unmapped: (field: string) => `${field} : valeurs à associer`,
    unmappedHint: {
      topic:
        'Ces noms ne sont pas des identifiants de thèmes. Choisissez le thème de chacun, ou ignorez leurs lignes.',
      team: 'Ces équipes n’existent pas. Choisissez une équipe pour chacune, ou ajoutez-les.',
      other: 'Choisissez la signification de chaque valeur, ou ignorez leurs lignes.',
    },
    addTeams: 'Ajouter les équipes qui n’existent pas',
    addTeamsHint: 'La vérification indique combien d’équipes seront ajoutées.',
    rows: (rows: number) => counted(rows, 'ligne', 'lignes'),
    meaning: (value: string) => `Signification de ${value}`,
    leaveOut: 'Ignorer',
    leaveOutLabel: (value: string) => `Ignorer les lignes avec ${value}`,
    leftOut: 'Lignes ignorées',
    undo: 'Rétablir',
    undoLabel: (value: string) => `Associer de nouveau ${value}`,
    useSuggestions: (values: number) =>
      values === 1 ? 'Utiliser la suggestion' : `Utiliser ${count(values)} suggestions`,
    suggestion: (title: string) => `Utiliser ${title}`,
    moreValues: (values: number) =>
      `${counted(values, 'autre valeur', 'autres valeurs')} avec moins de lignes.`,
    mapped: 'Valeurs associées',
    chooseValue: 'Choisir',
  },

  preview: {
    title: 'Premières lignes telles qu’elles seront lues',
    hint: (rows: number) => `${counted(rows, 'ligne lue', 'lignes lues')}.`,
    empty: 'Le fichier ne contient aucune ligne.',
    line: 'Ligne',
    leftOut: (reason: string) => `Ignorée : ${reason}`,
    problems: (rows: number) =>
      `${counted(rows, 'ligne présente', 'lignes présentent')} un problème. Les premiers problèmes :`,
    updating: 'Nouvelle lecture du fichier',
    failed: 'Impossible de lire le fichier',
  },

  leftOutReasons: {
    value: 'valeur ignorée selon la correspondance',
    not_attempted: 'non tenté',
    unscored_completion: 'terminé sans score',
    other_statement: 'déclaration qui ne porte pas sur une tentative',
  },

  check: {
    title: 'Vérification',
    running: 'Vérification en cours',
    everyRow: (values: string) => `À chaque ligne : ${values}`,
    text: 'Voici ce que l’import va modifier. Rien n’a encore été modifié.',
    summary: (created: number, updated: number) =>
      `${counted(created, 'nouvel enregistrement', 'nouveaux enregistrements')}, ${counted(updated, 'modifié', 'modifiés')}`,
    unchanged: 'Tout est déjà importé. L’import ne modifie rien.',
    nothing: 'Rien ne peut être importé ainsi : corrigez les fichiers, ou importez leurs autres lignes.',
    import: 'Importer',
    importGood: 'Importer les autres lignes',
    finish: 'Terminer',
    rejectedTitle: (rows: number) =>
      `${counted(rows, 'ligne ne peut pas être importée', 'lignes ne peuvent pas être importées')}`,
    onRejected: 'Fichiers avec des lignes rejetées',
    rejectFile: 'Ne pas importer ces fichiers',
    rejectFileHint: 'Corrigez les fichiers, puis importez-les de nouveau.',
    keepGood: 'Importer leurs autres lignes',
    keepGoodHint: 'Téléchargez les lignes rejetées, corrigez-les, puis importez ce fichier.',
    mapValues: 'Associer les valeurs',
  },

  counts: {
    label: 'Résultats',
    file: 'Fichier',
    rows: 'Lignes',
    created: 'Nouvelles',
    updated: 'Modifiées',
    unchanged: 'Inchangées',
    leftOut: 'Ignorées',
    rejected: 'Rejetées',
    states: {
      imported: 'Importé',
      rejected: 'Non importé',
      waiting: 'En attente',
      reading: 'Lecture en cours',
      good: 'Peut être importé',
      bad: 'Contient des lignes rejetées',
    },
    rowsRead: (rows: number) => counted(rows, 'ligne lue', 'lignes lues'),
    reading: (name: string) => `Lecture de ${name}`,
    leftOutTitle: 'Lignes ignorées',
    leftOutRows: (rows: number, reason: string) => `${counted(rows, 'ligne', 'lignes')} : ${reason}`,
    encoding: (name: string) => `lu en ${name}`,
  },

  result: {
    running: 'Import en cours',
    cancel: 'Annuler',
    done: { title: 'Import terminé', text: 'Toutes les lignes ont été importées.' },
    kept: {
      title: 'Import terminé',
      text: (rows: number) =>
        `${counted(rows, 'ligne a été rejetée', 'lignes ont été rejetées')}. Toutes les autres lignes ont été importées. Téléchargez les lignes rejetées, corrigez-les, puis importez ce fichier.`,
    },
    rejected: {
      title: 'Certains fichiers n’ont pas été importés',
      text: (rows: number) =>
        `${counted(rows, 'ligne a été rejetée', 'lignes ont été rejetées')}. Un fichier avec des lignes rejetées n’est pas importé. Corrigez le fichier et importez-le de nouveau.`,
    },
    cancelled: {
      title: 'Import annulé',
      text: 'Les fichiers déjà traités restent importés. Le fichier en cours n’a pas été importé.',
    },
    failed: 'Échec de l’import',
    checkCancelled: { title: 'Vérification annulée', text: 'Rien n’a été modifié.' },
    checkFailed: 'Échec de la vérification',
    again: 'Réessayer',
    other: 'Importer d’autres fichiers',
    download: (name: string) => `Télécharger ${name}`,
    downloadTitle: 'Lignes rejetées à corriger',
  },
  announcements: {
    checked: 'Vérification terminée',
    done: 'Import terminé',
    rejected: 'Import terminé avec des lignes rejetées',
    cancelled: 'Import annulé',
    failed: 'Échec de l’import',
  },
  interrupted:
    'La connexion a été interrompue. Importez de nouveau les mêmes fichiers : les lignes déjà importées ne sont pas importées deux fois.',
  unknownResponse:
    'Le serveur a été mis à jour et cette page est obsolète. Rechargez la page, puis importez de nouveau les fichiers.',

  leave: {
    title: 'Quitter l’import ?',
    text: 'Les fichiers envoyés et la correspondance seront abandonnés.',
    confirm: 'Quitter',
    stay: 'Rester',
  },

  rejections: {
    title: 'Lignes rejetées',
    firstTitle: (rows: number) =>
      rows === 1 ? 'Lignes rejetées (la première)' : `Lignes rejetées (les ${count(rows)} premières)`,
    file: 'Fichier',
    line: 'Ligne',
    field: 'Champ',
    reason: 'Motif',
    wholeFile: 'fichier entier',
  },
};

import type { DocumentMessages } from './en.js';

export const fr: DocumentMessages = {
  inPercent: (number) => `${number} %`,
  lessThan: (percent) => `<${percent}`,
  pageOf: (page) => [`Page ${page} sur `, ''],
  continued: (title) => `${title} (suite)`,
  noTeam: 'Sans équipe',
  total: 'Total',
  framework: {
    editionValue: (edition, source) => (source === null ? edition : `${edition} (${source})`),
    noEdition: 'Non indiquée dans le référentiel',
    topics: 'Thèmes correspondants',
    topicId: 'ID',
    topic: 'Thème',
    module: 'Module',
  },
  exempt: {
    title: 'Personnes dispensées',
    about:
      'Ces personnes ont une dispense valable à l’instant de ce document. Elles sont exclues de tous les totaux et de toutes les parts, même si elles sont formées.',
    person: 'Personne',
    team: 'Équipe',
    reason: 'Motif',
    approver: 'Approuvée par',
    until: 'Jusqu’au',
    recorded: 'Enregistrée',
    since: (at) => `à partir du ${at}`,
    marker: 'Dispensé',
    count: (people) => `dispensées : ${people}`,
    excluded: (people) => `Les personnes dispensées (${people}) sont exclues.`,
    everyone: 'Toutes les personnes éligibles sont dispensées.',
    everyoneElse: 'Toutes les personnes sans dispense sont formées.',
    itemRule:
      'Une dispense d’un élément s’applique de son début jusqu’à sa fin non comprise. Les personnes dispensées sont exclues du numérateur et du dénominateur de chaque part de l’élément, même si elles sont formées : « formées / éligibles » est calculé et imprimé sans elles. Elles sont comptées et citées nommément avec le motif, l’approbateur et la fin.',
    assignmentRule:
      'Une dispense de l’attribution s’applique de son début jusqu’à sa fin non comprise. Les personnes dispensées sont citées avec la mention « Dispensé », le motif, l’approbateur et la fin, et exclues de tous les totaux. Pour une personne partie, c’est la dispense à son départ qui compte.',
    deadlineRule: (days) =>
      `Après une dispense, l’échéance de la personne est la plus tardive de l’échéance habituelle et de ${days} × 24 h après la fin de la dispense.`,
  },
  nobody: {
    eligible: (day) => `Aucune personne éligible au ${day} : aucune personne active n’a le rôle « Learner ».`,
    inScope: (day) =>
      `Aucune personne éligible au ${day} : aucune personne active ayant le rôle « Learner » ne remplit les conditions fixées par l’organisation.`,
    onRecord: (knownAt) => `Aucune donnée sur des personnes n’était connue au ${knownAt}.`,
  },
  trainingCoverage:
    'Couverture de formation : ce document montre uniquement la formation des personnes. Il ne démontre ni l’efficacité opérationnelle d’un contrôle, ni le respect d’une exigence d’une norme.',
  reportInFooter: (id) => `Rapport …${id}`,
  cover: {
    bookmark: 'Page de garde',
    subject: (title, organization) => `${title} – ${organization}`,
    generated: 'Établi le',
    localTime: 'Heure locale',
    requestedBy: 'Demandé par',
    reportId: 'Identifiant du rapport',
    scope: 'Périmètre',
    wholeOrganization: 'Toutes les personnes éligibles de l’organisation',
    period: 'Période',
    periodValue: (from, to) => `après ${from}, jusqu’à ${to} inclus`,
    population: 'Population considérée',
    populationValue: (eligible, onRecord) => `${eligible} personnes éligibles sur ${onRecord} enregistrées`,
    populationOnePerson: 'Une personne',
    edition: 'Édition',
    mapping: 'Correspondance',
    version: 'Version du logiciel',
    formatVersion: (version) => `version du format ${version}`,
    classification: 'Niveau de confidentialité',
    confidential: 'Confidentiel',
    preparedBy: 'Établi par',
    reviewedBy: 'Vérifié par',
    date: 'Date :',
    dataAsOf: (instant) => `Données arrêtées au ${instant}`,
    snapshot: (sha256) => `SHA-256 de l’instantané : ${sha256}`,
  },
  instants: {
    describes: 'Données arrêtées au',
    describesValue: (instant) =>
      `${instant}. Les rôles, les équipes, les paramètres, les contenus et les formations assignées sont ceux de cet instant.`,
    describesBeforeHistory: (instant) =>
      `${instant}. Les appartenances, les rôles, les équipes et les formations assignées sont ceux de cet instant.`,
    known: 'Données connues au',
    knownValue: (instant, version) => `${instant} (version des données ${version})`,
    knownRule: (value) =>
      `${value}. Les données ajoutées, corrigées ou annulées ensuite ne sont pas prises en compte. Une formation compte à la date à laquelle elle a eu lieu, et non à celle de son enregistrement. Une tentative annulée ne compte plus dès que son annulation est enregistrée.`,
    names: 'Noms et titres',
    namesValue:
      'Les noms des personnes et des équipes, les adresses e-mail et les titres des thèmes n’ont pas d’historique : ce sont ceux de la lecture des données.',
    historySince: 'Début de l’historique',
    beforeHistory: (instant) =>
      `Avant le ${instant}, aucun historique des paramètres, des contenus, des référentiels, des langages déclarés, des fonctions et du travail sur des logiciels sur mesure n’était tenu : les instants antérieurs utilisent leurs valeurs à cette date, et non celles de l’instant lui-même.`,
    historySinceValue: (instant) =>
      `L’historique des paramètres, des contenus, des référentiels, des langages déclarés, des fonctions et du travail sur des logiciels sur mesure commence au ${instant}. Pour les instants antérieurs, leurs valeurs à cet instant sont utilisées.`,
  },
  states: {
    overdue: 'En retard',
    not_started: 'Non commencé',
    in_progress: 'En cours',
    completed_late: 'Terminé en retard',
    completed: 'Terminé',
  },
  attempt: {
    score: 'Score',
    passed: 'Réussi',
    failed: 'Échoué',
    completedAt: 'Terminé le',
    recordedAt: 'Enregistré le',
    recorded: (at) => `enr. ${at}`,
    source: 'Source et ID',
  },
  evidence: {
    title: 'À propos de ces éléments probants',
    intro:
      'Cette section indique l’origine des données et la manière dont la population est obtenue. Pour tester l’exhaustivité, comparez les personnes enregistrées à une source indépendante, comme la liste du personnel, et les entrées aux systèmes sources.',
    source: 'Origine',
    product: 'Produit',
    productValue: (version, commit) => `Docket ${version}, build ${commit}`,
    productVersion: (version) => `Docket ${version}`,
    kind: 'Type de rapport',
    kindValue: (kind, version) => `${kind}, version du format ${version}`,
    scope: 'Périmètre',
    organization: 'Organisation',
    parameters: 'Paramètres',
    population: 'Population considérée',
    populationIntro:
      'Chaque personne enregistrée relève de la première catégorie applicable. Une seconde requête, écrite séparément, sur la même base de données a compté le même nombre de personnes éligibles.',
    onRecord: 'Personnes enregistrées',
    notYetJoined: 'Pas encore arrivées',
    left: 'Parties',
    administrators: 'Administrateurs',
    auditors: 'Auditeurs',
    outsideJobScope: 'Hors des fonctions retenues',
    eligible: 'Personnes éligibles',
    notAssigned: 'Personnes éligibles hors du périmètre de la formation assignée',
    notAssignedOrExempt: 'Personnes éligibles hors du périmètre de la formation assignée, ou dispensées',
    assignees: 'Personnes assignées dans les totaux',
    notInPopulation: 'Personnes éligibles hors de la population de l’échantillon',
    countedAgain: 'Personnes éligibles, second décompte',
    onePerson: (id) =>
      `Ce document porte sur une seule personne (${id}), qui n’a pas été sélectionnée dans une population. Les données d’entrée et les délais d’enregistrement sont ceux de cette personne.`,
    attemptsOfPerson: 'Tentatives comptées de cette personne, sans limite d’ancienneté',
    scenarios: 'Scénarios d’apprentissage terminés',
    scenariosRecordedLate: 'Scénarios terminés enregistrés plus de 7 jours après',
    scenarioDependentPeople:
      'Personnes ayant un scénario dont toutes les réalisations ont été enregistrées tardivement',
    scenariosRecordedAfter: 'Scénarios terminés enregistrés après la date d’arrêté',
    inputsIntroOfPerson:
      'Les fichiers importés et les clients de l’API qui ont enregistré les tentatives comptées et les scénarios terminés de cette personne, sans limite d’ancienneté. Les lignes rejetées sont celles du fichier entier ; ses autres lignes ont été importées sans elles. Un tiret : non enregistré. Une requête de l’API dont une ligne est rejetée est refusée en entier.',
    noInputsOfPerson: 'Cette personne n’a aucune tentative comptée ni aucun scénario terminé.',
    timeliness: 'Délai d’enregistrement',
    attempts: (days) => `Tentatives de personnes éligibles au cours des ${days} × 24 dernières heures`,
    recordedLate: 'Tentatives enregistrées plus de 7 jours après leur achèvement',
    dependentPeople: 'Personnes formées dont toutes les réussites ont été enregistrées tardivement',
    recordedAfter: 'Tentatives enregistrées après la date d’arrêté des données',
    imageDigest: 'Image de conteneur',
    schema: 'Schéma de la base de données',
    snapshot: 'SHA-256 de l’instantané',
    records: 'Données lues',
    recordTypes: {
      settings: 'paramètres',
      people: 'personnes, avec leurs appartenances et leurs rôles',
      teams: 'équipes',
      content: 'thèmes, modules, cours et scénarios',
      attempts: 'tentatives',
      scenarioEvents: 'débuts et achèvements de scénarios',
      assignments: 'attributions',
      exemptions: 'dispenses',
      frameworks: 'référentiels, correspondances CWE et parts requises',
    },
    requestedAt: 'Demandé le',
    personWindowValue: (start, end) =>
      `Tentatives : de tout âge, au plus tard le ${end}. Modifications : après le ${start}, au plus tard le ${end}`,
    window: 'Période des données',
    windowValue: (start, end) => `Après ${start}, jusqu’à ${end} inclus`,
    assignmentWindowValue: (start, end) =>
      `Après ${start}, jusqu’à ${end} inclus : période pendant laquelle les formations comptent pour l’attribution`,
    inputs: 'Données d’entrée',
    inputsIntro:
      'Fichiers importés et clients de l’API qui ont enregistré les tentatives et les scénarios terminés de la période. Les lignes rejetées sont celles du fichier entier ; ses autres lignes ont été importées sans elles. Un tiret : non enregistré. Une requête de l’API dont une ligne est rejetée est refusée en entier.',
    inputsListed: (shown, total, file) =>
      `Seules les ${shown} entrées les plus importantes sur ${total} figurent ici. Le fichier joint ${file} les contient toutes.`,
    unscoredPasses: (passes) =>
      `Tentatives sans score réussies en raison du résultat « réussi » : ${passes}. Un import n’enregistre un achèvement sans score comme réussi que si un administrateur l’a choisi dans la correspondance.`,
    noInputs: 'Aucune tentative ni aucun scénario n’a été achevé pendant la période.',
    input: 'Entrée',
    inputSource: 'Source, par',
    accepted: 'Acceptées',
    rejected: 'Rejetées',
    inputScenarios: (n) => `Scénarios terminés : ${n}`,
    leftOut: (rows) => `Écartées par la correspondance : ${rows}`,
    inputAttempts: 'Tentatives',
    recorded: 'Premier, dernier enregistrement',
    api: 'Requêtes de l’API',
    notRecorded: 'Origine non enregistrée',
    allInputs: 'Toutes les entrées',
    attemptsInWindow: 'Tentatives de personnes éligibles pendant la période',
    changes: 'Modifications pendant la période',
    changesIntro:
      'Valeurs dont dépendent les indicateurs, avec l’instant à partir duquel la nouvelle valeur s’applique et, en dessous, l’instant de son enregistrement. Le premier rôle d’une personne n’est pas une modification.',
    changesListed: (shown, total, file) =>
      `Seules les ${shown} dernières modifications sur ${total} figurent ici. Le fichier joint ${file} les contient toutes.`,
    changedAt: 'Effet à partir de, enregistrée',
    change: 'Modification',
    before: 'Avant',
    after: 'Après',
    changedBy: 'Modifié par',
    system: 'Système',
    changeKinds: {
      coverage_threshold: 'Seuil de couverture',
      time_zone: 'Fuseau horaire',
      job_functions: 'Fonctions des personnes éligibles',
      bespoke_software_only: 'Uniquement les personnes travaillant sur des logiciels sur mesure',
      role: 'Rôle',
      deadline: 'Échéance d’une attribution',
      framework: 'Référentiel (SHA-256)',
      cwe_mapping: 'Correspondance CWE',
      required_share: 'Part requise',
      topic_cwes: 'Identifiants CWE d’un thème',
    },
    roles: { learner: 'Learner', auditor: 'Auditeur', org_admin: 'Administrateur' },
    yes: 'Oui',
    no: 'Non',
    recordsScope:
      'Les annulations, les corrections et les personnes fusionnées comprennent celles qui ont été enregistrées après la période, jusqu’à « Données connues au », et qui la concernent.',
    changesSince: (instant) =>
      `Les modifications sont enregistrées à partir du ${instant} ; un tiret indique un temps sans enregistrement.`,
    changedValues: 'Modifications de valeurs',
    voids: 'Annulations de tentatives',
    corrections: 'Corrections de personnes',
    merges: 'Personnes fusionnées',
    recordKinds: { void: 'Annulation', correction: 'Correction', merge: 'Fusion' },
    recordsListed: (file) =>
      `Les dernières modifications d’enregistrements sont listées ici. Le fichier joint ${file} les contient toutes, avec les valeurs avant et après.`,
    effectiveFrom: (at) => `effet au ${at}`,
    mergedWith: (id) => `fusionnée avec ${id}`,
    recordedBy: 'Enregistrée par',
    record: 'Personne et enregistrement',
    excludedListed: (file) =>
      `Le fichier joint ${file} nomme les personnes non éligibles de chaque catégorie, avec leur équipe et leur appartenance.`,
  },
  leavers: {
    title: 'Personnes parties',
    about: (from, to) =>
      `Personnes parties après le ${from}, au plus tard le ${to}, et éligibles à leur départ. Toutes les valeurs sont celles du départ. À l’instant de ce document, elles ne sont pas éligibles : ses indicateurs sur les personnes éligibles les excluent. Les indicateurs sur toutes les personnes, sur des instants antérieurs et sur les personnes arrivées peuvent les inclure.`,
    none: (from, to) => `Aucune personne éligible n’est partie après le ${from}, au plus tard le ${to}.`,
    left: 'Départ',
    joined: (at) => `arrivée ${at}`,
  },
  rules: {
    title: 'Mode de calcul des indicateurs',
    dataAsOfValue: (instant) =>
      `Tous les indicateurs reflètent l’état des données au ${instant}, y compris les rôles, les équipes et les formations assignées.`,
    eligible: 'Personnes éligibles',
    eligibleValue: 'Apprenants actifs (rôle « Learner »). Les administrateurs et les auditeurs sont exclus.',
    eligibleJobFunctions: (functions) =>
      `Seules les personnes exerçant l’une de ces fonctions sont éligibles (paramètre de l’organisation) : ${functions}.`,
    bespokeSoftwareOnly:
      'Seules les personnes qui travaillent sur des logiciels sur mesure sont éligibles (paramètre de l’organisation ; PCI DSS 6.2.2).',
    passingScore: 'Seuil de réussite',
    passingScoreValue: (score) =>
      `Une tentative sur un thème est réussie avec un score d’au moins ${score} ou, sans score, avec le résultat « réussi ». Les scénarios d’apprentissage n’ont pas de score et ne sont pas des tentatives.`,
    window: 'Période de formation',
    windowValue: (days, start, end) =>
      `Terminé après le ${start} et au plus tard le ${end} (${days} × 24 heures).`,
    threshold: 'Seuil de couverture',
    thresholdValue: (percent) => `${percent} des personnes éligibles (paramètre de l’organisation).`,
    percentages: 'Pourcentages',
    percentagesValue: (all, few) =>
      `Les taux et les parts sont arrondis à l’unité inférieure, les scores au dixième inférieur. ${few} signifie qu’il y a au moins un cas ; ${all} signifie la totalité. Aucun score n’est arrondi vers le haut jusqu’au seuil de réussite.`,
  },
  contents: 'Sommaire',
  executiveSummary: { title: 'Synthèse', gaps: 'Principaux écarts' },
  trend: {
    title: 'Évolution sur 12 mois',
    instant: 'Instant',
    about:
      'La fin de chacun des 12 derniers mois civils et l’instant de ce document. Sans chiffres : les mois qui se terminent avant la première appartenance enregistrée.',
  },
  comparison: {
    none: 'Non comparé à un rapport antérieur.',
    title: (instant: string) => `Évolution depuis le ${instant}`,
    intro:
      'Comparaison avec un rapport antérieur du même type et du même objet. Toutes les valeurs proviennent des instantanés des deux rapports.',
    report: 'Rapport antérieur',
    snapshot: 'SHA-256 de son instantané',
    metric: 'Indicateur',
    before: 'Avant',
    after: 'Maintenant',
    difference: 'Écart',
    points: (difference: string) => `${difference} points`,
    note: 'L’écart est celui des valeurs imprimées ; pour les pourcentages et les scores, en points de pourcentage.',
    change: ({ before, after, difference }: Record<'before' | 'after' | 'difference', string>) =>
      difference === '' ? `${before} → ${after}` : `${before} → ${after} (${difference})`,
    subjects: {
      person: 'Personnes dont le statut a changé',
      topic: 'Sujets dont le statut a changé',
      control: 'Risques et exigences dont le statut a changé',
    },
    name: 'Nom',
    notBefore: 'Non inclus',
    notAfter: 'N’est plus inclus',
    noChanges: 'Aucun statut n’a changé depuis le rapport antérieur.',
  },
  verification: {
    title: 'Vérification de ce fichier',
    storedOnce:
      'Ce fichier est enregistré une seule fois et n’est jamais modifié. Pour vérifier une copie, calculez son SHA-256 et comparez-le à la valeur affichée sur la page du rapport dans Docket :',
    fileName: (placeholder, name) =>
      `Les commandes nomment le fichier ${placeholder} : enregistrez-le ou copiez-le d’abord sous ce nom. Son propre nom est ${name}`,
    signature:
      'Signez les lignes de la page de garde sur une copie imprimée. Une note ou une signature ajoutée à ce fichier modifie son SHA-256.',
    oneSnapshot:
      'Tous les indicateurs proviennent d’un seul instantané des données, lu dans une seule transaction de base de données. Le même instantané produit toujours le même fichier, octet pour octet. SHA-256 de l’instantané :',
    snapshotCommand:
      'L’instantané est joint à ce PDF sous le nom snapshot.ndjson. Cette commande affiche son SHA-256 hors ligne (qpdf est un logiciel libre). Vous pouvez aussi enregistrer la pièce jointe avec un lecteur PDF et utiliser une des commandes ci-dessus.',
    attached:
      'La pièce jointe figures.json contient les indicateurs, et chaque fichier CSV les lignes d’une liste. Leurs données sont celles de l’instantané.',
    resultsOnly:
      'Ces valeurs sont des résultats. Les pièces jointes ne contiennent pas les données permettant de les recalculer :',
    resultsOf: {
      training:
        'indicateurs d’instants antérieurs, y compris dans l’évolution (un document à un tel instant en contient les personnes) ; indicateurs des personnes parties (voir leur dossier individuel) et des formations closes, et statut de chaque personne assignée (voir le rapport de suivi de l’attribution) ; délais d’enregistrement des scénarios.',
      'assignment-compliance':
        'délais d’enregistrement (assignee-items.csv ne contient que les instants d’enregistrement des réalisations).',
      'framework-evidence':
        'indicateurs d’instants antérieurs, y compris dans l’évolution (un document à un tel instant en contient les personnes) ; personnes parties (voir leur dossier individuel) ; délais d’enregistrement des scénarios.',
      sample: 'délais d’enregistrement ; nombre d’autres réussites ; personnes exclues de la population.',
      'person-record':
        'instant à partir duquel la personne entre dans le périmètre d’une formation assignée, dont peut dépendre l’échéance ; retard par rapport à la première échéance ; formations assignées exclues des indicateurs par une dispense. Toutes les tentatives, tous les scénarios et les thèmes correspondant à chaque élément sont joints.',
    },
  },
};

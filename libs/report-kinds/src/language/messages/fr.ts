import type { DocumentMessages } from './en.js';

export const fr: DocumentMessages = {
  inPercent: (number) => `${number} %`,
  lessThan: (percent) => `<${percent}`,
  pageOf: (page) => [`Page ${page} sur `, ''],
  continued: (title) => `${title} (suite)`,
  noTeam: 'Sans équipe',
  exempt: {
    title: 'Personnes dispensées',
    about:
      'Ces personnes ont une dispense valable à l’instant de ce document. Elles sont exclues de tous les totaux et de toutes les parts, même si elles sont formées.',
    person: 'Personne',
    team: 'Équipe',
    reason: 'Motif',
    approver: 'Approuvée par',
    until: 'Jusqu’au',
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
    population: 'Population',
    populationValue: (eligible, onRecord) => `${eligible} personnes éligibles sur ${onRecord} enregistrées`,
    edition: 'Édition',
    version: 'Version du logiciel',
    formatVersion: (version) => `version du format ${version}`,
    classification: 'Niveau de confidentialité',
    preparedBy: 'Établi par',
    reviewedBy: 'Vérifié par',
    date: 'Date :',
    dataAsOf: (instant) => `Données arrêtées au ${instant}`,
    snapshot: (sha256) => `SHA-256 de l’instantané : ${sha256}`,
  },
  instants: {
    describes: 'État de l’organisation au',
    describesValue: (instant) =>
      `${instant}. Les rôles, les équipes, les paramètres, les contenus et les formations assignées sont ceux de cet instant.`,
    describesBeforeHistory: (instant) =>
      `${instant}. Les appartenances, les rôles, les équipes et les formations assignées sont ceux de cet instant.`,
    known: 'Données connues au',
    knownValue: (instant, version) => `${instant} (version des données ${version})`,
    knownRule: (value) =>
      `${value}. Les données ajoutées, corrigées ou annulées ensuite ne sont pas prises en compte. Une formation compte à la date à laquelle elle a eu lieu, et non à celle de son enregistrement. Une tentative annulée ne compte plus dès que son annulation est enregistrée.`,
    historySince: 'Début de l’historique',
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
  evidence: {
    title: 'À propos de ces éléments probants',
    intro:
      'Cette page permet de vérifier que les données de ce document sont complètes et exactes avant de s’appuyer sur elles.',
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
      'Chaque personne enregistrée relève de la première catégorie applicable. Les personnes éligibles ont été comptées une seconde fois par une requête indépendante, avec le même résultat.',
    onRecord: 'Personnes enregistrées',
    notYetJoined: 'Pas encore arrivées',
    left: 'Parties',
    administrators: 'Administrateurs',
    auditors: 'Auditeurs',
    outsideJobScope: 'Hors des fonctions retenues',
    eligible: 'Personnes éligibles',
    timeliness: 'Délai d’enregistrement',
    attempts: (days) => `Tentatives de personnes éligibles au cours des ${days} × 24 dernières heures`,
    recordedLate: 'Enregistrées plus de 7 jours après leur achèvement',
    dependentPeople: 'Personnes formées dont toutes les réussites ont été enregistrées tardivement',
    recordedAfter: 'Enregistrées après l’instant décrit par ce document',
  },
  rules: {
    title: 'Mode de calcul des indicateurs',
    dataAsOf: 'Données arrêtées au',
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
  executiveSummary: { title: 'Synthèse', gaps: 'Principaux écarts' },
  comparison: {
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
    file: 'fichier',
    oneSnapshot:
      'Tous les indicateurs proviennent d’un seul instantané des données, lu dans une seule transaction de base de données. Le même instantané produit toujours le même fichier, octet pour octet. SHA-256 de l’instantané :',
    snapshotCommand:
      'L’instantané est joint à ce PDF sous le nom snapshot.ndjson. Cette commande affiche son SHA-256 hors ligne (qpdf est un logiciel libre). Vous pouvez aussi enregistrer la pièce jointe avec un lecteur PDF et utiliser une des commandes ci-dessus.',
    attached:
      'La pièce jointe figures.json contient les indicateurs, et chaque fichier CSV les lignes d’une liste. Leurs données sont celles de l’instantané.',
  },
};

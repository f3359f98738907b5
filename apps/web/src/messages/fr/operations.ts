import { count, counted, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the operations page. */
export const operations: Messages['operations'] = {
  title: 'Exploitation',
  intro:
    'Files d’attente, workers et rapports bloqués de toutes les organisations. Le contenu des rapports n’est pas affiché.',
  queueBoard: 'Ouvrir le tableau des files',

  queues: {
    title: 'Files d’attente',
    loading: 'Chargement des files d’attente',
    failed: 'Impossible de charger les files d’attente',
    figures: 'Rapports et workers',
    queued: 'Rapports en attente',
    waitingForSlot: 'En attente d’une place',
    undispatched: 'Pas encore transmis',
    running: 'Rapports en cours',
    alive: 'Workers actifs',
    lost: 'Workers perdus',
    atLeast: (value: number) => `${count(value)}+`,
    oldest: 'Le rapport le plus ancien a été mis en file {instant}.',
    outOfDate: (reason: string) => `Ces chiffres ne sont peut-être pas à jour : ${reason}`,
    columns: {
      queue: 'File',
      redis: 'Redis',
      waiting: 'Tâches en attente',
      active: 'Actives',
      delayed: 'Différées',
    },
    reachable: 'Joignable',
    unreachable: 'Injoignable',
    unreachableHint:
      'Les rapports restent en attente dans PostgreSQL jusqu’à ce que Redis soit de nouveau joignable.',
    noValue: '–',
  },

  problems: {
    title: 'Attention requise',
    count: (reports: number) => counted(reports, 'rapport', 'rapports'),
    show: 'Afficher',
    stuck: 'Bloqués',
    failed: 'En échec',
    noStuck: 'Aucun rapport bloqué',
    noStuckHint: 'Tous les rapports en attente et en cours progressent.',
    noFailed: 'Aucun rapport en échec',
    noFailedHint:
      'Aucun rapport, toutes organisations confondues, n’a échoué au cours des 30 derniers jours.',
    columns: { report: 'Rapport', reason: 'Motif', runs: 'Exéc.', since: 'Depuis' },
    reasons: {
      worker_unresponsive: {
        reason: 'Worker sans réponse',
        meaning:
          'Le worker n’envoie plus de signal de vie. Les tâches de maintenance remettront le rapport en file.',
      },
      cancel_unacknowledged: {
        reason: 'Annulation non confirmée',
        meaning:
          'Le rapport a été annulé, mais son worker l’exécute encore. Arrêtez le worker si cela persiste.',
      },
      running_too_long: {
        reason: 'Exécution trop longue',
        meaning: `Une exécution est arrêtée après RENDER_TIMEOUT_SECONDS (par défaut : ${count(1800)} secondes).`,
      },
      queued_too_long: {
        reason: 'Attente trop longue',
        meaning: 'Aucun worker n’a encore commencé le rapport. Le rapport échoue après 24 heures.',
      },
    },
    retry: 'Relancer',
    retryLabel: (report: string, organization: string, id: string) =>
      `Relancer : ${report}, ${organization}, ${id}`,
    retried: (report: string, organization: string) => `Rapport relancé : ${report}, ${organization}`,
    retryFailed: 'Impossible de relancer le rapport',
    cancel: 'Annuler',
    cancelLabel: (report: string, organization: string, id: string) =>
      `Annuler : ${report}, ${organization}, ${id}`,
    cancelQuestion: (report: string) => `Annuler « ${report} » ?`,
    cancelConsequence: (organization: string) =>
      `${organization} a demandé ce rapport. Le journal d’audit de l’organisation indiquera que vous l’avez annulé. Ses administrateurs peuvent le demander de nouveau.`,
    cancelConfirm: 'Annuler le rapport',
    cancelDismiss: 'Laisser en cours',
    cancelled: (report: string, organization: string) => `Rapport annulé : ${report}, ${organization}`,
    cancelFailed: 'Impossible d’annuler le rapport',
  },

  workers: {
    title: 'Workers',
    count: (workers: number) => counted(workers, 'worker', 'workers'),
    note: 'Les workers arrêtés sont retirés de la liste immédiatement, les workers perdus après une heure.',
    empty: 'Aucun worker n’est en cours d’exécution',
    emptyHint:
      'Les rapports restent en attente jusqu’au démarrage d’un worker. Pour en démarrer un, exécutez node dist/apps/worker/src/main.js ou docker compose up -d worker.',
    columns: { worker: 'Worker', work: 'Travail en cours' },
    process: 'Processus {pid} · démarré {instant}',
    lastSeen: 'Dernier signal {instant}',
    states: {
      working: 'En activité',
      idle: 'Disponible',
      draining: 'Drainage en cours',
      drained: 'Drainé',
      stopping: 'Arrêt en cours',
      lost: 'Perdu',
    },
    noWork: 'Aucun',
    noWorkWithCapacity: (reports: number) => `Aucun (capacité : ${counted(reports, 'rapport', 'rapports')})`,
    reportFor: (report: string, organization: string) => `${report} pour ${organization}`,
    phases: {
      collecting: 'Collecte des données',
      rendering: 'Mise en page',
      storing: 'Enregistrement du fichier',
    },
    starting: 'Démarrage',
    progress: (phase: string, percent: number) => `${phase}, ${wholePercentText(percent)}`,
    progressOfRun: (phase: string, percent: number, run: number) =>
      `${phase}, ${wholePercentText(percent)}, exécution ${count(run)}`,
    progressSince: '{progress} · commencé {instant}',
    name: (host: string, pid: number) => `${host}, processus ${pid}`,
    drain: 'Drainer',
    drainLabel: (worker: string) => `Drainer ${worker}`,
    drainQuestion: (worker: string) => `Drainer ${worker} ?`,
    drainConsequence:
      'Le worker termine ses rapports en cours et n’accepte pas de nouveau travail tant que vous ne l’avez pas remis en service ou redémarré. Les autres workers ne sont pas affectés.',
    drainConfirm: 'Drainer le worker',
    drainDismiss: 'Laisser en activité',
    drained: (worker: string) => `${worker} n’accepte plus de nouveau travail`,
    drainFailed: 'Impossible de drainer le worker',
    resume: 'Remettre en service',
    resumeLabel: (worker: string) => `Remettre ${worker} en service`,
    resumed: (worker: string) => `${worker} accepte de nouveau du travail`,
    resumeFailed: 'Impossible de remettre le worker en service',
  },

  organizations: {
    title: 'Organisations',
    count: (organizations: number) => counted(organizations, 'organisation', 'organisations'),
    note: 'Utilisation des quotas, la part la plus élevée en premier. Un quota atteint entraîne le refus des demandes suivantes.',
    empty: 'Aucune organisation pour l’instant',
    emptyHint:
      'Pour en créer une avec son premier administrateur, exécutez admin create en ligne de commande.',
    columns: {
      organization: 'Organisation',
      stored: 'Fichiers stockés',
      uploads: 'Envois en 24 heures',
      queued: 'Rapports en attente',
    },
    used: (used: string, quota: string) => `${used} sur ${quota}`,
    share: (share: string) => `${share} utilisés`,
    nearlyReached: 'Presque atteint',
    reached: 'Quota atteint',
  },

  log: {
    title: 'Journal d’exploitation',
    count: (events: number) => counted(events, 'événement', 'événements'),
    latest: (shown: number, events: number) =>
      `Les ${count(shown)} derniers sur ${counted(events, 'événement', 'événements')}`,
    note: 'Les actions sur un rapport sont enregistrées dans le journal d’audit de son organisation.',
    empty: 'Aucun événement pour l’instant',
    emptyHint: 'Les actions telles que le drainage d’un worker apparaissent ici.',
    columns: { action: 'Action', actor: 'Auteur', time: 'Date et heure' },
    commandLine: 'Ligne de commande',
  },

  signIns: {
    title: 'Connexions',
    note: 'Connexions et connexions refusées de tous les comptes. Les refus répétés en une minute sont comptés ensemble.',
    empty: 'Aucune connexion pour l’instant',
    emptyHint: 'Les connexions de toutes les organisations apparaissent ici.',
    severalAddresses: 'Plusieurs adresses',
    reasons: {
      wrong_credentials: 'Adresse ou mot de passe incorrect',
      throttled: 'Trop d’essais',
      deactivated: 'Compte sans accès',
      second_factor: 'Second facteur incorrect',
    },
    refusals: (reason: string, count: number) =>
      count > 1 ? `${reason}, ${counted(count, 'essai', 'essais')}` : reason,
  },
};

import { count, counted, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the operations page. */
export const operations: Messages['operations'] = {
  title: 'Betrieb',
  intro:
    'Warteschlangen, Worker und blockierte Berichte aller Organisationen. Der Inhalt der Berichte wird nicht angezeigt.',
  queueBoard: 'Queue-Board öffnen',

  queues: {
    title: 'Warteschlangen',
    loading: 'Warteschlangen werden geladen',
    failed: 'Die Warteschlangen konnten nicht geladen werden',
    figures: 'Berichte und Worker',
    queued: 'Wartende Berichte',
    waitingForSlot: 'Warten auf einen Platz',
    undispatched: 'Noch nicht übergeben',
    running: 'Laufende Berichte',
    alive: 'Aktive Worker',
    lost: 'Ausgefallene Worker',
    atLeast: (value: number) => `${count(value)}+`,
    oldest: 'Der älteste Bericht wurde {instant} eingereiht.',
    outOfDate: (reason: string) => `Diese Zahlen sind möglicherweise veraltet: ${reason}`,
    columns: {
      queue: 'Warteschlange',
      redis: 'Redis',
      waiting: 'Wartende Jobs',
      active: 'Aktiv',
      delayed: 'Verzögert',
    },
    reachable: 'Erreichbar',
    unreachable: 'Nicht erreichbar',
    unreachableHint: 'Berichte warten in PostgreSQL, bis Redis wieder erreichbar ist.',
    noValue: '–',
  },

  problems: {
    title: 'Handlungsbedarf',
    count: (reports: number) => counted(reports, 'Bericht', 'Berichte'),
    show: 'Anzeigen',
    stuck: 'Blockiert',
    failed: 'Fehlgeschlagen',
    noStuck: 'Keine blockierten Berichte',
    noStuckHint: 'Alle wartenden und laufenden Berichte kommen voran.',
    noFailed: 'Keine fehlgeschlagenen Berichte',
    noFailedHint: 'In den letzten 30 Tagen ist kein Bericht einer Organisation fehlgeschlagen.',
    columns: { report: 'Bericht', reason: 'Grund', runs: 'Läufe', since: 'Seit' },
    reasons: {
      worker_unresponsive: {
        reason: 'Worker reagiert nicht',
        meaning:
          'Der Worker sendet keine Heartbeats mehr. Die Wartungsaufgaben reihen den Bericht erneut ein.',
      },
      cancel_unacknowledged: {
        reason: 'Abbruch nicht bestätigt',
        meaning:
          'Der Bericht wurde abgebrochen, aber sein Worker führt ihn noch aus. Beenden Sie den Worker, wenn das so bleibt.',
      },
      running_too_long: {
        reason: 'Läuft zu lange',
        meaning: `Ein Lauf wird nach RENDER_TIMEOUT_SECONDS beendet (Standard: ${count(1800)} Sekunden).`,
      },
      queued_too_long: {
        reason: 'Wartet zu lange',
        meaning: 'Noch hat kein Worker den Bericht begonnen. Nach 24 Stunden schlägt der Bericht fehl.',
      },
    },
    retry: 'Wiederholen',
    retryLabel: (report: string, organization: string, id: string) =>
      `${report} von ${organization} wiederholen, ${id}`,
    retried: (report: string, organization: string) => `${report} von ${organization} wird wiederholt`,
    retryFailed: 'Der Bericht konnte nicht wiederholt werden',
    cancel: 'Abbrechen',
    cancelLabel: (report: string, organization: string, id: string) =>
      `${report} von ${organization} abbrechen, ${id}`,
    cancelQuestion: (report: string) => `${report} abbrechen?`,
    cancelConsequence: (organization: string) =>
      `${organization} hat diesen Bericht angefordert. Das Audit-Protokoll der Organisation wird zeigen, dass Sie ihn abgebrochen haben. Ihre Administratoren können ihn erneut anfordern.`,
    cancelConfirm: 'Bericht abbrechen',
    cancelDismiss: 'Weiterlaufen lassen',
    cancelled: (report: string, organization: string) => `${report} von ${organization} abgebrochen`,
    cancelFailed: 'Der Bericht konnte nicht abgebrochen werden',
  },

  workers: {
    title: 'Worker',
    count: (workers: number) => counted(workers, 'Worker', 'Worker'),
    note: 'Beendete Worker werden sofort aus der Liste entfernt, ausgefallene nach einer Stunde.',
    empty: 'Es laufen keine Worker',
    emptyHint:
      'Berichte warten, bis ein Worker startet. Um einen zu starten, führen Sie node dist/apps/worker/src/main.js oder docker compose up -d worker aus.',
    columns: { worker: 'Worker', work: 'Aktuelle Arbeit' },
    process: 'Prozess {pid} · gestartet {instant}',
    lastSeen: 'Zuletzt gesehen {instant}',
    states: {
      working: 'Arbeitet',
      idle: 'Bereit',
      draining: 'Wird entleert',
      drained: 'Entleert',
      stopping: 'Wird beendet',
      lost: 'Ausgefallen',
    },
    noWork: 'Keine',
    noWorkWithCapacity: (reports: number) => `Keine (Kapazität: ${counted(reports, 'Bericht', 'Berichte')})`,
    reportFor: (report: string, organization: string) => `${report} für ${organization}`,
    phases: {
      collecting: 'Daten werden gesammelt',
      rendering: 'Seiten werden erstellt',
      storing: 'Datei wird gespeichert',
    },
    starting: 'Wird gestartet',
    progress: (phase: string, percent: number) => `${phase}, ${wholePercentText(percent)}`,
    progressOfRun: (phase: string, percent: number, run: number) =>
      `${phase}, ${wholePercentText(percent)}, Lauf ${count(run)}`,
    progressSince: '{progress} · Beginn {instant}',
    name: (host: string, pid: number) => `${host}, Prozess ${pid}`,
    drain: 'Entleeren',
    drainLabel: (worker: string) => `${worker} entleeren`,
    drainQuestion: (worker: string) => `${worker} entleeren?`,
    drainConsequence:
      'Der Worker stellt seine laufenden Berichte fertig und nimmt keine neue Arbeit an, bis Sie ihn wieder aktivieren oder neu starten. Andere Worker sind nicht betroffen.',
    drainConfirm: 'Worker entleeren',
    drainDismiss: 'Weiterarbeiten lassen',
    drained: (worker: string) => `${worker} nimmt keine neue Arbeit an`,
    drainFailed: 'Der Worker konnte nicht entleert werden',
    resume: 'Wieder aktivieren',
    resumeLabel: (worker: string) => `${worker} wieder aktivieren`,
    resumed: (worker: string) => `${worker} nimmt wieder Arbeit an`,
    resumeFailed: 'Der Worker konnte nicht wieder aktiviert werden',
  },

  organizations: {
    title: 'Organisationen',
    count: (organizations: number) => counted(organizations, 'Organisation', 'Organisationen'),
    note: 'Nutzung der Kontingente, höchster Anteil zuerst. Ist ein Kontingent ausgeschöpft, werden weitere Anfragen abgelehnt.',
    empty: 'Noch keine Organisationen',
    emptyHint:
      'Um eine Organisation mit ihrem ersten Administrator zu erstellen, führen Sie admin create auf der Kommandozeile aus.',
    columns: {
      organization: 'Organisation',
      stored: 'Gespeicherte Dateien',
      uploads: 'Uploads in 24 Stunden',
      queued: 'Wartende Berichte',
    },
    used: (used: string, quota: string) => `${used} von ${quota}`,
    share: (share: string) => `${share} genutzt`,
    nearlyReached: 'Fast ausgeschöpft',
    reached: 'Ausgeschöpft',
  },

  log: {
    title: 'Betriebsprotokoll',
    count: (events: number) => counted(events, 'Ereignis', 'Ereignisse'),
    latest: (shown: number, events: number) =>
      `Die letzten ${count(shown)} von ${counted(events, 'Ereignis', 'Ereignissen')}`,
    note: 'Aktionen an einem Bericht werden im Audit-Protokoll seiner Organisation erfasst.',
    empty: 'Noch keine Ereignisse',
    emptyHint: 'Aktionen wie das Entleeren eines Workers erscheinen hier.',
    columns: { action: 'Aktion', actor: 'Akteur', time: 'Zeitpunkt' },
    commandLine: 'Kommandozeile',
  },

  signIns: {
    title: 'Anmeldungen',
    note: 'Anmeldungen und abgelehnte Anmeldungen aller Konten. Wiederholte Ablehnungen innerhalb einer Minute werden zusammengefasst.',
    empty: 'Noch keine Anmeldungen',
    emptyHint: 'Anmeldungen aller Organisationen erscheinen hier.',
    severalAddresses: 'Mehrere Adressen',
    reasons: {
      wrong_credentials: 'Falsche Adresse oder falsches Passwort',
      throttled: 'Zu viele Versuche',
      deactivated: 'Konto ohne Zugriff',
      second_factor: 'Falscher zweiter Faktor',
    },
    refusals: (reason: string, count: number) =>
      count > 1 ? `${reason}, ${counted(count, 'Versuch', 'Versuche')}` : reason,
  },
};

import { counted } from '../format/number.js';

/** Messages of the audit log. The labels of actions are in the contracts. */
export const auditLog = {
  title: 'Audit log',
  intro:
    'Every change by a person, an API key, an import or the system, and every download. Events cannot be changed or deleted.',
  export: 'Export CSV',
  events: 'Events',
  count: (events: number) => counted(events, 'event'),
  countMoreThan: (events: number) => `More than ${counted(events, 'event')}`,
  empty: 'No events yet',
  emptyHint: 'Actions by administrators and API keys appear here.',
  columns: { action: 'Action', time: 'Time', actor: 'Actor', target: 'Target' },
  showDetails: (action: string) => `${action}: show details`,

  filters: {
    action: 'Action',
    allActions: 'All actions',
    clearAction: 'Clear action filter',
    noAction: 'No matching actions',
    actor: 'Actor',
    allActors: 'All actors',
    noActors: 'No actors yet.',
    from: 'From',
    fromDate: (date: string | undefined) => (date ? `From date: ${date}` : 'From date'),
    clearFrom: 'Clear start date',
    to: 'To',
    toDate: (date: string | undefined) => (date ? `To date: ${date}` : 'To date'),
    clearTo: 'Clear end date',
  },

  details: {
    time: 'Time',
    timeInUtc: 'Time (UTC)',
    actor: 'Actor',
    email: 'E-mail',
    actorId: 'Actor ID',
    role: 'Role',
    ipAddress: 'IP address',
  },
  raw: {
    title: 'Raw event',
    copy: 'Copy JSON',
    copied: 'Event copied',
    copyFailed: 'The event could not be copied',
    label: 'Event as JSON',
  },
  changes: {
    title: 'Changes',
    none: 'No fields changed.',
    field: 'Field',
    before: 'Before',
    after: 'After',
    previousValue: 'Previous value',
    newValue: 'New value',
    /** Name of a field that has none. */
    value: 'Value',
    noValue: 'none',
    yes: 'Yes',
    no: 'No',
  },

  targetTypes: {
    api_key: 'API key',
    assignment: 'Assignment',
    attempt: 'Attempts',
    audit_log: 'Audit log',
    framework: 'Framework',
    framework_item: 'Framework item',
    organization: 'Organization',
    person: 'Person',
    report: 'Report',
    team: 'Team',
    topic: 'Topic',
  } as Record<string, string>,
  roles: {
    api_key: 'API key',
    operator: 'Operator',
    system: 'System',
  } as Record<string, string>,
  /** Metadata fields whose label is not the name of the field. */
  fields: {
    cweIds: 'CWE IDs',
    params: 'Parameters',
    sha256: 'SHA-256',
    snapshotSha256: 'Snapshot SHA-256',
  } as Record<string, string>,
  reportType: 'Report type',
  administrator: 'Administrator',
  apiKey: 'API key',
  retentionPolicy: 'Retention policy',
  commandLine: 'Command line',
};

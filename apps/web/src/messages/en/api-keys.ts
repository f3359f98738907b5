import { counted } from '../../format/number.js';

/** Messages of the page of API keys. */
export const apiKeys = {
  title: 'API keys',
  intro: 'Your programs use API keys to read data, submit attempts and request reports.',
  documentation: 'View API documentation',
  create: 'Create API key',
  count: (keys: number) => counted(keys, 'key'),
  empty: 'No API keys yet',
  emptyHint:
    'Create a separate key for each program, with only the scopes it needs. The API key is shown only once.',
  columns: { key: 'Key', scopes: 'Scopes', lastUsed: 'Last used', created: 'Created' },
  statuses: { active: 'Active', expired: 'Expired', revoked: 'Revoked' },
  never: 'Never',
  expires: 'Expires {instant}',
  revocationReasons: {
    creator_lost_access: 'Revoked automatically: its creator is no longer an administrator.',
  },

  form: {
    name: 'Name',
    nameHint: 'Name of the program that uses this key',
    scopes: 'Scopes',
    scopesHint: 'Select only the scopes that the program needs.',
    expiration: 'Expiration',
    expirationHint:
      'Replace the key before it expires. It is also revoked when you leave or are no longer an administrator.',
    lifetimes: { '7': '7 days', '30': '30 days', '90': '90 days', '365': '1 year' },
    submit: 'Create key',
  },

  newToken: {
    title: 'Save this API key now',
    warning: (name: string) =>
      `The API key “${name}” is shown only once. Docket does not store it. Save it where your program reads its secrets, never in source code.`,
    label: 'API key',
    copy: 'Copy key',
    copied: 'Copied',
    announceCopied: 'API key copied',
    copyFailed: 'The API key could not be copied. Select it and copy it manually.',
    done: 'I have saved the key',
  },

  revoke: {
    button: 'Revoke',
    label: (name: string) => `Revoke key “${name}”`,
    question: (name: string) => `Revoke API key “${name}”?`,
    consequence: (key: string) =>
      `Requests with ${key} will be rejected immediately. This cannot be undone, but you can create a new key.`,
    confirm: 'Revoke key',
    cancel: 'Keep key',
    done: (name: string) => `API key “${name}” revoked`,
    failed: (name: string) => `API key “${name}” could not be revoked`,
  },

  scopeGroups: {
    reports: 'Reports',
    compliance: 'Compliance',
    progress: 'Progress',
    imports: 'Imports',
    assignments: 'Assignments',
    people: 'People',
    teams: 'Teams',
    content: 'Content',
    statements: 'xAPI statements',
    auditLog: 'Audit log',
    organization: 'Organization',
  },
  scopeActions: {
    read: 'Read',
    change: 'Change',
    generate: 'Generate',
    record: 'Record',
    send: 'Send',
    import: 'Import',
  },
  scopes: {
    'reports:read': 'View reports and download their files',
    'reports:write': 'Request and cancel reports',
    'compliance:read': 'View the coverage of every framework and the people still to train',
    'progress:read': 'View the progress of each person and training metrics',
    'progress:write': 'Submit attempts from other learning systems',
    'imports:write': 'Import files and download rejected rows',
    'assignments:read': 'View assignments and the status of each assignee',
    'assignments:write': 'Create and change assignments',
    'users:read': 'View names, e-mail addresses, teams and history',
    'users:write': 'Add, change and deactivate people',
    'teams:read': 'View teams',
    'teams:write': 'Create, rename and delete teams',
    'content:read': 'View families, modules and topics',
    'content:write': 'Add and change topics',
    'xapi:read': 'Return the statements that were received',
    'xapi:write': 'Receive statements from learning systems that send xAPI',
    'audit-log:read': 'View events with IP addresses',
    'org:read': 'View the name, time zone and number of people and teams',
  },
  /** The scopes of a key within a group, e.g. "People: read, change". */
  grantedScopes: (group: string, actions: string[]) => `${group}: ${actions.join(', ').toLowerCase()}`,
};

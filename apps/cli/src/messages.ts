import type { FigureDifference, FindingType } from '@docket/domain';

/**
 * Messages of the command line, by command. Each message is a complete sentence or line, so that it can be translated.
 * The usage of a command is without the leading `docket`.
 */

/** Formats a count with thousands separators and its noun, e.g. `1 report` or `1,200 reports`. */
const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;

/** Returns the usage of a command: its syntax, what it does, and its options. */
const usageOf = (
  syntax: string,
  description: string,
  options: [option: string, meaning: string][] = [],
): string =>
  [
    syntax,
    `    ${description}`,
    ...options.map(([option, meaning]) => `      ${option.padEnd(26)}${meaning}`),
  ].join('\n  ');

const nameOption: [string, string] = ['--name "..."', 'Name of the account (default: the e-mail address)'];
const passwordOption: [string, string] = [
  '--password <password>',
  'Password of the account, 15 to 128 characters (default: its owner sets one with a one-time link, which is printed)',
];

export const general = {
  help: (usages: string[]) =>
    `Usage: docket <command>\n\n${usages.map((usage) => `  ${usage}`).join('\n')}\n`,
  usage: (usage: string) => `Usage: docket ${usage}`,
  unknownCommand: (name: string) => `Unknown command "${name}". Use one of the commands below.`,
  notAnEmail: (option: string, problem: string) => `${option} must be an e-mail address. ${problem}`,
  notAWholeNumber: (option: string, text: string) => `${option} must be a whole number, not "${text}".`,
  unknownOrganization: (slug: string) =>
    `Organization "${slug}" not found. Check the slug in --org, or create the organization with "docket admin create".`,
};

export const migrate = {
  usage: usageOf(
    'migrate',
    'Updates the database schema and creates the roles in DATABASE_URL and AUTH_DATABASE_URL.',
  ),
  ownerUrlMissing:
    'DATABASE_OWNER_URL is missing. Migrations run as the owner of the tables: set the variable to the URL of that role.',
  applied: (names: string[]) => `Applied migrations: ${names.join(', ')}`,
  upToDate: 'The database schema is up to date.',
  keepsAccounts:
    'The role in DATABASE_URL keeps its access to accounts until AUTH_DATABASE_URL is in use. Run "docket migrate" again while the API runs with AUTH_DATABASE_URL.',
};

export const openApi = {
  usage: (file: string) =>
    usageOf('openapi [file]', 'Writes the OpenAPI description of the HTTP API.', [
      ['file', `Path of the file (default: ${file})`],
    ]),
};

export const privacy = {
  usage: [
    usageOf(
      'privacy erased',
      'Lists the people whose personal data was erased: organization, ID of the person, instant.',
    ),
    usageOf(
      'privacy repeat <file>',
      'Erases the people of such a list again, after an earlier backup was restored. See docs/privacy.md.',
    ),
  ].join('\n  '),
  actionMissing: 'Specify an action: privacy erased or privacy repeat.',
  fileMissing: 'Specify the file with the list of "privacy erased".',
  invalidLine: (number: number) =>
    `Line ${number} is not an organization and the ID of a person, separated by a space.`,
  erased: (slug: string, id: string) => `${slug} ${id}: erased`,
  alreadyErased: (slug: string, id: string) => `${slug} ${id}: already erased`,
  failed: (slug: string, id: string, reason: string) => `${slug} ${id}: not erased. ${reason}`,
};

export const figures = {
  usage: [
    usageOf(
      'figures verify [--org <slug>]',
      'Compares the figures of the current instant with those computed from all attempts, and prints what differs.',
    ),
    usageOf(
      'figures rebuild [--org <slug>]',
      'Computes the states of training again, from which figures of the current instant are read.',
    ),
  ].join('\n  '),
  actionMissing: 'Specify an action: figures verify or figures rebuild.',
  difference: (slug: string, { figure, kept, attempts }: FigureDifference) =>
    `${slug}: ${figure}: ${kept} instead of ${attempts}`,
  verified: (slug: string, differences: number) =>
    differences === 0 ? `${slug}: all figures are equal.` : `${slug}: ${count(differences, 'value')} differ.`,
  remedy: 'Run "docket figures rebuild" to compute the states again, and report the difference.',
  rebuilt: (slug: string, people: number) =>
    `${slug}: computed the states of ${people.toLocaleString('en-US')} people.`,
};

export const secrets = {
  usage: usageOf(
    'secrets rotate',
    'Encrypts all stored secrets with the first key of ENCRYPTION_KEYS. See docs/configuration.md.',
  ),
  actionMissing: 'Specify an action: secrets rotate.',
  rotated: (number: number) => `Encrypted ${count(number, 'secret')} again.`,
};

export const admin = {
  usage: [
    usageOf(
      'admin create --org <slug> --email <address> --name "..." [options]',
      'Adds an administrator with a new account to an organization. Creates the organization if it does not exist.',
      [
        ['--org <slug>', 'Organization: lowercase letters, digits and hyphens, at most 63 characters'],
        ['--email <address>', 'E-mail address of the administrator'],
        ['--name "..."', 'Name of the administrator'],
        passwordOption,
        ['--org-name "..."', 'Name of a new organization (default: the slug)'],
      ],
    ),
    usageOf(
      'admin reset-password --org <slug> --email <address> [options]',
      "Replaces the password of a person's account, and ends its sessions.",
      [
        ['--org <slug>', 'Organization'],
        ['--email <address>', 'E-mail address of the person'],
        passwordOption,
      ],
    ),
    usageOf(
      'admin reset-second-factor --org <slug> --email <address>',
      "Removes the second factor of a person's account, and ends its sessions.",
      [
        ['--org <slug>', 'Organization'],
        ['--email <address>', 'E-mail address of the person'],
      ],
    ),
    usageOf(
      'admin operator add <address> [options]',
      'Adds an operator of this installation with a new account. See docs/operators.md.',
      [nameOption, passwordOption],
    ),
    usageOf(
      'admin operator reset-password <address> [options]',
      "Replaces the password of an operator's account, and ends its sessions.",
      [passwordOption],
    ),
    usageOf(
      'admin operator reset-second-factor <address>',
      "Removes the second factor of an operator's account, and ends its sessions.",
    ),
    usageOf('admin operator remove <address>', 'Removes an operator. The account is not deleted.'),
    usageOf('admin operator list', 'Lists the operators: e-mail address and name.'),
  ].join('\n  '),
  actionMissing:
    'Specify an action: admin create, admin reset-password, admin reset-second-factor or admin operator.',
  optionsMissing: 'The options --org, --email and --name are required.',
  resetOptionsMissing: 'The options --org and --email are required.',
  resetCommand: (organization: string, email: string) =>
    `docket admin reset-password --org ${organization} --email ${email}`,
  invalidSlug:
    '--org may contain only lowercase letters, digits and hyphens, and must start with a letter or digit.',
  created: (email: string, organization: string) => `${email} is an administrator of ${organization}.`,
};

export const accounts = {
  passwordReset: (email: string) =>
    `The password of ${email} was replaced. All sessions of the account have ended.`,
  secondFactorReset: (email: string) =>
    `The second factor of ${email} was removed. All sessions of the account have ended.`,
  passwordSet: 'The account uses the password that you specified.',
  passwordLink: (url: string, expiresAt: string) =>
    `To set the password, open this link before ${expiresAt}. It can be used once:\n${url}`,
};

export const operators = {
  ownerUrlMissing:
    'DATABASE_OWNER_URL is missing. Only the owner of the tables adds and removes operators: set the variable to the URL of that role.',
  actionMissing:
    'Specify an action: admin operator add, admin operator reset-password, admin operator reset-second-factor, admin operator remove or admin operator list.',
  resetCommand: (email: string) => `docket admin operator reset-password ${email}`,
  addressArgument: 'The address of the operator',
  added: (email: string) => `${email} is now an operator of this installation.`,
  removed: (email: string) => `${email} is no longer an operator. The account was not deleted.`,
};

export const imports = {
  usage: usageOf(
    'import --org <slug> [options] <path>...',
    'Imports training records from files. See docs/import.md.',
    [
      ['--org <slug>', 'Organization'],
      ['--mapping "..."', 'Saved mapping, for the files whose columns it fits'],
      ['--keep-good-rows', 'Import the other rows of a file with rejected rows'],
      ['--rejected <file>', 'Write the rejected rows to a CSV file, with --keep-good-rows'],
      ['--dry-run', 'Check and count, without importing'],
      ['path', 'File, or folder with files: CSV, TSV, Excel, JSON, NDJSON, ZIP or gz'],
    ],
  ),
  organizationMissing: 'Specify the organization with --org <slug>.',
  filesMissing: 'Specify at least one file or folder to import.',
  rejectedWithoutKeep:
    '--rejected requires --keep-good-rows: without it, nothing of a file with rejected rows is imported. Correct the file itself.',
  notFound: (path: string) => `File or folder "${path}" not found. Check the path.`,
  folderEmpty: (folder: string) =>
    `The folder "${folder}" contains no .csv, .tsv, .txt, .xlsx, .json, .jsonl, .ndjson, .zip or .gz file. Check the path, or add the files.`,
  unknownMapping: (name: string) =>
    `The organization has no saved mapping "${name}". Check the name, or save the mapping on the Import page.`,
  dryRun: 'Nothing was imported (--dry-run).',
  rejectedRows: (path: string) => `Rejected rows: ${path}`,
  stopped: 'The import was stopped. No row of the current file was imported.',
  failed:
    'An unexpected error occurred, so nothing of this file was imported. The error is printed above. Correct its cause, then import the file again.',
  progress: (file: string, rows: number) => `${file}: ${count(rows, 'row')}`,
  rejection: (file: string, line: number, field: string, reason: string) =>
    `${file}:${line}: ${field}: ${reason}`,
  moreRejections: (number: number) => `... and ${count(number, 'more rejected row')}`,
  fileRejected: (file: string, rejected: number, rows: number) =>
    // Of a file that cannot be read no rows are counted, and of added teams none are rejected.
    rows === 0 || rejected === 0
      ? `${file}: not imported`
      : `${file}: not imported, ${rejected.toLocaleString('en-US')} of ${count(rows, 'row')} rejected`,
  fileImported: (
    file: string,
    {
      rows,
      created,
      updated,
      unchanged,
      ignored,
      rejected,
    }: Record<'rows' | 'created' | 'updated' | 'unchanged' | 'ignored' | 'rejected', number>,
  ) => {
    const parts = [`${created} created`, `${updated} updated`, `${unchanged} unchanged`];
    if (ignored > 0) parts.push(`${ignored} left out`);
    if (rejected > 0) parts.push(`${rejected} rejected`);
    return `${file}: ${count(rows, 'row')}, ${parts.join(', ')}`;
  },
};

export const seed = {
  usage: usageOf('seed [options]', 'Creates an organization with demo data and an administrator.', [
    ['--people <number>', 'Number of people, 1 to 1,000,000 (default: 240)'],
    ['--seed <number>', 'Seed of the random data. The same seed creates the same data (default: 1)'],
    ['--org <slug>', 'Slug of the new organization (default: demo)'],
    ['--name "..."', 'Name of the new organization (default: Northwind Software)'],
    ['--as-of <date and time>', 'End of the demo data, in ISO 8601 (default: now)'],
    ['--sign-in-file <path>', 'File for the e-mail address and password of the administrator, as JSON'],
  ]),
  invalidInstant: '--as-of must be a date and time in ISO 8601, for example 2026-11-23T12:00:00Z.',
  organizationExists: (slug: string) =>
    `An organization with the slug "${slug}" already exists. Specify another one with --org.`,
  created: (
    slug: string,
    { people, assignments, attempts }: Record<'people' | 'assignments' | 'attempts', number>,
    seconds: string,
    seedNumber: number,
  ) =>
    `Created organization ${slug} with ${people === 1 ? '1 person' : `${people.toLocaleString('en-US')} people`}, ` +
    `${count(assignments, 'assignment')} and ${count(attempts, 'attempt')} in ${seconds} s (seed ${seedNumber}).`,
  signIn: (email: string, password: string) => `Sign in as ${email} with password ${password}`,
};

const checkOptions: [string, string][] = [
  ['--deep', 'Reads every file and compares its SHA-256 (default: compares sizes only)'],
  ['--json', 'Prints the findings as JSON'],
];

export const reports = {
  usage: [
    usageOf(
      'reports rerender <report ID> [--out <file>]',
      'Renders a report again from its snapshot and compares the SHA-256.',
      [['--out <file>', 'Path to which the new file is copied (default: the file is not kept)']],
    ),
    usageOf(
      'reports check [options]',
      'Lists stuck and lost reports, and missing, damaged and unreferenced files.',
      [
        ...checkOptions,
        [
          '--tolerance <seconds>',
          'Ignores changes younger than this, which may be in progress (default: 30)',
        ],
        ['--file-grace <seconds>', 'Ignores unreferenced files younger than this (default: 86400, one day)'],
      ],
    ),
    usageOf(
      'reports gc [--dry-run]',
      'Deletes stored objects that no row references and that are older than a day.',
      [['--dry-run', 'Lists the objects without deleting them']],
    ),
    usageOf(
      'reports restore-check [options]',
      'Recovers reports and lists mismatches. Run the command after a restore, before workers start.',
      checkOptions,
    ),
  ].join('\n  '),
  actionMissing: (actions: string[]) => `Specify an action: reports ${actions.join(' | ')}.`,
  notSeconds: (option: string, text: string) => `${option} must be a whole number of seconds, not "${text}".`,
};

export const check = {
  noFindings: 'No problems found: database, queue and files are consistent.',
  finding: (type: string, details: string[]) => [type, ...details].join('  '),
  reportId: (id: string) => `report ${id}`,
  summary: (number: number, type: string, remedy: string) => `\n${number} x ${type}: ${remedy}`,
};

export const garbage = {
  object: (storedAt: string, size: number, key: string) => `${storedAt}  ${size}  ${key}`,
  deleted: (objects: number, bytes: number) =>
    `Deleted ${count(objects, 'object')} (${count(bytes, 'byte')}).`,
  wouldDelete: (objects: number, bytes: number) =>
    `Would delete ${count(objects, 'object')} (${count(bytes, 'byte')}).`,
  checked: (objects: number, graceHours: number) =>
    `Checked ${count(objects, 'object')}. Objects younger than ${count(graceHours, 'hour')} are always kept.`,
  unknownFiles: (number: number) =>
    `Skipped ${count(number, 'file')} whose names were not created by Docket.`,
};

export const rerender = {
  idMissing: 'Specify the ID of a report.',
  reportNotFound: (id: string) => `Report ${id} not found. Check the ID on the page of the report.`,
  noSnapshot: (id: string, status: string) =>
    `Report ${id} has no snapshot because its status is "${status}". Choose a completed report.`,
  unknownKind: (kind: string) =>
    `This release of Docket does not support the report kind "${kind}". Use the release that generated the report.`,
  rendered: (sha256: string, pages: number) => `rendered  ${sha256}  ${count(pages, 'page')}`,
  recorded: (sha256: string) => `recorded  ${sha256}`,
  notRecorded: 'recorded  none, because the report was never published',
  same: 'The files are identical, byte for byte.',
  different:
    'The files are NOT identical. To check the stored document and snapshot, run "docket reports check --deep".',
};

export const restore = {
  reconciled: (queued: number, recovered: number, missingSnapshots: number) =>
    `${count(queued, 'report')} in the queue: ${recovered} of them recovered from lost workers, ${missingSnapshots} to collect their records again.`,
  garbagePaused: (days: number) => `Garbage collection is paused for ${count(days, 'day')}.`,
};

/** What an operator must do about each type of finding of the integrity check. */
export const findingRemedies: Record<FindingType, string> = {
  report_overdue:
    'The report was neither finished nor picked up by another worker in time. Check that workers are running and can connect to the database.',
  report_without_dispatch:
    'The queued report has no dispatch row, so no worker will pick it up. Cancel the report and generate it again.',
  dispatch_without_report:
    'The dispatch row belongs to a report that is not queued. Check that workers are running.',
  job_without_report:
    'The job belongs to a report that is not queued or running. Check that workers are running.',
  queue_unreachable:
    'Redis does not respond, so the jobs were not checked. New requests wait in the database until Redis is available.',
  file_missing: 'The file is not in the storage. Restore the storage, or generate the report again.',
  file_damaged:
    'The stored file differs from the published file. Restore the file, or generate the report again.',
  file_without_row: 'No report refers to this file. You can delete it.',
  work_folder_left:
    'A killed run left temporary files behind. A worker on this machine removes them within a minute.',
};

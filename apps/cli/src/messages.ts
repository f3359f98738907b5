/**
 * Texts that the command line prints, by command. Every text is a complete sentence or line, so that it can be
 * translated. Usage lines of commands are without the leading `docket`.
 */

/** Formats a count with thousands separators and its noun, for example `1 report` or `1,200 reports`. */
const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;

export const general = {
  help: (usages: string[]) =>
    `Usage: docket <command>\n\n${usages.map((usage) => `  ${usage}`).join('\n')}\n`,
  usage: (usage: string) => `Usage: docket ${usage}`,
  unknownCommand: (name: string) => `Unknown command "${name}".`,
  notAnEmail: (option: string) => `${option} must be an e-mail address, for example ada@example.com.`,
  notAWholeNumber: (option: string, text: string) => `${option} must be a whole number, not "${text}".`,
  unknownOrganization: (slug: string) => `No organization has the slug "${slug}".`,
};

export const migrate = {
  usage: 'migrate    updates the database schema and creates the role in DATABASE_URL',
  ownerUrlMissing:
    'DATABASE_OWNER_URL is missing. Migrations run as the owner of the tables: set the variable to the URL of that role.',
  applied: (names: string[]) => `Applied migrations: ${names.join(', ')}`,
  upToDate: 'The database schema is up to date.',
};

export const openApi = {
  usage: (file: string) =>
    `openapi [file]    writes the OpenAPI description of the HTTP API (default: ${file})`,
};

export const admin = {
  usage: [
    'admin create --org <slug> --email <address> --name "..." [--password <12 characters or more>] [--org-name "..."]',
    'admin operator add <address> [--name "..."] [--password <12 characters or more>]    see docs/operators.md',
    'admin operator remove <address>',
    'admin operator list',
  ].join('\n  '),
  actionMissing: 'Specify an action: admin create or admin operator.',
  optionsMissing: 'The options --org, --email and --name are required.',
  invalidSlug:
    '--org may contain only lowercase letters, digits and hyphens, and must start with a letter or digit.',
  created: (email: string, organization: string) => `${email} is an administrator of ${organization}.`,
};

export const accounts = {
  existed: 'The account already existed. Its password is unchanged.',
  passwordSet: 'The account uses the password that you specified.',
  passwordGenerated: (password: string) => `Password: ${password}`,
};

export const operators = {
  actionMissing: 'Specify an action: admin operator add, admin operator remove or admin operator list.',
  addressArgument: 'The address of the operator',
  added: (email: string) => `${email} is now an operator of this installation.`,
  alreadyAdded: (email: string) => `${email} was already an operator of this installation.`,
  removed: (email: string) => `${email} is no longer an operator. The account was not deleted.`,
  passwordReset: 'The account already existed. Its password was replaced with the one that you specified.',
  // Any organization can create accounts by invitation, without proof that the address belongs to the person.
  passwordUnchanged:
    'The account already existed. Anyone who knows its password now has operator access. To set a new password, run the ' +
    'command again with --password.',
};

export const imports = {
  usage: 'import --org <slug> <folder>',
  organizationMissing: 'Specify the organization with --org <slug>.',
  folderMissing: 'Specify exactly one folder with the files to import.',
  folderNotFound: (folder: string) => `The folder "${folder}" does not exist.`,
  folderEmpty: (folder: string) => `The folder "${folder}" contains no .csv, .json or .ndjson file.`,
  stopped: 'The import was stopped. No row of the current file was imported.',
  progress: (file: string, rows: number) => `${file}: ${count(rows, 'row')}`,
  rejection: (file: string, line: number, field: string, reason: string) =>
    `${file}:${line}: ${field}: ${reason}`,
  moreRejections: (number: number) => `... and ${count(number, 'more rejected row')}`,
  fileRejected: (file: string, rejected: number, rows: number) =>
    `${file}: not imported, ${rejected.toLocaleString('en-US')} of ${count(rows, 'row')} rejected`,
  fileImported: (
    file: string,
    {
      rows,
      created,
      updated,
      unchanged,
      ignored,
    }: Record<'rows' | 'created' | 'updated' | 'unchanged' | 'ignored', number>,
  ) => {
    const parts = [`${created} created`, `${updated} updated`, `${unchanged} unchanged`];
    if (ignored > 0) parts.push(`${ignored} ignored`);
    return `${file}: ${count(rows, 'row')}, ${parts.join(', ')}`;
  },
};

export const seed = {
  usage:
    'seed [--people 240] [--seed 1] [--org demo] [--name "..."] [--as-of <ISO 8601>] [--sign-in-file <path>]',
  invalidInstant: '--as-of must be an instant in ISO 8601, for example 2026-11-23T12:00:00Z.',
  organizationExists: (slug: string) =>
    `An organization with the slug "${slug}" already exists. Specify another one with --org.`,
  created: (
    slug: string,
    { people, assignments, attempts }: Record<'people' | 'assignments' | 'attempts', number>,
    seconds: string,
    seedNumber: number,
  ) =>
    `Created organization ${slug} with ${people.toLocaleString('en-US')} people, ` +
    `${count(assignments, 'assignment')} and ${count(attempts, 'attempt')} in ${seconds} s (seed ${seedNumber}).`,
  signIn: (email: string, password: string) => `Sign in as ${email} with password ${password}`,
};

export const reports = {
  usage: [
    'reports rerender <report ID> [--out <file>]    renders a report again from its snapshot and compares the SHA-256',
    'reports check [--deep] [--json] [--tolerance 30] [--file-grace 86400]    lists stuck, lost, damaged and unreferenced items',
    'reports gc [--dry-run]    deletes stored objects that no row references and that are older than a day',
    'reports restore-check [--deep] [--json]    after a restore, before workers start: recovers reports and lists mismatches',
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
    `Checked ${count(objects, 'object')}. Objects younger than ${graceHours} hours are always kept.`,
  unknownFiles: (number: number) =>
    `Skipped ${count(number, 'file')} whose names were not created by Docket.`,
};

export const rerender = {
  idMissing: 'Specify the ID of a report.',
  reportNotFound: (id: string) => `No report has the ID ${id}.`,
  noSnapshot: (id: string, status: string) => `Report ${id} has no snapshot. Its status is "${status}".`,
  unknownKind: (kind: string) => `This version of Docket does not support the report kind "${kind}".`,
  rendered: (sha256: string, pages: number) => `rendered  ${sha256}  ${count(pages, 'page')}`,
  recorded: (sha256: string) => `recorded  ${sha256}`,
  notRecorded: 'recorded  none, because the report was never published',
  same: 'The files are identical, byte for byte.',
  different: 'The files are NOT identical.',
};

export const restore = {
  reconciled: (queued: number, recovered: number, missingSnapshots: number) =>
    `${count(queued, 'report')} in the queue: ${recovered} of them recovered from lost workers, ${missingSnapshots} to collect their records again.`,
  garbagePaused: (days: number) => `Garbage collection is paused for ${count(days, 'day')}.`,
};

import { count, counted } from '../format/number.js';

/** Messages of the import page. */
export const imports = {
  title: 'Import',
  description: 'Import people, teams, topics, assignments and training records from files.',
  chooseFiles: 'Choose files',
  submit: (files: number) => (files > 1 ? `Import ${count(files)} files` : 'Import'),
  cancel: 'Cancel import',
  otherFiles: 'Import other files',
  sameFiles: 'Import the same files again',

  drop: 'Drop files here',
  formats: 'CSV, NDJSON or JSON',
  unsupported: (names: string, extensions: string) =>
    `Unsupported file: ${names}. Supported extensions: ${extensions}. Save spreadsheets as CSV first.`,
  chosenFiles: 'Selected files',
  removeFile: (name: string) => `Remove ${name}`,

  running: 'Importing',
  outcomes: {
    done: { title: 'Import finished', text: 'All rows were imported.' },
    rejected: {
      title: 'Some files were not imported',
      text: (rows: number) =>
        `${counted(rows, 'row was', 'rows were')} rejected. A file with rejected rows is not imported at all. Correct the file and import it again.`,
    },
    cancelled: {
      title: 'Import cancelled',
      text: 'Files that were already finished remain imported. The file in progress was not imported.',
    },
    failed: { title: 'Import failed' },
  },
  announcements: {
    done: 'Import finished',
    rejected: 'Import finished with rejected rows',
    cancelled: 'Import cancelled',
    failed: 'Import failed',
  },
  interrupted:
    'The import was interrupted. Import the same files again: rows that were already imported are not imported twice.',
  unknownResponse:
    'The server was updated and this page is outdated. Reload the page, then import the files again.',

  files: {
    label: 'Files',
    reading: (name: string) => `Reading ${name}`,
    states: { rejected: 'Not imported', imported: 'Imported', reading: 'Reading', waiting: 'Waiting' },
    rowsRead: (rows: number) => `${counted(rows, 'row')} read`,
    rows: (rows: number) => counted(rows, 'row'),
    kinds: {
      teams: 'teams',
      people: 'people',
      topics: 'topics',
      scenarios: 'scenarios',
      courses: 'courses',
      assignments: 'assignments',
      exemptions: 'exemptions',
      attempts: 'attempts',
      'voided-attempts': 'voided attempts',
      'scenario-progress': 'scenario progress',
      xapi: 'xAPI statements',
    },
    unknownKind: 'unknown file type',
    created: (rows: number) => `${count(rows)} created`,
    updated: (rows: number) => `${count(rows)} updated`,
    unchanged: (rows: number) => `${count(rows)} unchanged`,
    ignored: (rows: number) => `${count(rows)} ignored`,
    rejected: (rows: number) => `${count(rows)} rejected`,
  },

  rejections: {
    title: 'Rejected rows',
    firstTitle: (rows: number) => `Rejected rows (first ${count(rows)})`,
    file: 'File',
    line: 'Line',
    field: 'Field',
    reason: 'Reason',
    wholeFile: 'whole file',
  },

  supported: {
    title: 'Supported files',
    csv: 'CSV with a header row: teams, people, topics, scenarios, courses, assignments, exemptions, attempts, voided attempts, scenario progress.',
    xapi: 'xAPI statements, one per line (NDJSON) or as a JSON array.',
    order: 'Several files can be imported together. They are processed in dependency order.',
    note: 'Importing the same file again changes nothing. A file with a rejected row is not imported at all, and every rejected row is listed with its reason.',
  },
};

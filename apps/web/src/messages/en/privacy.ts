import { counted } from '../../format/number.js';

/** Messages of the export and the erasure of personal data. */
export const privacy = {
  menu: 'Personal data',
  export: 'Export personal data',
  erase: {
    action: 'Erase personal data',
    title: 'Erase personal data',
    searching: 'Searching the stored reports for this person…',
    failed: 'The reports could not be searched',
    alreadyErased: 'The personal data of this person is already erased.',
    /** `{name}` is the name of the person, `{pseudonym}` replaces it. */
    text: '{name} is replaced by {pseudonym} in all records of this organization.',
    effects: [
      'The name and all e-mail addresses are removed, also from the audit log, notes and earlier versions.',
      'The account and its sessions are deleted, unless the account gives access elsewhere.',
      'Roles, teams, attempts, assignments and exemptions stay, so no figure changes.',
      'Training records that name the person by e-mail address are rejected from now on.',
      'The erasure is recorded in the audit log. It cannot be undone.',
    ],
    confirmation: 'Confirm the e-mail address',
    /** `{email}` is the e-mail address of the person. */
    confirmationHint: 'To confirm, type {email}',
    confirm: 'Erase personal data',
    done: 'Personal data erased',
  },
  /** `{time}` is an instant. */
  erased: 'The personal data of this person was erased on {time}. The records are kept under a pseudonym.',
  reports: {
    title: 'Reports that contain this person',
    description:
      'These reports were issued before the erasure. Delete each file, or record the legal basis on which you keep it.',
    failed: 'The reports could not be loaded',
    count: (reports: number) => `${counted(reports, 'stored report')} with this person`,
    later: 'The files do not change. After the erasure, decide about each of them.',
    none: 'No stored report contains this person.',
    noneTitle: 'No reports',
    onHold: 'on legal hold',
    report: 'Report',
    decision: 'Decision',
    actions: 'Actions',
    deleted: 'File deleted',
    kept: 'Kept',
    keptBy: (by: string, time: string) => `${by}, ${time}`,
    undecided: 'Not decided',
    undecidedOnHold: 'Not decided, on legal hold',
    keep: 'Keep file',
    changeBasis: 'Change basis',
    keepTitle: 'Keep the file of the report',
    keptTitle: 'Decision recorded',
    basis: 'Legal basis',
    basisHint: 'For example a statutory retention obligation. Recorded in the audit log.',
    delete: 'Delete file',
    keepFile: 'Cancel',
    deleteTitle: 'Delete the file of the report?',
    deleteText:
      'The file and the data behind it are deleted now. The figures and the SHA-256 of the report are kept.',
    deletedTitle: 'File deleted',
    deleteFailed: 'The file could not be deleted',
  },
};

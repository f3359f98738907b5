import { count, counted } from '../../format/number.js';

/** Messages that several pages share. */
export const common = {
  actions: 'Actions',
  actionsFor: (name: string) => `Actions for ${name}`,
  breadcrumbs: 'Breadcrumbs',
  cancel: 'Cancel',
  close: 'Close',
  delete: 'Delete',
  done: 'Done',
  edit: 'Edit',
  refresh: 'Refresh',
  saveChanges: 'Save changes',
  showPassword: 'Show password',

  none: 'None',
  noDeadline: 'No deadline',
  noTeam: 'No team',
  wholeOrganization: 'Whole organization',

  status: 'Status',
  allStatuses: 'All statuses',
  clearStatus: 'Clear status filter',
  loadFailed: (label: string) => `${label} could not be loaded`,

  attempts: (attempts: number) => counted(attempts, 'attempt'),
  items: (items: number) => counted(items, 'item'),
  people: (people: number) => counted(people, 'person', 'people'),
  topics: (topics: number) => counted(topics, 'topic'),
  /** A part of a whole, e.g. "3 of 12". */
  partOf: (part: number, whole: number) => `${count(part)} of ${count(whole)}`,
  utc: (clock: string) => `${clock} UTC`,

  /** Shown if someone else saved the record after the form was opened. */
  conflict: {
    text: 'Your changes are not saved. They are still in the form below. Load the saved version to review it, or overwrite it with your changes.',
    load: 'Load saved version',
    overwrite: 'Overwrite',
  },

  /** Asked before unsaved input is left. */
  leave: {
    title: 'Leave without saving?',
    text: 'Your input will be discarded.',
    confirm: 'Discard input',
    stay: 'Keep editing',
  },
  /** Shown if the input of an earlier visit was restored. */
  restored: { text: 'Your unsaved input was restored.', discard: 'Discard it' },

  list: {
    clearFilters: 'Clear filters',
    clearSearch: 'Clear search',
    clearSelection: 'Clear selection',
    export: 'Export',
    exportAs: { csv: 'CSV file', xlsx: 'Excel workbook (XLSX)' },
    firstPage: 'Go to first page',
    loading: (label: string) => `Loading ${label.toLowerCase()}`,
    newer: 'Newer',
    newest: 'Newest',
    noMatch: 'No results',
    noMatchHint: 'Try a different search term or remove some filters.',
    older: 'Older',
    outOfDate: (reason: string) => `The list may be out of date: ${reason}`,
    page: (page: number) => `Page ${page}`,
    pageEmpty: 'This page is empty',
    pageEmptyHint: 'The list has fewer pages than before.',
    pages: 'Pagination',
    perPage: (rows: number) => `${rows} per page`,
    range: (first: number, last: number, total: number) =>
      `${count(first)}–${count(last)} of ${count(total)}`,
    rowsPerPage: 'Rows per page',
    select: (name: string) => `Select ${name}`,
    selectPage: 'Select all rows of this page',
    selected: (n: string) => `Selected: ${n}`,
    selection: 'Selected rows',
    steps: { first: 'First page', previous: 'Previous page', next: 'Next page', last: 'Last page' },
  },

  picker: {
    choices: (label: string) => `${label}: options`,
    clear: (label: string) => `Clear ${label}`,
    more: (others: number) => `${counted(others, 'more result')}. Type to narrow the list.`,
    noMatch: (search: string) => `No results for “${search}”.`,
    noPeople: 'No active people yet.',
    noTeams: 'No teams yet.',
    noTopics: 'No topics yet.',
    search: 'Search',
    searchPeople: 'Search by name or e-mail',
    searchTeams: 'Search teams',
    searchTopics: 'Search topics',
  },
};

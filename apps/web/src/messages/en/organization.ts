import { count, counted } from '../../format/number.js';

/** Messages of the settings of an organization. */
export const organization = {
  title: 'Settings',
  intro: 'Coverage rules, document layout and report retention. Every change is recorded in the audit log.',
  loading: 'Loading settings',
  failed: 'The settings could not be loaded',
  saved: 'Settings saved',
  savedHint: 'Changes apply immediately, except the retention policy (after 24 hours).',
  discard: 'Discard changes',
  general: 'Organization',
  documents: 'Documents',
  name: 'Name',
  nameHint: 'Shown on every page and document',
  pageSize: 'Paper size',
  pageSizes: { A4: 'A4, 210 × 297 mm', Letter: 'Letter, 8.5 × 11 in' },

  timeZone: {
    label: 'Time zone',
    hint: 'Deadlines and times are shown in this time zone. Documents also show UTC.',
    hintWithTime: (clock: string) =>
      `Deadlines and times are shown in this time zone, where it is now ${clock}. Documents also show UTC.`,
    noMatch: 'No matching time zone. Try a larger city.',
  },

  threshold: {
    label: (percent: number) => `Coverage threshold: ${percent}%`,
    everyone: 'A risk or control meets the required share only if all eligible people are trained on it.',
    share: (percent: number) =>
      `A risk or control meets the required share if at least ${percent}% of eligible people are trained on it. Documents state that this threshold is your own.`,
    slider: 'Coverage threshold in percent',
  },

  eligibility: {
    title: 'Eligible people',
    jobFunctions: 'Job functions of eligible people',
    jobFunctionsHint:
      'Only learners with one of these job functions count in coverage and in the scopes of teams and the organization. Empty: all learners.',
    jobFunctionsPlaceholder: 'All job functions',
    bespokeSoftwareOnly: 'Only people who work on bespoke software',
    bespokeSoftwareHint:
      'PCI DSS 6.2.2 requires training of the people who develop bespoke and custom software. The setting is in the details of each person.',
    effect: (eligible: number, learners: number) =>
      `${count(eligible)} of ${counted(learners, 'learner')} ${eligible === 1 ? 'is' : 'are'} eligible now with these settings.`,
    nobody: 'Nobody is eligible with these settings, so coverage cannot be computed.',
    since: 'A change applies from now on. Figures for earlier dates and existing reports do not change.',
    failed: 'The number of eligible people could not be loaded',
    loading: 'Counting eligible people …',
  },

  classification: {
    label: 'Classification',
    hint: 'Shown on every page of documents, e.g. “Confidential”. Leave empty for none.',
  },

  accent: {
    label: 'Accent color',
    hint: 'Used for headings and charts in documents',
    preview: (color: string) => `Document preview in ${color}`,
    previewTitle: 'Training Report',
    previewSubject: 'Secure coding, all teams',
    tooLight: (color: string, replacement: string) =>
      `${color} is too light to read on paper. ${replacement} is used instead.`,
  },

  retention: {
    label: 'Report file retention',
    hint: 'When a file is deleted, the report, its figures and its SHA-256 are kept, and the audit log records a certificate of deletion. Legal holds override this setting.',
    forever: 'Forever',
    days: 'For a number of days',
    daysLabel: 'Retention in days',
    daysSuffix: (days: number): string => (days === 1 ? ' day' : ' days'),
    notice:
      'Takes effect 24 hours after you save it, for existing reports as well. You can revert the change until then.',
    effect: {
      loading: 'Checking which report files would be deleted.',
      failed: 'The effect on existing reports could not be checked',
      deletes: (files: number, size: string) => `Deletes ${counted(files, 'report file')} (${size})`,
      when: (at: string, oldest: string) =>
        `They are deleted from ${at} on. The oldest was stored on ${oldest}. This cannot be undone.`,
      none: (at: string) => `No report file would be deleted when this takes effect (${at}).`,
      onLegalHold: (files: number) =>
        `${counted(files, 'further file')} of that age ${files === 1 ? 'is' : 'are'} kept by a legal hold.`,
    },
  },

  logo: {
    title: 'Logo',
    hint: (kilobytes: number, pixels: string) =>
      `Shown on the cover of new documents. PNG, JPEG or SVG, up to ${kilobytes} KB and ${pixels} pixels per side.`,
    none: 'No logo. Covers show only the name.',
    alt: (name: string) => `Logo of ${name}`,
    upload: 'Upload logo',
    replace: 'Replace logo',
    remove: 'Remove logo',
    removeQuestion: (name: string) => `Remove the logo of ${name}?`,
    removeConsequence: 'New documents will show only the name. Existing documents keep the logo.',
    removeCancel: 'Keep logo',
    /** `reason` is a sentence, e.g. "The PNG is interlaced." */
    rejected: (file: string, reason: string) => `${file}: ${reason}`,
    saved: 'Logo saved',
    removed: 'Logo removed',
    formats: { 'image/png': 'PNG', 'image/jpeg': 'JPEG', 'image/svg+xml': 'SVG' },
    drawing: (format: string, size: string) => `${format}, ${size}`,
    image: (format: string, width: number, height: number, size: string) =>
      `${format}, ${width} × ${height} pixels, ${size}`,
    forDarkBackground: 'Designed for a dark background, so documents show the logo on one.',
  },

  mail: {
    title: 'E-mail',
    hint: 'Docket sends invitations and password links by e-mail. Send a test message to yourself to check the mail server.',
    test: 'Send test message',
    queued: (recipient: string) =>
      `The test message to ${recipient} is waiting to be sent. Its state is on the page “E-mail”.`,
    view: 'View e-mail messages',
  },
};

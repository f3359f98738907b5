/** Where a table holds personal data. Columns are those of the table. */
export interface PersonalColumns {
  /** Columns with the ID of a person. */
  people?: string[];
  /** Columns with the ID of an account. */
  accounts?: string[];
  /** Columns of text that may contain a name or an e-mail address. */
  text?: string[];
  /** The same, with JSON. */
  json?: string[];
  /** The columns of `text` whose values are unique: they stay unique when they are erased. */
  unique?: string[];
  /** Longest texts of the columns, in characters. A pseudonym can be longer than what it replaces; the end is cut off then. */
  longest?: Record<string, number>;
  /** Columns that an export omits, because anyone who has the value could act as the person. */
  secret?: string[];
  /** Whether an erasure deletes the rows of the person. */
  deleted?: true;
  /** Whether the database function `erase_person` replaces the texts, because the application cannot change them. */
  appendOnly?: true;
  /** Whether statements of their own erase the table, because it identifies people in other ways too. */
  erasedApart?: true;
}

const author = { text: ['changed_by'] };

/**
 * All tables with personal data (docs/privacy.md). Tables come before their histories, because a change of a row writes
 * its history. A test compares the list with the columns of the database.
 */
export const personalData: Record<string, PersonalColumns> = {
  person: { people: ['id', 'merged_into'], text: ['name', 'email'], appendOnly: true },
  person_identifier: { people: ['person_id'], text: ['issuer', 'value'], deleted: true },
  person_period: { people: ['person_id'], ...author },
  account: { accounts: ['id'], text: ['name', 'email', 'image'], appendOnly: true },
  credential: {
    accounts: ['user_id'],
    text: ['account_id'],
    secret: ['access_token', 'refresh_token', 'id_token', 'password'],
    appendOnly: true,
  },
  session: { accounts: ['user_id'], text: ['ip_address', 'user_agent'], secret: ['token'], appendOnly: true },
  authenticator: { accounts: ['account_id'], secret: ['secret'] },
  passkey: {
    accounts: ['account_id'],
    text: ['name'],
    secret: ['credential_id'],
    appendOnly: true,
  },
  recovery_code: { accounts: ['account_id'], secret: ['code_sha256'] },
  pending_sign_in: { accounts: ['account_id'], secret: ['token_sha256', 'challenge'] },
  password_link: { accounts: ['account_id'], secret: ['token_sha256'] },
  second_factor_removal: { accounts: ['account_id'] },
  invitation: {
    people: ['person_id'],
    text: ['created_by', 'accepted_from'],
    secret: ['token_sha256', 'mailed_token_sha256'],
  },
  mail: { people: ['person_id'], text: ['recipient', 'answer'], longest: { answer: 1_000 } },
  dismissed_notice: { accounts: ['account_id'] },
  api_key: { people: ['created_by'], text: ['name'], secret: ['token_sha256'], longest: { name: 200 } },
  attempt: { people: ['person_id'], text: ['source', 'source_id'], appendOnly: true },
  attempt_void: { text: ['source', 'source_id', 'reason', 'changed_by'], appendOnly: true },
  attempt_input: { text: ['source', 'file_name'], appendOnly: true },
  xapi_statement: {
    people: ['person_id'],
    text: ['statement_id', 'email', 'account', 'account_issuer', 'object_id'],
    json: ['statement'],
    unique: ['statement_id'],
    erasedApart: true,
  },
  scenario_event: { people: ['person_id'] },
  scenario_progress: { people: ['person_id'] },
  assignment: {
    people: ['scope_person_id'],
    text: ['external_id', 'title', 'note'],
    unique: ['external_id'],
    longest: { title: 20_000 },
  },
  assignment_scope: { people: ['person_id'] },
  assignment_revision: { people: ['scope_person_id'], text: ['title', 'note', 'changed_by'] },
  exemption: {
    people: ['person_id'],
    text: ['reason', 'approver'],
    longest: { reason: 2_000, approver: 320 },
  },
  exemption_revision: { people: ['person_id'], text: ['reason', 'approver', 'changed_by'] },
  imported_exemption: { people: ['person_id'], text: ['reason', 'approver'] },
  classroom_session: { text: ['title', 'trainer', 'sheet_name', 'recorded_by', 'voided_by', 'void_reason'] },
  import_mapping: { text: ['name', 'changed_by'], json: ['definition'], unique: ['name'] },
  import_upload: { text: ['created_by'] },
  import_file: { text: ['name'] },
  required_share: { text: ['reason'] },
  required_share_revision: { text: ['reason', 'changed_by'] },
  course_revision: author,
  framework_override_revision: author,
  framework_pack_revision: author,
  organization_revision: author,
  team_revision: author,
  topic_revision: author,
  change: author,
  report: {
    people: ['requested_by'],
    text: ['subject', 'requested_by_name', 'requested_by_email', 'legal_hold_by', 'legal_hold_reason'],
    json: ['params', 'figures', 'rules'],
    longest: { legal_hold_reason: 500 },
  },
  report_event: { text: ['detail'], appendOnly: true },
  artefact: { text: ['file_name', 'deleted_by'], appendOnly: true },
  idempotency_key: { people: ['actor_id'], text: ['key'], unique: ['key'] },
  erased_person_report: { people: ['person_id'], text: ['basis', 'kept_by'], longest: { basis: 2_000 } },
  audit_event: {
    text: ['actor_email', 'target_id', 'target_label', 'ip_address'],
    json: ['metadata'],
    appendOnly: true,
  },
};

/** Tables of accounts, which belong to no organization. The database function `account_records` reads them for an export. */
export const accountTables = [
  'account',
  'credential',
  'session',
  'authenticator',
  'passkey',
  'recovery_code',
  // Values that are kept for minutes or days, and a notice.
  'pending_sign_in',
  'password_link',
  'second_factor_removal',
];

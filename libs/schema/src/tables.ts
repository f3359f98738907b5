// Generated from the migrated database. Regenerate with `npm test -- libs/schema -u`.
// Instants are text in the format of PostgreSQL. 64-bit integers and decimals are text as well.
import { z } from 'zod';

const bytes = z.instanceof(Buffer);

export const account = {
  id: z.string(),
  name: z.string(),
  email: z.string(),
  email_verified: z.boolean(),
  image: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  language: z.enum(['en', 'de', 'fr', 'es', 'tr', 'ja', 'ar']).nullable(),
};

export const api_key = {
  id: z.string(),
  organization_id: z.string(),
  name: z.string(),
  token_sha256: z.string(),
  prefix: z.string(),
  last4: z.string(),
  scopes: z.array(z.string()),
  created_by: z.string(),
  created_at: z.string(),
  expires_at: z.string().nullable(),
  revoked_at: z.string().nullable(),
  last_used_at: z.string().nullable(),
  revocation_reason: z.string().nullable(),
};

export const artefact = {
  id: z.string(),
  organization_id: z.string(),
  report_id: z.string(),
  file_name: z.string(),
  media_type: z.string(),
  size: z.string(),
  sha256: z.string(),
  pages: z.int(),
  created_at: z.string(),
  deleted_at: z.string().nullable(),
  deleted_by: z.string().nullable(),
  deleted_after_days: z.int().nullable(),
  removed_at: z.string().nullable(),
};

export const assignee_states = {
  organization_id: z.string(),
  person_id: z.string(),
  assignments: z.array(z.string()),
  deadlines: z.array(z.string()),
  started: z.array(z.string()),
  late: z.array(z.string()),
  completed: z.array(z.string()),
};

export const assignment = {
  id: z.string(),
  organization_id: z.string(),
  external_id: z.string().nullable(),
  title: z.string(),
  target_type: z.enum(['category', 'module', 'topic', 'course', 'scenario', 'custom']),
  target_family: z.string().nullable(),
  target_module_id: z.string().nullable(),
  target_topic_id: z.string().nullable(),
  target_course_id: z.string().nullable(),
  target_scenario_id: z.string().nullable(),
  scope_type: z.enum(['person', 'team', 'selection', 'organization']),
  scope_person_id: z.string().nullable(),
  scope_team_id: z.string().nullable(),
  deadline: z.string().nullable(),
  mandatory: z.boolean(),
  note: z.string().nullable(),
  active: z.boolean(),
  created_at: z.string(),
  updated_at: z.string(),
  item_set: z.int(),
  recognize_earlier_days: z.int(),
  joiner_days: z.int(),
  scope_set: z.int(),
};

export const assignment_item = {
  organization_id: z.string(),
  assignment_id: z.string(),
  position: z.int(),
  topic_id: z.string().nullable(),
  scenario_id: z.string().nullable(),
  item_set: z.int(),
};

export const assignment_revision = {
  organization_id: z.string(),
  assignment_id: z.string(),
  title: z.string(),
  target_type: z.string(),
  target_family: z.string().nullable(),
  target_module_id: z.string().nullable(),
  target_topic_id: z.string().nullable(),
  target_course_id: z.string().nullable(),
  target_scenario_id: z.string().nullable(),
  scope_type: z.string(),
  scope_person_id: z.string().nullable(),
  scope_team_id: z.string().nullable(),
  deadline: z.string().nullable(),
  mandatory: z.boolean(),
  note: z.string().nullable(),
  active: z.boolean(),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  item_set: z.int(),
  changed_by: z.string().nullable(),
  valid_at: z.string(),
  recorded_by: z.string(),
  superseded_by: z.string(),
  scope_set: z.int(),
};

export const assignment_scope = {
  organization_id: z.string(),
  assignment_id: z.string(),
  scope_set: z.int(),
  team_id: z.string().nullable(),
  person_id: z.string().nullable(),
  entry_id: z.string(),
};

export const assignment_state_counts = {
  organization_id: z.string(),
  format: z.string(),
  as_of: z.string(),
  known_at: z.string(),
  data_version: z.string(),
  valid_until: z.string(),
  counts: bytes,
  updated_at: z.string(),
};

export const attempt = {
  id: z.string(),
  organization_id: z.string(),
  person_id: z.string(),
  topic_id: z.string(),
  score: z.string().nullable(),
  language: z.string().nullable(),
  started_at: z.string().nullable(),
  completed_at: z.string(),
  source: z.string(),
  source_id: z.string(),
  recorded_at: z.string(),
  result: z.string().nullable(),
  recorded_by: z.string(),
  superseded_by: z.string(),
  received_by: z.string().nullable(),
};

export const attempt_input = {
  organization_id: z.string(),
  recorded_by: z.string(),
  source: z.string(),
  file_name: z.string().nullable(),
  file_sha256: z.string().nullable(),
  rows_accepted: z.int(),
  rows_rejected: z.int().nullable(),
  rows_left_out: z.int().nullable(),
};

export const attempt_void = {
  organization_id: z.string(),
  source: z.string(),
  source_id: z.string(),
  reason: z.string().nullable(),
  recorded_at: z.string(),
  recorded_by: z.string(),
  changed_by: z.string().nullable(),
};

export const audit_event = {
  id: z.string(),
  organization_id: z.string(),
  created_at: z.string(),
  action: z.string(),
  actor_email: z.string(),
  actor_role: z.string(),
  target_type: z.string(),
  target_id: z.string().nullable(),
  target_label: z.string().nullable(),
  metadata: z.unknown(),
  ip_address: z.string().nullable(),
};

export const authenticator = {
  id: z.string(),
  account_id: z.string(),
  secret: z.string(),
  created_at: z.string(),
  confirmed_at: z.string().nullable(),
  last_step: z.string().nullable(),
};

export const built_in_pack = {
  framework_id: z.string(),
  pack: z.string().nullable(),
  valid_from: z.string(),
};

export const change = {
  organization_id: z.string(),
  id: z.string(),
  data_version: z.string().nullable(),
  changed_by: z.string().nullable(),
  started_at: z.string(),
  recorded_at: z.string().nullable(),
  greatest_id: z.string().nullable(),
};

export const classroom_session = {
  organization_id: z.string(),
  id: z.string(),
  title: z.string().nullable(),
  trainer: z.string(),
  completed_at: z.string(),
  assessment: z.enum(['attendance', 'score']),
  topic_ids: z.array(z.string()),
  people: z.int(),
  request_sha256: z.string(),
  sheet_name: z.string().nullable(),
  sheet_media_type: z.string().nullable(),
  sheet_size: z.string().nullable(),
  sheet_sha256: z.string().nullable(),
  sheet_removed_at: z.string().nullable(),
  recorded_by: z.string(),
  recorded_at: z.string(),
  voided_by: z.string().nullable(),
  voided_at: z.string().nullable(),
  void_reason: z.string().nullable(),
};

export const course = {
  id: z.string(),
  organization_id: z.string(),
  slug: z.string(),
  title: z.string(),
};

export const course_item = {
  organization_id: z.string(),
  course_id: z.string(),
  position: z.int(),
  topic_id: z.string().nullable(),
  scenario_id: z.string().nullable(),
};

export const course_revision = {
  organization_id: z.string(),
  course_id: z.string(),
  topic_ids: z.array(z.string()),
  scenario_ids: z.array(z.string()),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  valid_at: z.string(),
  recorded_by: z.string(),
  superseded_by: z.string(),
  changed_by: z.string().nullable(),
};

export const credential = {
  id: z.string(),
  account_id: z.string(),
  provider_id: z.string(),
  user_id: z.string(),
  access_token: z.string().nullable(),
  refresh_token: z.string().nullable(),
  id_token: z.string().nullable(),
  access_token_expires_at: z.string().nullable(),
  refresh_token_expires_at: z.string().nullable(),
  scope: z.string().nullable(),
  password: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
};

export const dismissed_notice = {
  organization_id: z.string(),
  invitation_id: z.string(),
  account_id: z.string(),
  dismissed_at: z.string(),
};

export const dispatch = {
  report_id: z.string(),
  organization_id: z.string(),
  number: z.int(),
  created_at: z.string(),
  enqueued_at: z.string().nullable(),
};

export const erased_person_report = {
  organization_id: z.string(),
  person_id: z.string(),
  report_id: z.string(),
  basis: z.string().nullable(),
  kept_by: z.string().nullable(),
  kept_at: z.string().nullable(),
};

export const exemption = {
  id: z.string(),
  organization_id: z.string(),
  person_id: z.string(),
  assignment_id: z.string().nullable(),
  framework_id: z.string().nullable(),
  item_id: z.string().nullable(),
  reason: z.string(),
  approver: z.string(),
  starts_at: z.string(),
  ends_at: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
};

export const exemption_revision = {
  organization_id: z.string(),
  exemption_id: z.string(),
  person_id: z.string(),
  assignment_id: z.string().nullable(),
  framework_id: z.string().nullable(),
  item_id: z.string().nullable(),
  reason: z.string(),
  approver: z.string(),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  valid_at: z.string(),
  recorded_by: z.string(),
  superseded_by: z.string(),
  changed_by: z.string().nullable(),
};

export const family = {
  id: z.string(),
  title: z.string(),
};

export const framework_override = {
  organization_id: z.string(),
  framework_id: z.string(),
  item_id: z.string(),
  cwe_ids: z.array(z.int()),
  updated_at: z.string(),
};

export const framework_override_revision = {
  organization_id: z.string(),
  framework_id: z.string(),
  item_id: z.string(),
  cwe_ids: z.array(z.int()),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  valid_at: z.string(),
  recorded_by: z.string(),
  superseded_by: z.string(),
  changed_by: z.string().nullable(),
};

export const framework_pack = {
  organization_id: z.string(),
  id: z.string(),
  pack: z.unknown(),
  created_at: z.string(),
  updated_at: z.string(),
};

export const framework_pack_revision = {
  organization_id: z.string(),
  framework_id: z.string(),
  pack: z.string(),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  valid_at: z.string(),
  recorded_by: z.string(),
  superseded_by: z.string(),
  changed_by: z.string().nullable(),
};

export const idempotency_key = {
  organization_id: z.string(),
  actor_id: z.string(),
  key: z.string(),
  request_sha256: z.string(),
  report_id: z.string(),
  created_at: z.string(),
};

export const import_file = {
  id: z.string(),
  organization_id: z.string(),
  upload_id: z.string(),
  name: z.string(),
  size: z.string(),
};

export const import_mapping = {
  id: z.string(),
  organization_id: z.string(),
  name: z.string(),
  definition: z.unknown(),
  changed_by: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
};

export const import_upload = {
  id: z.string(),
  organization_id: z.string(),
  content: z.enum(['uploaded', 'rejected']),
  created_by: z.string(),
  created_at: z.string(),
  expires_at: z.string(),
  importing_since: z.string().nullable(),
};

export const imported_exemption = {
  organization_id: z.string(),
  person_id: z.string(),
  assignment_id: z.string().nullable(),
  framework_id: z.string().nullable(),
  item_id: z.string().nullable(),
  starts_at: z.string(),
  ends_at: z.string(),
  reason: z.string(),
  approver: z.string(),
};

export const invitation = {
  id: z.string(),
  organization_id: z.string(),
  person_id: z.string(),
  token_sha256: z.string(),
  created_at: z.string(),
  expires_at: z.string(),
  accepted_at: z.string().nullable(),
  created_by: z.string().nullable(),
  for_administrator: z.boolean(),
  replaces_account: z.boolean(),
  accepted_from: z.string().nullable(),
  mailed_token_sha256: z.string().nullable(),
};

export const mail = {
  organization_id: z.string(),
  id: z.string(),
  person_id: z.string(),
  kind: z.enum(['invitation', 'password_reset', 'test']),
  cause: z.string(),
  recipient: z.string(),
  language: z.enum(['en', 'de', 'fr', 'es', 'tr', 'ja', 'ar']),
  invitation_id: z.string().nullable(),
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'held']),
  reason: z
    .enum(['no_server', 'quota', 'unreachable', 'sign_in', 'deferred', 'refused', 'obsolete'])
    .nullable(),
  answer: z.string().nullable(),
  attempts: z.int(),
  next_attempt_at: z.string(),
  created_at: z.string(),
  sent_at: z.string().nullable(),
};

export const maintenance_task = {
  name: z.string(),
  started_at: z.string(),
};

export const module = {
  id: z.string(),
  organization_id: z.string(),
  family: z.string(),
  slug: z.string(),
  title: z.string(),
};

export const operations_event = {
  id: z.string(),
  created_at: z.string(),
  action: z.string(),
  actor_email: z.string(),
  target_type: z.string(),
  target_id: z.string().nullable(),
  target_label: z.string().nullable(),
  metadata: z.unknown(),
  ip_address: z.string().nullable(),
};

export const operator = {
  account_id: z.string(),
  added_at: z.string(),
};

export const organization = {
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  time_zone: z.string(),
  locale: z.string(),
  page_size: z.enum(['A4', 'Letter']),
  coverage_threshold_percent: z.int(),
  created_at: z.string(),
  accent_color: z.string(),
  logo: bytes.nullable(),
  logo_media_type: z.enum(['image/png', 'image/jpeg', 'image/svg+xml']).nullable(),
  report_retention_days: z.int().nullable(),
  report_retention_since: z.string().nullable(),
  job_functions: z.array(z.string()).nullable(),
  bespoke_software_only: z.boolean(),
  history_since: z.string(),
  document_classification: z.string(),
  logo_width: z.int().nullable(),
  logo_height: z.int().nullable(),
  logo_sha256: z.string().nullable(),
  second_factor_for: z.enum(['nobody', 'administrators', 'everybody']),
};

export const organization_revision = {
  organization_id: z.string(),
  coverage_threshold_percent: z.int(),
  time_zone: z.string(),
  job_functions: z.array(z.string()).nullable(),
  bespoke_software_only: z.boolean(),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  valid_at: z.string(),
  recorded_by: z.string(),
  superseded_by: z.string(),
  changed_by: z.string().nullable(),
};

export const passkey = {
  id: z.string(),
  account_id: z.string(),
  name: z.string(),
  credential_id: z.string(),
  public_key: bytes,
  counter: z.string(),
  transports: z.array(z.string()),
  created_at: z.string(),
  last_used_at: z.string().nullable(),
};

export const passkey_challenge = {
  session_id: z.string(),
  challenge: z.string(),
  expires_at: z.string(),
};

export const password_link = {
  account_id: z.string(),
  token_sha256: z.string(),
  expires_at: z.string(),
};

export const pending_sign_in = {
  token_sha256: z.string(),
  account_id: z.string(),
  challenge: z.string().nullable(),
  expires_at: z.string(),
};

export const person = {
  id: z.string(),
  organization_id: z.string(),
  account_id: z.string().nullable(),
  email: z.string(),
  name: z.string(),
  role: z.enum(['org_admin', 'auditor', 'learner']),
  team_id: z.string().nullable(),
  languages: z.array(z.string()),
  joined_at: z.string(),
  left_at: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  name_key: z.string(),
  search_text: z.string(),
  job_function: z.string().nullable(),
  bespoke_software: z.boolean(),
  merged_into: z.string().nullable(),
  erased_at: z.string().nullable(),
};

export const person_identifier = {
  id: z.string(),
  organization_id: z.string(),
  person_id: z.string(),
  kind: z.enum(['employee_number', 'account', 'email_alias']),
  issuer: z.string(),
  value: z.string(),
  created_at: z.string(),
};

export const person_period = {
  organization_id: z.string(),
  person_id: z.string(),
  role: z.string(),
  team_id: z.string().nullable(),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  languages: z.array(z.string()),
  job_function: z.string().nullable(),
  bespoke_software: z.boolean(),
  changed_by: z.string().nullable(),
  valid_at: z.string(),
  recorded_by: z.string(),
  superseded_by: z.string(),
};

export const recovery_code = {
  account_id: z.string(),
  code_sha256: z.string(),
  used_at: z.string().nullable(),
};

export const report = {
  id: z.string(),
  organization_id: z.string(),
  kind: z.string(),
  params: z.unknown(),
  subject: z.string(),
  dedup_key: z.string().nullable(),
  status: z.enum(['queued', 'running', 'completed', 'failed', 'cancelled', 'expired']),
  phase: z.enum(['collecting', 'rendering', 'storing']).nullable(),
  percent: z.int(),
  rows_done: z.int(),
  rows_total: z.int().nullable(),
  pages: z.int().nullable(),
  run: z.int(),
  first_run: z.int(),
  dispatches: z.int(),
  worker: z.string().nullable(),
  lease_expires_at: z.string().nullable(),
  cancel_requested_at: z.string().nullable(),
  requested_by: z.string().nullable(),
  requested_by_name: z.string(),
  requested_by_email: z.string(),
  as_of: z.string().nullable(),
  snapshot_sha256: z.string().nullable(),
  snapshot_size: z.string().nullable(),
  figures: z.unknown(),
  rules: z.unknown(),
  error_code: z.string().nullable(),
  created_at: z.string(),
  queued_at: z.string(),
  started_at: z.string().nullable(),
  finished_at: z.string().nullable(),
  updated_at: z.string(),
  requested_by_key: z.string().nullable(),
  slot: z.int().nullable(),
  legal_hold_at: z.string().nullable(),
  legal_hold_by: z.string().nullable(),
  legal_hold_reason: z.string().nullable(),
  trace_parent: z.string().nullable(),
  known_at: z.string().nullable(),
  data_version: z.int().nullable(),
};

export const report_event = {
  id: z.string(),
  organization_id: z.string(),
  report_id: z.string(),
  at: z.string(),
  event: z.string(),
  run: z.int(),
  detail: z.string().nullable(),
};

export const required_share = {
  organization_id: z.string(),
  framework_id: z.string(),
  item_id: z.string(),
  required_share_percent: z.int(),
  reason: z.string(),
};

export const required_share_revision = {
  organization_id: z.string(),
  framework_id: z.string(),
  item_id: z.string(),
  required_share_percent: z.int(),
  reason: z.string(),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  valid_at: z.string(),
  recorded_by: z.string(),
  superseded_by: z.string(),
  changed_by: z.string().nullable(),
};

export const scenario = {
  id: z.string(),
  organization_id: z.string(),
  module_id: z.string().nullable(),
  slug: z.string(),
  title: z.string(),
};

export const scenario_event = {
  id: z.string(),
  organization_id: z.string(),
  person_id: z.string(),
  scenario_id: z.string(),
  event: z.enum(['started', 'completed']),
  happened_at: z.string(),
  recorded_at: z.string(),
  recorded_by: z.string(),
  superseded_by: z.string(),
  received_by: z.string().nullable(),
};

export const scenario_progress = {
  id: z.string(),
  organization_id: z.string(),
  person_id: z.string(),
  scenario_id: z.string(),
  status: z.enum(['started', 'completed']),
  started_at: z.string().nullable(),
  completed_at: z.string().nullable(),
};

export const second_factor_removal = {
  account_id: z.string(),
  removed_by: z.string().nullable(),
  removed_at: z.string(),
};

export const session = {
  id: z.string(),
  token: z.string(),
  user_id: z.string(),
  expires_at: z.string(),
  ip_address: z.string().nullable(),
  user_agent: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  active_organization_id: z.string().nullable(),
};

export const team = {
  id: z.string(),
  organization_id: z.string(),
  name: z.string(),
  created_at: z.string(),
  deleted_at: z.string().nullable(),
  updated_at: z.string(),
};

export const team_revision = {
  organization_id: z.string(),
  team_id: z.string(),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  valid_at: z.string(),
  recorded_by: z.string(),
  superseded_by: z.string(),
  changed_by: z.string().nullable(),
};

export const topic = {
  id: z.string(),
  organization_id: z.string(),
  module_id: z.string(),
  slug: z.string(),
  title: z.string(),
  cwe_ids: z.array(z.int()),
  languages: z.array(z.string()),
  updated_at: z.string(),
  available_from: z.string(),
};

export const topic_revision = {
  organization_id: z.string(),
  topic_id: z.string(),
  module_id: z.string(),
  cwe_ids: z.array(z.int()),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  valid_at: z.string(),
  recorded_by: z.string(),
  superseded_by: z.string(),
  changed_by: z.string().nullable(),
};

export const training_state = {
  organization_id: z.string(),
  person_id: z.string(),
  valid_from: z.string(),
  valid_until: z.string(),
  activity: bytes,
  attempts: z.int(),
  last_at: z.string().nullable(),
  recent: bytes,
  topics: z.array(z.int()),
  results: bytes,
  topic_attempts: bytes,
  scored_topics: z.int(),
  score_total: z.int(),
  passed: z.array(z.string()),
  passed_topics: z.int(),
  passed_languages: z.array(z.string()),
  last_attempt_at: z.string().nullable(),
  trained: z.string().nullable(),
  trained_until: z.string().nullable(),
};

export const training_state_version = {
  organization_id: z.string(),
  format: z.string(),
  data_version: z.string(),
  topics: z.array(z.string()),
  valid_until: z.string(),
  updated_at: z.string(),
};

export const verification = {
  id: z.string(),
  identifier: z.string(),
  value: z.string(),
  expires_at: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
};

export const worker_process = {
  id: z.string(),
  host: z.string(),
  pid: z.int(),
  concurrency: z.int(),
  started_at: z.string(),
  seen_at: z.string(),
  stopping: z.boolean(),
  drain_requested_at: z.string().nullable(),
};

export const xapi_object_mapping = {
  organization_id: z.string(),
  object_id: z.string(),
  topic_id: z.string().nullable(),
  updated_at: z.string(),
};

export const xapi_statement = {
  organization_id: z.string(),
  statement_id: z.string(),
  stored_at: z.string(),
  state: z.enum(['recorded', 'waiting', 'ignored', 'voiding']),
  statement: z.unknown(),
  digest: z.string().nullable(),
  email: z.string().nullable(),
  account: z.string().nullable(),
  account_issuer: z.string().nullable(),
  object_id: z.string().nullable(),
  candidates: z.array(z.string()).nullable(),
  registration: z.string().nullable(),
  verb: z.string().nullable(),
  score: z.string().nullable(),
  result: z.enum(['passed', 'failed']).nullable(),
  started_at: z.string().nullable(),
  completed_at: z.string().nullable(),
  person_id: z.string().nullable(),
  topic_id: z.string().nullable(),
};

export { AccountService, type NewAccount } from './auth/account.service.js';
export * from './auth/membership.js';
export * from './auth/password.js';
export { ApiKeysService, type AuthenticatedKey } from './api-keys/api-keys.service.js';
export * from './assignments/assigned-pairs.js';
export * from './assignments/assignee-items.js';
export * from './assignments/item-completions.js';
export * from './assignments/assignment-progress.js';
export * from './assignments/assignments.service.js';
export { readDeadlineHistory } from './assignments/deadline-history.js';
export * from './audit-log/audit-log.js';
export * from './audit-log/audit-log.service.js';
export { auditCreatedExemptions, auditUpdatedExemptions, hasItem } from './exemptions/exemption-rows.sql.js';
export { streamChanges } from './evidence/changes.js';
export type { EvidenceInstant } from './evidence/counted-attempts.sql.js';
export { evidenceInstant, readEvidence, type Evidence } from './evidence/evidence.js';
export { iso } from './people/membership.sql.js';
export { streamInputs } from './evidence/inputs.js';
export { readRecordChanges, streamRecordChanges, type RecordChange } from './evidence/record-changes.js';
export { PopulationMismatch, streamExcludedPeople, type ExcludedPerson } from './evidence/population.js';
export { ExemptionsService } from './exemptions/exemptions.service.js';
export * from './exemptions/item-exemptions.js';
export * from './frameworks/counted-passes.js';
export * from './frameworks/coverage-people.js';
export * from './frameworks/trained-people.js';
export * from './frameworks/coverage-positions.js';
export {
  readDeclaredLanguages,
  readFramework,
  readFrameworks,
  readFrameworkTopics,
  readRiskItem,
} from './frameworks/coverage.js';
export * from './frameworks/coverage.service.js';
export type { ListOptions, StreamOptions } from './set-queries.js';
export { itemsOf, itemsParameter } from './frameworks/topic-mapping.sql.js';
export { findFramework, findItem, readCatalog } from './frameworks/framework-catalog.js';
export { recordBuiltInPacks } from './frameworks/built-in-packs.js';
export { FrameworksService } from './frameworks/frameworks.service.js';
export { RequiredSharesService } from './frameworks/required-shares.service.js';
export * from './history/figure-instant.js';
export { isCurrent, isKnown, isValid } from './history/known.sql.js';
export { COMMAND_LINE, recordOperation, type Operator } from './operations/operations-log.js';
export { OperationsService } from './operations/operations.service.js';
export * from './operations/operators.service.js';
export * from './operations/worker-registry.js';
export * from './organization/clock.js';
export {
  readTimeZone,
  readOrganizationRules,
  type OrganizationRules,
} from './organization/organization-rules.js';
export * from './organization/organization.service.js';
export { SettingsService, type Logo } from './organization/settings.service.js';
export { Tenancy, TRANSACTION_LIMITS } from './organization/tenancy.js';
export * from './organization/text-key.js';
export type { NewInvitation } from './invitations/invitation.js';
export { InvitationsService } from './invitations/invitations.service.js';
export { unguardFormula } from './people/formula-guard.js';
export { hasLeft, isOver, isPresent } from './people/membership.sql.js';
export * from './people/person-record.js';
export * from './people/recorded-person.js';
export { PeopleService } from './people/people.service.js';
export * from './reports/artefact.entity.js';
export { readSnapshotHash } from './reports/earlier-report.js';
export * from './reports/report-runs.js';
export * from './reports/report-backlog.js';
export * from './reports/report-integrity-check.js';
export * from './reports/report-outbox.js';
export * from './reports/report-queries.js';
export * from './reports/report-maintenance.js';
export * from './reports/report.entity.js';
export * from './reports/reports.module.js';
export * from './reports/reports.service.js';
export * from './reports/requestable-kind.js';
export * from './reports/restored-database.js';
export { ReportRetention } from './reports/retention/report-retention.js';
export * from './reports/retention/retention-policy.js';
export { RetentionMaintenance } from './reports/retention/retention-maintenance.js';
export * from './reports/retention/retention-summary.js';
export * from './reports/retention/storage-collector.js';
export { deleteUnreferenced } from './reports/retention/stored-objects.js';
export { IncompleteTaskError } from './reports/retention/incomplete-task-error.js';
export * from './sampling/population.js';
export * from './sampling/selection.js';
export { lockTeam } from './teams/team-lock.js';
export { TeamsService } from './teams/teams.service.js';
export * from './content/content.service.js';
export * from './training/attempts.service.js';
export type { ImportedFile } from './training/attempt-inputs.sql.js';
export * from './training/attempt-rows.sql.js';
export { voidRows } from './training/attempt-voids.sql.js';
export { readPersonProgress, type PersonInstant } from './training/person-progress.js';
export type { CountedAttempt } from './training/counted-attempt.sql.js';
export * from './training/score.js';
export { sqlMessage } from './training/sql-message.js';
export * from './training/staged-rows.js';
export { refreshStatistics } from './training/statistics.js';
export { trackedItems } from './training/tracked-items.sql.js';
export * from './training/metrics.service.js';
export * from './training/onboarding.js';
export * from './training/training-metrics.js';
export * from './training/training-people.js';
export * from './training/training-leavers.js';
export * from './assignments/closed-assignments.js';
export { monthEnds, quarterEnds } from './history/calendar.js';
export { entities } from './entities.js';

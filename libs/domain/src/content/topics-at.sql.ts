import { isValid } from '../history/known.sql.js';

/**
 * Query for the topics that are available at `:asOf`, with their module and CWEs of then, as `(id, module_id,
 * cwe_ids)`.
 */
export const topicsAt = `
  select h.topic_id as id, h.module_id, h.cwe_ids from topic_revision h
    where h.organization_id = :organizationId and ${isValid('h')}`;

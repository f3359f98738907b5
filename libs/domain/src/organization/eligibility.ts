import {
  eligibility,
  MAX_PROPOSED_JOB_FUNCTIONS,
  type EligibilityQuery,
  type EligibilityView,
} from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { inJobScope, isPresent } from '../people/membership.sql.js';
import { textArray } from '../people/person.js';

const eligibilityQuery = `
  with rules as (
    select (select array_agg(lower(name)) from unnest(:jobFunctions::text[]) name) as job_functions,
      :bespokeSoftwareOnly::boolean as bespoke_software_only),
  proposed as (
    select min(p.job_function) as name, count(*)::int as people from person p
      where p.job_function is not null and ${isPresent('p')}
      group by lower(p.job_function) order by people desc, name limit ${MAX_PROPOSED_JOB_FUNCTIONS})
  select count(*) filter (where ${inJobScope('p', 'r')})::int as eligible, count(*)::int as learners,
      (select coalesce(json_agg(json_build_object('name', name, 'people', people) order by people desc, name), '[]')
        from proposed) as "jobFunctions"
    from person p cross join rules r where p.role = 'learner' and ${isPresent('p')}`;

/** Returns how many people rules make eligible now (docs/domain.md, section 3.1), and the job functions in use. */
export async function readEligibility(
  em: EntityManager,
  { jobFunction, bespokeSoftwareOnly }: EligibilityQuery,
): Promise<EligibilityView> {
  const found = await selectRow(em, eligibility, eligibilityQuery, {
    jobFunctions: jobFunction ? textArray(jobFunction) : null,
    bespokeSoftwareOnly,
  });
  return found!;
}

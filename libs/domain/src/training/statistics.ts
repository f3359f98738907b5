import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Tells the planner what a bulk load has brought. Until autovacuum comes by it would plan for the small tables of
 * before, and the first report of 10,000 people took 79 s in place of 0.6 s.
 */
export async function refreshStatistics(em: EntityManager): Promise<void> {
  await em.execute(
    'analyze person, person_period, assignment, assignment_revision, attempt, scenario_progress, topic',
  );
}

import { personPeriod, type PersonDetailView } from '@docket/contracts';
import { selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { historyQuery } from './people.sql.js';

type Period = PersonDetailView['history'][number];

/** Reads the membership periods of a person, newest first. Successive periods with the same values are one period. */
export async function readHistory(em: EntityManager, personId: string): Promise<Period[]> {
  const history: Period[] = [];
  for (const period of await selectRows(em, personPeriod, historyQuery, [personId])) {
    const later = history.at(-1);
    if (later && period.to === later.from && valuesOf(period) === valuesOf(later)) later.from = period.from;
    else history.push(period);
  }
  return history;
}

const valuesOf = ({ from: _, to: __, ...values }: Period): string => JSON.stringify(values);

import {
  DUE_DAYS,
  LAPSE_DAYS,
  type AttentionPeoplePage,
  type AttentionPeopleQuery,
  type AttentionView,
  type BelowSharePage,
  type BelowShareQuery,
} from '@docket/contracts';
import { Injectable } from '@nestjs/common';
import { instantsOf, type RequestedInstant } from '../history/figure-instant.js';
import { Tenancy } from '../organization/tenancy.js';
import { readBelowShare } from './below-share.js';
import { countDuePeople, readDuePeople } from './due-people.js';
import { countLapsingPeople, readLapsingPeople } from './lapsing-people.js';

/**
 * Reads the people and the items of frameworks that need attention at an instant (docs/domain.md, section 5). Each count is
 * the number of rows of a list for the same instants.
 */
@Injectable()
export class AttentionService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns the counts. @throws invalid_request for an instant in the future */
  counts(organizationId: string, requested: RequestedInstant): Promise<AttentionView> {
    return this.tenancy.figures(organizationId, requested, async (em, at) => ({
      ...instantsOf(at),
      dueDays: DUE_DAYS,
      lapseDays: LAPSE_DAYS,
      ...(await countDuePeople(em, at)),
      lapsing: await countLapsingPeople(em, at),
      belowShare: (await readBelowShare(em, at)).length,
    }));
  }

  /** Returns a page of the people who need attention for a reason. @throws invalid_request for an instant in the future */
  people(
    organizationId: string,
    { reason, page, pageSize, ...requested }: AttentionPeopleQuery,
  ): Promise<AttentionPeoplePage> {
    return this.tenancy.figures(organizationId, requested, async (em, at) => {
      const part = { page, pageSize };
      const found =
        reason === 'lapsing' ? readLapsingPeople(em, at, part) : readDuePeople(em, at, reason, part);
      return { ...(await found), ...instantsOf(at) };
    });
  }

  /** Returns a page of the items below their required share. @throws invalid_request for an instant in the future */
  belowShare(
    organizationId: string,
    { page, pageSize, ...requested }: BelowShareQuery,
  ): Promise<BelowSharePage> {
    return this.tenancy.figures(organizationId, requested, async (em, at) => {
      const items = await readBelowShare(em, at);
      const first = (page - 1) * pageSize;
      const shown = items.slice(first, first + pageSize);
      return { items: shown, page, pageSize, total: items.length, ...instantsOf(at) };
    });
  }
}

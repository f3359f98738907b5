import { errorMessages } from '@docket/contracts';
import { Slots } from '@docket/domain';
import { Injectable } from '@nestjs/common';
import { RetryLaterError } from '../http/error.filter.js';

/** Limits the parallel imports of this process, including their uploads. */
@Injectable()
export class ImportSlots extends Slots {
  constructor() {
    super({ total: 4, perOrganization: 2 });
  }
}

/** Limits the parallel previews of this process. A page that changes a mapping leaves the preview before to its cancellation. */
@Injectable()
export class PreviewSlots extends Slots {
  constructor() {
    super({ total: 6, perOrganization: 3 });
  }
}

/** Runs `work` in a slot of an organization. @throws rate_limited if all slots are in use */
export async function inSlot<T>(slots: Slots, organizationId: string, work: () => Promise<T>): Promise<T> {
  const free = slots.take(organizationId);
  if (!free) {
    const message = errorMessages.http.tooManyImports(slots.limits.perOrganization);
    throw new RetryLaterError('rate_limited', message, 30);
  }
  try {
    return await work();
  } finally {
    free();
  }
}

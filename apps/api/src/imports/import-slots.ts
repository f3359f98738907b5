import { Slots } from '@docket/domain';
import { Injectable } from '@nestjs/common';

/** Limits the parallel imports of this process, including their uploads. */
@Injectable()
export class ImportSlots extends Slots {
  constructor() {
    super({ total: 4, perOrganization: 2 });
  }
}

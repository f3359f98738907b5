import { DocketError, errorMessages } from '@docket/contracts';
import type { SignedIn } from '../auth/session.service.js';

/** Requires that the account has a second factor if one is required. @throws second_factor_required */
export function requireSecondFactor({ secondFactorMissing }: SignedIn): void {
  if (secondFactorMissing)
    throw new DocketError('second_factor_required', errorMessages.auth.secondFactorRequired);
}

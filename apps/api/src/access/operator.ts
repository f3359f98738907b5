import { DocketError, errorMessages } from '@docket/contracts';
import type { Operator } from '@docket/domain';
import type { SignedIn } from '../auth/session.service.js';

/** Returns the operator who sends the request. @throws not_allowed for all others, including administrators */
export function requireOperator(signedIn: SignedIn | undefined, ipAddress: string): Operator {
  if (!signedIn?.operator) {
    throw new DocketError('not_allowed', errorMessages.http.operatorsOnly);
  }
  return { accountId: signedIn.accountId, ...signedIn.account, ipAddress };
}

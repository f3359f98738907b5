import { DocketError } from '@docket/contracts';
import type { Operator } from '@docket/domain';
import type { SignedIn } from '../auth/session.service.js';

/** The operator who acts. @throws not_allowed for everybody else, administrators of organizations included */
export function operatorOf(signedIn: SignedIn | undefined, ipAddress: string): Operator {
  if (!signedIn?.operator) {
    throw new DocketError(
      'not_allowed',
      'Only operators of this installation may enter here. Whoever runs it can make you one on its command line.',
    );
  }
  return { accountId: signedIn.accountId, ...signedIn.account, ipAddress };
}

import { secondFactor } from '../messages/index.js';
import { ApiFailure } from './failure.js';

/** Throws the failure of a passkey that the browser or its owner refused, e.g. because the dialog was closed. */
export function refusedByBrowser(): never {
  throw new ApiFailure(0, 'passkey_refused', secondFactor.passkeys.refused);
}

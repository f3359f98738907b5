import { storedSecrets } from '@docket/domain';
import { UsageError, withDatabase, type Command } from './command.js';
import * as messages from './messages.js';

/** Runs `secrets rotate`: encrypts all stored secrets with the first key of `ENCRYPTION_KEYS`. */
export const secretsCommand: Command = {
  name: 'secrets',
  usage: messages.secrets.usage,
  run: ([action, ...rest]) => {
    if (action !== 'rotate' || rest.length > 0) throw new UsageError(messages.secrets.actionMissing);
    return withDatabase(async ({ tenancy, config }) => {
      const rotated = await storedSecrets(tenancy, config.encryptionKeys).rotate();
      console.log(messages.secrets.rotated(rotated));
      return 0;
    });
  },
};

import { readFile } from 'node:fs/promises';
import { DocketError } from '@docket/contracts';
import { COMMAND_LINE, PrivacyService } from '@docket/domain';
import { openStorage } from '@docket/storage';
import { organizationBySlug, UsageError, withDatabase, type Command } from './command.js';
import * as messages from './messages.js';

/** Lists erasures, and repeats them after an earlier backup was restored (docs/privacy.md). */
export const privacyCommand: Command = {
  name: 'privacy',
  usage: messages.privacy.usage,
  run([action, file, ...rest]) {
    if (action === 'erased' && file === undefined) return list();
    if (action !== 'repeat' || rest.length > 0) throw new UsageError(messages.privacy.actionMissing);
    if (file === undefined) throw new UsageError(messages.privacy.fileMissing);
    return repeat(file);
  },
};

const list = (): Promise<number> =>
  withDatabase(async ({ tenancy, config }) => {
    const privacy = new PrivacyService(tenancy, openStorage(config));
    for await (const { slug, personId, erasedAt } of privacy.erased())
      console.log(`${slug} ${personId} ${erasedAt}`);
    return 0;
  }, 'all');

/** @returns 1 if somebody was not erased */
async function repeat(file: string): Promise<number> {
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/).filter((line) => line.trim() !== '');
  const people = lines.map((line, index) => {
    const [, slug, personId] = /^(\S+) ([0-9a-f-]{36})(?: |$)/.exec(line) ?? [];
    if (!slug || !personId) throw new UsageError(messages.privacy.invalidLine(index + 1));
    return { slug, personId };
  });
  return withDatabase(async ({ tenancy, config }) => {
    const privacy = new PrivacyService(tenancy, openStorage(config));
    let failed = false;
    for (const { slug, personId } of people) {
      try {
        const organizationId = await organizationBySlug(tenancy, slug);
        if (organizationId === null)
          throw new DocketError('not_found', messages.general.unknownOrganization(slug));
        const erased = await privacy.eraseAgain(
          { organizationId, role: 'operator', ...COMMAND_LINE },
          personId,
        );
        console.log(messages.privacy[erased ? 'erased' : 'alreadyErased'](slug, personId));
      } catch (error) {
        if (!(error instanceof DocketError)) throw error;
        console.error(messages.privacy.failed(slug, personId, error.message));
        failed = true;
      }
    }
    return failed ? 1 : 0;
  }, 'all');
}

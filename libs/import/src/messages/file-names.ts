import { importFileKinds } from '@docket/contracts';

/** Names of files that show what they contain, for messages. */
export const fileNames = importFileKinds
  .filter((kind) => kind !== 'xapi')
  .map((kind) => `${kind}.csv`)
  .join(', ');

import type { MapActor, MapObject, RecordedStatements } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Chooses the topic of an activity, or that its statements do not count. */
export const mapObject = (body: MapObject): Promise<RecordedStatements> =>
  dataOf(client.POST('/api/admin/statements/objects', { body }));

/** Chooses the person of an actor. */
export const mapActor = (body: MapActor): Promise<RecordedStatements> =>
  dataOf(client.POST('/api/admin/statements/actors', { body }));

/** Records the waiting statements whose topic and person are known now. */
export const retryStatements = (): Promise<RecordedStatements> =>
  dataOf(client.POST('/api/admin/statements/retry'));

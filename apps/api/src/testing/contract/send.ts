import { newId } from '@docket/contracts';
import type { Answer } from '../test-api.js';
import type { Described } from './operations-of.js';
import type { Sample } from './samples/index.js';
import type { ApiFixture } from './api-fixture.js';

/** Calls an operation with a sample; `by` another API than the fixture's own. */
export function send(
  fixture: ApiFixture,
  { method, path, door }: Described,
  { params = {}, raw, query, body, headers = {}, as }: Sample,
  by = fixture.api.call,
): Promise<Answer> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    raw ? params[name]! : encodeURIComponent(params[name] ?? newId()),
  );
  const url = query ? `${filled}?${new URLSearchParams(query)}` : filled;
  const known = { admin: fixture.admin, operations: fixture.operator, public: '', open: fixture.admin };
  const cookie = typeof as === 'object' ? as.cookie : as === 'learner' ? fixture.learner : known[door];
  return by(method, url, {
    ...(as !== 'nobody' && { cookie }),
    ...(body !== undefined && {
      body: (Buffer.isBuffer(body) ? body : JSON.stringify(body)) as unknown as object,
    }),
    headers: {
      ...(door === 'public' && as === undefined && fixture.key.headers),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
  });
}

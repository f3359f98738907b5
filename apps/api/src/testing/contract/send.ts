import { newId } from '@docket/contracts';
import type { TestResponse } from '../test-api.js';
import type { OperationUnderTest } from './operations-of.js';
import type { Sample } from './samples/index.js';
import type { ApiFixture } from './api-fixture.js';

/** Calls an operation with a sample. `by` calls another API than that of the fixture. */
export function send(
  fixture: ApiFixture,
  { method, path, area }: OperationUnderTest,
  { params = {}, raw, query, rawQuery, body, headers = {}, as, address }: Sample,
  by = fixture.api.call,
): Promise<TestResponse> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    raw ? params[name]! : encodeURIComponent(params[name] ?? newId()),
  );
  const url = rawQuery ? `${filled}?${rawQuery}` : query ? `${filled}?${new URLSearchParams(query)}` : filled;
  const cookies = { admin: fixture.admin, operations: fixture.operator, public: '', open: fixture.admin };
  const cookie = typeof as === 'object' ? as.cookie : as === 'learner' ? fixture.learner : cookies[area];
  return by(method, url, {
    ...(as !== 'anonymous' && { cookie }),
    ...(address && { address }),
    ...(body !== undefined && {
      body: (Buffer.isBuffer(body) ? body : JSON.stringify(body)) as unknown as object,
    }),
    headers: {
      ...(area === 'public' && as === undefined && fixture.key.headers),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
  });
}

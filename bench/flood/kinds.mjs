// The kinds of requests that a noisy organization, or a stranger, can flood the API with.
const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'multipart/form-data; boundary=b' };
const CSV = `email,name\n${Array.from({ length: 500 }, (_, n) => `n${n}@example.com,N${n}\n`).join('')}`;
const UPLOAD = `--b\r\nContent-Disposition: form-data; name="files"; filename="people.csv"\r\n\r\n${CSV}\r\n--b--\r\n`;

const attempts = (one) => JSON.stringify({ attempts: Array.from({ length: 1_000 }, one) });
const signIn = (email, password) => JSON.stringify({ email, password });

/**
 * Returns the kinds by name: path, method, headers and body.
 * @param noisy `key` and `session`: headers that identify the noisy organization; `report`: ID of one of its finished reports;
 * `account`: its e-mail address and password
 */
export function kindsOf({ key, session, report, account }) {
  const api = (path, headers = {}, body) => ({
    path: `/api/public/v1${path}`,
    method: body ? 'POST' : 'GET',
    headers: { ...key, ...headers },
    body,
  });
  const page = (path, headers = {}, body) => ({
    path,
    method: body ? 'POST' : 'GET',
    headers: { ...session, ...headers },
    body,
  });
  const stranger = (path, headers = {}, body) => ({
    path,
    method: body ? 'POST' : 'GET',
    headers: { origin: session.origin, ...headers },
    body,
  });
  return {
    lists: api('/users?pageSize=200'),
    'figures, now': api('/compliance/regulatory/summary'),
    'figures of the past': api('/metrics/training?asOf=2026-06-01T00:00:00Z'),
    exports: page('/api/admin/users.csv'),
    imports: page('/api/admin/imports', form, UPLOAD),
    'requests of reports': api(
      '/reports',
      json,
      JSON.stringify({ kind: 'training', params: {}, fresh: true }),
    ),
    downloads: api(`/reports/${report}/download`),
    sessions: page('/api/session'),
    'attempts, 1,000 unknown ones': api(
      '/attempts',
      json,
      attempts(() => ({ userId: 'x', topicId: 'y' })),
    ),
    'unreadable bodies': api('/attempts', json, `[${'{},'.repeat(50_000)}`),
    'sign-ins': stranger('/api/auth/sign-in/email', json, signIn(account.email, account.password)),
    'wrong sign-ins': stranger('/api/auth/sign-in/email', json, signIn('nobody@example.com', 'x'.repeat(20))),
    'unknown sessions': stranger('/api/session', { cookie: 'docket.session_token=x.y' }),
    'unknown keys': stranger('/api/public/v1/org', { authorization: `Bearer dkt_live_${'x'.repeat(32)}` }),
    'unknown addresses': stranger('/api/nothing'),
    'malformed addresses': stranger('/api/%ff'),
    'web pages': stranger('/'),
    'large bodies of strangers': stranger('/api/auth/sign-in/email', json, 'x'.repeat(100_000)),
  };
}

/** Introduction of the API reference, in Markdown. Its second-level headings are the chapters of the reference. */
export const introduction = `
Docket keeps records of secure-coding training and creates reports from them: evidence that never changes and that anyone
can verify. Every figure printed in a report is available from this API for the same instant.

Requests and responses are JSON in camelCase, except files. Dates and times are in ISO 8601 format, in UTC with
milliseconds, for example \`2026-11-23T14:05:37.123Z\`. The version of the API is part of the URL. Version \`v1\` may get new
fields and endpoints, but none are removed, so ignore fields that you do not know.

## Authentication

An administrator creates an API key on the page *API keys* and chooses its scopes and expiry date. The key is shown only
once. Store it like a password, and send it with every request:

\`\`\`sh
curl https://docket.example.com/api/public/v1/org \\
  -H 'Authorization: Bearer dkt_live_...'
\`\`\`

Each operation lists the scope that it requires. Without a valid key the API responds with \`401 unauthenticated\`. If the
key does not have the scope, the API responds with \`403 insufficient_scope\`; \`required\` is the required scope, and
\`present\` lists the scopes of the key. The revocation of a key takes effect immediately.

## Errors

All errors have the same format. \`error\` is a stable code, \`message\` says in English what happened and what to do, and
\`issues\` lists the invalid fields of a request:

\`\`\`json
{
  "error": "invalid_request",
  "message": "The request is not valid. See the issues.",
  "issues": [{ "path": "email", "message": "Enter an e-mail address, e.g. ada@example.com." }]
}
\`\`\`

| Status | Meaning | What to do |
| --- | --- | --- |
| 400 | The request is malformed, for example its JSON or URL | Correct the syntax |
| 401 | The API key is missing or not valid | Check the key, its expiry date and whether it was revoked |
| 403 | The API key does not have the required scope | Create a key with the scope in \`required\` |
| 404 | The object does not exist in your organization | Check the ID; IDs of other organizations are not found either |
| 409 | The object is not in the right state for the operation | Read the object again, then decide |
| 408 | The body did not arrive in time | Send it again over a faster connection |
| 413, 415 | The body is too large or not JSON | Send less data, as \`application/json\` |
| 422 | The request is not valid, or has an unknown query parameter | Correct the fields and parameters in \`issues\` |
| 429 | Too many requests | Wait for the number of seconds in \`Retry-After\` |
| 431 | The URL and the headers are larger than 16 KB | Send less data in them |
| 500 | An internal error | Report it to the operator with the \`X-Request-Id\` |
| 503 | The database or the storage is not available | Try again after \`Retry-After\` |

Every response has an \`X-Request-Id\` header. You can send your own ID, with 8 to 100 letters, digits, \`.\`, \`_\` or \`-\`, to
find the request in the logs.

## Lists

Lists have the parameters \`page\`, starting at 1, and \`pageSize\`, 50 by default and at most 200. The response is
\`{ "items": [...], "page": 1, "pageSize": 50, "total": 1234 }\`, where \`total\` is the number of all matching items. The
audit log counts at most 10,000 events (\`totalIsCapped\`). It also has the parameter \`cursor\`, which is equally fast for
every page: send the \`nextCursor\` of a response with the same filters until it is null.

## Rate limits

By default an API key may send 60 requests a minute and 1,000 an hour. The operator can change these limits. Every response
contains the limits and the remaining requests, as defined in the draft standard
[RateLimit header fields for HTTP](https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-09):

\`\`\`http
RateLimit-Policy: "minute";q=60;w=60, "hour";q=1000;w=3600
RateLimit: "minute";r=59;t=42, "hour";r=812;t=1740
\`\`\`

\`q\` is the number of requests in a window of \`w\` seconds, and \`r\` the number of requests that remain in the next \`t\`
seconds. If a limit is exceeded, the API responds with \`429 rate_limited\` and a \`Retry-After\` header. Too many requests with
invalid keys from the same address get the same response.

## Figures at an instant

Operations that return figures have the parameter \`asOf\`, the instant that the figures describe. The default is now; an
instant in the future is rejected. The response contains its \`asOf\`. People, teams and assignments are those of that
instant. The \`asOf\` of a report is the instant of its figures: send it as parameter to get the printed figures.

## Idempotent requests

\`POST /reports\` accepts the header \`Idempotency-Key\`, with 1 to 255 characters of your choice, for example a UUID. If the
connection is lost, send the same request with the same key again: the response is the report of the first request. The same
key with a different body is rejected with \`422 idempotency_key_reused\`. \`POST /attempts\` needs no such key: an attempt is
identified by its \`source\` and \`sourceId\`, and an identical attempt is not recorded again.
\`POST /attempts/void\` identifies attempts in the same way, and an attempt is not voided again.

## xAPI statements

Learning systems send xAPI statements to \`/api/public/v1/xapi/statements\`, which implements the statement resource of xAPI
1.0.3 and 2.0 and follows that specification instead of the rules of this page: \`POST\` of a statement or an array of up to 1,000
(scope \`xapi:write\`), \`PUT\` with \`statementId\`, and \`GET\` with \`statementId\` or \`voidedStatementId\` (scope \`xapi:read\`). The header
\`X-Experience-API-Version\` is required. The key is a bearer token, or the password of HTTP Basic with any user name. A request with an
invalid statement gets \`400 invalid_xapi_request\`, and another statement with a known ID gets \`409 conflict\`.

\`\`\`sh
curl https://docket.example.com/api/public/v1/xapi/statements \\
  -u moodle:dkt_live_... -H 'X-Experience-API-Version: 1.0.3' -H 'Content-Type: application/json' \\
  -d '{"actor": {"mbox": "mailto:ada@example.com"}, "verb": {"id": "http://adlnet.gov/expapi/verbs/passed"},
       "object": {"id": "https://lms.example.com/topics/sql-injection"}, "result": {"score": {"scaled": 0.85}}}'
\`\`\`
`.trim();

/** The part of the API's description that people read first. Markdown; its second-level headings become chapters. */
export const introduction = `
Docket keeps records of secure-coding training and turns them into evidence: reports that never change and that anyone
can check. Every number printed in a report can be had from this API for the same instant.

Requests and answers are JSON in camelCase, except files. Instants are ISO 8601 in UTC with milliseconds, such as
\`2026-11-23T14:05:37.123Z\`. The version is part of the address: within \`v1\`, fields and endpoints are added and never
taken away, so skip fields that you do not know.

## Signing in

An administrator makes an API key on the page *API Keys*, with the scopes that your program needs and an expiry. The key
is shown once; keep it like a password. Send it with every request:

\`\`\`sh
curl https://docket.example.com/api/public/v1/org \\
  -H 'Authorization: Bearer dkt_live_...'
\`\`\`

Each operation names the scope it needs. Without a valid key the answer is \`401 unauthenticated\`; with one that lacks
the scope it is \`403 insufficient_scope\`, and \`required\` and \`present\` say what is missing. A revoked key stops
working with the next request.

## Errors

Every refusal has the same shape. \`error\` is a code that stays as it is, \`message\` says in English what to do, and
\`issues\` names each mistake in a request by its place:

\`\`\`json
{
  "error": "invalid_request",
  "message": "The request is not valid; see the issues.",
  "issues": [{ "path": "email", "message": "is not an e-mail address" }]
}
\`\`\`

| Status | Meaning | What to do |
| --- | --- | --- |
| 400 | The request cannot be read: broken JSON, a broken address | Repair it |
| 401 | No valid key | Check the key, its expiry and whether it was revoked |
| 403 | The key lacks the scope | Make a key with the scope in \`required\` |
| 404 | There is no such thing in your organization | Check the id; ids of other organizations are unknown here, too |
| 409 | The thing is not in a state for this | Read it again, then decide |
| 413, 415 | The body is too large, or not JSON | Send less, as \`application/json\` |
| 422 | The request is understood and wrong | Repair what \`issues\` names |
| 429 | Too many requests | Wait for the seconds in \`Retry-After\` |
| 500 | A fault of ours | Tell operations the \`X-Request-Id\` |
| 503 | The database or the storage cannot be reached | Try again after \`Retry-After\` |

Every answer carries \`X-Request-Id\`. Send your own (8 to 100 letters, digits, \`.\`, \`_\` or \`-\`) to find it again in
the logs.

## Lists

Lists take \`page\`, from 1, and \`pageSize\`, 50 unless told and at most 200. They answer
\`{ "items": [...], "page": 1, "pageSize": 50, "total": 1234 }\`; \`total\` counts everything that matches. The audit log
counts no further than 10,000 (\`totalIsCapped\`) and also takes \`cursor\`, which stays fast however far you read: send
\`nextCursor\` of an answer, with the same filters, until it is null.

## Rate limits

Unless your operations team set it otherwise, a key may make 60 requests a minute and 1,000 an hour, counted over all
processes together. Every answer tells the limits and where the key stands, as in the draft standard
[RateLimit header fields for HTTP](https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-09):

\`\`\`http
RateLimit-Policy: "minute";q=60;w=60, "hour";q=1000;w=3600
RateLimit: "minute";r=59;t=42, "hour";r=812;t=1740
\`\`\`

\`q\` requests may be made in a window of \`w\` seconds; \`r\` are left for the next \`t\` seconds. Beyond that the answer
is \`429 rate_limited\` with \`Retry-After\`. Many requests with wrong keys from one address are answered the same way.

## Asking for an instant

Answers with figures take \`asOf\`, an instant that has passed, and carry the \`asOf\` they hold for; without it they hold
for now. People, teams and assignments are then those of that instant. A report's \`asOf\` is the instant of its figures: ask
with it, and you get the printed numbers.

## Repeating a request safely

\`POST /reports\` takes the header \`Idempotency-Key\`, 1 to 255 characters of your choice, such as a UUID. After a lost
connection send the same request with the same key: it answers with the report of the first try. The same key with another
body is refused with \`422 idempotency_key_reused\`. \`POST /attempts\` needs no key: an attempt is known by its \`source\`
and \`sourceId\`, and one that is known already is not recorded twice.
`.trim();

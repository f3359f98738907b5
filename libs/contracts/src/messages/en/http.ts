import { didYouMean } from '../../similar-name.js';

/** Messages of errors of the HTTP layer: access, throttling, uploads and unavailable services. */
export const http = {
  notFound: 'Address not found. Check the URL and the request method.',
  unreadable: 'The request could not be read. Check its syntax.',
  unsupportedMediaType: 'This content type is not supported. Send the body as application/json.',
  payloadTooLarge: 'The request is larger than the server accepts. Send less data.',
  headersTooLarge:
    'The address and the headers of the request are larger than 16 KB. Send less data in them.',
  headersTooSlow:
    'The headers of the request did not arrive in time. Send it again over a faster connection.',
  bodyTooSlow: (seconds: number) =>
    `The body of the request did not arrive within ${seconds} seconds. Send it again over a faster connection.`,
  methodNotAllowed: (method: string, allowed: string) =>
    `This address does not support the method ${method}. It supports ${allowed}.`,
  tooManyBadBodies: (wait: string) =>
    `Too many requests with an unreadable body. Wait ${wait}, then try again.`,
  organizationBusy:
    'Your organization has too many requests in progress. Wait until some of them have finished, then try again.',
  queryTooLong:
    'Reading the figures took too long, so it was stopped. Try again later, or request a report: reports may take longer.',
  exportTooLong:
    'The export or erasure took too long, so it was stopped. Try again later. If this persists, ask the operator.',
  tooManyRequests: 'Too many requests. Wait a moment, then try again.',
  invalidRequest: 'The request is not valid. See the issues.',
  unknownParameter: (name: string, similar: string | undefined, known: string) =>
    `This route has no query parameter "${name}".${didYouMean(similar)} Its parameters are: ${known}.`,
  noQueryParameters: (name: string) =>
    `This route has no query parameters. Remove "${name}" from the address.`,
  internalError: (requestId: string) =>
    `An internal error occurred. Try again. If the error persists, give the operator the request ID ${requestId}.`,
  importFailed: (requestId: string) =>
    `An internal error occurred, so nothing of this file was imported. Import the file again. If the error persists, give the operator the request ID ${requestId}.`,
  databaseUnavailable: 'The database is not available at the moment. Try again in a few seconds.',
  redisUnavailable:
    'Redis is not available at the moment. Queued reports are kept in PostgreSQL. Try again in a few seconds. If the problem persists, check the Redis server.',
  signInRequired: 'Sign in to continue.',
  wrongCredentials: 'Incorrect e-mail or password. Check both, then try again.',
  administratorsOnly:
    'Only administrators of the organization have access. Ask an administrator of your organization for access.',
  operatorsOnly:
    'Only operators of this installation have access. To add an operator, run "admin operator add <address>" on the command line.',
  crossSiteRequest:
    'The request did not come from a page of this site, so it was rejected. A program must send the Origin header.',
  invalidApiKey:
    'Send a valid API key as "Authorization: Bearer dkt_live_...". The key may have expired or been revoked.',
  insufficientScope: (scope: string) =>
    `The API key does not have the scope ${scope}. Use a key with this scope.`,
  tooManyKeyRequests: (wait: string) => `This API key made too many requests. Wait ${wait}, then try again.`,
  tooManyOrganizationRequests: (wait: string) =>
    `The API keys of this organization made too many requests together. Wait ${wait}, then try again.`,
  tooManyInvalidKeys: (wait: string) =>
    `Too many requests with an invalid API key. Wait ${wait}, then try again.`,
  tooManyCodes: (wait: string) => `Too many incorrect codes. Wait ${wait}, or use a recovery code.`,
  tooManySignIns: (wait: string) => `Too many failed sign-ins. Wait ${wait}, then try again.`,
  waitSeconds: (seconds: number) => (seconds === 1 ? '1 second' : `${seconds} seconds`),
  waitMinutes: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  tooManyImports: (max: number) =>
    `Your organization already has ${max} imports in progress, or the server is busy with others. Try again when one of them has finished.`,
  uploadQuota: (mebibytes: number) =>
    `Your organization has uploaded its ${mebibytes.toLocaleString('en')} MiB of this day. Try again later, or ask the operator for a larger quota.`,
  tooManyExports: (max: number) =>
    `Your organization already has ${max} exports or erasures in progress, or the server is busy with others. Try again when one of them has finished.`,
  idempotencyKey: 'The Idempotency-Key header is empty or too long. Send 1 to 255 characters.',
  rangeNotSatisfiable: (bytes: number) =>
    `The requested range is outside the file, which has ${bytes === 1 ? '1 byte' : `${bytes} bytes`}. Correct the Range header, or omit it to download the whole file.`,
  noLogo: 'Logo not found. Upload one in the settings.',
  logoBody: 'Send the bytes of a PNG, JPEG or SVG as the request body.',
  notAnImage: 'The request body is not an image. Send the bytes of a PNG, JPEG or SVG.',
  noFiles: 'Send the files to import as multipart/form-data.',
  noFilesIssue: 'Send at least one file.',
  badFileName: 'The name of a file has control characters or is not UTF-8. Rename the file, then try again.',
  brokenUpload: 'The upload is damaged or incomplete. Send the files again as multipart/form-data.',
  brokenUploadIssue: 'The files could not be read. Send them again.',
  uploadTooLarge: (files: number, mebibytes: number) =>
    `An import accepts at most ${files} files of up to ${mebibytes} MiB each. Split the import or use the command line.`,
};

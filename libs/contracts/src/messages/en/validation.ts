/** Messages of the request schemas. Each is shown next to the field or parameter that it is about. */
export const validation = {
  /** A number in a message. */
  number: (value: number | bigint) => value.toLocaleString('en'),
  required: 'Required. Enter a value.',
  invisibleText: 'The text has no visible characters. Enter text that can be read.',
  lineBreak: 'The text has a line break. Write it in one line.',
  unknownField: (name: string) => `The request has no field "${name}". Correct its spelling, or remove it.`,
  unknownFields: 'The request has unknown fields. Correct their spelling, or remove them.',
  wrongType: {
    string: 'Enter text.',
    number: 'Enter a number.',
    int: 'Enter a whole number.',
    boolean: 'Enter true or false.',
    array: 'Enter a list.',
    object: 'Enter an object with named fields.',
    record: 'Enter an object with named fields.',
    null: 'Enter null, or remove the field.',
    never: 'This field is not allowed here. Remove it.',
  } as Record<string, string>,
  invalidValue: 'The value is not allowed here. Enter a value as described in the API documentation.',
  onlyValue: (value: string) => `Enter ${value}.`,
  oneOf: (values: string) => `Enter one of these values: ${values}.`,
  tooLong: (max: string) => `Enter at most ${max} characters.`,
  tooShort: (min: string) => `Enter at least ${min} characters.`,
  tooManyEntries: (max: string) => `Enter at most ${max} entries.`,
  tooFewEntries: (min: string) => `Enter at least ${min === '1' ? '1 entry' : `${min} entries`}.`,
  atMost: (max: string) => `Enter ${max} or less.`,
  lessThan: (max: string) => `Enter less than ${max}.`,
  atLeast: (min: string) => `Enter ${min} or more.`,
  moreThan: (min: string) => `Enter more than ${min}.`,
  uuid: 'Enter a valid UUID.',
  instant: 'Enter a date and time in ISO 8601 format with a time zone, e.g. 2026-11-23T14:05:00Z.',
  instantYears: 'Enter a year between 1 and 9999.',
  unstorableText: 'The text contains a NUL character or an unpaired surrogate. Remove it.',
  tooManyBytes: (max: number) =>
    `The text is longer than ${max} bytes of UTF-8. Shorten it; characters outside of ASCII count as 2 to 4 bytes.`,
  email: 'Enter an e-mail address, e.g. ada@example.com.',
  emailInvisible: (character: string) =>
    `The address contains a character that is not displayed (${character}). Type the address again.`,
  emailMailto: 'The address starts with "mailto:". Remove it.',
  emailQuotes: 'The address contains quotation marks. Remove them.',
  emailBrackets: 'The address contains < or >. Enter only the address, without a name.',
  emailSeparator: 'The address contains a comma or semicolon. Enter one address without separators.',
  emailSpace: 'The address contains a space. Remove it.',
  language: 'A language must not contain spaces, commas, semicolons or vertical bars.',
  effectiveInFuture: 'The effective date is in the future. Choose today or an earlier date.',
  notWithEffectiveDate: 'This cannot be changed together with an effective date. Send two requests.',
  nothingEffective:
    'Also change the role, the team, the languages, the job function or the work on bespoke software: it applies from this date.',
  noJobFunctions: 'Enter at least one job function.',
  joinedInFuture: 'The joining date is in the future. Choose today or an earlier date.',
  passwordTooShort: (min: number) => `Use at least ${min} characters.`,
  noScopes: 'Choose at least one scope.',
  contentId: 'An ID must not contain spaces, e.g. sql-injection.',
  contentIdTooLong: (max: number) => `An ID must have at most ${max} characters.`,
  cweId: 'Enter a CWE ID from 1 to 1499.',
  moduleOfNewFamily: 'To move a topic to another family, also give its module in that family.',
  titleWithoutModule: 'Also give the ID of the module that has this title.',
  noTarget: 'Choose the content to assign.',
  noScope: 'Choose who the assignment is for.',
  noTeamsOrPeople: 'Choose at least one team or person.',
  tooManyScopeTeams: (max: number) =>
    `An assignment can name at most ${max} teams. Assign it to the whole organization, or create several assignments.`,
  tooManyScopePeople: (max: number) =>
    `An assignment can name at most ${max.toLocaleString('en')} people. Choose their teams instead, or create several assignments.`,
  noItems: 'Add at least one topic or scenario.',
  tooManyItems: (max: number) =>
    `A custom selection can have at most ${max} items. Import a course or create several assignments instead.`,
  duplicateItem: 'This item is already in the selection. Remove one of the two.',
  fixedAtCreation:
    'This value is fixed when the assignment is created. Remove it from the request, or create another assignment.',
  requiredForPopulation: (population: string) => `Required for the population "${population}".`,
  notOfPopulation: (population: string) =>
    `The population "${population}" does not have this parameter. Remove it.`,
  noExemptionSubject: 'Choose an assignment or a control.',
  noPeople: 'Choose at least one person.',
  tooManyPeople: (max: number) => `Choose at most ${max} people.`,
  duplicatePerson: 'This person is listed twice. Remove one of the two.',
  noTopics: 'Choose at least one topic.',
  tooManyTopics: (max: number) => `Choose at most ${max} topics.`,
  duplicateTopic: 'This topic is listed twice. Remove one of the two.',
  noAssessment: 'Say how the people pass: by attendance, or with a score.',
  noScore: 'Enter a score from 0 to 100.',
  scoreOfAttendance: 'Attendance counts as passed in this session. Remove the score.',
  tooManyClassroomAttempts: (max: number) =>
    `A session can have at most ${max.toLocaleString('en')} attempts: people times topics. Record several sessions.`,
  endNowWithEnd: 'Give either endsAt or endNow, not both.',
  countingDays: (max: number) => `Enter a whole number of days from 0 to ${max}.`,
  attemptWithoutPerson: 'Give userId, email, employeeNumber or account.',
  attemptWithTwoPersons: 'Give either userId, or email, employeeNumber and account.',
  issuerWithoutAccount: 'accountIssuer is the system of an account. Also give the account, or remove it.',
  attemptWithoutScore: 'Give either score or result.',
  attemptWithScoreAndResult: 'Give either score or result, not both.',
  startedAfterCompletion: 'startedAt must not be later than completedAt.',
  noAttempts: 'Send at least one attempt.',
  tooManyAttempts: (max: number) => `Send at most ${max} attempts in a request.`,
  pageWithCursor: 'Send either page or cursor, not both.',
  pageBeyondLimit: (max: number) =>
    `Only the newest ${max} events can be read by page number. Use nextCursor to read older events.`,
  retentionDays: (min: number, max: number) => `Enter a whole number of days from ${min} to ${max}.`,
  timeZone: 'Enter the name of a time zone, e.g. Europe/Berlin.',
  color: 'Enter a color in hexadecimal notation, e.g. #0B6E6E.',
};

/** Messages of the schema of framework packs. */
export const frameworkPacks = {
  frameworkId: (max: number) =>
    `Enter an ID such as nist-ssdf: letters, digits, dots, hyphens and underscores, at most ${max} characters.`,
  itemId: (max: number) =>
    `Enter an ID such as PW.4: letters, digits, dots, hyphens and underscores, at most ${max} characters.`,
  noCwes: 'List at least one CWE.',
  unknownCwe: (cwe: number) => `CWE-${cwe} does not exist. Enter the number of a CWE.`,
  tooManyReferences: (max: number) =>
    `The framework refers to other items more than ${max.toLocaleString('en')} times. Refer to whole frameworks, or split it.`,
  module: 'Enter the ID of a module or the beginning of one.',
  unionReference: 'Enter "framework" or "framework/item".',
  noItems: 'A framework needs at least one item.',
  reservedId: '"summary" is a reserved ID. Choose another one.',
  familyMissing: 'An OWASP list selects topics of one family. Add the family.',
  familyNotAllowed: 'A regulatory framework selects topics of all families. Remove the family.',
  duplicateItem: (id: string) => `The item ID "${id}" is used twice. Give each item its own ID.`,
  selectsNothing: (id: string) =>
    `The item "${id}" selects no topics. Add cwes, modules, unionOf or people to it.`,
  peopleWithSelection: (id: string) =>
    `The item "${id}" is person-based and cannot also have cwes, modules or unionOf. Remove one of them.`,
  modulesWithCwes: (id: string) =>
    `The item "${id}" has both modules and CWEs. Use modules only for lists that publish no CWEs.`,
  modulesInRegulatory: 'Modules belong to one family. Select the topics of a regulatory control by CWE.',
  grouping: 'The only grouping is "docket". Remove the field if the grouping is the standard’s.',
  requiredShare:
    'Enter the required share as a whole number of percent from 1 to 100, or remove it to use the coverage threshold.',
  trainingOnly: 'Enter true or false.',
  editionMissing: 'Also give the edition that this source has published.',
  enterWholePercent: 'Enter a whole number of percent from 50 to 99.',
  reasonMissing: 'Give the reason. It is printed in documents.',
};

/** Messages about a file that cannot be used as a logo. */
export const logo = {
  tooLarge: (kilobytes: number) => `The file is larger than ${kilobytes} KB. Save a smaller version.`,
  unknownFormat: 'The file is not a PNG, JPEG or SVG. Choose another file.',
  dimensions: (size: string, min: string, max: string) =>
    `The image is ${size} pixels. Resize it so that each side has ${min} to ${max} pixels.`,
  damaged: 'The file is damaged. Export it again.',
  interlaced: 'The PNG is interlaced. Save it without interlacing.',
  unsupportedJpeg: 'This kind of JPEG is not supported. Save the image as PNG.',
  cmykJpeg:
    'The JPEG is not in RGB or grayscale with 8 bits per channel. Save it in RGB with 8 bits per channel.',
  tooComplex: 'The image takes too long to read. Save a simpler version of it.',
  empty: 'The SVG has no visible shapes. Choose another file.',
  nestedSvg: 'The SVG contains another SVG. Save it as plain shapes.',
  effect: (name: string) => `The SVG uses the effect "${name}". Save it as plain shapes.`,
  notSvg: 'The file is not an SVG. Export it again as SVG.',
  noSize: 'The SVG does not specify its size. Export it with a viewBox.',
  unsupportedCss: 'The SVG has style rules that documents do not support. Save it as a plain SVG.',
  tooManyShapes: 'The SVG has too many shapes. Simplify it.',
  embeddedDocument: 'The SVG contains a script or another document. Save it as a plain SVG.',
  script: 'The SVG contains a script. Save it as a plain SVG.',
  reference: 'The SVG refers to other images or shapes. Save it as plain shapes.',
  externalResource: 'The SVG loads an external resource. Save it as a plain SVG.',
  text: 'The SVG contains text. Convert the text to outlines, so that it looks the same everywhere.',
  unsupportedElement: (name: string) =>
    `The SVG contains <${name}>, which documents do not support. Save it as plain shapes.`,
  unknownPathCommand: 'The SVG has a path with an unknown command. Export it again.',
  gradient: 'The SVG fills a shape with a gradient or pattern. Use plain colors.',
  unknownColor: (color: string) =>
    `The SVG uses the color "${color}". Write it in hexadecimal notation, e.g. #0B6E6E.`,
  unknownTransform: 'The SVG uses an unknown transform. Export it again.',
};

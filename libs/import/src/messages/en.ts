import { didYouMean } from '@docket/contracts';
import { fileNames } from './file-names.js';

const instantFormat =
  'Use ISO 8601 with a time zone, for example 2026-03-31T17:00:00Z or 2026-03-31T19:00:00+02:00.';

/** The messages of imports in English, the original of the other languages. */
export const en = {
  /** Messages about a whole file. */
  files: {
    unknownKind: `The file name does not show what the file contains. Name it ${fileNames}, or use the extension .json, .jsonl or .ndjson for xAPI statements.`,
    unknownRecords: `The records are no xAPI statements, which have an actor, a verb and an object, and the file name does not show what else the file contains. Correct the statements, or name it ${fileNames}.`,
    unknownEncoding:
      'The file is not encoded in UTF-8, UTF-16 or Windows-1252, or this line is damaged. In Excel, choose "CSV UTF-8 (Comma delimited)" when you save it.',
    otherEncoding: (names: string) =>
      `The file is probably encoded in ${names}, not in UTF-8, UTF-16 or Windows-1252. In Excel, choose "CSV UTF-8 (Comma delimited)" when you save it.`,
    declaredSeparator: (separator: string) =>
      `The first line declares "${separator}" as the separator. Save the file with commas, semicolons, tabs or vertical bars between the columns.`,
    empty: 'The file is empty. The first row must contain the column names.',
    noObjects: 'The file contains no records. It must contain a list of JSON objects.',
    unknownColumn: (columns: string, similar: string | undefined) =>
      `Unknown column.${didYouMean(similar)} The supported columns are: ${columns}.`,
    unusableColumn:
      'The name of this column has more than 1,000 characters, a NUL character or an unpaired surrogate. Rename the column.',
    repeatedColumn: 'The records contain this property twice, in different case. Remove one of them.',
    repeatedName: ([first, second]: readonly [number, number]) =>
      `The columns ${first} and ${second} have this name. Rename or remove one of them.`,
    missingColumn: (columns: string) =>
      `The header does not contain this column. Required columns: ${columns}.`,
    noneOfColumns: (columns: string) =>
      `The header does not contain this column, nor another one that says whom a row is about. Add one of these columns: ${columns}.`,
    tooManyColumns: (found: number, max: number) =>
      `The table has ${found.toLocaleString('en-US')} columns or more, but at most ${max.toLocaleString('en-US')} can be imported. Remove the others, or check the separator.`,
    unnamedColumn: (position: string) =>
      `The cell in column ${position} has a value, but the column has no name. Add the name to the header, or remove the value.`,
    repeatedHeader: 'This row repeats the header. Remove it.',
    unbalancedQuotes:
      'The quotes of this row are not balanced. Close each quoted field with a quote, and double each quote inside it.',
    rowTooLong: (max: number) =>
      `This row is longer than ${max.toLocaleString('en-US')} characters. A quote that begins in it may not be closed.`,
    tooManyDamagedRows: (rows: number) =>
      `More than ${rows.toLocaleString('en-US')} rows have quotes that are not balanced. Correct the quotes, or export the file again.`,
    fieldCount: (found: number, expected: number) =>
      `This row has ${found} ${found === 1 ? 'field' : 'fields'}, but the header has ${expected}. Quote fields that contain the separator, and remove extra fields.`,
    oldWorkbook:
      'The file is an old Excel workbook (.xls) or is protected with a password. Save it as .xlsx without a password, or as CSV UTF-8.',
    otherDocument: 'This kind of document cannot be read. Save the spreadsheet as .xlsx or as CSV UTF-8.',
    pdf: 'The file is a PDF document. Export the data as CSV or .xlsx.',
    notText: 'The file contains neither a table nor text. Export the data as CSV or .xlsx.',
    otherArchive:
      'This kind of archive cannot be read. Use ZIP or gzip, or send the files without an archive.',
    damagedArchive: 'The file is damaged or incomplete. Save or download it again.',
    unsafeMember:
      'The archive has a file whose path leads out of it. Create the archive again from the folder with the files.',
    emptyArchive: 'The archive contains no files.',
    encrypted: 'The file is protected with a password. Create the archive again without a password.',
    tooLargeDecompressed: (gigabytes: number) =>
      `The file is too large when it is decompressed; the limit is ${gigabytes} GB. Divide it into several files.`,
    tooManyMembers: (max: number) =>
      `The archive contains more than ${max.toLocaleString('en-US')} files. Divide it into several archives.`,
    tooManySheets: (max: number) =>
      `The workbook has more than ${max} sheets. Divide it into several workbooks.`,
    tooNested: (max: number) =>
      `The file is inside more than ${max - 1} archives. Send the inner archive instead.`,
    invalidObject: 'This is not a JSON object. Correct it: each record is an object in braces.',
    objectTooLong: (max: number) =>
      `A record is longer than ${max.toLocaleString('en-US')} characters. Put each record in its own object.`,
    tooManyValues: (max: number) =>
      `A record has more than ${max.toLocaleString('en-US')} values. Remove its long lists.`,
    cellTooLong: (max: number) =>
      `The cell is longer than ${max.toLocaleString('en-US')} characters. Shorten its text.`,
    cellsTooLong: (max: number) =>
      `The cells of this row are longer than ${max.toLocaleString('en-US')} characters in total. Shorten their texts.`,
    nestedObjects: (property: string) =>
      `The property "${property}" contains a list of objects or is nested too deeply. Export one record per object.`,
    unexpectedInList: (character: string) =>
      `Expected a record, but found "${character}". The file must contain one array of JSON objects, or one object per line.`,
    severalLists: 'The document contains several lists of records. Put each list into its own file.',
    invalidNumber: (value: string) => `"${value}" is not a number. Correct the cell.`,
    invalidSerial: (value: string) =>
      `The cell has the format of a date, but ${value} is not a date. Correct the cell.`,
    errorValue: (value: string) => `The cell contains the error ${value}. Correct the formula.`,
    noFormulaValue:
      'The cell contains a formula without a result. Open the workbook in a spreadsheet program, and save it.',
    truncatedArray: 'The JSON array is not closed, so the file may be incomplete. Export it again.',
    unexpectedCharacter: (character: string) =>
      `Expected a statement, but found "${character}". The file must contain one array of statements, or one statement per line.`,
    notAResult:
      'The object after the statements is not complete, so the file may be incomplete. Export it again.',
  },
  /** Messages about a field. */
  fields: {
    required: 'Required. Enter a value.',
    unstorable: 'The value contains a NUL character or an unpaired surrogate. Remove it.',
    lineBreak:
      'The value contains a line break. Remove it. If a quote before the value does not belong there, remove the quote.',
    tooLong: (max: number) =>
      `The value is longer than ${max.toLocaleString('en-US')} characters. Shorten it.`,
    tooManyBytes: (max: number) =>
      `The value is longer than ${max.toLocaleString('en-US')} bytes of UTF-8. Shorten it; characters outside of ASCII count as 2 to 4 bytes.`,
    containsSpace: (value: string) =>
      `"${value}" contains a space. IDs have no spaces, for example sql-injection.`,
    invalidIdentifiers:
      'The value is no list of identifiers. Write it like [{"kind":"account","issuer":"https://lms.example","value":"ada.l"}]; the kinds are employee_number and account.',
    unknownChoice: (value: string, choices: string) => `"${value}" is not supported. Use one of: ${choices}.`,
    invalidScore: (value: string) =>
      `"${value}" is not a score. Enter a percentage from 0 to 100 without the percent sign, for example 85 or 85.5.`,
    invalidScoreMax: (value: string) =>
      `"${value}" is not a maximum score. Enter a number above 0, for example 20.`,
    invalidBoolean: (value: string) => `"${value}" is not a Boolean value. Use true or false.`,
    invalidDays: (value: string, max: number) =>
      `"${value}" is not a number of days. Enter a whole number from 0 to ${max}, or leave the field empty for the default.`,
    invalidCwe: (value: string) => `"${value}" is not a CWE ID. Use numbers, for example 79|80.`,
    invalidEmail: (value: string, problem: string) => `"${value}" is not an e-mail address. ${problem}`,
    invalidInstant: (value: string) => `"${value}" is not a date and time. ${instantFormat}`,
    nonexistentInstant: (value: string) =>
      `"${value}" is a date and time that does not exist. ${instantFormat}`,
    instantOutOfRange: (value: string) =>
      `"${value}" is not in the years 1 to 9999 of UTC. Enter another date and time.`,
    itemsRequired: 'Required. Enter the IDs of topics or scenarios, for example sql-injection|leaked-token.',
  },
  /** Messages about a row, some of them with a value that the database inserts. */
  rows: {
    unknownAssignment: (id: string) =>
      `Assignment "${id}" not found. Add the assignment to assignments.csv and import that file first, or correct the value.`,
    unknownFrameworkItem: (framework: string, item: string) =>
      `Item "${item}" not found in the framework "${framework}". Correct the IDs of the framework and the item.`,
    twoSubjects: 'Give either an assignment, or a framework and an item, not both.',
    noSubject: 'Required. Enter the ID of an assignment, or a framework and an item.',
    itemWithoutFramework: 'Required with an item. Enter the ID of the framework.',
    frameworkWithoutItem: 'Required with a framework. Enter the ID of the item.',
    endsBeforeStart: 'until is not later than from. Correct one of them.',
    exemptionTooLong: (years: number) => `An exemption lasts at most ${years} years. Enter an earlier time.`,
    overlappingExemption: (from: string, until: string) =>
      `The person has another exemption of the same assignment or item, from ${from} to ${until} (UTC). Choose another period.`,
    overlapAfterMerge: (email: string, other: string, from: string, until: string) =>
      `${email} was merged with ${other}, who has another exemption of the same assignment or item, from ${from} to ${until} (UTC). Remove the row, or choose another period.`,
    exemptionOfSamePerson: (line: string, other: string, email: string) =>
      `Line ${line} has an exemption of ${other} with the same start, and ${other} and ${email} are the same person since a merge. Remove one of the rows.`,
    ambiguousKey: (value: string) =>
      `"${value}" matches several records, whose keys differ only in case or in characters that are not displayed. Write it exactly like one of them, or change one of the records first.`,
    duplicate: (line: string) => `Line ${line} already contains this value. Remove one of the rows.`,
    contradictoryPerson: (person: string, other: string) =>
      `The row names two people: ${person} and ${other}. Correct one of the values, or leave it empty.`,
    identifierOfOther: (value: string, person: string) =>
      `"${value}" belongs to ${person}, but the row is about another person. Correct one of the values. If the e-mail address of ${person} has changed, add the new one as an alias first.`,
    aliasOfOther: (address: string, person: string) =>
      `"${address}" is an e-mail address of ${person}. Remove it from the row, or merge the two people first.`,
    addressInLine: (address: string, line: string) =>
      `"${address}" is also an e-mail address of the person in line ${line}. Remove it from one of the rows.`,
    unknownWithoutEmail: (value: string) =>
      `Person "${value}" not found. A new person needs an e-mail address. Add it, or correct the value.`,
    mergedPerson: (email: string) =>
      `The person with this e-mail address was merged with ${email}. Use that address, or remove the row.`,
    samePerson: (line: string) =>
      `Line ${line} has the same scenario for the same person, who was merged with another one. Remove one of the rows.`,
    unknownPerson: (email: string) =>
      `Person "${email}" not found. Add the person to people.csv and import that file first, or correct the value.`,
    unknownTeam: (name: string) =>
      `Team "${name}" not found. Add the team to teams.csv and import that file first, correct the value, or map it if the file is read with a mapping.`,
    unknownTopic: (id: string) =>
      `Topic "${id}" not found. Add the topic to topics.csv and import that file first, correct the value, or map it if the file is read with a mapping.`,
    unknownCourse: (id: string) =>
      `Course "${id}" not found. Add the course to courses.csv and import that file first, or correct the value.`,
    unknownScenario: (id: string) =>
      `Scenario "${id}" not found. Add the scenario to scenarios.csv and import that file first, correct the value, or map it if the file is read with a mapping.`,
    unknownItem: (item: string) =>
      `Topic or scenario "${item}" not found. Add it to topics.csv or scenarios.csv and import that file first, or correct the value.`,
    unknownModule: (family: string, module: string) =>
      `Module "${family}/${module}" not found. Modules are created from topics.csv. Import that file first, or correct the value.`,
    emptyTarget:
      'The target has no topics or scenarios. Add topics with topics.csv or items with courses.csv and import that file first, or correct the value.',
    fixedDays: (value: string) =>
      `The value is fixed when the assignment is created, and is ${value}. Enter ${value} or leave the field empty; for another value, import a new assignment with its own ID.`,
    createdInFuture:
      'createdAt is in the future. Enter a past time, or leave the field empty for the current time.',
    createdTooEarly: 'createdAt is before 1970, and figures begin in 1970. Enter a later time.',
    inFuture: 'This time is in the future. Correct it; only past activity can be imported.',
    invalidModule: 'A module is written as family/ID, for example web/a03-injection.',
    organizationScope: 'The scope "organization" has no name. Leave this field empty.',
    differentModuleTitle:
      'Another row has a different title for this module. Use the same title in both rows.',
    leavesBeforeJoining: 'leftAt is earlier than joinedAt. Correct one of them.',
    joinsAfterFirstMembership:
      'The history of this person has a membership that ended by joinedAt. Leave joinedAt empty to keep the history, or enter an earlier date.',
    leavesWhileAbsent:
      'By leftAt the person had already left, and returned later. Leave leftAt empty if the person has not left again, or enter the date on which the person left last.',
    keyCannotChangeAdministrator:
      'API keys cannot add or change administrators. Remove the row, or ask an administrator to make this change.',
    ownAccess: 'You cannot remove your own access. Ask another administrator to do it.',
    lastAdministrator:
      'This row would remove the last administrator who can sign in. Make another person an administrator first.',
    completedWithoutTime: 'completedAt is missing. Enter it, or change the status to started.',
    startedWithCompletion:
      'completedAt is not allowed for the status "started". Leave it empty, or change the status to completed.',
    startedWithoutTime: 'startedAt is missing. Enter it, because the status is "started".',
    startsAfterCompletion: 'startedAt is later than completedAt. Correct one of them.',
    neitherScoreNorResult: 'The attempt has neither a score nor a result. Enter one of them.',
    scoreAndResult: 'The attempt has a score and a result. Enter only one of them.',
    alreadyCompleted:
      'This scenario is already recorded as completed for this person. A completion cannot be reverted. Remove the row.',
    conflictsWithinRequest: (line: string) =>
      `Line ${line} has the same ID but different values. Give each attempt its own ID. In a file without IDs, an attempt of the same person and topic at the same time has the same ID: correct the topic or the time, or remove one row.`,
    conflictsWithRecorded: (id: string) =>
      `The attempt "${id}" is already recorded with different values. Attempts are never changed. To correct it, void it with voided-attempts.csv, and import the corrected attempt with another ID. Add a column of IDs to a file without one.`,
    conflictsWithStatement:
      'A statement with this ID is already recorded with different values. Statements are never changed. Import the corrected statement with a new ID, and void this one.',
  },
  /** Messages about an xAPI statement. */
  statements: {
    invalidJson:
      'The statement is not valid JSON. Put each statement on its own line, or all statements in one array.',
    tooDeep: (max: number) =>
      `The statement has more than ${max} objects and lists within each other. Remove its extensions.`,
    tooLong: 'The statement is longer than 1 MB. Shorten its texts and extensions.',
    tooManyValues: (max: number) =>
      `The statement has more than ${max.toLocaleString('en-US')} values. Remove its extensions.`,
    missing: 'Required. Add this property.',
    notAnObject: 'The value is not a JSON object. Enter an object.',
    notText: 'The value is not a string, or it is empty. Enter a non-empty string.',
    notUuid: 'The value is not a UUID. Enter one, for example 7f1c5a2e-6d0b-4c1a-9a3e-2b8f0c4d5e6f.',
    repeatedId: 'Another statement of the request has the same ID. Give each statement its own ID.',
    otherId: 'The ID is not the one in the parameter statementId. Correct one of them.',
    unstorable:
      'A text contains a NUL character or an unpaired surrogate, or a number is too large. Correct it.',
    unsupportedVersion: (version: string) =>
      `The version "${version}" of the statement is not supported. Use 1.0.3 or 2.0.0.`,
    severalIdentifiers: (names: string) => `The actor has several identifiers: ${names}. Keep one of them.`,
    unknownActor: 'The actor has no mbox, mbox_sha1sum, account or openid. Add one of them.',
    group: (name: string | null) =>
      `The actor${name === null ? '' : ` "${name}"`} is a group. Only the attempts of single people count. Send a statement for each person.`,
    notSha1: 'The value is not a SHA-1 in hexadecimal digits. Correct it.',
    notNumber: 'The value is not a number, or it is too long. Enter a number.',
    contradictorySuccess: (verb: string, success: boolean) =>
      `The verb is "${verb}", but result.success is ${success}. Correct one of them.`,
    contradictoryScore: (scaled: string, raw: string, percent: string) =>
      `scaled is ${scaled}, but raw is ${raw}, which is ${percent} percent. Correct one of them.`,
    notBoolean: 'The value is not true or false. Correct it.',
    notAStatementRef:
      'A voiding statement names the statement to void. Enter an object with the objectType StatementRef and the ID of that statement.',
    scaledOutOfRange: (value: string) => `scaled is ${value}, which is not from -1 to 1. Correct it.`,
    emptyScale: (min: string, max: string) => `max is ${max}, but min is ${min}. max must be greater.`,
    scoreOutOfRange: (value: string, min: string, max: string) =>
      `raw is ${value}, which is not from ${min} to ${max}. Correct it.`,
  },
  /** Messages about a value that a mapping cannot read. They say how to correct the value or the mapping. */
  values: {
    unreadableDate: (value: string) =>
      `"${value}" is not a date that can be read. Write it like 2026-03-31T17:00:00Z, 2026-03-31 17:00 or 31 March 2026.`,
    nonexistentDate: (value: string, order: string) =>
      `"${value}" does not exist with the date order ${order}. Correct the value or the date order of the mapping.`,
    unknownZone: (zone: string, value: string) =>
      `"${zone}" in "${value}" is not a time zone, or has several meanings. Write the distance from UTC, for example -05:00, or choose the time zone of the mapping.`,
    orderMissing: (value: string) =>
      `"${value}" can be read with the day or the month first. Choose the date order of the mapping.`,
    otherWeekday: (value: string, weekday: string) =>
      `"${value}" is not a ${weekday}. Correct the day of the week, the date or the date order of the mapping.`,
    dateOutOfRange: (value: string) =>
      `"${value}" is not in the years 1900 to 9999 of UTC. Enter another date and time.`,
    unreadableScore: (value: string) =>
      `"${value}" is not a score. Write it like 85, 85.5, 85 % or 17/20, or map it with the values of the mapping.`,
    decimalComma: (value: string) =>
      `"${value}" has a comma. If commas separate decimals in this file, choose that in the mapping.`,
    scoreOutOfRange: (value: string, max: string) =>
      `"${value}" is not between 0 and ${max}. Correct the value or the maximum score of the mapping.`,
    unknownResult: (value: string) =>
      `"${value}" is not mapped. Map it to passed, failed or completed, or leave such rows out.`,
  },
  /** Messages about a mapping. */
  mappings: {
    unknownField: (field: string, kind: string, similar: string | undefined) =>
      `The kind "${kind}" has no field "${field}".${didYouMean(similar)}`,
    unknownColumn: (column: string, similar: string | undefined) =>
      `The file has no column "${column}".${didYouMean(similar)}`,
    requiredField: (field: string, columns: string) =>
      `"${field}" is required. Map a column to it, or give it a value. Columns that are not mapped: ${columns}.`,
    unusedColumn: (column: string) =>
      `The column "${column}" is neither mapped nor ignored. Map it or ignore it.`,
    usedAndIgnored: (column: string) =>
      `The column "${column}" is mapped and ignored. Remove one of the two.`,
    valuesOfUnmappedField: (field: string) =>
      `"${field}" has values, but no column is mapped to it. Map one.`,
    invalidChoice: (field: string, value: string, choices: string) =>
      `"${value}" is not a value of "${field}". Use one of: ${choices}.`,
    topicColumnsOfOtherKind: 'Only attempts have topic columns. Remove them, or choose the kind attempts.',
    topicAndTopicColumns: (field: string) =>
      `The topic columns have the field "${field}". Remove it from the other fields.`,
    emptyTopicColumn: (topic: string) =>
      `The topic column "${topic}" has no column. Map a score, a result or a completion date.`,
    repeatedTopic: (topic: string) => `Two topic columns have the topic "${topic}". Remove one of them.`,
  },
};

/** The messages of imports in a language. */
export type ImportMessages = typeof en;

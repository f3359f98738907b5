import { z } from 'zod';
import { dateOrders, importMapping, importTableKinds } from './import-mappings.js';
import {
  importEncodings,
  importRejection,
  importRejectionPolicies,
  leftOutReasons,
  uploadedFile,
} from './imports.js';
import { flag } from './page.js';
import { requiredLine, text } from './text.js';

/** Number of hours for which uploaded files and rejected rows are kept. */
export const UPLOAD_HOURS = 24;
/** Maximum number of saved mappings of an organization. */
export const MAX_SAVED_MAPPINGS = 200;
/** Maximum size of all saved mappings of an organization, in bytes of JSON: the list and every upload read all of them. */
export const MAX_SAVED_MAPPING_BYTES = 1024 ** 2;
/** Maximum number of tables of one import. */
export const MAX_IMPORT_TABLES = 500;

/** What made known how to read a table: its columns are Docket's own, a saved or a built-in mapping fits, or only similar names. */
export const importRecognitions = ['own', 'saved', 'built-in', 'suggestion'] as const;
export type ImportRecognition = (typeof importRecognitions)[number];

/** A table of an uploaded file, how it would be read, and what is still to be decided. */
export const importTable = z
  .object({
    name: z.string().describe('Name of the file, with the member of an archive or the sheet'),
    statements: z.boolean().describe('Whether the file has xAPI statements, which need no mapping'),
    columns: z.array(z.string()),
    encoding: z
      .enum(importEncodings)
      .nullable()
      .describe('Encoding of a text file. Null for a workbook or JSON'),
    separator: z.string().nullable(),
    hidden: z.boolean().describe('Whether it is a hidden sheet of a workbook'),
    sample: z.array(z.array(z.string())).describe('The first rows, in the order of the columns'),
    recognizedBy: z.enum(importRecognitions).nullable(),
    recognizedAs: z.string().nullable().describe('Name of the saved or built-in mapping that fits'),
    verified: z
      .boolean()
      .describe('False for a built-in mapping that was not compared with a published sample'),
    mapping: importMapping
      .nullable()
      .describe('The suggested mapping. Null for xAPI statements, and if the contents are not recognized'),
    suggestions: z
      .partialRecord(z.enum(importTableKinds), importMapping)
      .describe(
        'By kind of records other than that of `mapping`: the mapping that fits best, which ignores all other columns without listing them. Empty for more than 200 columns',
      ),
    complete: z
      .boolean()
      .describe(
        'Whether the mapping leaves nothing to decide: required fields, columns, and the order of dates. A suggestion is never complete',
      ),
    problem: z.string().nullable().describe('Why the file cannot be read'),
  })
  .meta({ id: 'ImportTable' });
export type ImportTable = z.infer<typeof importTable>;

/** Uploaded files, which wait for their import until `expiresAt`. */
export const importUpload = z
  .object({
    id: z.uuid(),
    expiresAt: z.iso.datetime(),
    files: z.array(uploadedFile),
    tables: z.array(importTable),
  })
  .meta({ id: 'ImportUpload' });
export type ImportUploadView = z.infer<typeof importUpload>;

const tableName = text(2_000, 1).describe('Name of a table of the upload');

/** A table and how it is read. */
export const mappedTable = z.strictObject({
  name: tableName,
  mapping: importMapping.nullable().describe('Null for xAPI statements'),
});
export type MappedTable = z.infer<typeof mappedTable>;

export const previewTable = z
  .strictObject({ name: tableName, mapping: importMapping })
  .meta({ id: 'PreviewTable' });
export type PreviewTable = z.infer<typeof previewTable>;

/** A value of the file that names no record, and the number of rows with it. */
export const unmappedValue = z.object({
  field: z.string(),
  value: z.string(),
  rows: z.int(),
  suggestion: z
    .object({ key: z.string(), title: z.string() })
    .nullable()
    .describe('A record with a similar name'),
});
export type UnmappedValue = z.infer<typeof unmappedValue>;

/** A column by whose values rows can be left out. */
const leftOutColumn = z.object({
  column: z.string(),
  values: z
    .array(z.object({ value: z.string(), rows: z.int() }))
    .describe(
      'Those that the mapping leaves out and those with the most rows, with the numbers of their rows',
    ),
  more: z.int().describe('Number of further values'),
});
export type LeftOutColumn = z.infer<typeof leftOutColumn>;

/** Records that are left out on purpose, by reason. */
const leftOutRows = z.object({ reason: z.enum(leftOutReasons), rows: z.int() });

/** How a mapping reads a table. All rows are read; the lists are limited. */
export const importPreview = z
  .object({
    rows: z.int(),
    first: z
      .array(
        z.object({
          line: z.int(),
          fields: z.record(z.string(), z.string()).describe('The fields as they will be read'),
          leftOut: z.enum(leftOutReasons).nullable().describe('Why the record is left out'),
          problems: z.array(z.object({ field: z.string(), reason: z.string() })),
        }),
      )
      .describe('The first rows'),
    leftOut: z.array(leftOutRows),
    rejected: z.int().describe('Number of rows with a problem that needs no other record to be found'),
    problems: z.array(importRejection).describe('The first problems'),
    unmapped: z.array(unmappedValue).describe('Topics and teams that are not found, most frequent first'),
    unmappedValues: z.int().describe('Number of all different values that are not found'),
    leftOutValues: z
      .array(leftOutColumn)
      .describe('The columns of `leftOutRows` with the values by which rows can be left out'),
    lowScores: z
      .array(z.object({ column: z.string(), highest: z.string(), max: z.number() }))
      .describe(
        'Columns whose highest score, as it is written, is at most half of the maximum: the maximum may be another one',
      ),
    dates: z.boolean().describe('Whether the mapping reads dates from the table'),
    dateOrder: z
      .object({
        state: z
          .enum(['settled', 'ambiguous', 'contradictory'])
          .describe('Whether one order fits all dates, several, or none'),
        order: z.enum(dateOrders).nullable().describe('The settled or the usual order'),
        possible: z.array(z.enum(dateOrders)).describe('The orders that fit all dates'),
        examples: z.array(z.string()).describe('Dates as written'),
        readAs: z
          .partialRecord(z.enum(dateOrders), z.string())
          .describe('The first example as an instant, by order'),
      })
      .nullable()
      .describe('Order of day and month in the dates. Null if no date needs one'),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof importPreview>;

const onRejected = z
  .enum(importRejectionPolicies)
  .default('reject_file')
  .describe(
    'What happens to a file with rejected rows: `reject_file` imports nothing of it, `keep_good_rows` imports its other rows',
  );
const dryRunText = 'Whether to count only, without changing anything';

export const importTables = z
  .strictObject({
    tables: z.array(mappedTable).min(1).max(MAX_IMPORT_TABLES),
    onRejected,
    dryRun: z.boolean().default(false).describe(dryRunText),
  })
  .meta({ id: 'ImportTables' });
export type ImportTables = z.infer<typeof importTables>;

/** `?mapping`, `?onRejected` and `?dryRun` of an import in one request. */
export const importQuery = z.object({
  mapping: text(200, 1)
    .optional()
    .describe(
      'Name of a saved mapping, for the files whose columns it fits. Other files need the columns of a Docket file',
    ),
  onRejected,
  dryRun: flag.default(false).describe(dryRunText),
});
export type ImportQuery = z.infer<typeof importQuery>;

const mappingName = requiredLine(200);

export const saveMapping = z
  .strictObject({ name: mappingName, mapping: importMapping })
  .meta({ id: 'SaveMapping' });
export type SaveMapping = z.infer<typeof saveMapping>;

/** A saved mapping. `changedBy` is the e-mail address of the person who changed it last, or `apikey:<ID>`. */
export const savedMapping = z
  .object({
    id: z.uuid(),
    name: z.string(),
    mapping: importMapping,
    changedBy: z.string(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'SavedMapping' });
export type SavedMapping = z.infer<typeof savedMapping>;
export const savedMappingList = z.object({ items: z.array(savedMapping) }).meta({ id: 'SavedMappingList' });

import { z } from 'zod';
import { reportStatuses } from './choices.js';
import { requiredText, text } from './text.js';

const timestamp = z.iso.datetime();

/** A report that contains the data of a person. */
export const reportAboutPerson = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    title: z.string(),
    subject: z.string(),
    status: z.enum(reportStatuses).describe('`expired`: the file is deleted'),
    asOf: timestamp.nullable(),
    createdAt: timestamp,
    onLegalHold: z.boolean().describe('Whether the file cannot be deleted because of a legal hold'),
    kept: z
      .object({ basis: z.string(), by: z.string(), at: timestamp })
      .nullable()
      .describe(
        'The decision to keep the file after the erasure, with its legal basis. Null without a decision',
      ),
  })
  .meta({ id: 'ReportAboutPerson' });
export type ReportAboutPersonView = z.infer<typeof reportAboutPerson>;

/** Whether and how the personal data of a person can be erased, or what was decided after it was. */
export const erasure = z
  .object({
    erasedAt: timestamp.nullable().describe('Null if the personal data is not erased'),
    obstacle: z.string().nullable().describe('Why the data cannot be erased now. Null if it can be, or is'),
    pseudonym: z.string().describe('Replaces the name of the person in all records'),
    reports: z
      .array(reportAboutPerson)
      .describe(
        'Reports whose data contains the person, newest first: those that are stored now or, after the erasure, those that were stored then',
      ),
  })
  .meta({ id: 'Erasure' });
export type ErasureView = z.infer<typeof erasure>;

/** All data about a person. `records` has the rows of each type of record, with the columns in camel case (docs/privacy.md). */
export const exportedPersonalData = z
  .object({
    format: z.literal('docket-personal-data'),
    version: z.int(),
    organizationId: z.uuid(),
    personId: z.uuid(),
    exportedAt: timestamp,
    records: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  })
  .meta({ id: 'PersonalData' });

/** Request to erase the personal data of a person. */
export const erasePerson = z
  .strictObject({
    confirmation: text(320, 1).describe('The e-mail address of the person, as confirmation'),
  })
  .meta({ id: 'ErasePerson' });
export type ErasePerson = z.infer<typeof erasePerson>;

/** Decision to keep the file of a report that contains an erased person. */
export const keepReport = z
  .strictObject({
    basis: requiredText(2000).describe(
      'Legal basis for keeping the file, e.g. a statutory retention obligation, 1 to 2,000 characters. Recorded in the audit log',
    ),
  })
  .meta({ id: 'KeepReport' });
export type KeepReport = z.infer<typeof keepReport>;

import { didYouMean } from '@docket/contracts';

/** Messages about a value that a mapping cannot read. They say how to correct the value or the mapping. */
export const valueMessages = {
  unreadableDate: (value: string) =>
    `"${value}" is not a date that can be read. Write it like 2026-03-31T17:00:00Z, 2026-03-31 17:00 or 31 March 2026.`,
  nonexistentDate: (value: string, order: string) =>
    `"${value}" does not exist with the date order ${order}. Correct the value or the date order of the mapping.`,
  unknownZone: (zone: string, value: string) =>
    `"${zone}" in "${value}" is not a time zone, or has several meanings. Write the distance from UTC, for example -05:00, or choose the time zone of the mapping.`,
  orderMissing: (value: string) =>
    `"${value}" can be read with the day or the month first. Choose the date order of the mapping.`,
  dateOutOfRange: (value: string) =>
    `"${value}" is not in the years 1 to 9999 of UTC. Enter another date and time.`,
  unreadableScore: (value: string) =>
    `"${value}" is not a score. Write it like 85, 85.5, 85 % or 17/20, or map it with the values of the mapping.`,
  decimalComma: (value: string) =>
    `"${value}" has a comma. If commas separate decimals in this file, choose that in the mapping.`,
  scoreOutOfRange: (value: string, max: string) =>
    `"${value}" is not between 0 and ${max}. Correct the value or the maximum score of the mapping.`,
  unknownResult: (value: string) =>
    `"${value}" is not mapped. Map it to passed, failed or completed, or leave such rows out.`,
};

/** Messages about a mapping. */
export const mappingMessages = {
  unknownField: (field: string, kind: string, similar: string | undefined) =>
    `The kind "${kind}" has no field "${field}".${didYouMean(similar)}`,
  unknownColumn: (column: string, similar: string | undefined) =>
    `The file has no column "${column}".${didYouMean(similar)}`,
  requiredField: (field: string, columns: string) =>
    `"${field}" is required. Map a column to it, or give it a value. Columns that are not mapped: ${columns}.`,
  unusedColumn: (column: string) =>
    `The column "${column}" is neither mapped nor ignored. Map it or ignore it.`,
  usedAndIgnored: (column: string) => `The column "${column}" is mapped and ignored. Remove one of the two.`,
  valuesOfUnmappedField: (field: string) => `"${field}" has values, but no column is mapped to it. Map one.`,
  invalidChoice: (field: string, value: string, choices: string) =>
    `"${value}" is not a value of "${field}". Use one of: ${choices}.`,
  topicColumnsOfOtherKind: 'Only attempts have topic columns. Remove them, or choose the kind attempts.',
  topicAndTopicColumns: (field: string) =>
    `The topic columns have the field "${field}". Remove it from the other fields.`,
  emptyTopicColumn: (topic: string) =>
    `The topic column "${topic}" has no column. Map a score, a result or a completion date.`,
  repeatedTopic: (topic: string) => `Two topic columns have the topic "${topic}". Remove one of them.`,
};

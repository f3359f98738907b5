import { importMapping } from '@docket/contracts';
import { expect, it } from 'vitest';
import {
  ignoreUndecided,
  meaningOf,
  undecided,
  useOf,
  topicOf,
  isLeftOut,
  withConstant,
  withLeftOut,
  withMeaning,
  withTopicMax,
  withUse,
} from './mapping-edits.js';

const columns = ['First name', 'Last name', 'E-mail', 'Grade', 'Notes'];
const blank = importMapping.parse({ kind: 'people', fields: {} });
const use = (mapping: typeof blank, column: string, to: Parameters<typeof withUse>[1]['use']) =>
  withUse(mapping, { column, use: to, columns });

it('maps a column to a field, ignores it, and takes both back', () => {
  const mapped = use(blank, 'E-mail', 'field:email');
  expect(mapped.fields).toEqual({ email: { column: 'E-mail' } });
  expect(useOf(mapped, 'E-mail')).toBe('field:email');
  const ignored = use(mapped, 'E-mail', 'ignored');
  expect(ignored.fields).toEqual({});
  expect(useOf(ignored, 'E-mail')).toBe('ignored');
  expect(useOf(use(ignored, 'E-mail', null), 'E-mail')).toBeNull();
});

it('joins two columns of a field in the order of the file', () => {
  const joined = use(use(blank, 'Last name', 'field:name'), 'First name', 'field:name');
  expect(joined.fields).toEqual({ name: { columns: ['First name', 'Last name'] } });
  expect(use(joined, 'First name', 'ignored').fields).toEqual({ name: { column: 'Last name' } });
});

it('makes a column the score of a topic', () => {
  const topic = use({ ...blank, kind: 'attempts' as const }, 'Grade', 'topic:score');
  expect(topic.topicColumns).toEqual([{ topic: 'Grade', score: 'Grade' }]);
  expect(useOf(topic, 'Grade')).toBe('topic:score');
  expect(use(topic, 'Grade', null).topicColumns).toEqual([]);
});

it('gives a topic its own maximum, and takes it back', () => {
  const topic = use({ ...blank, kind: 'attempts' as const }, 'Grade', 'topic:score');
  const outOfTen = withTopicMax(topic, 'Grade', 10);
  expect(outOfTen.topicColumns).toEqual([{ topic: 'Grade', score: 'Grade', scoreMax: 10 }]);
  expect(topicOf(outOfTen, 'Grade')).toEqual({ topic: 'Grade', part: 'score', scoreMax: 10 });
  expect(withTopicMax(outOfTen, 'Grade', undefined)).toEqual(topic);
  expect(withTopicMax(outOfTen, 'Grade', 0)).toEqual(topic);
});

it('leaves out rows by the value of a column, and imports them again', () => {
  const byNotes = use(blank, 'Notes', 'leftOut');
  expect(useOf(byNotes, 'Notes')).toBe('leftOut');
  expect([byNotes.ignoredColumns, byNotes.leftOutRows]).toEqual([['Notes'], { Notes: [] }]);
  const leave = (mapping: typeof blank, value: string, leftOut: boolean) =>
    withLeftOut(mapping, { column: 'Notes', value, leftOut });
  const both = leave(leave(byNotes, 'Total', true), '', true);
  expect(both.leftOutRows).toEqual({ Notes: ['Total', ''] });
  expect(['TOTAL ', '', 'Ada'].map((value) => isLeftOut(both, 'Notes', value))).toEqual([true, true, false]);
  expect(leave(leave(both, 'total', false), '', false)).toEqual(byNotes);
  expect(use(both, 'Notes', 'ignored').leftOutRows).toEqual({});
  expect(use(both, 'Notes', 'field:name').leftOutRows).toEqual({});
  expect(use(both, 'Notes', null)).toEqual(blank);
});

it('keeps the left out rows of a column that is mapped, when its field changes', () => {
  const mapped = { ...use(blank, 'Notes', 'field:name'), leftOutRows: { Notes: ['Total'] } };
  expect(use(mapped, 'Notes', 'field:team').leftOutRows).toEqual({ Notes: ['Total'] });
});

it('needs no decision about columns without a name', () => {
  expect(undecided(blank, ['(column 1)', 'Notes', ''])).toEqual(['Notes']);
});

it('lists the undecided columns and ignores them at once', () => {
  const mapped = use(blank, 'E-mail', 'field:email');
  expect(undecided(mapped, columns)).toEqual(['First name', 'Last name', 'Grade', 'Notes']);
  expect(undecided(ignoreUndecided(mapped, columns), columns)).toEqual([]);
});

it('maps values regardless of case, leaves rows out, and removes a meaning', () => {
  const mapped = withMeaning(blank, { field: 'role', value: 'Staff', meaning: 'learner' });
  expect(meaningOf(mapped, 'role', 'STAFF ')).toBe('learner');
  const leftOut = withMeaning(mapped, { field: 'role', value: 'staff', meaning: null });
  expect(leftOut.values).toEqual({ role: { staff: null } });
  expect(meaningOf(leftOut, 'role', 'Staff')).toBeNull();
  expect(withMeaning(leftOut, { field: 'role', value: 'STAFF', meaning: undefined }).values).toEqual({});
});

it('gives a field one value for every row', () => {
  const constant = withConstant(blank, 'role', 'learner');
  expect(constant.fields).toEqual({ role: { value: 'learner' } });
  expect(withConstant(constant, 'role', '').fields).toEqual({});
});

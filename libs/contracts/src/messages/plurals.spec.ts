import { describe, expect, it } from 'vitest';
import { http, reports, teams } from './index.js';

describe('counts in error messages', () => {
  it.each([
    [1, '1 second', '1 minute'],
    [2, '2 seconds', '2 minutes'],
  ])('uses the plural of the time to wait for %i', (count, seconds, minutes) => {
    expect([http.waitSeconds(count), http.waitMinutes(count)]).toEqual([seconds, minutes]);
  });

  it.each([
    [0, 'because the assignment "A" is assigned to it'],
    [1, '"A" and 1 more is assigned to it'],
    [2, '"A" and 2 more are assigned to it'],
  ])('uses the plural for %i further assignments of a team', (others, text) => {
    expect(teams.hasActiveAssignments('A', others)).toContain(text);
  });

  it.each([
    [1, 'the retention policy of 1 day.'],
    [30, 'the retention policy of 30 days.'],
  ])('uses the plural for a retention period of %i days', (afterDays, text) => {
    expect(reports.fileDeleted({ date: null, byPerson: false, afterDays })).toContain(text);
  });

  it.each([
    [1, '1 byte.'],
    [2, '2 bytes.'],
  ])('uses the plural for a file of %i bytes', (bytes, text) => {
    expect(http.rangeNotSatisfiable(bytes)).toContain(text);
  });
});

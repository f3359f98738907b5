import { Turns } from '../turns.js';
import type { PairCounts } from './pair-counts.sql.js';

/** An active assignment. Instants are seconds since 1970, rounded down. */
export interface CountedAssignment {
  id: string;
  title: string;
  mandatory: boolean;
  /** IDs of the organization, or of the teams and people, in its scope. */
  scopeIds: readonly string[];
  countsFrom: number;
  createdAt: number;
  deadline: number | null;
  pastDeadline: boolean;
  /** Numbers of the tracked topics in the states. */
  topics: readonly number[];
}

/** Size of an entry: the number of a topic, with a bit for a pass, and a second. 0 instead of a topic starts a person. */
const ENTRY_BYTES = 6;
const UUID_BYTES = 16;
const PASSED = 0x8000;
const NO_TEAM = '0'.repeat(2 * UUID_BYTES);

/** State of a person on an assignment. */
type Outcome = 'idle' | 'open' | 'onTime' | 'late';

/** Counts the states of people on assignments from their activity, which is read person by person. */
export class PairCounter {
  /** IDs of people who are not counted, because one of their states is undecided. */
  readonly undecided: string[] = [];
  private readonly organization: string;
  private readonly byScope = new Map<string, CountedAssignment[]>();
  private readonly rows = new Map<CountedAssignment, Map<string, PairCounts>>();
  /** The last entry of each topic, and the entry before each entry; -1 if there is none. Only of the current person. */
  private readonly lastOf: Int32Array;
  private before = new Int32Array(1024);
  private topicOf = new Uint16Array(1024);
  private secondOf = new Float64Array(1024);
  private entries = 0;

  /** @param topics number of topics in the states */
  constructor(assignments: readonly CountedAssignment[], organizationId: string, topics: number) {
    this.organization = hexOf(organizationId);
    this.lastOf = new Int32Array(topics + 1).fill(-1);
    for (const assignment of assignments) {
      if (assignment.topics.length === 0) continue;
      for (const scope of assignment.scopeIds.map(hexOf)) {
        const others = this.byScope.get(scope);
        if (others) others.push(assignment);
        else this.byScope.set(scope, [assignment]);
      }
      this.rows.set(assignment, new Map());
    }
  }

  /** Counts people whose records follow one another. */
  async add(people: Buffer): Promise<void> {
    const turns = new Turns();
    let offset = 0;
    while (offset < people.length) {
      if (turns.isOver) await turns.next();
      const since = people.readUInt32BE(offset + 2);
      const person = hexAt(people, offset + ENTRY_BYTES);
      const team = hexAt(people, offset + ENTRY_BYTES + UUID_BYTES);
      offset = this.readActivity(people, offset + ENTRY_BYTES + 2 * UUID_BYTES);
      this.count(person, team, since);
    }
  }

  /** Returns the counts of each assignment and team. */
  *counts(): Generator<PairCounts> {
    for (const teams of this.rows.values()) yield* teams.values();
  }

  /** Reads the entries of a person. @returns the offset of the next person */
  private readActivity(people: Buffer, start: number): number {
    for (let entry = 0; entry < this.entries; entry += 1) this.lastOf[this.topicOf[entry]! & ~PASSED] = -1;
    this.entries = 0;
    let offset = start;
    for (; offset < people.length; offset += ENTRY_BYTES) {
      const word = people.readUInt16BE(offset);
      if (word === 0) break;
      if (this.entries === this.before.length) this.grow();
      const topic = word & ~PASSED;
      this.topicOf[this.entries] = word;
      this.secondOf[this.entries] = people.readUInt32BE(offset + 2);
      this.before[this.entries] = this.lastOf[topic]!;
      this.lastOf[topic] = this.entries;
      this.entries += 1;
    }
    return offset;
  }

  private grow(): void {
    const size = 2 * this.before.length;
    const [before, topicOf, secondOf] = [this.before, this.topicOf, this.secondOf];
    (this.before = new Int32Array(size)).set(before);
    (this.topicOf = new Uint16Array(size)).set(topicOf);
    (this.secondOf = new Float64Array(size)).set(secondOf);
  }

  private count(person: string, team: string, since: number): void {
    const outcomes: [CountedAssignment, Outcome][] = [];
    for (const scope of [this.organization, team, person])
      for (const assignment of this.byScope.get(scope) ?? []) {
        // A person in a team of the scope who is also named in it is one assignee.
        if (scope === person && this.byScope.get(team)?.includes(assignment)) continue;
        const outcome = this.outcomeOf(assignment, since);
        if (outcome === 'undecided') {
          this.undecided.push(uuidOf(person));
          return;
        }
        outcomes.push([assignment, outcome]);
      }
    for (const [assignment, outcome] of outcomes) {
      const row = this.rowOf(assignment, team);
      row.people += 1;
      if (outcome === 'idle') continue;
      row.started += 1;
      row[outcome] += 1;
    }
  }

  /**
   * Returns the state of the person on an assignment (docs/domain.md, section 4), or `undecided` if it depends on more than the
   * seconds in the states.
   * @param since second from which on role and team are the same
   */
  private outcomeOf(
    { topics, countsFrom, createdAt, deadline }: CountedAssignment,
    since: number,
  ): Outcome | 'undecided' {
    let started = false;
    let complete = true;
    let last = -1;
    for (const topic of topics) {
      let completed = Infinity;
      for (let entry = this.lastOf[topic]!; entry >= 0; entry = this.before[entry]!) {
        const second = this.secondOf[entry]!;
        // It may be before or after within the second.
        if (second === countsFrom) return 'undecided';
        if (second < countsFrom) continue;
        started = true;
        if (this.topicOf[entry]! >= PASSED && second < completed) completed = second;
      }
      if (completed === Infinity) complete = false;
      else if (completed > last) last = completed;
    }
    if (!complete) return started ? 'open' : 'idle';
    if (deadline === null || last < deadline) return 'onTime';
    // Someone who joined the scope later has a later deadline.
    return last === deadline || since >= createdAt ? 'undecided' : 'late';
  }

  private rowOf(assignment: CountedAssignment, team: string): PairCounts {
    const teams = this.rows.get(assignment)!;
    const found = teams.get(team);
    if (found) return found;
    const { id, title, mandatory, pastDeadline } = assignment;
    const row = noPairs({ id, title, mandatory, pastDeadline }, team === NO_TEAM ? null : uuidOf(team));
    teams.set(team, row);
    return row;
  }
}

/** Returns counts of zero. */
export const noPairs = (
  {
    id,
    title,
    mandatory,
    pastDeadline,
  }: Pick<CountedAssignment, 'id' | 'title' | 'mandatory' | 'pastDeadline'>,
  teamId: string | null,
): PairCounts => ({
  assignmentId: id,
  title,
  mandatory,
  teamId,
  people: 0,
  started: 0,
  onTime: 0,
  late: 0,
  open: 0,
  openNotDue: 0,
  idleNotDue: 0,
  pastDeadline,
  inScope: true,
});

/** Returns an ID as hexadecimal digits. */
const hexAt = (bytes: Buffer, offset: number): string => bytes.toString('hex', offset, offset + UUID_BYTES);

const hexOf = (id: string): string => id.replaceAll('-', '');

const uuidOf = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

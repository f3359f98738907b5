import type { FrameworkNoun } from '@docket/contracts/values';
import { color, type Cell, type Column } from '@docket/pdf';
import { instant } from '../language/formats.js';
import type { Lists } from './framework-evidence.lists.js';
import type { TrainedPerson } from './framework-evidence.snapshot.js';
import type { FrameworkEvidenceMessages } from './messages/en.js';

/** Draws the section `trained`: the trained people by team, with the attempts that count. */
export class TrainedList {
  /** Team of the current group; undefined before the first. */
  private team: string | null | undefined;
  private personId = '';
  /** Numbers of people and attempts of the teams that have been started. */
  private people = 0;
  private attempts = 0;

  constructor(
    private readonly lists: Lists,
    private readonly messages: FrameworkEvidenceMessages,
    private readonly noun: FrameworkNoun,
  ) {}

  begin(total: number): void {
    const t = this.messages.trained;
    if (total > 0) this.lists.open(t.title, this.columns(), t.about(this.noun));
    else this.lists.none(t.title, t.none);
  }

  row(person: TrainedPerson): void {
    const { table, document } = this.lists;
    const { name, email, team, joinedAt, leftAt, topic, topicId, source, sourceId, items } = person;
    const t = this.messages.trained;
    if (team !== this.team) this.startTeam(person);
    // Each row has the name, because the rows of a person can be on different pages.
    const isFirst = person.personId !== this.personId;
    this.personId = person.personId;
    const membership =
      leftAt === null ? instant(joinedAt) : { text: instant(joinedAt), note: t.left(instant(leftAt)) };
    table!.row([
      isFirst ? { text: name, note: email } : { text: name, color: color.secondary },
      ...(document.wide ? [isFirst ? membership : ''] : []),
      { text: topic, note: topicId },
      this.result(person),
      { text: instant(person.completedAt), note: instant(person.recordedAt) },
      { text: source, note: sourceId },
      items.join(', '),
    ]);
  }

  /** Starts a group with the numbers of its people and attempts at the first row of a team. */
  private startTeam({ team, peopleInTeam, attemptsInTeam }: TrainedPerson): void {
    this.team = team;
    const { lists } = this;
    const { messages, formats } = lists.document.language;
    const title = team ?? messages.noTeam;
    if (peopleInTeam === undefined || attemptsInTeam === undefined) return lists.table!.group({ title });
    const figureOf = (people: number, attempts: number): string =>
      this.messages.trained.inTeam(formats.count(people), formats.count(attempts));
    lists.table!.group({ title, figure: figureOf(peopleInTeam, attemptsInTeam) });
    this.people += peopleInTeam;
    this.attempts += attemptsInTeam;
    lists.total(figureOf(this.people, this.attempts));
  }

  private columns(): Column[] {
    const t = this.messages.trained;
    const { document } = this.lists;
    const at = '2026-11-23 14:05 UTC';
    const score = document.language.formats.score(100);
    return [
      { title: this.messages.untrained.person, width: 0.34, rowHeader: true },
      ...(document.wide ? [{ title: t.joined, sample: at }] : []),
      { title: t.topic, width: 0.24 },
      { title: t.score, sample: t.passed.length > score.length ? t.passed : score, align: 'right' },
      { title: t.completed, sample: at },
      { title: t.source, width: 0.18 },
      { title: t.items(this.noun), width: 0.24, lines: 40 },
    ];
  }

  private result({ score, language }: TrainedPerson): Cell {
    const { formats } = this.lists.document.language;
    const text = score === null ? this.messages.trained.passed : formats.score(score);
    return language === null ? { text } : { text, note: language };
  }
}

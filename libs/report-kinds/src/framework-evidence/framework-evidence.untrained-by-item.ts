import { denominatorOf, labelOf } from './framework-evidence.items.js';
import type { Lists } from './framework-evidence.lists.js';
import type { EvidenceItem, UntrainedByItem } from './framework-evidence.snapshot.js';
import { noListReason } from './framework-evidence.untrained.js';
import type { FrameworkEvidenceMessages } from './messages/en.js';

/** Draws the section `untrained` of snapshots before version 4: the untrained people of each item. */
export class UntrainedByItemList {
  constructor(
    private readonly lists: Lists,
    private readonly messages: FrameworkEvidenceMessages,
    private readonly items: EvidenceItem[],
  ) {}

  /** @param isFirst whether the item is the first one */
  begin(item: EvidenceItem, total: number, isFirst: boolean): void {
    const t = this.messages.untrained;
    if (isFirst) this.open();
    const { table } = this.lists;
    if (!table) return;
    const title = labelOf(item);
    const figure = t.notYet(total, denominatorOf(item));
    if (item.status === 'no-content') table.group({ title, note: t.noContent, bookmark: true });
    else if (total === 0) table.group({ title, figure, note: this.noneUntrained(item), bookmark: true });
    else table.group({ title, figure, bookmark: true });
  }

  row({ name, email, team }: UntrainedByItem): void {
    const { table, document } = this.lists;
    table!.row([name, email, team ?? document.language.messages.noTeam]);
  }

  private open(): void {
    const t = this.messages.untrained;
    const { document } = this.lists;
    const reason = noListReason(document, this.messages, this.items);
    if (!reason) {
      this.lists.open(t.title, [
        { title: t.person, width: 0.36 },
        { title: t.email, width: 0.4 },
        { title: t.team, width: 0.24 },
      ]);
      return;
    }
    this.lists.none(t.title, reason);
  }

  /** Returns why no untrained people are listed for an item. */
  private noneUntrained(item: EvidenceItem): string {
    const { exempt } = this.lists.document.language.messages;
    if (!item.exempt) return this.messages.untrained.everyone;
    return denominatorOf(item) === 0 ? exempt.everyone : exempt.everyoneElse;
  }
}

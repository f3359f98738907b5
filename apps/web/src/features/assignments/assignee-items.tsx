import type { AssigneeView } from '@docket/contracts';
import { ItemsDialog } from '../../page/items-dialog.js';
import { TrackedItems } from '../../page/tracked-items.js';
import { useSession } from '../auth/use-session.js';

/** Number of completed items. Opens a dialog with each item, its date and the attempt that completes it. */
export function AssigneeItems({ assignee }: { assignee: AssigneeView }) {
  const { timeZone } = useSession().organization;
  const { name, complete, tracked, items } = assignee;
  return (
    <ItemsDialog title={name} complete={complete} tracked={tracked}>
      {items && <TrackedItems items={items} timeZone={timeZone} />}
    </ItemsDialog>
  );
}

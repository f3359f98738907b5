import { Alert, Button } from '@mantine/core';
import { common } from '../messages/index.js';
import { LeaveGuard } from './leave-guard.js';
import type { useDraft } from './use-draft.js';

/** Guards the input of a form, and says if it was restored. */
export function UnsavedInput({ draft }: { draft: ReturnType<typeof useDraft> }) {
  return (
    <>
      <LeaveGuard when={draft.dirty} isSaved={draft.isSaved} discard={draft.drop} />
      {draft.restored && (
        <Alert color="gray" mb="md" role="status">
          {common.restored.text}{' '}
          <Button variant="subtle" size="compact-sm" onClick={draft.discard}>
            {common.restored.discard}
          </Button>
        </Alert>
      )}
    </>
  );
}

import { ActionIcon, Kbd, Loader, Modal, Tooltip } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { search as t } from '../../messages/search.js';
import type { PageLink } from './search.js';

const Search = lazy(async () => ({ default: (await import('./search.js')).Search }));

/** Search dialog for pages, people, assignments and reports. Ctrl+K opens it (Cmd+K on macOS). */
export function SearchDialog({ pages }: { pages: PageLink[] }) {
  const [opened, { open, close }] = useDisclosure(false);
  useHotkeys([['mod+K', open]], []);
  return (
    <>
      <Tooltip
        label={
          <>
            {t.title} <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">K</Kbd>
          </>
        }
      >
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t.title} onClick={open}>
          <IconSearch size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Modal.Root opened={opened} onClose={close} yOffset="10dvh" size="lg" padding={0}>
        <Modal.Overlay />
        <Modal.Content aria-label={t.title}>
          <Modal.Body>
            {opened && (
              <Suspense fallback={<Loader size={16} m="md" aria-label={t.searching} />}>
                <Search pages={pages} close={close} />
              </Suspense>
            )}
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

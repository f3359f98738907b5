import { Kbd, Loader, Modal, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { search as t } from '../../messages/index.js';
import type { PageLink } from './hits.js';
import classes from './search-dialog.module.css';

const Search = lazy(async () => ({ default: (await import('./search.js')).Search }));

/** Search dialog for everything that has a page, and for actions. Ctrl+K opens and closes it (Cmd+K on macOS). */
export function SearchDialog({ pages }: { pages: PageLink[] }) {
  const [opened, { open, close, toggle }] = useDisclosure(false);
  // Without exceptions, so that the keys also work while the field of the search has the focus.
  useHotkeys([['mod+K', toggle]], []);
  return (
    <>
      <UnstyledButton className={classes['open']} aria-keyshortcuts="Control+K" onClick={open}>
        <IconSearch size={16} stroke={1.6} aria-hidden />
        <span className={classes['openLabel']}>{t.open}</span>
        <Kbd size="xs" className={classes['keys']} aria-hidden>
          Ctrl K
        </Kbd>
      </UnstyledButton>
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

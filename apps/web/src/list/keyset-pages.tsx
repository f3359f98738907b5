import { Button, Group, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconChevronsLeft } from '@tabler/icons-react';
import { common } from '../messages/index.js';
import { type ListSearch, pageSizes } from './list-search.js';
import classes from './list.module.css';

type Props = {
  pageSize: number;
  changeSize: (part: Pick<ListSearch, 'pageSize'>) => void;
  /** Cursor of the next newer page; null on the newest page. */
  newer: string | null;
  /** Cursor of the next older page; null on the oldest page. */
  older: string | null;
  /** Goes to a cursor, or to the newest page if it is undefined. */
  go: (cursor: string | undefined) => void;
};

/** Cursor-based pagination for lists that are too long to count: newest, newer, older. */
export function KeysetPages({ pageSize, changeSize, newer, older, go }: Props) {
  return (
    <nav aria-label={common.list.pages} className={classes['pages']}>
      <Select
        aria-label={common.list.rowsPerPage}
        size="xs"
        w={128}
        allowDeselect={false}
        data={pageSizes.map((rows) => ({ value: String(rows), label: common.list.perPage(rows) }))}
        value={String(pageSize)}
        onChange={(rows) => changeSize({ pageSize: pageSizes.find((each) => String(each) === rows) })}
      />
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconChevronsLeft size={15} aria-hidden />}
          disabled={newer === null}
          onClick={() => go(undefined)}
        >
          {common.list.newest}
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconChevronLeft size={15} aria-hidden />}
          disabled={newer === null}
          onClick={() => go(newer ?? undefined)}
        >
          {common.list.newer}
        </Button>
        <Button
          variant="default"
          size="xs"
          rightSection={<IconChevronRight size={15} aria-hidden />}
          disabled={older === null}
          onClick={() => go(older ?? undefined)}
        >
          {common.list.older}
        </Button>
      </Group>
    </nav>
  );
}

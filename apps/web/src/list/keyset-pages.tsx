import { Button, Group, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconChevronsLeft } from '@tabler/icons-react';
import { type ListSearch, pageSizes } from './list-search.js';
import classes from './list.module.css';

type Props = {
  pageSize: number;
  changeSize: (part: Pick<ListSearch, 'pageSize'>) => void;
  /** Leads to newer rows; null on the newest page. */
  newer: string | null;
  /** Leads to older rows; null where there are none. */
  older: string | null;
  /** Goes to a cursor; to the newest rows without one. */
  go: (cursor: string | undefined) => void;
};

/** The ways through a list too long to count: newer, older, and back to the newest. */
export function KeysetPages({ pageSize, changeSize, newer, older, go }: Props) {
  return (
    <nav aria-label="Pages of the list" className={classes['pages']}>
      <Select
        aria-label="Rows per page"
        size="xs"
        w={128}
        allowDeselect={false}
        data={pageSizes.map((rows) => ({ value: String(rows), label: `${rows} per page` }))}
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
          Newest
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconChevronLeft size={15} aria-hidden />}
          disabled={newer === null}
          onClick={() => go(newer ?? undefined)}
        >
          Newer
        </Button>
        <Button
          variant="default"
          size="xs"
          rightSection={<IconChevronRight size={15} aria-hidden />}
          disabled={older === null}
          onClick={() => go(older ?? undefined)}
        >
          Older
        </Button>
      </Group>
    </nav>
  );
}

import { Group, Pagination, Select, Text } from '@mantine/core';
import { count } from '../format/number.js';
import { type ListSearch, pageSizes } from './list-search.js';
import classes from './list.module.css';

type Props = {
  page: number;
  pageSize: number;
  total: number;
  change: (part: Pick<ListSearch, 'page' | 'pageSize'>) => void;
};

/** Which rows are shown of how many, and the way to the others. */
export function Pages({ page, pageSize, total, change }: Props) {
  const last = Math.min(page * pageSize, total);
  return (
    <nav aria-label="Pages of the list" className={classes['pages']}>
      <Group gap="xs">
        <Select
          aria-label="Rows per page"
          size="xs"
          w={128}
          allowDeselect={false}
          data={pageSizes.map((rows) => ({ value: String(rows), label: `${rows} per page` }))}
          value={String(pageSize)}
          onChange={(rows) => change({ pageSize: pageSizes.find((each) => String(each) === rows) })}
        />
        <Text className="quiet figures" fz="xs">
          {count(Math.min((page - 1) * pageSize + 1, last))}–{count(last)} of {count(total)}
        </Text>
      </Group>
      <Pagination
        size="sm"
        total={Math.ceil(total / pageSize)}
        value={page}
        siblings={0}
        onChange={(next) => change({ page: next > 1 ? next : undefined })}
        getItemProps={(item) => ({ 'aria-label': `Page ${item}` })}
        getControlProps={(control) => ({ 'aria-label': `${control} page` })}
      />
    </nav>
  );
}

import { Group, Pagination, Select, Text } from '@mantine/core';
import { common } from '../messages/index.js';
import { type ListSearch, pageSizes } from './list-search.js';
import classes from './list.module.css';

type Props = {
  page: number;
  pageSize: number;
  total: number;
  change: (part: Pick<ListSearch, 'page' | 'pageSize'>) => void;
};

/** Numbered pagination with the page size and the range of rows on the page. */
export function Pages({ page, pageSize, total, change }: Props) {
  const last = Math.min(page * pageSize, total);
  return (
    <nav aria-label={common.list.pages} className={classes['pages']}>
      <Group gap="xs">
        <Select
          aria-label={common.list.rowsPerPage}
          size="xs"
          w={128}
          allowDeselect={false}
          data={pageSizes.map((rows) => ({ value: String(rows), label: common.list.perPage(rows) }))}
          value={String(pageSize)}
          onChange={(rows) => change({ pageSize: pageSizes.find((each) => String(each) === rows) })}
        />
        <Text className="quiet figures" fz="xs">
          {common.list.range(Math.min((page - 1) * pageSize + 1, last), last, total)}
        </Text>
      </Group>
      <Pagination
        size="sm"
        total={Math.ceil(total / pageSize)}
        value={page}
        siblings={0}
        onChange={(next) => change({ page: next > 1 ? next : undefined })}
        getItemProps={(item) => ({ 'aria-label': common.list.page(item) })}
        getControlProps={(control) => ({ 'aria-label': common.list.steps[control] })}
      />
    </nav>
  );
}

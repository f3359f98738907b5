import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { common } from '../messages/index.js';

/** The file of a list: the path of the list in the API, and its filters. The page of the list is ignored. */
export type ExportedList = { path: string; query: Record<string, unknown> };

const formats = ['csv', 'xlsx'] as const;

/** Menu that downloads all rows of a list that match its filters. Plain links let the browser stream and name the file. */
export function ExportMenu({ list }: { list: ExportedList }) {
  return (
    <Menu position="bottom-end" keepMounted={false}>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={15} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {common.list.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} component="a" href={addressOf(list, format)} download>
            {common.list.exportAs[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function addressOf({ path, query }: ExportedList, format: (typeof formats)[number]): string {
  const { page: _, pageSize: __, ...filters } = query;
  const given = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '');
  const parameters = new URLSearchParams(
    given.map(([name, value]): [string, string] => [name, String(value)]),
  );
  return `/api/admin/${path}.${format}${parameters.size > 0 ? `?${parameters}` : ''}`;
}

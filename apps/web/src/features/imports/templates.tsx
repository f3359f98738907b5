import { importTableKinds, importTemplate, type ImportTableKind } from '@docket/contracts';
import { Button, Menu, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { imports as t } from '../../messages/index.js';
import { kindLabel } from './labels.js';
import classes from './import-page.module.css';

/** Spreadsheets read a CSV file as UTF-8 only with this mark. */
const BYTE_ORDER_MARK = '\ufeff';

/** Menu of CSV templates, one for each kind of records. */
export function Templates() {
  return (
    <section className={`paper ${classes['card']}`} aria-labelledby="templates">
      <Title order={2} fz="1rem" id="templates">
        {t.templates.title}
      </Title>
      <Text className="quiet" mt={4} mb="sm">
        {t.templates.text}
      </Text>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" size="xs" leftSection={<IconDownload size={15} aria-hidden />}>
            {t.templates.download}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {importTableKinds.map((kind) => (
            <Menu.Item key={kind} onClick={() => download(kind)}>
              {kindLabel(kind)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </section>
  );
}

function download(kind: ImportTableKind): void {
  const url = URL.createObjectURL(
    new Blob([BYTE_ORDER_MARK + importTemplate(kind)], { type: 'text/csv;charset=utf-8' }),
  );
  const link = Object.assign(document.createElement('a'), { href: url, download: `${kind}.csv` });
  link.click();
  URL.revokeObjectURL(url);
}

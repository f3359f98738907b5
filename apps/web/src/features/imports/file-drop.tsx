import { ActionIcon, Button, FileButton, Text } from '@mantine/core';
import { IconFileUpload, IconX } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { size } from '../../format/number.js';
import { imports } from '../../messages/index.js';
import classes from './import-page.module.css';

const t = imports.files;

const extensions = ['.csv', '.tsv', '.txt', '.xlsx', '.json', '.jsonl', '.ndjson', '.zip', '.gz'];

/** Drop zone for files, with a button to select files. */
export function FileDrop({ add }: { add: (files: File[]) => void }) {
  const [over, setOver] = useState(false);
  const [rejected, setRejected] = useState<string[]>([]);
  const addFiles = (files: File[]) => {
    const isSupported = (file: File) =>
      extensions.some((extension) => file.name.toLowerCase().endsWith(extension));
    setRejected(files.filter((file) => !isSupported(file)).map(({ name }) => name));
    add(files.filter(isSupported));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    addFiles([...event.dataTransfer.files]);
  };
  return (
    <>
      <div
        className={classes['drop']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileUpload size={28} stroke={1.5} color="var(--docket-link)" aria-hidden />
        <Text fw={600}>{t.drop}</Text>
        <Text className="quiet">{t.formats}</Text>
        <FileButton onChange={addFiles} accept={extensions.join(',')} multiple resetRef={{ current: null }}>
          {(props) => (
            <Button variant="default" mt="xs" {...props}>
              {t.choose}
            </Button>
          )}
        </FileButton>
      </div>
      {rejected.length > 0 && (
        <Text role="alert" c="var(--docket-bad)" mt="xs" style={{ overflowWrap: 'anywhere' }}>
          {t.unsupported(rejected.join(', '), extensions.join(', '))}
        </Text>
      )}
    </>
  );
}

/** List of the selected files. */
export function ChosenFiles({ files, remove }: { files: File[]; remove: (file: File) => void }) {
  if (files.length === 0) return null;
  return (
    <ul className={classes['files']} aria-label={t.chosen}>
      {files.map((file) => (
        <li key={file.name} className={classes['fileRow']}>
          <span className={classes['name']}>{file.name}</span>
          <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8 }}>
            <span className="quiet figures">{size(file.size)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t.remove(file.name)}
              onClick={() => remove(file)}
            >
              <IconX size={15} />
            </ActionIcon>
          </span>
        </li>
      ))}
    </ul>
  );
}

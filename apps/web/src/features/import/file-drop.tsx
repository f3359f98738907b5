import { ActionIcon, Button, FileButton, Text } from '@mantine/core';
import { IconFileUpload, IconX } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { size } from '../../format/number.js';
import classes from './import-page.module.css';

const endings = ['.csv', '.tsv', '.txt', '.ndjson', '.jsonl', '.json'];

/** A place to drop files on, with a button that does the same. */
export function FileDrop({ add }: { add: (files: File[]) => void }) {
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  const take = (files: File[]) => {
    const fits = (file: File) => endings.some((ending) => file.name.toLowerCase().endsWith(ending));
    setRefused(files.filter((file) => !fits(file)).map(({ name }) => name));
    add(files.filter(fits));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
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
        <Text fw={600}>Drop files here</Text>
        <Text className="quiet">CSV, NDJSON or JSON</Text>
        <FileButton onChange={take} accept={endings.join(',')} multiple resetRef={{ current: null }}>
          {(props) => (
            <Button variant="default" mt="xs" {...props}>
              Choose files
            </Button>
          )}
        </FileButton>
      </div>
      {refused.length > 0 && (
        <Text role="alert" c="var(--docket-bad)" mt="xs" style={{ overflowWrap: 'anywhere' }}>
          Not taken: {refused.join(', ')}. Files end in {endings.join(', ')}; save a spreadsheet as CSV first.
        </Text>
      )}
    </>
  );
}

/** The files chosen so far. */
export function ChosenFiles({ files, remove }: { files: File[]; remove: (file: File) => void }) {
  if (files.length === 0) return null;
  return (
    <ul className={classes['files']} aria-label="Chosen files">
      {files.map((file) => (
        <li key={file.name} className={classes['fileRow']}>
          <span className={classes['name']}>{file.name}</span>
          <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8 }}>
            <span className="quiet figures">{size(file.size)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Leave out ${file.name}`}
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

import type { ImportUploadView } from '@docket/contracts';
import { Alert, Button, Group, Progress, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiFailure, messageOf } from '../../api/failure.js';
import { imports as t } from '../../messages/index.js';
import { createUpload } from './api/create-upload.js';
import { ChosenFiles, FileDrop } from './file-drop.js';
import { SavedMappings } from './saved-mappings.js';
import { Templates } from './templates.js';
import classes from './import-page.module.css';

/** Selection and upload of files, with templates and the saved mappings. */
export function FilesStep({ open }: { open: (upload: ImportUploadView) => void }) {
  const [chosen, setChosen] = useState<File[]>([]);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const upload = useMutation({
    mutationFn: (files: File[]) => {
      running.current = new AbortController();
      return createUpload(files, running.current.signal);
    },
    onSuccess: open,
  });
  const set = (files: File[]) => {
    upload.reset();
    setChosen(files);
  };
  return (
    <div className={classes['columns']}>
      <section className={`paper ${classes['card']}`} aria-label={t.files.choose}>
        <FileDrop add={(files) => set(merged(chosen, files))} />
        <ChosenFiles files={chosen} remove={(file) => set(chosen.filter((each) => each !== file))} />
        {upload.error instanceof ApiFailure && (
          <Alert role="alert" color="red" title={t.files.uploadFailed} mt="md">
            {messageOf(upload.error)}
          </Alert>
        )}
        {upload.isPending ? (
          <Uploading cancel={() => running.current?.abort()} />
        ) : (
          <Button mt="md" disabled={chosen.length === 0} onClick={() => upload.mutate(chosen)}>
            {t.continue}
          </Button>
        )}
        <Text className="quiet" fz="xs" mt="md">
          {t.files.note}
        </Text>
      </section>
      <aside className={classes['aside']}>
        <SavedMappings />
        <Templates />
      </aside>
    </div>
  );
}

function Uploading({ cancel }: { cancel: () => void }) {
  return (
    <div role="status" className={classes['uploading']}>
      <Text mb={6}>{t.files.uploading}</Text>
      <Progress
        value={100}
        animated
        striped
        size={5}
        color="var(--docket-link)"
        aria-label={t.files.uploading}
      />
      <Group mt="sm">
        <Button variant="default" size="xs" onClick={cancel}>
          {t.files.cancelUpload}
        </Button>
      </Group>
    </div>
  );
}

/** Merges selected files; a file replaces an earlier selected file with the same name. */
const merged = (before: File[], added: File[]): File[] => [
  ...before.filter((file) => !added.some(({ name }) => name === file.name)),
  ...added,
];

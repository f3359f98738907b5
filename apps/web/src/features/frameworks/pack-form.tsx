import { frameworkPack, issuesOf, type FrameworkPack, type Issue } from '@docket/contracts';
import { Alert, Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { ApiFailure, messageOf } from '../../api/failure.js';
import { frameworks } from '../../messages/index.js';
import { RichText } from '../../page/rich-text.js';
import { savePack } from './api/save-pack.js';
import classes from './compliance.module.css';

const t = frameworks.packForm;

/** Maximum size of a file in bytes. */
const MAX_FILE_BYTES = 1_000_000;

const example: FrameworkPack = {
  id: 'our-guideline',
  version: '2026.1',
  kind: 'regulatory',
  noun: 'requirement',
  title: 'Our secure coding guideline',
  items: [
    { id: 'SC-1', title: 'Annual training', people: 'any-topic' },
    { id: 'SC-2', title: 'Input handling', cwes: [20, 79, 89] },
    { id: 'SC-3', title: 'Access control', unionOf: ['owasp-web-2025/A01'] },
  ],
};

/** Form to add or replace a custom framework. The JSON is pasted or read from a file; errors include their path in the JSON. */
export function PackForm() {
  const [text, setText] = useState('');
  const [issues, setIssues] = useState<Issue[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const cache = useQueryClient();
  const fail = (found: Issue[]) => {
    setIssues(found);
    field.current?.focus();
  };
  const save = useMutation({
    mutationFn: savePack,
    onSuccess: (_answer, pack) => {
      setText('');
      setIssues([]);
      void cache.invalidateQueries({ queryKey: ['compliance'] });
      notifications.show({ color: 'accent', title: t.saved, message: pack.title });
    },
    onError: (error) => {
      const found = error instanceof ApiFailure ? error.issues : [];
      fail(found.length > 0 ? found : [{ path: '', message: messageOf(error) }]);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parsePack(text);
    if (parsed.pack) save.mutate(parsed.pack);
    else fail(parsed.issues);
  };
  const open = async (file: File | null) => {
    if (!file) return;
    if (file.size > MAX_FILE_BYTES) return fail([{ path: '', message: t.tooLarge }]);
    setText(await file.text());
    setIssues([]);
  };

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <Textarea
          ref={field}
          label={t.label}
          description={t.hint}
          placeholder={t.placeholder}
          autosize
          minRows={8}
          maxRows={24}
          spellCheck={false}
          className={classes['pack']}
          value={text}
          error={issues.length > 0}
          aria-describedby={issues.length > 0 ? 'pack-issues' : undefined}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setIssues([]);
          }}
        />
        {issues.length > 0 && <Issues issues={issues} />}
        <Group gap="sm">
          <Button type="submit" loading={save.isPending}>
            {t.save}
          </Button>
          <FileButton accept="application/json,.json" onChange={(file) => void open(file)}>
            {(button) => (
              <Button {...button} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
                {t.openFile}
              </Button>
            )}
          </FileButton>
          {text === '' && (
            <Button variant="subtle" onClick={() => setText(JSON.stringify(example, null, 2))}>
              {t.loadExample}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

function Issues({ issues }: { issues: Issue[] }) {
  return (
    <Alert id="pack-issues" color="red" icon={<IconAlertTriangle size={18} />} title={t.failed}>
      <ul className={classes['issues']}>
        {issues.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path && (
              <>
                <code className="hash">{path}</code>{' '}
              </>
            )}
            {message}
          </li>
        ))}
      </ul>
      {issues.length > 1 && (
        <Text fz="xs" mt="xs">
          <RichText text={t.positions} values={{ path: <code className="hash">items.0.cwes</code> }} />
        </Text>
      )}
    </Alert>
  );
}

/** Parses and validates a pack as the server does. */
function parsePack(text: string): { pack: FrameworkPack | null; issues: Issue[] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const message = text.trim() === '' ? t.required : t.invalidJson((error as Error).message);
    return { pack: null, issues: [{ path: '', message }] };
  }
  const parsed = frameworkPack.safeParse(data);
  if (parsed.success) return { pack: parsed.data, issues: [] };
  const issues = issuesOf(parsed.error.issues);
  return { pack: null, issues };
}

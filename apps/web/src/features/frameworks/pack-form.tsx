import { frameworkPack, type FrameworkPack, type Issue } from '@docket/contracts';
import { Alert, Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { ApiFailure, messageOf } from '../../api/failure.js';
import { savePack } from './api/save-pack.js';
import classes from './compliance.module.css';

/** Larger files are no pack. In bytes. */
const LARGEST = 1_000_000;

const example: FrameworkPack = {
  id: 'our-guideline',
  version: '2026.1',
  kind: 'regulatory',
  title: 'Our secure coding guideline',
  items: [
    { id: 'SC-1', title: 'Yearly training', people: 'any-topic' },
    { id: 'SC-2', title: 'Input handling', cwes: [20, 79, 89] },
    { id: 'SC-3', title: 'Access control', unionOf: ['owasp-web-2025/A01'] },
  ],
};

/** Adds a framework as a pack: JSON that is pasted or read from a file. Mistakes are told at their places. */
export function PackForm() {
  const [text, setText] = useState('');
  const [mistakes, setMistakes] = useState<Issue[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const cache = useQueryClient();
  const fail = (found: Issue[]) => {
    setMistakes(found);
    field.current?.focus();
  };
  const save = useMutation({
    mutationFn: savePack,
    onSuccess: (_answer, pack) => {
      setText('');
      setMistakes([]);
      void cache.invalidateQueries({ queryKey: ['compliance'] });
      notifications.show({ color: 'accent', title: 'Framework saved', message: pack.title });
    },
    onError: (error) => {
      const issues = error instanceof ApiFailure ? error.issues : [];
      fail(issues.length > 0 ? issues : [{ path: '', message: messageOf(error) }]);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { pack, issues } = readPack(text);
    if (pack) save.mutate(pack);
    else fail(issues);
  };
  const open = async (file: File | null) => {
    if (!file) return;
    if (file.size > LARGEST)
      return fail([{ path: '', message: 'The file is larger than 1 MB: no pack is.' }]);
    setText(await file.text());
    setMistakes([]);
  };

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <Textarea
          ref={field}
          label="Pack"
          description="JSON with id, version, kind, title and items. A pack with the id of an earlier one takes its place."
          placeholder="Paste the JSON of a pack here"
          autosize
          minRows={8}
          maxRows={24}
          spellCheck={false}
          className={classes['pack']}
          value={text}
          error={mistakes.length > 0}
          aria-describedby={mistakes.length > 0 ? 'pack-mistakes' : undefined}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setMistakes([]);
          }}
        />
        {mistakes.length > 0 && <Mistakes mistakes={mistakes} />}
        <Group gap="sm">
          <Button type="submit" loading={save.isPending}>
            Save the framework
          </Button>
          <FileButton accept="application/json,.json" onChange={(file) => void open(file)}>
            {(button) => (
              <Button {...button} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
                Open a file
              </Button>
            )}
          </FileButton>
          {text === '' && (
            <Button variant="subtle" onClick={() => setText(JSON.stringify(example, null, 2))}>
              Begin with an example
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

function Mistakes({ mistakes }: { mistakes: Issue[] }) {
  return (
    <Alert
      id="pack-mistakes"
      color="red"
      icon={<IconAlertTriangle size={18} />}
      title="The pack cannot be saved"
    >
      <ul className={classes['issues']}>
        {mistakes.map(({ path, message }) => (
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
      {mistakes.length > 1 && (
        <Text fz="xs" mt="xs">
          A place such as <code className="hash">items.0.cwes</code> counts from 0.
        </Text>
      )}
    </Alert>
  );
}

/** Reads a pack as the server does. */
function readPack(text: string): { pack: FrameworkPack | null; issues: Issue[] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const reason =
      text.trim() === '' ? 'Paste a pack, or open a file.' : `No JSON: ${(error as Error).message}`;
    return { pack: null, issues: [{ path: '', message: reason }] };
  }
  const parsed = frameworkPack.safeParse(data);
  if (parsed.success) return { pack: parsed.data, issues: [] };
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return { pack: null, issues };
}

import { Progress } from '@mantine/core';
import { size } from '../../format/number.js';
import { imports as t } from '../../messages/imports.js';
import type { FileProgress } from './use-import.js';
import classes from './import-page.module.css';

/** Status and progress of each file of the import. */
export function ImportFiles({ files, running }: { files: FileProgress[]; running: boolean }) {
  return (
    <ul className={classes['files']} aria-label={t.files.label}>
      {files.map((file) => (
        <li key={file.name}>
          <div className={classes['fileRow']}>
            <span className={classes['name']}>{file.name}</span>
            <FileState file={file} running={running} />
          </div>
          <div className="quiet figures">{summaryOf(file)}</div>
          {running && !file.result && file.rows > 0 && (
            <Progress.Root size={5} mt={6}>
              <Progress.Section
                value={100}
                animated
                striped
                color="var(--docket-link)"
                aria-label={t.files.reading(file.name)}
              />
            </Progress.Root>
          )}
        </li>
      ))}
    </ul>
  );
}

function FileState({ file: { result, rows }, running }: { file: FileProgress; running: boolean }) {
  const [tone, label] = result
    ? result.imported
      ? ['good', t.files.states.imported]
      : ['bad', t.files.states.rejected]
    : running
      ? rows > 0
        ? ['live', t.files.states.reading]
        : ['quiet', t.files.states.waiting]
      : ['quiet', t.files.states.rejected];
  return (
    <span className={classes['state']} data-tone={tone}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {tone === 'bad' ? (
          <path d="M7 1.5l6 11H1z" fill="currentColor" />
        ) : (
          <circle
            cx="7"
            cy="7"
            r="5"
            fill={tone === 'good' ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="1.7"
          />
        )}
        {tone === 'live' && <path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor" />}
      </svg>
      {label}
    </span>
  );
}

function summaryOf({ result, rows, size: bytes }: FileProgress): string {
  if (!result) return rows > 0 ? t.files.rowsRead(rows) : size(bytes);
  const parts = [result.kind ? t.files.kinds[result.kind] : t.files.unknownKind, t.files.rows(result.rows)];
  for (const key of ['created', 'updated', 'unchanged', 'ignored', 'rejected'] as const) {
    if (result[key] > 0) parts.push(t.files[key](result[key]));
  }
  return parts.join(' · ');
}

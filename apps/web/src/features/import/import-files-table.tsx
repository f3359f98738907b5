import { Progress } from '@mantine/core';
import { count, counted, size } from '../../format/number.js';
import type { FileProgress } from './use-import.js';
import classes from './import-page.module.css';

/** Where each file of the import stands. */
export function ImportFiles({ files, running }: { files: FileProgress[]; running: boolean }) {
  return (
    <ul className={classes['files']} aria-label="Files">
      {files.map((file) => (
        <li key={file.name}>
          <div className={classes['fileRow']}>
            <span className={classes['name']}>{file.name}</span>
            <FileState file={file} running={running} />
          </div>
          <div className="quiet figures">{factsOf(file)}</div>
          {running && !file.result && file.rows > 0 && (
            <Progress.Root size={5} mt={6}>
              <Progress.Section
                value={100}
                animated
                striped
                color="var(--docket-link)"
                aria-label={`Reading ${file.name}`}
              />
            </Progress.Root>
          )}
        </li>
      ))}
    </ul>
  );
}

function FileState({ file: { result, rows }, running }: { file: FileProgress; running: boolean }) {
  const [tone, word] = result
    ? result.rejected > 0
      ? ['bad', 'Not imported']
      : ['good', 'Imported']
    : running
      ? rows > 0
        ? ['live', 'Reading']
        : ['quiet', 'Waiting']
      : ['quiet', 'Not imported'];
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
      {word}
    </span>
  );
}

function factsOf({ result, rows, size: bytes }: FileProgress): string {
  if (!result) return rows > 0 ? `${counted(rows, 'row')} read` : size(bytes);
  const parts = [
    result.kind ? result.kind.replace('-', ' ') : 'kind not recognized',
    counted(result.rows, 'row'),
  ];
  for (const key of ['created', 'updated', 'unchanged', 'ignored', 'rejected'] as const) {
    if (result[key] > 0) parts.push(`${count(result[key])} ${key}`);
  }
  return parts.join(' · ');
}

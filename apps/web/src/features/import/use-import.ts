import type { ImportFileResult, ImportRejection } from '@docket/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { messageOf } from '../../api/failure.js';
import { announce } from '../../page/announcer.js';
import { importFiles } from './api/import-files.js';

/** Where one file stands. `rows` counts what was read so far. */
export type FileProgress = { name: string; size: number; rows: number; result: ImportFileResult | null };
/** An import from choosing files to its result. */
export type ImportState = {
  stage: 'choosing' | 'running' | 'done' | 'cancelled' | 'failed';
  files: FileProgress[];
  rejections: ImportRejection[];
  ok: boolean;
  message: string | null;
};

const empty: ImportState = { stage: 'choosing', files: [], rejections: [], ok: false, message: null };

/** Runs one import at a time; leaving the page cancels it. */
export function useImport(onDone: () => void) {
  const [state, setState] = useState(empty);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(
    async (files: File[]) => {
      const control = new AbortController();
      running.current = control;
      setState({ ...empty, stage: 'running', files: files.map(started) });
      try {
        await importFiles(
          files,
          (line) => {
            if (line.type === 'progress') setState(withFile(line.file, { rows: line.rows }));
            else if (line.type === 'file') setState(withFile(line.result.file, { result: line.result }));
            else {
              setState((before) => ({
                ...line.files.reduce((state, result) => withFile(result.file, { result })(state), before),
                stage: 'done',
                ok: line.ok,
                rejections: line.rejections,
              }));
              announce(line.ok ? 'Import finished' : 'Import finished with rejected rows');
              onDone();
            }
          },
          control.signal,
        );
      } catch (error) {
        const stage = control.signal.aborted ? 'cancelled' : 'failed';
        setState((before) => ({ ...before, stage, message: messageOf(error) }));
        announce(stage === 'cancelled' ? 'Import cancelled' : 'Import failed');
      }
    },
    [onDone],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  const reset = useCallback(() => setState(empty), []);
  return { state, start, cancel, reset };
}

const started = (file: File): FileProgress => ({ name: file.name, size: file.size, rows: 0, result: null });

function withFile(name: string, part: Partial<FileProgress>): (state: ImportState) => ImportState {
  return (state) => {
    const known = state.files.some((file) => file.name === name);
    const files = known ? state.files : [...state.files, { name, size: 0, rows: 0, result: null }];
    return { ...state, files: files.map((file) => (file.name === name ? { ...file, ...part } : file)) };
  };
}

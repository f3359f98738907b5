import type { ImportFileResult, ImportRejection } from '@docket/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { messageOf } from '../../api/failure.js';
import { imports as t } from '../../messages/imports.js';
import { announce } from '../../page/announcer.js';
import { importFiles } from './api/import-files.js';

/** Progress of one file. `rows` is the number of rows read so far. */
export type FileProgress = { name: string; size: number; rows: number; result: ImportFileResult | null };
/** State of an import, from the selection of files to the result. */
export type ImportState = {
  stage: 'choosing' | 'running' | 'done' | 'cancelled' | 'failed';
  files: FileProgress[];
  rejections: ImportRejection[];
  ok: boolean;
  message: string | null;
};

const empty: ImportState = { stage: 'choosing', files: [], rejections: [], ok: false, message: null };

/** Runs one import at a time. Leaving the page cancels the import. */
export function useImport(onDone: () => void) {
  const [state, setState] = useState(empty);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(
    async (files: File[]) => {
      const controller = new AbortController();
      running.current = controller;
      setState({ ...empty, stage: 'running', files: files.map(initialProgress) });
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
              announce(line.ok ? t.announcements.done : t.announcements.rejected);
              onDone();
            }
          },
          controller.signal,
        );
      } catch (error) {
        const stage = controller.signal.aborted ? 'cancelled' : 'failed';
        setState((before) => ({ ...before, stage, message: messageOf(error) }));
        announce(t.announcements[stage]);
      }
    },
    [onDone],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  const reset = useCallback(() => setState(empty), []);
  return { state, start, cancel, reset };
}

const initialProgress = (file: File): FileProgress => ({
  name: file.name,
  size: file.size,
  rows: 0,
  result: null,
});

function withFile(name: string, part: Partial<FileProgress>): (state: ImportState) => ImportState {
  return (state) => {
    const exists = state.files.some((file) => file.name === name);
    const files = exists ? state.files : [...state.files, { name, size: 0, rows: 0, result: null }];
    return { ...state, files: files.map((file) => (file.name === name ? { ...file, ...part } : file)) };
  };
}

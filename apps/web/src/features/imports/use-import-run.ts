import type { ImportFileResult, ImportProgress, ImportTables } from '@docket/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { messageOf } from '../../api/failure.js';
import { runImport } from './api/run-import.js';

/** Progress of one table. `rows` is the number of rows read so far. */
export type TableProgress = { name: string; rows: number; result: ImportFileResult | null };
export type ImportOutcome = Extract<ImportProgress, { type: 'done' }>;
/** State of a check or an import. */
export type RunState = {
  stage: 'running' | 'done' | 'cancelled' | 'failed';
  tables: TableProgress[];
  outcome: ImportOutcome | null;
  /** Why the run failed. */
  message: string | null;
};

const empty: RunState = { stage: 'running', tables: [], outcome: null, message: null };

/**
 * Runs one check or import of an upload at a time. Leaving the page cancels it.
 * @param onEnd called at the end of each run, however it ends
 */
export function useImportRun(onEnd: (state: Pick<RunState, 'stage' | 'outcome'>) => void) {
  const [state, setState] = useState(empty);
  const running = useRef<AbortController>(null);
  const ended = useRef(onEnd);
  useEffect(() => {
    ended.current = onEnd;
  });
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(async (uploadId: string, request: ImportTables) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const tables = request.tables.map(({ name }) => ({ name, rows: 0, result: null }));
    setState({ ...empty, tables });
    try {
      let outcome: ImportOutcome | null = null;
      const receive = (line: ImportProgress) => {
        if (line.type === 'done') outcome = line;
        setState((before) => afterLine(before, line));
      };
      await runImport(uploadId, request, receive, controller.signal);
      ended.current({ stage: 'done', outcome });
    } catch (error) {
      // A newer run, or the end of the page, has replaced this one.
      if (running.current !== controller) return;
      const stage = controller.signal.aborted ? 'cancelled' : 'failed';
      setState((before) => ({ ...before, stage, message: messageOf(error) }));
      ended.current({ stage, outcome: null });
    }
  }, []);
  const cancel = useCallback(() => running.current?.abort(), []);
  return { state, start, cancel };
}

function afterLine(state: RunState, line: ImportProgress): RunState {
  if (line.type === 'progress') return withTable(state, line.file, { rows: line.rows });
  if (line.type === 'file') return withTable(state, line.result.file, { result: line.result });
  const listed = line.files.reduce((before, result) => withTable(before, result.file, { result }), state);
  return { ...listed, stage: 'done', outcome: line };
}

function withTable(state: RunState, name: string, part: Partial<TableProgress>): RunState {
  const known = state.tables.some((table) => table.name === name);
  const tables = known ? state.tables : [...state.tables, { name, rows: 0, result: null }];
  return { ...state, tables: tables.map((table) => (table.name === name ? { ...table, ...part } : table)) };
}

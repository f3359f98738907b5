import {
  missingFieldNames,
  type ImportMapping,
  type ImportTable,
  type ImportUploadView,
  type MappedTable,
} from '@docket/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { deleteUpload } from './api/delete-upload.js';
import { undecided } from './mapping-edits.js';

/** A table of the upload, as the administrator has mapped it. */
export interface WizardTable {
  table: ImportTable;
  mapping: ImportMapping | null;
  /** Whether the table is imported. */
  included: boolean;
  /** Whether the administrator has gone through the mapping. */
  reviewed: boolean;
}

/** What the page shows: a step, and for the mapping of a table its position. */
export type View =
  { step: 'files' | 'contents' | 'check' | 'result' } | { step: 'columns' | 'values'; at: number };

/** The state of the wizard. `upload` is null until files are uploaded. */
export interface Wizard {
  view: View;
  upload: ImportUploadView | null;
  tables: WizardTable[];
}

const empty: Wizard = { view: { step: 'files' }, upload: null, tables: [] };

/** Returns whether a table can be imported as it is: its columns are Docket's or those of a saved mapping, or it was reviewed. */
export function isReady({ table, mapping, reviewed }: WizardTable): boolean {
  if (table.problem !== null) return false;
  if (table.statements) return true;
  if (reviewed) return mapping !== null && undecided(mapping, table.columns).length === 0;
  return table.complete && (table.recognizedBy === 'own' || table.recognizedBy === 'saved');
}

/** Returns the tables to import, in the format of the API. */
export const mappedTables = (tables: WizardTable[]): MappedTable[] =>
  tables
    .filter(({ included }) => included)
    .map(({ table, mapping }) => ({ name: table.name, mapping: table.statements ? null : mapping }));

/** Returns what to show after the upload: the check if nothing is to be decided, the only table, or the list of tables. */
function firstView(tables: WizardTable[]): View {
  if (tables.length > 0 && tables.every(isReady)) return { step: 'check' };
  const only = tables.length === 1 ? tables[0] : undefined;
  if (!only?.included) return { step: 'contents' };
  const { mapping, table } = only;
  const decided =
    mapping && undecided(mapping, table.columns).length === 0 && missingFieldNames(mapping).length === 0;
  return { step: decided && table.recognizedBy === 'built-in' ? 'values' : 'columns', at: 0 };
}

/** Holds the state of the wizard. Leaving the page, or starting over, deletes the uploaded files. */
export function useWizard() {
  const [state, setState] = useState(empty);
  const uploadId = useRef<string>(null);
  const discard = useCallback(() => {
    // The server deletes forgotten uploads after a day, so a failure has no consequence.
    if (uploadId.current) void deleteUpload(uploadId.current).catch(() => undefined);
    uploadId.current = null;
  }, []);
  useEffect(() => discard, [discard]);

  const open = (upload: ImportUploadView) => {
    uploadId.current = upload.id;
    const tables = upload.tables.map((table) => ({
      table,
      mapping: table.mapping,
      included: table.problem === null,
      reviewed: false,
    }));
    setState({ upload, tables, view: firstView(tables) });
  };
  const show = (view: View) => setState((before) => ({ ...before, view }));
  const change = (at: number, part: Partial<WizardTable>) =>
    setState((before) => ({
      ...before,
      tables: before.tables.map((table, index) => (index === at ? { ...table, ...part } : table)),
    }));
  const reset = () => {
    discard();
    setState(empty);
  };
  /** Forgets the upload, which the server has deleted after the import. */
  const finish = () => {
    uploadId.current = null;
  };
  return { ...state, open, show, change, reset, finish };
}

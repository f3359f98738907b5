export {
  checkRows,
  selectRow,
  selectRows,
  selectTotal,
  type Row,
  type SqlConnection,
  type SqlValues,
} from './select-rows.js';
export * as tables from './tables.js';

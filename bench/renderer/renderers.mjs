// Who takes part: from which module, and up to how many rows; more would take hours or all memory.
import { findChromium, PYTHON, hasReportLab } from './programs.mjs';

/**
 * `options` go to the module's `render`; `thread` draws in a thread with the limits that the worker sets; `package` is
 * one of bench/package.json; `elsewhere` draws in processes that are not measured here; `missing` says why one cannot
 * take part on this machine.
 */
export const RENDERERS = [
  { name: 'ours', module: 'ours.mjs', thread: true },
  { name: 'ours, untagged', module: 'ours.mjs', thread: true, options: { tagged: false } },
  { name: 'floor: strings and deflate', module: 'floor.mjs' },
  {
    name: 'reportlab, canvas',
    command: PYTHON,
    script: 'peers/reportlab-canvas.py',
    missing: () => !hasReportLab() && 'no Python with reportlab (PYTHON=... names another one)',
  },
  { name: 'PDFKit doc.text, Helvetica', module: 'peers/pdfkit-text.mjs' },
  { name: 'PDFKit doc.text, embedded', module: 'peers/pdfkit-text.mjs', options: { embedded: true } },
  { name: 'jspdf + autotable', module: 'peers/jspdf-autotable.mjs', package: true },
  { name: 'pdfmake', module: 'peers/pdfmake.mjs', package: true },
  { name: 'PDFKit doc.table', module: 'peers/pdfkit-table.mjs', largest: 10_000 },
  {
    name: 'Chromium print',
    module: 'peers/chromium.mjs',
    largest: 10_000,
    elsewhere: true,
    missing: () => !findChromium() && 'no Chromium',
  },
  { name: 'react-pdf', module: 'peers/react-pdf.mjs', package: true, largest: 1_000 },
];

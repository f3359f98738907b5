// The renderers, their modules and their maximum numbers of rows. More rows would take hours or exhaust the memory.
import { findChromium, PYTHON, hasReportLab } from './programs.mjs';

/**
 * `options` are passed to the module's `render`. `thread` renders in a thread with the worker's resource limits. `package` needs
 * the packages of bench/package.json. `usesOtherProcesses` renders in processes whose CPU time and memory are not measured.
 * `unavailableReason` returns the reason if the renderer is not available on this machine.
 */
export const RENDERERS = [
  { name: 'docket', module: 'docket.mjs', thread: true },
  { name: 'docket, untagged', module: 'docket.mjs', thread: true, options: { tagged: false } },
  { name: 'minimum: strings and deflate', module: 'minimum.mjs' },
  {
    name: 'reportlab, canvas',
    command: PYTHON,
    script: 'peers/reportlab-canvas.py',
    unavailableReason: () =>
      !hasReportLab() && 'Python with reportlab is not installed (set PYTHON to another interpreter)',
  },
  { name: 'PDFKit doc.text, Helvetica', module: 'peers/pdfkit-text.mjs' },
  { name: 'PDFKit doc.text, embedded', module: 'peers/pdfkit-text.mjs', options: { embedded: true } },
  { name: 'jspdf + autotable', module: 'peers/jspdf-autotable.mjs', package: true },
  { name: 'pdfmake', module: 'peers/pdfmake.mjs', package: true },
  { name: 'PDFKit doc.table', module: 'peers/pdfkit-table.mjs', maxRows: 10_000 },
  {
    name: 'Chromium print',
    module: 'peers/chromium.mjs',
    maxRows: 10_000,
    usesOtherProcesses: true,
    unavailableReason: () => !findChromium() && 'Chromium is not installed',
  },
  { name: 'react-pdf', module: 'peers/react-pdf.mjs', package: true, maxRows: 1_000 },
];

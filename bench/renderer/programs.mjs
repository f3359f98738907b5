// Installed programs that some renderers need.
import { canRun } from '../../tools/processes.mjs';

export const PYTHON = process.env.PYTHON ?? 'python3';

export const hasReportLab = () => canRun(PYTHON, ['-c', 'import reportlab']);

export const findChromium = () =>
  ['chromium', 'chromium-browser', 'google-chrome'].find((name) => canRun(name, ['--version']));

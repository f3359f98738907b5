// Programs of this machine that some renderers are.
import { works } from '../../tools/processes.mjs';

export const PYTHON = process.env.PYTHON ?? 'python3';

export const hasReportLab = () => works(PYTHON, ['-c', 'import reportlab']);

export const findChromium = () =>
  ['chromium', 'chromium-browser', 'google-chrome'].find((name) => works(name, ['--version']));

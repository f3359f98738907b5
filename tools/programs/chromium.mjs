import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canRun } from '../processes.mjs';
import { installDebianProgram, hasDebianPackages } from './debian-program.mjs';
import { writeLauncher } from './launcher.mjs';
import { installNpmProgram } from './npm-program.mjs';
import { runCommand } from './run-command.mjs';

const SYSTEM_BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Font configuration: the fonts of the machine, and the fonts of the package for a machine without fonts. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Finds a browser for the tests: an installed one, otherwise one that is downloaded to .data/programs.
 * @returns the path or name of the program
 * @throws Error with the reason if no browser is available
 */
export async function findChromium() {
  const installed = SYSTEM_BROWSERS.find((name) => canRun(name, ['--version']));
  if (installed) return installed;
  if (process.platform === 'linux' && process.arch === 'x64') return fromNpm();
  if (hasDebianPackages()) return installDebianProgram('chromium', ['chromium'], 'usr/lib/chromium/chromium');
  throw new Error('no browser is installed; install Chromium or Google Chrome');
}

async function fromNpm() {
  return installNpmProgram('chromium', 'start-chromium', async (part) => {
    const entry = pathToFileURL(join(part, 'node_modules/@sparticuz/chromium/build/index.js')).href;
    const unpack = `await (await import(${JSON.stringify(entry)})).default.executablePath()`;
    // The package unpacks into TMPDIR, and unpacks its libraries only if the environment looks like AWS Lambda.
    const env = { ...process.env, TMPDIR: part, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
    await runCommand(process.execPath, ['--input-type=module', '--eval', unpack], { env });
    rmSync(join(part, 'node_modules'), { recursive: true });
    writeFileSync(join(part, 'fonts.conf'), FONTS);
    writeLauncher(join(part, 'start-chromium'), '$here/chromium', {
      LD_LIBRARY_PATH: '$here/al2023/lib',
      FONTCONFIG_FILE: '$here/fonts.conf',
    });
  });
}

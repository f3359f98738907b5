import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { works } from '../processes.mjs';
import { debianProgram, hasDebianPackages } from './debian-program.mjs';
import { writeLauncher } from './launcher.mjs';
import { npmPackage } from './npm-package.mjs';
import { output } from './output.mjs';

const OWN = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The machine's fonts, and those of the package for a machine that has none. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Finds a browser for the tests: the machine's own, else one that is unpacked below .data.
 * @returns its path
 * @throws Error that says why there is none
 */
export async function findChromium() {
  const own = OWN.find((name) => works(name, ['--version']));
  if (own) return own;
  if (process.platform === 'linux' && process.arch === 'x64') return fromNpm();
  if (hasDebianPackages()) return debianProgram('chromium', ['chromium'], 'usr/lib/chromium/chromium');
  throw new Error('install Chromium or Google Chrome');
}

async function fromNpm() {
  return npmPackage('chromium', 'start-chromium', async (part) => {
    const entry = pathToFileURL(join(part, 'node_modules/@sparticuz/chromium/build/index.js')).href;
    const unpack = `await (await import(${JSON.stringify(entry)})).default.executablePath()`;
    // The package unpacks into the folder for temporary files, and its libraries only where it believes to be on AWS.
    const env = { ...process.env, TMPDIR: part, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
    await output(process.execPath, ['--input-type=module', '--eval', unpack], { env });
    rmSync(join(part, 'node_modules'), { recursive: true });
    writeFileSync(join(part, 'fonts.conf'), FONTS);
    writeLauncher(join(part, 'start-chromium'), '$here/chromium', {
      LD_LIBRARY_PATH: '$here/al2023/lib',
      FONTCONFIG_FILE: '$here/fonts.conf',
    });
  });
}

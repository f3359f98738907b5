// What the programs of this repository are run with by the tools.
import { join } from 'node:path';
import { dataFolder, root } from './paths.mjs';

/** The command of a built app: `api`, `worker` or `cli`. */
export function commandLine(app) {
  // On Linux the kernel ends a child with its parent; elsewhere the child looks after that itself.
  const guard = process.platform === 'linux' ? [] : ['--import', join(root, 'tools/die-with-parent.mjs')];
  return [process.execPath, '--enable-source-maps', ...guard, join(root, `dist/apps/${app}/src/main.js`)];
}

/** The environment of a development run on these services; what the user has set stays. */
export function appEnvironment(up, port = process.env.PORT ?? '3000') {
  const production = process.env.NODE_ENV === 'production';
  const kept = production
    ? {}
    : { AUTH_SECRET: up.secrets.authSecret, STORAGE_DIR: join(dataFolder(), 'storage') };
  return {
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    // Node keeps what it has compiled, so that the next start is faster.
    NODE_COMPILE_CACHE: join(dataFolder(), 'compile-cache'),
    PUBLIC_URL: `http://localhost:${port}`,
    ...kept,
    ...withoutEmpty(process.env),
    ...up.env,
    PORT: String(port),
  };
}

const withoutEmpty = (env) => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

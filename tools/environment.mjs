// Command lines and environment variables of the programs that the tools start.
import { join } from 'node:path';
import { dataFolder, root } from './paths.mjs';

/** Returns the command line of a built app: `api`, `worker` or `cli`. */
export function commandLine(app) {
  // On Linux the kernel terminates a child with its parent. Elsewhere the child watches its parent.
  const guard = process.platform === 'linux' ? [] : ['--import', join(root, 'tools/die-with-parent.mjs')];
  return [process.execPath, '--enable-source-maps', ...guard, join(root, `dist/apps/${app}/src/main.js`)];
}

/** Returns the environment of the apps with these services. Variables that the user has set are not overridden. */
export function appEnvironment(services, port = process.env.PORT ?? '3000') {
  const production = process.env.NODE_ENV === 'production';
  const localDefaults = production
    ? {}
    : {
        AUTH_SECRET: services.secrets.authSecret,
        ENCRYPTION_KEYS: services.secrets.encryptionKeys,
        STORAGE_DIR: join(dataFolder(), 'storage'),
      };
  return {
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    // Caches compiled code, so that the next start is faster.
    NODE_COMPILE_CACHE: join(dataFolder(), 'compile-cache'),
    PUBLIC_URL: `http://localhost:${port}`,
    ...localDefaults,
    ...withoutEmpty(process.env),
    ...services.env,
    PORT: String(port),
  };
}

/**
 * Returns the environments of the API and of the worker: without the owner of the tables, and the worker's without accounts and the keys of
 * sessions and stored secrets.
 */
export function programEnvironments(env) {
  const { DATABASE_OWNER_URL: _owner, ...api } = env;
  const { AUTH_DATABASE_URL: _accounts, AUTH_SECRET: _sessions, ENCRYPTION_KEYS: _keys, ...worker } = api;
  return { api, worker };
}

const withoutEmpty = (env) => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

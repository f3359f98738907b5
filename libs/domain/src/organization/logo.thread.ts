import { parentPort, workerData } from 'node:worker_threads';
import { checkLogo } from './logo-check.js';
import type { LogoFacts } from './read-logo.js';

/** Reads the image in `workerData`. The thread ends when it has sent the result. */
const result = checkLogo(workerData as Uint8Array);
parentPort!.postMessage(
  'problem' in result
    ? result
    : ({
        mediaType: result.image.mediaType,
        width: result.image.width,
        height: result.image.height,
      } satisfies LogoFacts),
);

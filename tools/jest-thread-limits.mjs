import { setFlagsFromString } from 'node:v8';

// tools/test.mjs starts Jest with a large young generation. Threads that tests start have the limits of the product.
setFlagsFromString('--min-semi-space-size=0');
setFlagsFromString('--max-semi-space-size=0');

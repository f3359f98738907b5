import { join, sep } from 'node:path';
import TestSequencer from '@jest/test-sequencer';
import { root } from './paths.mjs';

const wholeProducts = join(root, 'test') + sep;

/** Runs the tests of whole products first: one that begins last would leave the other processors idle. */
export default class extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isLong = ({ path }) => path.startsWith(wholeProducts);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}

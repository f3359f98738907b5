import { DocketError } from '@docket/contracts';
import { describe, expect, it } from 'vitest';
import { codeOf, inPhase } from './failures.js';
import { RenderError } from './render-pool.js';

const failing = (error: Error) => inPhase('collect_failed', () => Promise.reject(error)).catch(codeOf);

describe('codeOf', () => {
  it('returns the code of the phase, unless the error is more specific', async () => {
    expect(await failing(new Error('no connection'))).toBe('collect_failed');
    expect(await failing(new DocketError('not_found', 'Assignment not found.'))).toBe('subject_not_found');
    expect(codeOf(new RenderError('render_memory', new Error('out of memory')))).toBe('render_memory');
    expect(codeOf(new Error('anything'))).toBe('render_failed');
  });

  it.each(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO'])(
    'returns storage_failed for the disk error %s',
    async (code) => {
      const error = Object.assign(new Error('The disk failed.'), { code });
      expect(await failing(error)).toBe('storage_failed');
      expect(codeOf(new RenderError('render_failed', error))).toBe('storage_failed');
    },
  );
});

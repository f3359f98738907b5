import type { FrameworkPack } from '@docket/contracts';
import { z } from 'zod';

/**
 * Shape of a stored pack. Its content was checked when it was added, and is not checked again: a later version may accept less,
 * and 500 items with their CWEs take 40 ms.
 */
export const storedPack = z.custom<FrameworkPack>((pack) => typeof pack === 'object' && pack !== null);

import type { Config } from '@docket/config';
import { DiskStorage } from './disk-storage.js';
import { S3Storage } from './s3-storage.js';
import type { Storage } from './storage.js';

/** Creates the configured storage: the bucket if one is configured, else the folder. */
export const openStorage = ({ s3, storageDir }: Pick<Config, 's3' | 'storageDir'>): Storage =>
  s3 ? new S3Storage(s3) : new DiskStorage(storageDir);

import { ImportMappingsService, ImportUploads } from '@docket/domain';
import { Module } from '@nestjs/common';
import { ThrottleModule } from '../throttle/throttle.module.js';
import { ImportMappingsController } from './import-mappings.controller.js';
import { ImportRuns } from './import-runs.js';
import { ImportSlots, PreviewSlots } from './import-slots.js';
import { ImportsController } from './imports.controller.js';
import { UploadContents } from './upload-contents.js';
import { UploadsController } from './uploads.controller.js';

/** Imports of training records. */
@Module({
  imports: [ThrottleModule],
  controllers: [ImportsController, ImportMappingsController, UploadsController],
  providers: [ImportMappingsService, ImportRuns, ImportSlots, ImportUploads, PreviewSlots, UploadContents],
  exports: [ImportSlots],
})
export class ImportsModule {}

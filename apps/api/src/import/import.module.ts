import { Module } from '@nestjs/common';
import { ImportsController } from './imports.controller.js';

/** Import of files. */
@Module({
  controllers: [ImportsController],
})
export class ImportModule {}

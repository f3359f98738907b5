import { Module } from '@nestjs/common';
import { ImportsController } from './imports.controller.js';

/** Imports of training records. */
@Module({
  controllers: [ImportsController],
})
export class ImportsModule {}

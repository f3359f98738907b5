import { Module } from '@nestjs/common';
import { ThrottleModule } from '../throttle/throttle.module.js';
import { ImportSlots } from './import-slots.js';
import { ImportsController } from './imports.controller.js';

/** Imports of training records. */
@Module({
  imports: [ThrottleModule],
  controllers: [ImportsController],
  providers: [ImportSlots],
  exports: [ImportSlots],
})
export class ImportsModule {}

import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Stopping } from './stopping.js';

/** Probes, and the end of the process. */
@Module({
  controllers: [HealthController],
  providers: [Stopping],
  exports: [Stopping],
})
export class HealthModule {}

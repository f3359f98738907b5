import { TeamsService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { TeamsController } from './teams.controller.js';

@Module({ controllers: [TeamsController], providers: [TeamsService], exports: [TeamsService] })
export class TeamsModule {}

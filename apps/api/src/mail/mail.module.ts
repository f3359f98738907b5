import { MAIL_QUOTA, MailOutbox } from '@docket/domain';
import { Module } from '@nestjs/common';
import { SETTINGS, type ApiSettings } from '../api-config.js';
import { MailController } from './mail.controller.js';

/** The outbox of e-mail messages. */
@Module({
  controllers: [MailController],
  providers: [
    MailOutbox,
    {
      provide: MAIL_QUOTA,
      useFactory: ({ quotas }: ApiSettings) => quotas.mailsPerDay,
      inject: [SETTINGS],
    },
  ],
  exports: [MailOutbox],
})
export class MailModule {}

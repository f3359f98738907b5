import { Tenancy } from '@docket/domain';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { Module, type DynamicModule } from '@nestjs/common';
import { ormOptions } from './orm.js';

/** Provides MikroORM and `Tenancy`, the entry point to the database, for the whole process. */
@Module({})
export class PersistenceModule {
  static forRoot(databaseUrl: string, poolSize?: number): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      imports: [
        MikroOrmModule.forRoot({
          driver: PostgreSqlDriver,
          ...ormOptions(databaseUrl, poolSize),
          registerRequestContext: false,
        }),
      ],
      providers: [Tenancy],
      exports: [Tenancy], // the ORM module is already global
    };
  }
}

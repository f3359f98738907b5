import { Tenancy } from '@docket/domain';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { Module, type DynamicModule } from '@nestjs/common';
import { ormOptions } from './orm.js';

/** The database for a whole process: MikroORM, and `Tenancy` as the way to it. */
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
      exports: [Tenancy], // the ORM itself is global already
    };
  }
}

import { DatabaseLoad, Tenancy } from '@docket/domain';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { Module, type DynamicModule } from '@nestjs/common';
import { ormOptions } from './orm.js';

/** Number of connections of a process that does not configure it. */
const DEFAULT_POOL = 10;

/** Provides MikroORM and `Tenancy`, the entry point to the database, for the whole process. */
@Module({})
export class PersistenceModule {
  /** @param options `shared`: whether organizations share the connections (`DatabaseLoad`), for processes that answer requests */
  static forRoot(
    databaseUrl: string,
    poolSize = DEFAULT_POOL,
    { shared = false }: { shared?: boolean } = {},
  ): DynamicModule {
    const load = shared ? [{ provide: DatabaseLoad, useValue: new DatabaseLoad(poolSize) }] : [];
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
      providers: [Tenancy, ...load],
      exports: [Tenancy, ...load.map(({ provide }) => provide)], // the ORM module is already global
    };
  }
}

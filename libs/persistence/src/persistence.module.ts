import { ACCOUNTS, DatabaseLoad, Tenancy } from '@docket/domain';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { MikroORM, PostgreSqlDriver } from '@mikro-orm/postgresql';
import {
  Inject,
  Module,
  Optional,
  type DynamicModule,
  type OnApplicationShutdown,
  type Provider,
} from '@nestjs/common';
import { ormOptions } from './orm.js';

/** Number of connections of a process that does not configure it. */
const DEFAULT_POOL = 10;
/** Number of connections of the login for accounts. Sessions are read in about a millisecond. */
const ACCOUNT_POOL = 4;

/** An open connection shows `migrate` that the login for accounts is in use. */
const IDLE_ACCOUNT_CONNECTIONS = 1;

/** Injection token of the ORM of the login for accounts. With one login, it is that of the data of organizations. */
export const ACCOUNTS_ORM = Symbol('ACCOUNTS_ORM');

/** The logins of a process and their connections. */
export interface PersistenceOptions {
  databaseUrl: string;
  /** The login for accounts, which may be the same. Default: the process has no access to accounts. */
  authDatabaseUrl?: string;
  /** Maximum number of connections with `databaseUrl`. Default: 10. */
  poolSize?: number | undefined;
  /** Whether organizations share the connections (`DatabaseLoad`), for processes that answer requests. Default: false. */
  shared?: boolean;
}

/** Provides MikroORM and `Tenancy`, the entry point to the database, for the whole process. */
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(
    private readonly orm: MikroORM,
    @Optional() @Inject(ACCOUNTS_ORM) private readonly accountsOrm?: MikroORM,
  ) {}

  static forRoot({
    databaseUrl,
    authDatabaseUrl,
    poolSize = DEFAULT_POOL,
    shared = false,
  }: PersistenceOptions): DynamicModule {
    const accountPool = authDatabaseUrl === databaseUrl ? undefined : ACCOUNT_POOL;
    const load = { provide: DatabaseLoad, useFactory: () => new DatabaseLoad(poolSize, accountPool) };
    const providers = [
      ...(authDatabaseUrl === undefined ? [] : accountsOf(authDatabaseUrl, accountPool)),
      ...(shared ? [load] : []),
    ];
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
      providers: [Tenancy, ...providers],
      exports: [Tenancy, ...providers.map(({ provide }) => provide)], // the ORM module is already global
    };
  }

  /** Closes the connections of the login for accounts. The ORM module closes the others. */
  async onApplicationShutdown(): Promise<void> {
    if (this.accountsOrm !== this.orm) await this.accountsOrm?.close();
  }
}

/** Returns the providers of the login for accounts. @param poolSize undefined if the login is that of the data */
const accountsOf = (url: string, poolSize: number | undefined) =>
  [
    {
      provide: ACCOUNTS_ORM,
      useFactory: (orm: MikroORM) =>
        poolSize === undefined
          ? orm
          : MikroORM.init({
              driver: PostgreSqlDriver,
              ...ormOptions(url, poolSize, IDLE_ACCOUNT_CONNECTIONS),
            }),
      inject: [MikroORM],
    },
    { provide: ACCOUNTS, useFactory: ({ em }: MikroORM) => em, inject: [ACCOUNTS_ORM] },
  ] satisfies Provider[];

import { selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Tenancy } from '../organization/tenancy.js';
import { SecretBox, SecretError, type EncryptionKey } from './secret-box.js';

/** A column with encrypted secrets, or null. The table has the primary key `id`. */
export interface SecretColumn {
  table: string;
  column: string;
  /** Whether the table belongs to organizations, with row-level security, or to the installation. */
  owner: 'organization' | 'installation';
}

/** All columns with encrypted secrets. Add the column of each new secret here. */
export const secretColumns: SecretColumn[] = [
  { table: 'authenticator', column: 'secret', owner: 'installation' },
];

/** Number of secrets per transaction of a rotation. */
const BATCH_SIZE = 500;

const keyRow = z.object({ key: z.string().nullable() });
const secretRow = z.object({ id: z.string(), value: z.string() });

/** The encrypted secrets of the installation. */
export class StoredSecrets {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly box: SecretBox,
    private readonly columns: readonly SecretColumn[] = secretColumns,
  ) {}

  /**
   * Requires that every stored secret is encrypted with one of the keys. Call it at startup.
   * @throws SecretError that names the missing keys and the columns
   */
  async assertReadable(): Promise<void> {
    const missing = new Set<string>();
    for (const column of this.columns)
      await this.each(column, async (em) => {
        const { table, column: name } = column;
        const sql = `select distinct substring(${name} from '^enc:v1:([a-z0-9-]+):') as key from ${table} where ${name} is not null`;
        for (const { key } of await selectRows(em, keyRow, sql)) {
          if (key === null) missing.add(`${table}.${name} has values that are not encrypted`);
          else if (!this.box.keyIds.includes(key)) missing.add(`${table}.${name} needs the key "${key}"`);
        }
      });
    if (missing.size === 0) return;
    throw new SecretError(
      `Stored secrets cannot be read: ${[...missing].join('; ')}. Add the keys to ENCRYPTION_KEYS; docs/configuration.md describes their rotation.`,
    );
  }

  /**
   * Encrypts all secrets that have another key than the current one again. Other processes may read and write secrets
   * meanwhile. @returns the number of secrets
   * @throws SecretError if a secret cannot be decrypted; earlier batches are committed
   */
  async rotate(): Promise<number> {
    let rotated = 0;
    for (const column of this.columns) {
      const counts: number[] = [];
      do {
        counts.length = 0;
        await this.each(column, async (em) => {
          counts.push(await this.rotateBatch(em, column));
        });
        rotated += counts.reduce((sum, count) => sum + count, 0);
      } while (counts.some((count) => count === BATCH_SIZE));
    }
    return rotated;
  }

  private async rotateBatch(em: EntityManager, { table, column }: SecretColumn): Promise<number> {
    const rows = await selectRows(
      em,
      secretRow,
      `select id, ${column} as value from ${table}
         where ${column} is not null and not starts_with(${column}, ?) order by id limit ${BATCH_SIZE} for update`,
      [`enc:v1:${this.box.currentKeyId}:`],
    );
    for (const { id, value } of rows) {
      const place = { table, column, id };
      const next = this.box.encrypt(this.box.decrypt(value, place), place);
      await em.execute(`update ${table} set ${column} = ? where id = ?`, [next, id]);
    }
    return rows.length;
  }

  /** Runs `work` for the rows of the installation, or for those of each organization. */
  private async each({ owner }: SecretColumn, work: (em: EntityManager) => Promise<void>): Promise<void> {
    if (owner === 'installation') return this.tenancy.accounts().transactional(work);
    const organizations = await this.tenancy.system((em) =>
      selectRows(em, z.object({ id: z.string() }), 'select id from organization order by id'),
    );
    for (const { id } of organizations) await this.tenancy.transaction(id, work);
  }
}

/** Returns the encrypted secrets of the installation with the keys of the configuration. */
export const storedSecrets = (tenancy: Tenancy, keys: EncryptionKey[]): StoredSecrets =>
  new StoredSecrets(tenancy, new SecretBox(keys));

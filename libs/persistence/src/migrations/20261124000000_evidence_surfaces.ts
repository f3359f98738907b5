import { Migration } from '@mikro-orm/migrations';
import { evidenceSurfaces } from './evidence-surfaces.sql.js';

/** API keys, framework packs of an organization, invitations, the look of documents, and paging of the audit log. */
export class Migration20261124000000 extends Migration {
  override up(): void {
    this.addSql(evidenceSurfaces);
  }
}

import { Migration } from '@mikro-orm/migrations';
import { evidenceSurfaces } from './evidence-surfaces.sql.js';

/** Adds API keys, custom framework packs, invitations, document branding, and indexes for paging the audit log. */
export class Migration20261124000000 extends Migration {
  override up(): void {
    this.addSql(evidenceSurfaces);
  }
}

import { Migration } from '@mikro-orm/migrations';
import { classroomSessions } from './classroom-sessions.sql.js';

/** Adds classroom sessions with their attendance sheets. */
export class Migration20261130170000 extends Migration {
  override up(): void {
    this.addSql(classroomSessions);
  }
}

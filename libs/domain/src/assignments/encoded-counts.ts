import { assigneeStates, type StateCounts } from '@docket/contracts';
import { noStates, type CountsByAssignment } from './counts-by-assignment.js';

/** The counted assignees of an active assignment by state. */
export interface KeptAssignment {
  id: string;
  states: StateCounts;
}

/** An entry: the ID, and 4 bytes for each state in the order of `assigneeStates`. */
const ID_BYTES = 16;
const COUNT_BYTES = 4;
export const ENTRY_BYTES = ID_BYTES + COUNT_BYTES * assigneeStates.length;

/** Returns counts as bytes. As JSON, reading those of 5,000 assignments would take longer than the rest of a list. */
export function encodeCounts(counts: CountsByAssignment): Buffer {
  const bytes = Buffer.alloc(counts.size * ENTRY_BYTES);
  let offset = 0;
  for (const [id, states] of counts) {
    bytes.write(id.replaceAll('-', ''), offset, 'hex');
    for (const [index, state] of assigneeStates.entries())
      bytes.writeUInt32BE(states[state], offset + ID_BYTES + COUNT_BYTES * index);
    offset += ENTRY_BYTES;
  }
  return bytes;
}

/** Reads the bytes of `encodeCounts`. */
export function decodeCounts(bytes: Buffer): KeptAssignment[] {
  const found: KeptAssignment[] = [];
  for (let offset = 0; offset < bytes.length; offset += ENTRY_BYTES) {
    const states = noStates();
    for (const [index, state] of assigneeStates.entries())
      states[state] = bytes.readUInt32BE(offset + ID_BYTES + COUNT_BYTES * index);
    const hex = bytes.toString('hex', offset, offset + ID_BYTES);
    const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    found.push({ id, states });
  }
  return found;
}

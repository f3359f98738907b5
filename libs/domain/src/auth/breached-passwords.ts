import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

/** Part of the file in which a hash is searched line by line, in bytes. */
const BLOCK_BYTES = 4_096;
/** More bytes than a line has: 40 of the hash, a colon, the count and the line break. */
const LINE_BYTES = 128;
const HASH_LENGTH = 40;
const LINE = /^[0-9A-F]{40}(:\d{1,20})?$/;
/** Number of positions at which the order of the lines is checked. */
const CHECKED_POSITIONS = 64;

/** The hash of a line, and the position of the line. */
interface Line {
  start: number;
  hash: string;
}

/** The list of breached passwords cannot be used. The message names the cause and the remedy. */
export class BreachedPasswordsError extends Error {
  override readonly name = 'BreachedPasswordsError';
}

/**
 * A file of breached passwords, as the downloader of Have I Been Pwned writes it: a line `<SHA-1>:<count>` for each password, in
 * upper case and sorted by hash. It may be larger than the memory, so it is searched on disk by bisection.
 */
export class BreachedPasswords {
  private constructor(
    private readonly file: FileHandle,
    private readonly size: number,
  ) {}

  /** Opens a file and checks its lines at some positions. @throws BreachedPasswordsError */
  static async open(path: string): Promise<BreachedPasswords> {
    let file: FileHandle | undefined;
    try {
      file = await open(path, 'r');
      const { size } = await file.stat();
      const passwords = new BreachedPasswords(file, size);
      await passwords.requireSorted();
      return passwords;
    } catch (error) {
      await file?.close();
      throw error instanceof BreachedPasswordsError ? error : unreadable(error);
    }
  }

  /** Returns whether the file has a password. */
  async has(password: string): Promise<boolean> {
    const hash = createHash('sha1').update(password).digest('hex').toUpperCase();
    // The line with the hash starts in [low, high), if there is one. A line starts at `low`.
    let [low, high] = [0, this.size];
    while (high - low > BLOCK_BYTES) {
      const middle = Math.floor((low + high) / 2);
      const line = await this.lineFrom(middle);
      if (line === null || line.hash > hash) high = middle;
      else low = line.start;
    }
    const block = await this.read(low, BLOCK_BYTES + LINE_BYTES);
    return block.split('\n').some((line) => line.startsWith(hash));
  }

  close(): Promise<void> {
    return this.file.close();
  }

  /** Returns the first line that starts at or after a position, or null behind the last line. */
  private async lineFrom(position: number): Promise<Line | null> {
    if (position === 0) return { start: 0, hash: await this.read(0, HASH_LENGTH) };
    const text = await this.read(position - 1, 2 * LINE_BYTES);
    const at = text.indexOf('\n') + 1;
    const start = position - 1 + at;
    return at === 0 || start >= this.size ? null : { start, hash: text.slice(at, at + HASH_LENGTH) };
  }

  private async requireSorted(): Promise<void> {
    let previous = '';
    for (let n = 0; n < CHECKED_POSITIONS; n += 1) {
      const line = await this.lineFrom(Math.floor((n / CHECKED_POSITIONS) * this.size));
      if (line === null) return;
      const lines = await this.linesOfBlock(line.start);
      if (lines.length === 0 || !lines.every((text) => LINE.test(text))) throw invalid('has other lines');
      const hashes = [previous, ...lines.map((text) => text.slice(0, HASH_LENGTH))];
      if (hashes.some((hash, at) => at > 0 && hash < hashes[at - 1]!)) throw invalid('is not sorted by hash');
      previous = line.hash;
    }
  }

  /** Returns the complete lines of a block. */
  private async linesOfBlock(start: number): Promise<string[]> {
    const text = await this.read(start, BLOCK_BYTES);
    const lines = text.split(/\r?\n/);
    const isLast = start + text.length >= this.size;
    // Without a line break at its end, the last line is complete only at the end of the file.
    return isLast && lines.at(-1) !== '' ? lines : lines.slice(0, -1);
  }

  private async read(position: number, length: number): Promise<string> {
    const { buffer, bytesRead } = await this.file.read(Buffer.alloc(length), 0, length, position);
    return buffer.toString('latin1', 0, bytesRead);
  }
}

const unreadable = (error: unknown): BreachedPasswordsError =>
  new BreachedPasswordsError(
    `BREACHED_PASSWORDS_FILE cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}). Check the path and the permissions, or remove the variable.`,
  );

const invalid = (problem: string): BreachedPasswordsError =>
  new BreachedPasswordsError(
    `BREACHED_PASSWORDS_FILE ${problem}. Use a file of SHA-1 hashes in upper case, one per line as <hash>:<count> and sorted by hash, as the downloader of Have I Been Pwned writes it.`,
  );

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A key of AES-256 with its ID. The ID is stored with each secret; the key is not. */
export interface EncryptionKey {
  /** 1 to 32 lowercase letters, digits and hyphens. */
  id: string;
  /** 32 bytes. */
  key: Buffer;
}

/** Where a secret is stored. It is authenticated with the secret, so that a value copied to another row cannot be decrypted. */
export interface SecretPlace {
  table: string;
  column: string;
  /** Primary key of the row. */
  id: string;
}

/** A secret cannot be decrypted. The message contains neither the secret nor a key. */
export class SecretError extends Error {
  override readonly name = 'SecretError';
}

const FORMAT = /^enc:v1:([a-z0-9-]{1,32}):([\w-]+)$/;
/** Sizes of AES-GCM in bytes. A random IV may be used for 2^32 secrets of a key. */
const [IV_BYTES, TAG_BYTES] = [12, 16];

/**
 * Encrypts secrets that must be readable, e.g. the shared secret of a second factor, with AES-256-GCM. Passwords and API keys
 * are hashed instead.
 */
export class SecretBox {
  /** @param keys the first one encrypts; all of them decrypt. May be empty if nothing is encrypted */
  constructor(private readonly keys: readonly EncryptionKey[]) {}

  /** ID of the key that encrypts; null if there is none. */
  get currentKeyId(): string | null {
    return this.keys[0]?.id ?? null;
  }

  /** Returns the IDs of all keys. */
  get keyIds(): string[] {
    return this.keys.map(({ id }) => id);
  }

  /** Returns `enc:v1:<key ID>:<base64url of IV, ciphertext and tag>`. @throws SecretError if there is no key */
  encrypt(secret: string, place: SecretPlace): string {
    const [current] = this.keys;
    if (!current) {
      throw new SecretError(
        'ENCRYPTION_KEYS is missing, so no secret can be stored. Set it as docs/configuration.md describes.',
      );
    }
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', current.key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(placeOf(place));
    const bytes = Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `enc:v1:${current.id}:${bytes.toString('base64url')}`;
  }

  /**
   * Returns the secret of a stored value.
   * @throws SecretError if the value is not encrypted, its key is missing, or it was changed or copied from another place
   */
  decrypt(stored: string, place: SecretPlace): string {
    const { table, column, id } = place;
    const where = `${table}.${column} of ${id}`;
    const [, keyId, payload] = FORMAT.exec(stored) ?? [];
    if (!keyId || !payload) throw new SecretError(`${where} is not encrypted.`);
    const found = this.keys.find((key) => key.id === keyId);
    if (!found) throw new SecretError(`The key "${keyId}" of ${where} is not in ENCRYPTION_KEYS.`);
    const bytes = Buffer.from(payload, 'base64url');
    if (bytes.length < IV_BYTES + TAG_BYTES) throw new SecretError(`${where} is incomplete.`);
    const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(placeOf(place));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      const text = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    } catch {
      throw new SecretError(`${where} was changed, moved, or encrypted with another key of the same ID.`);
    }
  }
}

const placeOf = ({ table, column, id }: SecretPlace): Buffer =>
  Buffer.from(JSON.stringify([table, column, id]));

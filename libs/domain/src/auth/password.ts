import { Algorithm, hash, verify } from '@node-rs/argon2';

/** Argon2id as recommended by the OWASP Password Storage Cheat Sheet: 19 MiB, 2 iterations, 1 lane. Takes about 30 ms. */
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password. The result contains the salt and the cost parameters. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Returns whether a password matches a hash. Accepts hashes with other cost parameters. */
export const verifyPassword = (hashed: string, password: string): Promise<boolean> =>
  verify(hashed, password);

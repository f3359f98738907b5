import { Algorithm, hash, verify } from '@node-rs/argon2';

/** Argon2id as OWASP's password storage cheat sheet asks for it: 19 MiB, two passes, one lane; about 30 ms. */
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password; the answer carries its own salt and cost. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Whether a password is the one that was hashed. Also takes hashes made at another cost. */
export const verifyPassword = (hashed: string, password: string): Promise<boolean> =>
  verify(hashed, password);

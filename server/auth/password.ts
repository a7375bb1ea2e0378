import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the parameters OWASP names first for it: 19 MiB, 2 passes, 1 lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** @returns PHC text; salt and parameters inside. */
export const hashPassword = (password: string): Promise<string> => hash(password, parameters);

export const passwordMatches = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password);

/** Without letters and digits that are mistaken for each other when read from paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be handed over once and changed at the first sign-in: four groups of four, 79 bits. */
export const generatePassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-');

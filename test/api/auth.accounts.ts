import { randomUUID } from 'node:crypto';
import { sessionCookie } from '../../server/app.js';
import { Person } from '../../server/person/person.entity.js';
import { client, type Client, type World } from '../builders/world.js';

/** An account of Kabupaten Bekasi with the tests' password, for a test that spends one. */
export async function newAccount(
  { bekasi: { em, kabupaten, people } }: World,
  overrides: Readonly<
    Partial<Pick<Person, 'name' | 'email' | 'active' | 'mustChangePassword'>>
  > = {},
): Promise<Person> {
  const person = em.create(Person, {
    kabupaten,
    name: 'Siti Aminah',
    email: `${randomUUID()}@bekasi.test`,
    passwordHash: people.spare.passwordHash,
    ...overrides,
  });
  await em.flush();
  return person;
}

export const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  person { id email mustChangePassword } kabupaten { name } memberships { role } abilities sessionExpiresAt } }`;
export const CHANGE_PASSWORD = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }`;
export const VIEWER = `{ viewer { person { id locale mustChangePassword lastSignedInAt } } }`;

/** Signs in as a browser does: gives the client with the cookie that was set, and the cookie's attributes. */
export async function signInByBrowser(
  { app }: World,
  input: Readonly<{ email: string; password: string }>,
): Promise<{ readonly client: Client; readonly attributes: readonly string[] }> {
  const response = await app.fastify.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-ungkit-request': '1' },
    payload: { query: SIGN_IN, variables: { input } },
  });
  const [value = '', ...attributes] = String(response.headers['set-cookie']).split('; ');
  if (!value.startsWith(`${sessionCookie}=`)) throw new Error(`Not signed in: ${response.body}`);
  return { client: client(app, value), attributes };
}

import { demoPassword } from '../../server/db/seed/demo-people.js';

export type Ask = <Data>(
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<Data>;

/** Somebody of the demonstration who has signed in. */
export interface SignedIn {
  readonly ask: Ask;
  /** Name and value of the cookie of their session. */
  readonly cookie: () => string;
}

/** Sends operations to a running product as this person of the demonstration. */
export const askAs = async (address: string, login: string): Promise<Ask> =>
  (await signInAs(address, login)).ask;

/** Brings a file up as this person of the demonstration; gives its `uploadId`. */
export async function uploadAs(
  address: string,
  login: string,
  name: string,
  file: Buffer,
): Promise<string> {
  const { cookie } = await signInAs(address, login);
  const response = await fetch(`${address}/uploads`, {
    method: 'POST',
    headers: { 'x-ungkit-request': '1', 'x-file-name': encodeURIComponent(name), cookie: cookie() },
    body: new Uint8Array(file),
  });
  if (response.status !== 201) throw new Error(await response.text());
  return ((await response.json()) as { uploadId: string }).uploadId;
}

/** Begins a session of this person of the demonstration, without a browser. */
export async function signInAs(address: string, login: string): Promise<SignedIn> {
  let cookie = '';
  const ask: Ask = async <Data>(query: string, variables = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-ungkit-request': '1', cookie },
      body: JSON.stringify({ query, variables }),
    });
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  await ask('mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }', {
    input: { email: `${login}@demo.ungkit.local`, password: demoPassword },
  });
  return { ask, cookie: () => cookie };
}

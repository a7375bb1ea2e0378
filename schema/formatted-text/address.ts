import { limits } from '../limits.js';

/** What can not be seen or turns round what stands behind it is of no address, nor are the letters of a link's name. */
const inAddress = String.raw`[^\s<>"\\[\]\p{Cc}\p{Cf}]`;

/** An address in the middle of a text, for patterns with the flag `u`; what ends a sentence is not of it. */
export const addressPattern = String.raw`https?:\/\/${inAddress}*(?![.,;:!?)\]*_])${inAddress}`;

/**
 * Where a link may lead: `http` and `https` alone, without a name or password, which would look like the site.
 *
 * @returns the address with names of sites in ASCII and everything else escaped; undefined for any other text.
 */
export function safeAddress(text: string): string | undefined {
  const typed = text.trim();
  if (typed.length > limits.urlLength || !/^https?:\/\//i.test(typed)) return undefined;
  if (!URL.canParse(typed)) return undefined;
  const { username, password, href } = new URL(typed);
  return username === '' && password === '' ? href : undefined;
}

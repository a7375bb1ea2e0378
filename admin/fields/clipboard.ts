/**
 * Puts a text onto the clipboard.
 *
 * @returns whether it is there: the clipboard may be forbidden, and there is none where the page came without HTTPS.
 */
export const putOnClipboard = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

/** Codes of indicators as somebody types them, parted by commas or spaces; null for none, which means all. */
export function codesIn(text: string): string[] | null {
  const codes = text.split(/[\s,;]+/).filter((code) => code !== '');
  return codes.length > 0 ? [...new Set(codes)] : null;
}

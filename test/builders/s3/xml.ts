/** A tree as S3 sends it: a list repeats its element. */
export type XmlTree = { readonly [name: string]: string | number | boolean | XmlTree | XmlTree[] };

export const xml = (tree: XmlTree): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${elements(tree)}`;

const elements = (tree: XmlTree): string =>
  Object.entries(tree)
    .flatMap(([name, value]) =>
      Array.isArray(value) ? value.map((one) => [name, one]) : [[name, value]],
    )
    .map(([name, value]) => {
      const inner = typeof value === 'object' ? elements(value as XmlTree) : escaped(String(value));
      return `<${name as string}>${inner}</${name as string}>`;
    })
    .join('');

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Number and tag of each part that a request names. */
export const namedParts = (body: string): { number: number; etag: string }[] =>
  [...body.matchAll(/<Part>([^]*?)<\/Part>/g)].map(([, part = '']) => ({
    number: Number(/<PartNumber>(\d+)<\/PartNumber>/.exec(part)?.[1]),
    etag: (/<ETag>([^<]*)<\/ETag>/.exec(part)?.[1] ?? '').replaceAll('&quot;', '"'),
  }));

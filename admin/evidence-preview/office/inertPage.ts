/** All that a document is made of here; what is not in the list goes with all it holds. */
const kept = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL LI TABLE THEAD TBODY TR TD TH STRONG EM B I U S SUP SUB BR IMG A BLOCKQUOTE PRE CODE SPAN DIV DL DT DD HR'.split(
    ' ',
  ),
);

const picture = /^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/;

/** Nothing is fetched and nothing runs, should anything have been overlooked. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

const styles = `
  :root { color-scheme: light; }
  body { margin: 0 auto; max-width: 720px; padding: 24px; background: #fff; color: #1b1b1b;
    font: 15px/1.55 'Liberation Sans', Arial, sans-serif; overflow-wrap: anywhere; }
  img { max-width: 100%; height: auto; }
  table { border-collapse: collapse; max-width: 100%; margin: 12px 0; }
  td, th { border: 1px solid #c4c4c4; padding: 4px 8px; vertical-align: top; text-align: left; }
  td > p, th > p { margin: 0; }
  a[title] { text-decoration: underline; }
`;

/**
 * A whole page of somebody's HTML for a sandboxed frame: no script, no style of its own, no form, nothing
 * from elsewhere. Links lead nowhere and say where they would.
 */
export function inertPage(html: string, language: string): string {
  // Such a document runs nothing and loads nothing.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('*')) {
    if (kept.has(element.tagName)) keepHarmless(element);
    else element.remove();
  }
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${styles}</style></head><body>${body.innerHTML}</body></html>`;
}

function keepHarmless(element: Element): void {
  const address = element.getAttribute('href');
  for (const name of element.getAttributeNames()) {
    if (!isHarmless(name, element.getAttribute(name) ?? '')) element.removeAttribute(name);
  }
  if (element.tagName === 'A' && address && /^(https?:\/\/|mailto:)/i.test(address)) {
    element.setAttribute('title', address);
  }
  if (element.tagName === 'IMG' && !element.hasAttribute('src')) element.remove();
}

function isHarmless(name: string, value: string): boolean {
  if (name === 'colspan' || name === 'rowspan') return /^\d{1,3}$/.test(value);
  if (name === 'src') return picture.test(value);
  return name === 'alt';
}

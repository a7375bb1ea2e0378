/**
 * Runs in the page. Everything in a scope that looks like an element before it below the same parent, down to the last
 * of what it contains: the same tags with the same styles, and text at the same places. What it says may differ.
 */
export function alike(scope: string): Element[] {
  // What styles go by, beside where an element stands.
  const isStyling = (name: string) =>
    /^(class|style|disabled|hidden|open|role|type)$/.test(name) ||
    /^aria-(selected|current|disabled|checked|expanded|invalid|pressed|hidden)$/.test(name);
  const looks = new Map<string, number>();
  const repeats: Element[] = [];

  /** A number that two elements have in common which look alike. */
  function lookOf(element: Element): number {
    const own = [...element.attributes]
      .filter(({ name }) => isStyling(name))
      .map(({ name, value }) => `${name}=${value}`);
    const says = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    const seen = new Set<number>();
    const within = [...element.children].map((child) => {
      const look = lookOf(child);
      if (seen.has(look)) repeats.push(child);
      seen.add(look);
      return look;
    });
    const look = JSON.stringify([element.tagName, own.toSorted(), says, within]);
    const known = looks.get(look) ?? looks.size;
    looks.set(look, known);
    return known;
  }

  for (const element of document.querySelectorAll(scope)) lookOf(element);
  return repeats;
}

import type { SyntaxNodeRef, Tree } from '@lezer/common';
import type { FormRules } from './form.js';
import type { MissingPart, Mistake } from './mistake.js';

const longestQuote = 40;

/** A run of places that the parser had to repair, with nothing but spaces between them. */
interface Repair {
  readonly from: number;
  to: number;
  readonly missing: MissingPart;
  readonly isInName: boolean;
}

/**
 * What the parser had to skip or to imagine to make a tree of a text, as mistakes in its order.
 *
 * Repairs side by side are one mistake: whoever mends the first of them mends the others.
 */
export function syntaxMistakes(tree: Tree, text: string, form: FormRules): readonly Mistake[] {
  if (/^\s*=?\s*$/.test(text)) {
    return [{ code: 'syntax_empty', span: { from: 0, to: text.length }, params: {} }];
  }

  const repairs: Repair[] = [];
  tree.iterate({
    enter: (node) => {
      if (!node.type.isError) return true;
      const { from, to } = node;
      const last = repairs.at(-1);
      if (last && text.slice(last.to, from).trim() === '') last.to = Math.max(last.to, to);
      else repairs.push({ from, to, missing: missingAt(node), isInName: isInName(node) });
      return false;
    },
  });
  return repairs.map((repair) => describe(repair, text, form));
}

function describe({ from, to, missing, isInName }: Repair, text: string, form: FormRules): Mistake {
  const found = text.slice(from, to).trim();
  const span = { from, to };
  if (found === '') return { code: 'syntax_missing', span, params: { expected: missing } };

  if (
    /^[.,]\d/.test(found) &&
    /\d$/.test(text.slice(0, from)) &&
    !found.startsWith(form.decimalMark)
  ) {
    const params = { found: found.charAt(0), expected: form.decimalMark };
    return { code: 'decimal_mark_wrong', span: { from, to: from + 1 }, params };
  }
  const start = /[a-z]\w*$/i.exec(text.slice(0, from))?.[0] ?? '';
  const rest = /^(\.\w+)+/.exec(found)?.[0] ?? '';
  if (isInName && start !== '' && rest !== '') {
    const codeSpan = { from: from - start.length, to: from + rest.length };
    return { code: 'brackets_missing', span: codeSpan, params: { name: start + rest } };
  }
  return { code: 'syntax_unexpected', span, params: { found: found.slice(0, longestQuote) } };
}

/** Where the parser went on as if something stood there: what. */
function missingAt({ node }: SyntaxNodeRef): MissingPart {
  switch (node.parent?.name ?? '') {
    case 'Reference':
      return node.prevSibling?.name === 'Code' ? ']' : 'name';
    case 'Property':
      return 'property';
    case 'Parentheses':
      return node.prevSibling?.name === '(' ? 'value' : ')';
    case 'Arguments':
      return node.prevSibling?.type.is('Expression') ? ')' : 'value';
    default:
      return 'value';
  }
}

function isInName({ node }: SyntaxNodeRef): boolean {
  return node.parent?.name === 'Name';
}

import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { DiagnosticCode, DiagnosticParams, InstrumentDiagnostic } from './diagnostic.js';
import { placeOf, YamlEntry, type Placed } from './yaml-entry.js';

/** A YAML text being read: knows the line of everything and collects the mistakes. */
export class YamlSheet {
  private readonly found: InstrumentDiagnostic[] = [];
  private readonly lines = new LineCounter();

  constructor(
    private readonly source: string,
    private readonly file: string,
  ) {}

  /** The map at the top; undefined, with the mistakes collected, where the text is not a readable one. */
  open(): YamlEntry | undefined {
    try {
      // A repeated key is reported by the entry, which knows the node it stands in.
      const document = parseDocument(this.source, { lineCounter: this.lines, uniqueKeys: false });
      for (const { pos, message } of document.errors) this.reportSyntax(pos[0], message);
      if (document.errors.length > 0) return undefined;
      return this.entry(document.contents, '', 'the file');
    } catch (cause) {
      // The parser recurses: a text nested thousands deep ends here, not in the caller.
      this.reportSyntax(0, String(cause));
      return undefined;
    }
  }

  /** Every mistake so far, in the order of the file. */
  get diagnostics(): readonly InstrumentDiagnostic[] {
    return this.found.toSorted((a, b) => a.line - b.line);
  }

  report(
    code: DiagnosticCode,
    at: Placed | null,
    node: string,
    params: DiagnosticParams = {},
  ): void {
    this.found.push({ code, file: this.file, line: this.lineOf(at), node, params });
  }

  lineOf(at: Placed | null): number {
    return Math.max(1, this.lines.linePos(at?.range?.[0] ?? 0).line);
  }

  /** A map; its own `code`, where it has one, names it in the mistakes. */
  entry(node: unknown, name: string, key: string): YamlEntry | undefined {
    if (isMap(node)) return new YamlEntry(this, node, name);
    this.reportShape(node, name, key, 'a map of keys and values');
    return undefined;
  }

  /** The items of a list. */
  items(node: unknown, name: string, key: string): readonly unknown[] {
    if (isSeq(node)) return node.items;
    this.reportShape(node, name, key, 'a list');
    return [];
  }

  /** A text that says something. */
  text(node: unknown, name: string, key: string, limit = Infinity): string | undefined {
    const value = isScalar(node) ? node.value : undefined;
    // PostgreSQL keeps no NUL in a text.
    if (typeof value !== 'string' || value.trim() === '' || value.includes('\0')) {
      this.reportShape(node, name, key, 'a text');
      return undefined;
    }
    if (value.length > limit) {
      this.report('TOO_LONG', placeOf(node), name, { key, limit });
      return undefined;
    }
    return value;
  }

  reportShape(node: unknown, name: string, key: string, expected: string): void {
    if (isAlias(node)) this.report('ALIAS', placeOf(node), name);
    else this.report('WRONG_SHAPE', placeOf(node), name, { key, expected });
  }

  private reportSyntax(offset: number, message: string): void {
    const before = this.source.slice(0, offset);
    // A broken text has no tree: the nearest code above tells where to look.
    const node = [...before.matchAll(/\bcode: *([\w.-]+)/g)].at(-1)?.[1] ?? '';
    const problem = message.split('\n')[0] ?? '';
    this.report('YAML_SYNTAX', { range: [offset] }, node, { problem });
  }
}

import { isScalar, type YAMLMap } from 'yaml';
import { parseExact, type Fraction } from '../exact.js';
import type { DiagnosticCode, DiagnosticParams } from './diagnostic.js';
import type { YamlSheet } from './yaml-sheet.js';

/** Anything the parser gives a place to. */
export interface Placed {
  readonly range?: readonly number[] | null;
}

/** An exact number as it was written, and what it comes to. */
export interface ExactText {
  readonly text: string;
  readonly value: Fraction;
}

/**
 * One map of a YAML text. Each reading reports what is wrong and then gives undefined, so that the
 * reader goes on to the next mistake.
 */
export class YamlEntry {
  /** What mistakes in here are named after. */
  readonly node: string;
  /** What the items of its lists are named after. */
  private readonly prefix: string;
  private readonly values = new Map<string, unknown>();
  private readonly keyPlaces = new Map<string, Placed | null>();
  private readonly asked = new Set<string>();

  constructor(
    readonly sheet: YamlSheet,
    private readonly map: YAMLMap,
    name: string,
  ) {
    const code: unknown = map.get('code');
    this.node = typeof code === 'string' && code !== '' ? code : name;
    this.prefix = name === '' ? '' : `${this.node} `;
    for (const { key: keyNode, value } of map.items) {
      const key = isScalar(keyNode) ? String(keyNode.value) : '?';
      if (this.values.has(key)) this.report('REPEATED_KEY', placeOf(keyNode), { key });
      this.values.set(key, value);
      this.keyPlaces.set(key, placeOf(keyNode));
    }
  }

  get keys(): readonly string[] {
    return [...this.values.keys()];
  }

  get place(): Placed | null {
    return placeOf(this.map);
  }

  has(key: string): boolean {
    return this.values.has(key);
  }

  /** Whether the key is there and says `null`, or nothing. */
  isNull(key: string): boolean {
    const value = this.values.get(key);
    return this.has(key) && (value == null || (isScalar(value) && value.value === null));
  }

  /** Where a key stands; where the map begins if it has no such key. */
  placeOf(key: string): Placed | null {
    return this.keyPlaces.get(key) ?? this.place;
  }

  report(code: DiagnosticCode, at: Placed | null, params?: DiagnosticParams): void {
    this.sheet.report(code, at, this.node, params);
  }

  text(key: string, limit?: number): string | undefined {
    return this.required(key, (value) => this.sheet.text(value, this.node, key, limit));
  }

  optionalText(key: string, limit?: number): string | null {
    return this.optional(key, () => this.text(key, limit)) ?? null;
  }

  /** One of the words of a list. */
  word<T extends string>(key: string, allowed: readonly T[]): T | undefined {
    const found = this.text(key);
    if (found === undefined) return undefined;
    const word = allowed.find((one) => one === found);
    if (word === undefined) {
      this.report('UNKNOWN_WORD', this.placeOf(key), { key, found, allowed: allowed.join(', ') });
    }
    return word;
  }

  /**
   * A number, read from its digits: no double comes between.
   *
   * @param isSigned whether it may be negative.
   */
  exact(key: string, isSigned = false): ExactText | undefined {
    return this.required(key, (node) => {
      const text = isScalar(node) ? (node.source ?? String(node.value)) : '';
      const value = parseExact(text);
      if (value === undefined) {
        this.report('NUMBER_MALFORMED', this.placeOf(key), { key, found: text });
        return undefined;
      }
      if (!isSigned && value.compare(0) < 0) {
        this.report('NUMBER_NEGATIVE', this.placeOf(key), { key, found: text });
        return undefined;
      }
      return { text, value };
    });
  }

  /** Undefined also where the key is not there. */
  optionalExact(key: string, isSigned = false): ExactText | undefined {
    return this.optional(key, () => this.exact(key, isSigned));
  }

  number(key: string): number | undefined {
    return this.scalar(key, 'a number', (value) => typeof value === 'number' && isFinite(value));
  }

  /** A whole number from 1 to what the database holds. */
  count(key: string): number | undefined {
    const fits = (value: unknown) => Number.isInteger(value) && Number(value) >= 1;
    return this.scalar(
      key,
      'a whole number above zero',
      (value) => fits(value) && Number(value) < 2 ** 31,
    );
  }

  flag(key: string): boolean | undefined {
    return this.scalar(key, 'true or false', (value) => typeof value === 'boolean');
  }

  /** False where the key is not there. */
  optionalFlag(key: string): boolean {
    return this.optional(key, () => this.flag(key)) ?? false;
  }

  /** A map inside this one; its mistakes are named after this one unless told otherwise. */
  entry(key: string, name = this.node): YamlEntry | undefined {
    return this.required(key, (value) => this.sheet.entry(value, name, key));
  }

  optionalEntry(key: string): YamlEntry | undefined {
    return this.optional(key, () => this.entry(key));
  }

  /** The maps of a list, in order. */
  entries(key: string): readonly YamlEntry[] {
    const items = this.required(key, (value) => this.sheet.items(value, this.node, key)) ?? [];
    return items.flatMap((item, index) => {
      // Named by its place until it is seen to have a code of its own.
      const entry = this.sheet.entry(item, `${this.prefix}${key}[${index + 1}]`, key);
      return entry === undefined ? [] : [entry];
    });
  }

  optionalEntries(key: string): readonly YamlEntry[] {
    return this.optional(key, () => this.entries(key)) ?? [];
  }

  /** The texts of a list, in order. */
  texts(key: string): readonly string[] {
    const items = this.required(key, (value) => this.sheet.items(value, this.node, key)) ?? [];
    return items.flatMap((item) => this.sheet.text(item, this.node, key) ?? []);
  }

  optionalTexts(key: string): readonly string[] {
    return this.optional(key, () => this.texts(key)) ?? [];
  }

  /** Leaves a key unread that has been reported otherwise. */
  skip(key: string): void {
    this.asked.add(key);
  }

  /** Reports every key that nobody asked for: a misspelt one would otherwise be silently left out. */
  close(): void {
    for (const key of this.keys.filter((one) => !this.asked.has(one))) {
      this.report('UNKNOWN_KEY', this.placeOf(key), { key });
    }
  }

  private required<T>(key: string, read: (value: unknown) => T | undefined): T | undefined {
    this.asked.add(key);
    const value = this.values.get(key);
    // A key in a flow map can stand without even an empty value.
    if (value !== undefined && value !== null) return read(value);
    this.report('MISSING', this.placeOf(key), { key });
    return undefined;
  }

  private optional<T>(key: string, read: () => T): T | undefined {
    this.asked.add(key);
    return this.values.has(key) ? read() : undefined;
  }

  private scalar<T>(
    key: string,
    expected: string,
    fits: (value: unknown) => boolean,
  ): T | undefined {
    return this.required(key, (node) => {
      const value: unknown = isScalar(node) ? node.value : undefined;
      // `fits` is what makes the value a T.
      if (fits(value)) return value as T;
      this.sheet.reportShape(node, this.node, key, expected);
      return undefined;
    });
  }
}

/** Where a value stands, if the parser told. */
export function placeOf(node: unknown): Placed | null {
  return typeof node === 'object' && node !== null && 'range' in node ? (node as Placed) : null;
}

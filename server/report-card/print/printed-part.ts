/** A part with a heading: what it lists, or the sentence that stands in its place. */
export interface PrintedPart<Item> {
  readonly title: string;
  readonly lead: string | null;
  readonly items: readonly Item[];
  /** Where there are no items. */
  readonly none: string;
}

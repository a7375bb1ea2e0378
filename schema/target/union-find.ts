/** Which of some things belong together, by joining them. */
export class UnionFind {
  private readonly parents: number[];

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, place) => place);
  }

  join(places: readonly number[]): void {
    const [first, ...others] = places;
    for (const other of others) this.parents[this.rootOf(other)] = this.rootOf(first!);
  }

  /** The given ones by what they belong to, in ascending order within and by their first. */
  classes(places: readonly number[]): readonly (readonly number[])[] {
    const sorted = places.toSorted((a, b) => a - b);
    return [...Map.groupBy(sorted, (place) => this.rootOf(place)).values()];
  }

  private rootOf(place: number): number {
    let root = place;
    while (this.parents[root] !== root) root = this.parents[root]!;
    return root;
  }
}

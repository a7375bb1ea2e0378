/** What every viewer is told. */
export interface ViewerProps {
  /** Where the bytes are. */
  readonly source: string;
  readonly title: string;
  /** The page that proves the answer, from 1. */
  readonly page: number | null;
  /** Notes another page as the one that proves it; undefined where that may not be done. */
  readonly onUsePage?: ((page: number) => Promise<void>) | undefined;
}

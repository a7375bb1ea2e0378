/** How much is shown, and how much a document may cost to show: a bomb ends at these, a report does not. */
export const bounds = {
  /** Bytes of a picture; a PDF has no such limit, since only the pages looked at are fetched. */
  imageBytes: 60_000_000,
  /** Bytes of a Word or Excel file, which has to be there in full. */
  officeBytes: 25_000_000,
  /** Bytes of all parts of an office file that are read, unpacked, counted while they are unpacked. */
  unpackedBytes: 120_000_000,
  parts: 5_000,
  sheets: 50,
  rows: 200,
  columns: 40,
  /** Characters of one cell. */
  cellLength: 2_000,
  /** Rows of a CSV file that are read to count them. */
  tableRows: 100_000,
  /** Lines of a text. */
  textLines: 2_000,
  /** Characters of one of them. */
  lineLength: 2_000,
  /** Characters of a Word document as a page, its pictures among them. */
  pageLength: 40_000_000,
  /** Elements of one: the page itself takes them apart, and waits meanwhile. A report of 300 pages has some 20.000. */
  pageElements: 60_000,
  /** Milliseconds that a Word or Excel file may take to be read. */
  patience: 20_000,
  /** Pixels of a page that is drawn. */
  canvasPixels: 16_000_000,
} as const;

/** The part of the bounds that a reader of office files or text keeps. */
export type OfficeBounds = Readonly<
  Record<
    | 'unpackedBytes'
    | 'parts'
    | 'sheets'
    | 'rows'
    | 'columns'
    | 'cellLength'
    | 'tableRows'
    | 'textLines'
    | 'lineLength'
    | 'pageLength'
    | 'pageElements',
    number
  >
>;

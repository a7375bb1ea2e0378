/** Figures, days and periods as every screen writes them; the PDF of a report card writes them by the same. */
export * from '../../schema/format.js';

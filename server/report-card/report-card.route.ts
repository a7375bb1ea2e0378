import { create as contentDisposition } from 'content-disposition';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { periodInFileName } from '../../schema/period-name.js';
import type { ContextOf } from '../app.js';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { httpRefusal } from '../errors/http.js';
import { askedPath } from '../http/asked-path.js';
import { signedInContext } from '../http/signed-in.js';
import { printedAddress } from '../print/printed-address.js';
import { bookWords } from './print/book-words.js';
import { pageCount, writeBook } from './print/card-book.js';
import { readPrintableCard, readPrintableCards } from './print/card-facts.js';
import { cardPdf, openDocument } from './print/card-pdf.js';
import { bookToPrint, cardToPrint, type PrintLook } from './print/to-print.js';
import type { ReportCard } from './report-card.type.js';

export interface ReportCardRouteOptions {
  readonly contextOf: ContextOf;
}

interface Asked {
  Params: { id: string };
  Querystring: { lang?: unknown; revision?: unknown };
}

/**
 * Report cards as PDF over plain HTTP, in Indonesian or with `?lang=en`: `GET /report-cards/:id/card.pdf` for whoever may
 * read the card, `GET /periods/:id/report-cards.pdf` for whoever reads them all, of an earlier closing with `?revision=1`.
 */
export const reportCardRoutes: FastifyPluginAsync<ReportCardRouteOptions> = (
  fastify,
  { contextOf },
) => {
  fastify.setErrorHandler((error, request, reply) => {
    const { status, body } = httpRefusal(error, (cause) =>
      request.log.error({ err: cause, url: askedPath(request) }, 'report card failed'),
    );
    return reply.code(status).header('cache-control', 'no-store').send(body);
  });

  fastify.get<Asked>('/report-cards/:id/card.pdf', { compress: false }, async (request, reply) => {
    const ctx = await signedInContext(request, reply, contextOf);
    const printable = await readPrintableCard(ctx, request.params.id);
    const { card } = printable;
    const toPrint = cardToPrint(printable, lookOf(ctx, request));
    const name = `rapor-${periodInFileName(card.period.name)}-${card.unit?.code ?? 'kabupaten'}.pdf`;
    return reply.headers(pdfHeaders(name)).send(await cardPdf(toPrint));
  });

  fastify.get<Asked>(
    '/periods/:id/report-cards.pdf',
    { compress: false },
    async (request, reply) => {
      const ctx = await signedInContext(request, reply, contextOf);
      const printable = await readPrintableCards(ctx, request.params.id, revisionIn(request));
      const book = await bookToPrint(printable, lookOf(ctx, request));
      const title = `${bookWords[book.locale].title}, ${book.period}`;
      const document = openDocument(book, title, book.sealedAt);
      const pages = pageCount(document, book);
      writeBook(document, book).catch((error: unknown) => document.destroy(error as Error));
      return reply
        .headers({
          ...pdfHeaders(`rapor-${nameOf(printable.cards[0]!)}.pdf`),
          // What is still to come, for whoever shows how far it is: each page leaves when it is drawn.
          'x-page-count': String(pages),
        })
        .send(document);
    },
  );
  return Promise.resolve();
};

/** The document is Indonesian unless it is asked for in English. */
const lookOf = ({ config }: RequestContext, request: FastifyRequest<Asked>): PrintLook => ({
  locale: request.query.lang === 'en' ? 'en' : 'id',
  address: printedAddress(config.publicUrl, {
    host: request.headers.host,
    localAddress: request.socket.localAddress,
    localPort: request.socket.localPort,
  }),
});

/** @throws NotFound for what is no revision. */
function revisionIn({ query: { revision } }: FastifyRequest<Asked>): number | null {
  if (revision === undefined) return null;
  if (typeof revision === 'string' && /^[1-9]\d{0,5}$/.test(revision)) return Number(revision);
  throw new NotFound('ReportCard', 'revision');
}

const nameOf = ({ period, revision }: ReportCard): string =>
  `${periodInFileName(period.name)}${revision > 1 ? `-revisi-${revision}` : ''}`;

const pdfHeaders = (fileName: string) => ({
  'content-type': 'application/pdf',
  'content-disposition': contentDisposition(fileName, { type: 'inline' }),
  'content-security-policy': "default-src 'none'; object-src 'self'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  // What it shows of other periods hangs on who asks.
  'cache-control': 'private, no-store',
  vary: 'Cookie',
});

import { create as contentDisposition } from 'content-disposition';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { formatPeriod, type Locale } from '../../schema/format.js';
import type { ContextOf } from '../app.js';
import type { RequestContext } from '../context.js';
import { httpRefusal } from '../errors/http.js';
import { publicAddress } from '../http/public-address.js';
import { signedInContext } from '../http/signed-in.js';
import { type Book, frontPages, writeBook } from './print/card-book.js';
import { type CardFacts, readPrintableCard, readPrintableCards } from './print/card-facts.js';
import { cardPdf, type CardToPrint, openDocument } from './print/card-pdf.js';
import { bookWords } from './print/book-words.js';
import { printedCard } from './print/printed-card.js';
import type { ReportCard } from './report-card.type.js';

export interface ReportCardRouteOptions {
  readonly contextOf: ContextOf;
}

interface Asked {
  Params: { id: string };
  Querystring: { lang?: unknown };
}

/**
 * Report cards as PDF over plain HTTP, in Indonesian or with `?lang=en`: `GET /report-cards/:id/card.pdf` for whoever may
 * read the card, `GET /periods/:id/report-cards.pdf` for whoever reads them all.
 */
export const reportCardRoutes: FastifyPluginAsync<ReportCardRouteOptions> = (
  fastify,
  { contextOf },
) => {
  fastify.setErrorHandler((error, request, reply) => {
    const { status, body } = httpRefusal(error, (cause) =>
      request.log.error({ err: cause, url: request.url }, 'report card failed'),
    );
    return reply.code(status).header('cache-control', 'no-store').send(body);
  });

  fastify.get<Asked>('/report-cards/:id/card.pdf', { compress: false }, async (request, reply) => {
    const ctx = await signedInContext(request, reply, contextOf);
    const { card, facts } = await readPrintableCard(ctx, request.params.id);
    const toPrint = cardToPrint(card, facts, localeIn(request), addressIn(ctx, request));
    const name = `rapor-${card.period.name}-${card.unit?.code ?? 'kabupaten'}.pdf`;
    return reply.headers(pdfHeaders(name)).send(await cardPdf(toPrint));
  });

  fastify.get<Asked>(
    '/periods/:id/report-cards.pdf',
    { compress: false },
    async (request, reply) => {
      const ctx = await signedInContext(request, reply, contextOf);
      const locale = localeIn(request);
      const address = addressIn(ctx, request);
      const { kabupaten, cards, factsOf } = await readPrintableCards(ctx, request.params.id);
      const [first] = cards;
      const period = formatPeriod(first!.period.name, locale);
      const entries = await Promise.all(
        cards.map(async (card) => {
          const { snapshot } = await factsHead(card);
          return { snapshot, holder: snapshot.unit?.name ?? kabupaten };
        }),
      );
      const book: Book = {
        locale,
        kabupaten,
        period,
        entries,
        cardAt: async (place) => {
          const card = cards[place]!;
          return cardToPrint(card, await factsOf(card), locale, address);
        },
      };
      const title = `${bookWords[locale].title}, ${period}`;
      const document = openDocument({ kabupaten, locale }, title, first!.createdAt);
      writeBook(document, book).catch((error: unknown) => document.destroy(error as Error));
      return reply
        .headers({
          ...pdfHeaders(`rapor-${first!.period.name}.pdf`),
          // What is still to come, for whoever shows how far it is: each page leaves when it is drawn.
          'x-page-count': String(frontPages(cards.length) + cards.length),
        })
        .send(document);
    },
  );
  return Promise.resolve();
};

const factsHead = async ({ batch, id }: ReportCard) => ({ snapshot: await batch.snapshotOf(id) });

function cardToPrint(
  { verificationPath, createdAt }: ReportCard,
  facts: CardFacts,
  locale: Locale,
  address: string | null,
): CardToPrint {
  return {
    printed: printedCard(facts, locale),
    sealedAt: createdAt,
    address: address === null ? null : address + verificationPath,
  };
}

/** The document is Indonesian unless it is asked for in English. */
const localeIn = ({ query }: FastifyRequest<Asked>): Locale => (query.lang === 'en' ? 'en' : 'id');

const addressIn = ({ config }: RequestContext, { headers, socket }: FastifyRequest<Asked>) =>
  publicAddress(config.publicUrl, {
    host: headers.host,
    localAddress: socket.localAddress,
    localPort: socket.localPort,
  });

const pdfHeaders = (fileName: string) => ({
  'content-type': 'application/pdf',
  'content-disposition': contentDisposition(fileName, { type: 'inline' }),
  'content-security-policy': "default-src 'none'; object-src 'self'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  // What it shows of other periods hangs on who asks.
  'cache-control': 'private, no-store',
  vary: 'Cookie',
});

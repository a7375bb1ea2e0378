import { formatDateTime, formatNumber, type Locale } from '../../schema/format.js';
import { printedCard } from '../report-card/print/printed-card.js';
import { cardHtml } from './card-html.js';
import { html, Html } from './html.js';
import { style } from './verification-style.js';
import type { CardStanding, Verification } from './verification.query.js';
import { verificationWords } from './verification-words.js';

/** What the page has to say: of a card, or why it says nothing of any. */
export type Shown =
  | Verification
  | { readonly outcome: 'TOO_MANY'; readonly seconds: number }
  | { readonly outcome: 'FAILED' };

/** The whole page. What it shows of a card is what the PDF shows, and of that nothing from other periods. */
export function verificationPage(shown: Shown, locale: Locale, now: Date): string {
  const words = verificationWords[locale];
  const { title, lead } = outcomeIn(shown, locale);
  const other = locale === 'id' ? 'en' : 'id';
  const matches = shown.outcome === 'MATCHES';
  return `<!doctype html>${
    html`<html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title} – ${words.title}</title>
        ${new Html(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <header>
            <span>${words.title}</span>
            <a href="?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a>
          </header>
          <section class="outcome${matches ? ' matches' : ''}">
            <h1><span aria-hidden="true">${matches ? '✓' : '✗'}</span> ${title}</h1>
            <p>${lead}</p>
            ${matches ? standingHtml(shown.standing, locale) : null}
            <p class="muted">${words.checked(formatDateTime(now.toISOString(), locale))}</p>
          </section>
          ${matches ? cardHtml(printedCard(shown.facts, locale)) : null}
          ${matches ? html`<p class="muted">${words.elsewhere}</p>` : null}
        </main>
      </body>
    </html>`.text
  }`;
}

/** That a genuine paper no longer counts, or may soon not; nothing of what counts instead. */
function standingHtml({ supersededBy, reopenedAt }: CardStanding, locale: Locale): Html | null {
  const words = verificationWords[locale];
  if (supersededBy) {
    const { revision, sealedAt } = supersededBy;
    const moment = formatDateTime(sealedAt, locale);
    return html`<p class="standing">
      ${words.superseded(formatNumber(revision, locale), moment)}
    </p>`;
  }
  if (reopenedAt === null) return null;
  return html`<p class="standing">${words.reopened(formatDateTime(reopenedAt, locale))}</p>`;
}

function outcomeIn(
  shown: Shown,
  locale: Locale,
): { readonly title: string; readonly lead: string } {
  const words = verificationWords[locale];
  switch (shown.outcome) {
    case 'MATCHES':
      return { title: words.matches, lead: words.matchesLead };
    case 'CHANGED':
      return { title: words.changed, lead: words.changedLead };
    case 'UNKNOWN':
      return { title: words.unknown, lead: words.unknownLead };
    case 'TOO_MANY':
      return {
        title: words.tooMany,
        lead: words.tooManyLead(formatNumber(shown.seconds, locale)),
      };
    case 'FAILED':
      return { title: words.failed, lead: words.failedLead };
  }
}

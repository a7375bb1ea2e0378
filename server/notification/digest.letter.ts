import type { Letter } from '../mail/mailer.js';
import { formatPeriod } from '../../schema/format.js';
import type { Locale } from '../support/enums.js';
import { digestWords, type DigestWords } from './digest.words.js';
import type { Notification } from './notification.type.js';

/** How many answers are named. */
const namedAtMost = 10;

export interface DigestFacts {
  /** The same for each attempt to send it. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  /** Latest first; at least one. */
  readonly notifications: readonly Notification[];
  /** Where the admin is reached, without a slash at the end. */
  readonly address: string;
}

/** The mail of a morning: what happened, and where it is done. Nothing of it is what somebody typed, but names. */
export function digestLetter(facts: DigestFacts): Letter {
  const { id, name, email, locale, notifications, address } = facts;
  const words = digestWords(locale);
  const entries = notifications.map((one) => entryOf(one, words, locale, address));
  return {
    id,
    to: email,
    subject: words.subject(entries.length),
    text: [
      words.greeting(name),
      '',
      words.lead,
      '',
      ...entries.flatMap(({ title, place, codes, url }) => [
        `- ${title}`,
        `  ${place}`,
        ...(codes ? [`  ${codes}`] : []),
        `  ${url}`,
        '',
      ]),
      '-- ',
      words.why,
      '',
    ].join('\n'),
    html: [
      `<!doctype html><html lang="${locale}"><body style="font-family:sans-serif;line-height:1.5">`,
      `<p>${escape(words.greeting(name))}</p><p>${escape(words.lead)}</p><ul>`,
      ...entries.map(
        ({ title, place, codes, url }) =>
          `<li style="margin-bottom:12px"><strong>${escape(title)}</strong><br>${escape(place)}${
            codes ? `<br>${escape(codes)}` : ''
          }<br><a href="${escape(url)}">${escape(words.open)}</a></li>`,
      ),
      `</ul><p style="color:#666;font-size:13px">${escape(words.why)}</p></body></html>`,
    ].join('\n'),
  };
}

function entryOf(one: Notification, words: DigestWords, locale: Locale, address: string) {
  const { kind, answers, dueAt, unit, period, author } = one;
  const name = author?.name ?? '';
  const day = dueAt === null ? '' : dayIn(locale, dueAt);
  const title = {
    RETURNED: () => words.returned(answers.length),
    DUE_SOON: () => words.dueSoon(day),
    OVERDUE: () => words.overdue(day),
    MENTIONED: () => words.mentioned(name),
    FOLLOW_UP_ASSIGNED: () => words.assigned(day),
    FOLLOW_UP_DUE_SOON: () => words.followUpDueSoon(day),
    FOLLOW_UP_OVERDUE: () => words.followUpOverdue(day),
    FOLLOW_UP_CONFIRMED: () => words.confirmed(name),
    FOLLOW_UP_RETURNED: () => words.followUpReturned(name),
    OPENING_REQUESTED: () => words.openingRequested(name),
    OPENING_GRANTED: () => words.openingGranted(day),
    OPENING_REFUSED: () => words.openingRefused,
    OPENING_ENDED: () => words.openingEnded,
    PERIOD_NOT_OPENED: () => words.periodNotOpened,
    PERIOD_NOT_CLOSED: () => words.periodNotClosed,
    PERIOD_REOPENED: () => words.periodReopened(day),
  }[kind]();
  const codes = answers.slice(0, namedAtMost).map(({ indicatorCode }) => indicatorCode);
  const others = answers.length - codes.length;
  return {
    title,
    place: words.place(unit?.name ?? words.kabupaten, formatPeriod(period.name, locale)),
    codes: [...codes, ...(others > 0 ? [words.more(others)] : [])].join(', '),
    url: `${address}${pathOf(one, codes[0])}`,
  };
}

function pathOf(
  { kind, followUp, period, worksheetId }: Notification,
  code: string | undefined,
): string {
  if (followUp) return `/follow-ups/${followUp.id}`;
  if (kind === 'PERIOD_REOPENED' && worksheetId === null) return '/evaluations';
  // Whoever decides about openings does so at the period, and may not even read the worksheet.
  if (kind === 'OPENING_REQUESTED' || worksheetId === null) return `/periods/${period.id}/show`;
  const at = code === undefined ? '' : `?indicator=${encodeURIComponent(code)}`;
  return `/worksheets/${worksheetId}/show${at}`;
}

/** A day and its time with the zone, e.g. `31 Juli 2022, 16.00 WIB`. */
function dayIn(locale: Locale, instant: string): string {
  const moment = new Date(instant);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
      ...options,
      timeZone: 'Asia/Jakarta',
    }).format(moment);
  const day = format({ day: 'numeric', month: 'long', year: 'numeric' });
  return `${day}, ${format({ hour: '2-digit', minute: '2-digit', hour12: false })} WIB`;
}

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

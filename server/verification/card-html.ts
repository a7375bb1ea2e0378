import type { PrintedArea, PrintedStandout } from '../report-card/print/printed-areas.js';
import type { PrintedCard } from '../report-card/print/printed-card.js';
import type { PrintedCommitment } from '../report-card/print/printed-commitments.js';
import type { PrintedPart } from '../report-card/print/printed-part.js';
import type { PrintedBar } from '../report-card/print/printed-score.js';
import { html, type Html } from './html.js';

/** The same words and figures as on the PDF, one under the other. */
export const cardHtml = (card: PrintedCard): Html => html`
  <section>
    <p class="muted">${card.above}</p>
    <h2>${card.holder}</h2>
    <p>${card.title} · ${card.period}</p>
    <div class="score">
      <p>
        <span class="muted">${card.score.label}</span><br /><strong>${card.score.value}</strong
        ><br />${card.score.of}
      </p>
      <p><span class="grade">${card.score.grade}</span><br />${card.score.predicate}</p>
    </div>
    ${card.score.fault === null ? null : html`<p>${card.score.fault}</p>`}
    <dl>
      ${card.facts.map(
        ({ label, value, detail }) =>
          html`<dt>${label}</dt>
            <dd>${value}${detail === null ? '' : ` · ${detail}`}</dd>`,
      )}
    </dl>
  </section>
  ${part(
    card.actions,
    (items) =>
      html`<ol>
        ${items.map(({ text, detail, points }) => listed(text, points, detail))}
      </ol>`,
  )}
  ${
    card.commitments &&
    part(card.commitments, (items) => commitments(items, card.commitments!.rest))
  }
  <section>
    <h3>${card.claim.title}</h3>
    ${claimBar(card.claim.claimed, 'hollow')} ${claimBar(card.claim.verified, 'bar')}
    <p><b>${card.claim.difference}</b></p>
    ${card.claim.none === null ? null : html`<p class="muted">${card.claim.none}</p>`}
  </section>
  ${part(
    card.progress,
    (items) =>
      html`<dl>
        ${items.map(
          ({ label, value }) =>
            html`<dt>${label}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>`,
  )}
  ${part(card.strengths, standouts)} ${part(card.weaknesses, standouts)}
  ${part(
    card.areas,
    (groups) =>
      html`${groups.map(
        ({ aspect, areas }) =>
          html`${aspect === null ? null : html`<h4>${aspect}</h4>`}${areas.map(areaLine)}`,
      )}`,
  )}
  <section>
    ${card.basis.map((line) => html`<p class="muted">${line}</p>`)}
    <p class="muted">${card.sealTitle}<br /><code>${card.sha256}</code></p>
  </section>
`;

function part<Item>(
  { title, lead, items, none }: PrintedPart<Item>,
  list: (items: readonly Item[]) => Html,
): Html {
  return html`<section>
    <h3>${title}</h3>
    ${lead === null ? null : html`<p class="muted">${lead}</p>`}
    ${items.length === 0 ? html`<p>${none}</p>` : list(items)}
  </section>`;
}

const standouts = (items: readonly PrintedStandout[]): Html =>
  html`<ul>
    ${items.map(({ name, detail, achievement }) => listed(name, achievement, detail))}
  </ul>`;

const commitments = (items: readonly PrintedCommitment[], rest: string | null): Html =>
  html`<ul>
      ${items.map(({ title, due, outcome }) => listed(title, outcome, due))}
    </ul>
    ${rest === null ? null : html`<p class="muted">${rest}</p>`}`;

const listed = (name: string, figure: string, detail: string): Html => html`
  <li>
    <div class="line"><strong>${name}</strong><b>${figure}</b></div>
    <span class="muted">${detail}</span>
  </li>
`;

const percent = (share: number): string => `${Math.min(1, Math.max(0, share)) * 100}%`;

const claimBar = ({ label, value, share }: PrintedBar, kind: 'bar' | 'hollow'): Html => html`
  <div class="line"><span>${label}</span><b>${value}</b></div>
  <svg aria-hidden="true">
    <rect class="track" width="100%" height="12" />
    <rect class="${kind}" y="1" width="${percent(share)}" height="10" />
  </svg>
`;

const areaLine = ({
  name,
  achievement,
  share,
  points,
  median,
  medianShare,
}: PrintedArea): Html => html`
  <div class="line"><span>${name}</span><b>${achievement}</b></div>
  <div class="muted">${[points, median].filter((figure) => figure !== null).join(' · ')}</div>
  <svg aria-hidden="true">
    <rect class="track" y="2" width="100%" height="8" />
    <rect class="bar" y="2" width="${percent(share ?? 0)}" height="8" />
    ${medianShare === null ? null : diamond(medianShare)}
  </svg>
`;

const diamond = (share: number): Html => html`
  <svg x="${percent(share)}" y="6" overflow="visible">
    <path class="median" d="M0-5.5 5.5 0 0 5.5-5.5 0z" />
  </svg>
`;

import type { PrintedArea, PrintedStandout } from '../report-card/print/printed-areas.js';
import type { PrintedCard } from '../report-card/print/printed-card.js';
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
        ${items.map(
          ({ text, detail, points }) =>
            html`<li>
              <strong>${text}</strong> <strong>${points}</strong><br /><span class="muted"
                >${detail}</span
              >
            </li>`,
        )}
      </ol>`,
  )}
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
    ${items.map(
      ({ name, detail, achievement }) =>
        html`<li>
          <strong>${name}</strong> <strong>${achievement}</strong><br /><span class="muted"
            >${detail}</span
          >
        </li>`,
    )}
  </ul>`;

const claimBar = ({ label, value, share }: PrintedBar, kind: 'bar' | 'hollow'): Html => html`
  <div class="line"><span>${label}</span><b>${value}</b></div>
  <svg viewBox="0 0 400 12" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="400" height="12" />
    <rect class="${kind}" x="1" y="1" width="${Math.max(0, share * 400 - 2)}" height="10" />
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
  <svg viewBox="0 0 400 12" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" y="2" width="400" height="8" />
    <rect class="bar" y="2" width="${Math.min(1, share ?? 0) * 400}" height="8" />
    ${medianShare === null ? null : html`<rect class="median" x="${Math.min(1, medianShare) * 394}" y="1" width="6" height="10" />`}
  </svg>
`;

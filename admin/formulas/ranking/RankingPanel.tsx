import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { TieRule } from '../../../schema/formula/index.js';
import { Panel } from '../../fields/Panel.js';
import { RankingBasis, TieRule as tieRules } from '../../graphql/enums.js';
import { ChoiceField } from '../ChoiceField.js';
import type { FormulaDraft } from '../formulaDraft.js';
import type { Mistakes } from '../tabs/deskTabs.js';
import { withBasis, withDigits, withTies } from './ranking.js';

interface RankingPanelProps {
  readonly draft: FormulaDraft;
  readonly mistakes: Mistakes;
  readonly editable: boolean;
  readonly onChange: (next: (draft: FormulaDraft) => FormulaDraft, gesture?: string) => void;
}

const offered = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Which place equal totals share, and what counts as equal. */
export const RankingPanel = ({ draft, mistakes, editable, onChange }: RankingPanelProps) => {
  const translate = useTranslate();
  const { ranking } = draft;
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.ranking.${key}`, values);
  const tiesOf = (ties: TieRule) => translate(`enums.TieRule.${ties}`);
  const usual = say('usual', { ties: tiesOf('STANDARD') });
  if (!editable) {
    const basis = ranking && translate(`enums.RankingBasis.${ranking.basis}`);
    const isRounded = ranking?.digits !== undefined;
    return (
      <Panel title={say('title')} lead={say('lead')}>
        <Typography>{ranking ? tiesOf(ranking.ties) : usual}</Typography>
        {basis && (
          <Typography color="textSecondary">
            {isRounded ? `${basis}, ${say('decimals', { digits: ranking.digits })}` : basis}
          </Typography>
        )}
      </Panel>
    );
  }
  const digits = ranking?.digits;
  // One that a program wrote may be none of these; it is shown all the same, with what is wrong.
  const decimals =
    digits === undefined || offered.includes(digits) ? offered : [...offered, digits];
  const example = ranking?.ties ?? 'STANDARD';
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <Box sx={{ display: 'grid', gap: 1.75, mt: 2, maxWidth: 480 }}>
        <ChoiceField<TieRule | ''>
          label={say('ties')}
          value={ranking?.ties ?? ''}
          choices={[
            ['', usual],
            ...Object.values(tieRules).map((one) => [one, tiesOf(one)] as const),
          ]}
          onChange={(ties) =>
            onChange((now) => withTies(now, ties === '' ? undefined : ties), `ties ${ties}`)
          }
        />
        <Typography variant="body2" color="textSecondary">
          {say(`example.${example}`)}
        </Typography>
        {ranking && (
          <ChoiceField
            label={say('basis')}
            value={ranking.basis}
            choices={Object.values(RankingBasis).map(
              (one) => [one, translate(`enums.RankingBasis.${one}`)] as const,
            )}
            onChange={(basis) => onChange((now) => withBasis(now, basis), `basis ${basis}`)}
          />
        )}
        {ranking && (ranking.basis === 'ROUNDED' || digits !== undefined) && (
          <ChoiceField
            label={say('digits')}
            value={digits === undefined ? '' : String(digits)}
            choices={[
              ...(digits === undefined ? [['', say('choose')] as const] : []),
              // What only a program can have left there must be possible to take out.
              ...(ranking.basis === 'EXACT' ? [['none', say('noDigits')] as const] : []),
              ...decimals.map((one) => [String(one), say('decimals', { digits: one })] as const),
            ]}
            mistakes={mistakes.get('ranking.digits')}
            onChange={(next) =>
              onChange(
                (now) =>
                  next === 'none' ? withBasis(now, 'EXACT') : withDigits(now, Number(next)),
                `digits ${next}`,
              )
            }
          />
        )}
      </Box>
    </Panel>
  );
};

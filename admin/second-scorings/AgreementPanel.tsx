import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import { usePhone } from '../fields/Rows.js';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import type { AgreementResultsFragment, EvaluatorAgreementFragment } from '../graphql/graphql.js';
import { type AgreementColumn, agreementColumns, agreementText, leaning } from './agreementText.js';

interface AgreementPanelProps {
  readonly results: AgreementResultsFragment;
}

/** By evaluator how far their scores agree with the blind ones, and how the figures are made. */
export const AgreementPanel = ({ results }: AgreementPanelProps) => {
  const translate = useTranslate();
  const { number, percent } = useFormat();
  const phone = usePhone();
  const { evaluators, fewestPairs, confidence, resamples, pairCount, unscored, takenBack } =
    results;
  const say = (key: string, params = {}) =>
    translate(`resources.second-scorings.results.${key}`, params);
  const counted = [
    say('counted', { smart_count: pairCount }),
    unscored > 0 && say('unscored', { smart_count: unscored }),
    takenBack > 0 && say('takenBack', { smart_count: takenBack }),
  ];
  return (
    <Panel title={say('title')} lead={counted.filter(Boolean).join(' ')}>
      {phone ? (
        <Box component="ul" sx={{ display: 'grid', gap: 2, m: 0, p: 0, listStyle: 'none' }}>
          {evaluators.map((one) => (
            <li key={one.evaluator.id}>
              <Name of={one} />
              {one.tooFew ? (
                <TooFew of={one} fewest={fewestPairs} />
              ) : (
                <Box
                  component="dl"
                  sx={{
                    display: 'grid',
                    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
                    gap: 1,
                    m: 0,
                  }}
                >
                  {agreementColumns.map((column) => (
                    <div key={column}>
                      <Typography component="dt" variant="caption" color="textSecondary">
                        {say(column)}
                      </Typography>
                      <Box component="dd" sx={{ m: 0 }}>
                        <Figure column={column} of={one} />
                      </Box>
                    </div>
                  ))}
                </Box>
              )}
            </li>
          ))}
        </Box>
      ) : (
        <Box sx={{ overflowX: 'auto' }}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{say('evaluator')}</TableCell>
                {agreementColumns.map((column) => (
                  <TableCell key={column} align="right">
                    {say(column)}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {evaluators.map((one) => (
                <TableRow key={one.evaluator.id}>
                  <TableCell component="th" scope="row">
                    <Name of={one} />
                  </TableCell>
                  {one.tooFew ? (
                    <TableCell colSpan={agreementColumns.length}>
                      <TooFew of={one} fewest={fewestPairs} />
                    </TableCell>
                  ) : (
                    agreementColumns.map((column) => (
                      <TableCell key={column} align="right">
                        <Figure column={column} of={one} />
                      </TableCell>
                    ))
                  )}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      <Box component="ul" sx={{ mt: 2, mb: 0, pl: 2.5, color: 'text.secondary' }}>
        {['kappaMethod', 'leniencyMethod', 'levelMethod', 'rangeMethod', 'scopeMethod'].map(
          (key) => (
            <Typography key={key} component="li" variant="body2">
              {say(key, {
                confidence: percent(confidence, 0),
                resamples: number(resamples),
                fewest: number(fewestPairs),
              })}
            </Typography>
          ),
        )}
      </Box>
    </Panel>
  );
};

interface OfProps {
  readonly of: EvaluatorAgreementFragment;
}

const Name = ({ of }: OfProps) => {
  const translate = useTranslate();
  const leans = of.tooFew ? undefined : leaning(of);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {of.evaluator.name}
      </Typography>
      {leans && (
        <ToneChip
          tone="attention"
          label={translate(`resources.second-scorings.results.${leans}`)}
        />
      )}
    </Box>
  );
};

const TooFew = ({ of, fewest }: OfProps & { readonly fewest: number }) => {
  const translate = useTranslate();
  const { number } = useFormat();
  return (
    <Typography variant="body2" color="textSecondary">
      {translate('resources.second-scorings.results.tooFew', {
        pairs: number(of.pairs),
        drawn: number(of.drawn),
        fewest: number(fewest),
      })}
    </Typography>
  );
};

const Figure = ({ column, of }: OfProps & { readonly column: AgreementColumn }) => {
  const { text, range } = agreementText(column, of, useFormat());
  return (
    <>
      <Typography
        variant="body2"
        sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
      >
        {text}
      </Typography>
      {range && (
        <Typography
          variant="caption"
          color="textSecondary"
          component="div"
          sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
        >
          {range}
        </Typography>
      )}
    </>
  );
};

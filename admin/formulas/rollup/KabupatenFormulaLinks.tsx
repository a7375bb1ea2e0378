import { Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { KabupatenFormulasDocument } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';

/** Where the roll-up is set, for who looks for it in the formula of the units. */
export const KabupatenFormulaLinks = () => {
  const translate = useTranslate();
  const { data } = useApiQuery(KabupatenFormulasDocument, {}, { staleTime: 60_000 });
  const say = (key: string, values?: object) => translate(`resources.formulas.${key}`, values);
  const found = (data?.formulas.nodes ?? []).filter(
    ({ instrument }) => instrument.level === 'KABUPATEN',
  );
  return (
    <>
      <Typography>{say('rollup.elsewhere')}</Typography>
      {found.map(({ id, title, revision, status }) => (
        <Typography key={id} sx={{ mt: 0.5 }}>
          <Link component={RouterLink} to={`/formulas/${id}?tab=ranking`}>
            {say('heading', { title, revision })}
          </Link>{' '}
          ({translate(`enums.FormulaStatus.${status}`)})
        </Typography>
      ))}
    </>
  );
};

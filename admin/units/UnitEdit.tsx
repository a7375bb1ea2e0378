import { List, ListItem, ListItemText, Typography } from '@mui/material';
import { Edit, SaveButton, SimpleForm, Toolbar, useRecordContext, useTranslate } from 'react-admin';
import { FormSection } from '../fields/FormSection.js';
import type { UnitRecordFragment } from '../graphql/graphql.js';
import { OnTime } from './OnTime.js';
import { UnitInputs } from './UnitInputs.js';

/** One perangkat daerah, and who works there. A unit is never deleted: earlier periods name it. */
export const UnitEdit = () => (
  <Edit>
    <SimpleForm toolbar={<SaveOnly />} warnWhenUnsavedChanges>
      <UnitInputs existing />
      <Punctuality />
      <People />
    </SimpleForm>
  </Edit>
);

const SaveOnly = () => (
  <Toolbar>
    <SaveButton />
  </Toolbar>
);

const Punctuality = () => {
  const translate = useTranslate();
  const unit = useRecordContext<UnitRecordFragment>();
  if (!unit) return null;
  return (
    <FormSection title={translate('resources.units.fields.onTime')}>
      <Typography color={unit.onTime ? 'textPrimary' : 'textSecondary'}>
        {unit.onTime ? <OnTime /> : translate('resources.units.onTime.none')}
      </Typography>
    </FormSection>
  );
};

const People = () => {
  const translate = useTranslate();
  const unit = useRecordContext<UnitRecordFragment>();
  if (!unit) return null;
  return (
    <FormSection title={translate('resources.units.sections.people')}>
      {unit.people.length === 0 ? (
        <Typography color="textSecondary">{translate('resources.units.noPeople')}</Typography>
      ) : (
        <List dense disablePadding sx={{ gridColumn: '1 / -1' }}>
          {unit.people.map(({ person, role }) => (
            <ListItem key={`${person.id} ${role}`} disableGutters>
              <ListItemText primary={person.name} secondary={translate(`enums.Role.${role}`)} />
            </ListItem>
          ))}
        </List>
      )}
    </FormSection>
  );
};

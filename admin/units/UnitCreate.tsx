import { Create, SimpleForm } from 'react-admin';
import { UnitInputs } from './UnitInputs.js';

/** A new perangkat daerah. */
export const UnitCreate = () => (
  <Create>
    <SimpleForm warnWhenUnsavedChanges>
      <UnitInputs />
    </SimpleForm>
  </Create>
);

import { FormControl } from '@mui/material';
import { styled } from '@mui/material/styles';

/** For styling alone, or for whom there is nobody: react-admin hands `InputProps` over beside `slotProps`. */
const kept: readonly PropertyKey[] = ['InputProps', 'as', 'ownerState', 'sx', 'theme'];

/** What stands around a text field and its label. What no element knows does not come as far as the page. */
export const TextFieldRoot = styled(FormControl, {
  shouldForwardProp: (prop) => !kept.includes(prop),
})({});

import { Admin, CustomRoutes, Resource, localStorageStore } from 'react-admin';
import { QueryClient } from '@tanstack/react-query';
import { Route } from 'react-router-dom';
import { ChangePassword } from './auth/ChangePassword.js';
import { SignIn } from './auth/SignIn.js';
import { Layout } from './layout/Layout.js';
import { darkTheme, lightTheme } from './layout/theme.js';
import { client } from './providers/api.js';
import { authProvider } from './providers/authProvider.js';
import { createDataProvider } from './providers/dataProvider.js';
import { failureOf, isTransient } from './providers/errors.js';
import { i18nProvider } from './providers/i18nProvider.js';
import { units } from './units/index.js';

const dataProvider = createDataProvider(client);
const store = localStorageStore(undefined, 'ungkit');

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server refused it will refuse again; what the network lost is worth another try.
      retry: (times, cause) => times < 2 && isTransient(failureOf(cause)),
      // Coming back to the window must not replace what somebody is reading or typing.
      refetchOnWindowFocus: false,
    },
  },
});

/** The table of contents of the admin: one line a resource. */
export const App = () => (
  <Admin
    title="Ungkit"
    authProvider={authProvider}
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    store={store}
    theme={lightTheme}
    darkTheme={darkTheme}
    layout={Layout}
    loginPage={SignIn}
    requireAuth
    disableTelemetry
  >
    <Resource {...units} />
    <CustomRoutes>
      <Route path="/password" element={<ChangePassword />} />
    </CustomRoutes>
  </Admin>
);

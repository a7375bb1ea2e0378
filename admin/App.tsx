import { Admin, CustomRoutes, Notification, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { ChangePassword } from './auth/ChangePassword.js';
import { SignIn } from './auth/SignIn.js';
import { AccessDenied, AuthenticationError, NotFound, Starting } from './layout/Elsewhere.js';
import { Layout } from './layout/Layout.js';
import { darkTheme, lightTheme } from './layout/theme.js';
import { NotKeptNotice } from './drafts/NotKeptNotice.js';
import { watchDrafts } from './drafts/pageDrafts.js';
import { watchKeeping } from './drafts/pageKeeping.js';
import { watchKeptReads } from './offline/keptReads.js';
import { watchCommitments } from './follow-ups/commitments/pageCommitments.js';
import { watchOutbox } from './outbox/pageOutbox.js';
import { client } from './providers/api.js';
import { authProvider, watchSignOut } from './providers/authProvider.js';
import { createDataProvider } from './providers/dataProvider.js';
import { watchDevicePerson } from './providers/devicePerson.js';
import { i18nProvider } from './providers/i18nProvider.js';
import { queryClient } from './providers/queryClient.js';
import { store } from './providers/store.js';
import { Assignments } from './assignments/index.js';
import { Calendar } from './calendar/index.js';
import { LinkHosts } from './link-hosts/index.js';
import { dashboard } from './dashboard/index.js';
import { evaluations } from './evaluations/index.js';
import { FollowUpCreate, FollowUps, FollowUpShow } from './follow-ups/index.js';
import { formulas, Recalculation } from './formulas/index.js';
import { InnovationCreate, Innovations, InnovationShow } from './innovations/index.js';
import { instruments } from './instruments/index.js';
import { Objections } from './objections/index.js';
import { PanelDesk, Panels } from './panels/index.js';
import { people } from './people/index.js';
import { periods } from './periods/index.js';
import { Rapim } from './rapim/index.js';
import { reportCards } from './report-cards/index.js';
import { Round, ScoringDesk, SecondScorings } from './second-scorings/index.js';
import { Stages } from './stages/index.js';
import { IndexDesk, IndexPlanShow } from './index-plans/index.js';
import { TargetDesk, TargetPlans, TargetPlanShow } from './target-plans/index.js';
import { units } from './units/index.js';
import { worksheets } from './worksheets/index.js';

const dataProvider = createDataProvider(client);
watchDevicePerson();
watchSignOut();
watchKeptReads();
watchOutbox();
watchCommitments();
watchKeeping();
watchDrafts();

/** Long enough to read two lines of what went wrong. */
const Notifications = () => (
  <>
    <Notification autoHideDuration={8_000} />
    <NotKeptNotice />
  </>
);

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
    dashboard={dashboard}
    loginPage={SignIn}
    notification={Notifications}
    loading={Starting}
    catchAll={NotFound}
    accessDenied={AccessDenied}
    authenticationError={AuthenticationError}
    requireAuth
    disableTelemetry
  >
    <Resource {...periods} />
    <Resource {...units} />
    <Resource {...worksheets} />
    <Resource {...evaluations} />
    <Resource {...reportCards} />
    <Resource {...people} />
    <Resource {...instruments} />
    <Resource {...formulas} />
    <CustomRoutes>
      <Route path="/assignments" element={<Assignments />} />
      <Route path="/objections" element={<Objections />} />
      <Route path="/follow-ups" element={<FollowUps />} />
      <Route path="/follow-ups/create" element={<FollowUpCreate />} />
      <Route path="/follow-ups/:id" element={<FollowUpShow />} />
      <Route path="/innovations" element={<Innovations />} />
      <Route path="/innovations/create" element={<InnovationCreate />} />
      <Route path="/innovations/:id" element={<InnovationShow />} />
      <Route path="/calendar" element={<Calendar />} />
      <Route path="/link-hosts" element={<LinkHosts />} />
      <Route path="/panels" element={<Panels />} />
      <Route path="/panels/:id" element={<PanelDesk />} />
      <Route path="/target-plans" element={<TargetPlans />} />
      <Route path="/target-plans/new/:worksheetId" element={<TargetDesk />} />
      <Route path="/target-plans/index/:periodId" element={<IndexDesk />} />
      <Route path="/target-plans/index-plans/:id" element={<IndexPlanShow />} />
      <Route path="/target-plans/:id" element={<TargetPlanShow />} />
      <Route path="/second-scorings" element={<SecondScorings />} />
      <Route path="/second-scorings/rounds/:id" element={<Round />} />
      <Route path="/second-scorings/:id" element={<ScoringDesk />} />
      <Route path="/stages" element={<Stages />} />
      <Route path="/recalculation" element={<Recalculation />} />
      <Route path="/formulas/:id/recalculation" element={<Recalculation />} />
      <Route path="/password" element={<ChangePassword />} />
    </CustomRoutes>
    <CustomRoutes noLayout>
      <Route path="/rapim/:periodId" element={<Rapim />} />
    </CustomRoutes>
  </Admin>
);

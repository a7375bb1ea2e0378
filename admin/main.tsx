// First of all; the build makes it a script of its own that the page does not wait for.
import './opening/begin.js';
import '@fontsource-variable/plus-jakarta-sans';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider, createBrowserRouter } from 'react-router-dom';
import { App } from './App.js';
import { registerWorker } from './offline/registerWorker.js';

// A data router: react-admin needs one to hold back whoever leaves a form with unsaved changes.
const router = createBrowserRouter([{ path: '*', element: <App /> }]);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root');

createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);

// What most addresses that are kept lead to comes while the server is asked who is here, and not after that.
if (/^\/worksheets\/[^/]+\/show/.test(location.pathname)) {
  void import('./worksheets/WorksheetFill.js').catch(() => undefined);
}

registerWorker();

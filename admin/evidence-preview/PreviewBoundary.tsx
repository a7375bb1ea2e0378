import { Component } from 'react';
import type { ReactNode } from 'react';
import { FailedPreview } from './FailedPreview.js';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
}

/** A viewer that could not be fetched, or broke, takes nothing else with it. */
export class PreviewBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    // What was not fetched is remembered as such by the browser: only a new page asks again.
    return <FailedPreview fault="lost" onRetry={() => window.location.reload()} />;
  }
}

import { Component } from 'react';
import type { ReactNode } from 'react';
import { FailedState } from '../fields/FailedState.js';

interface Props {
  readonly children: ReactNode;
  /** Where the person is; going elsewhere gives the next screen its chance. */
  readonly location: string;
}

interface State {
  readonly error: unknown;
}

/** Keeps the shell standing when a screen breaks; the menu still leads away from it. */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidUpdate({ location }: Props): void {
    if (location !== this.props.location) this.reset();
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return <FailedState error={this.state.error} onRetry={this.reset} />;
  }

  private readonly reset = () => {
    if (this.state.error !== undefined) this.setState({ error: undefined });
  };
}

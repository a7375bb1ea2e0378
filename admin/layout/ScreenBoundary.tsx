import { Component } from 'react';
import type { ReactNode } from 'react';
import { FailedState } from '../fields/FailedState.js';
import { offlineStart } from '../offline/offlineStart.js';
import { failureOf, isTransient } from '../providers/errors.js';
import { ScreenNotFetched } from './lazyScreen.js';

interface Props {
  readonly children: ReactNode;
  /** Where the person is; going elsewhere gives the next screen its chance. */
  readonly location: string;
  /** Loads the page anew. */
  readonly reloadPage?: () => void;
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

  override componentDidMount(): void {
    window.addEventListener('online', this.goOn);
    this.unsubscribe = offlineStart.subscribe(() => {
      if (!offlineStart.get()) this.goOn();
    });
  }

  override componentWillUnmount(): void {
    window.removeEventListener('online', this.goOn);
    this.unsubscribe();
  }

  override componentDidUpdate({ location }: Props): void {
    if (location !== this.props.location) this.reset();
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return <FailedState error={this.state.error} onRetry={this.retry} />;
  }

  private unsubscribe = () => {};

  /** What was not fetched is remembered as such by the browser: only a new page asks again. */
  private readonly retry = () => {
    if (this.state.error instanceof ScreenNotFetched) this.reloadPage();
    else this.reset();
  };

  /** The network is back. */
  private readonly goOn = () => {
    const { error } = this.state;
    if (error instanceof ScreenNotFetched) this.reloadPage();
    else if (error !== undefined && isTransient(failureOf(error))) this.reset();
  };

  private readonly reloadPage = () => {
    const { reloadPage = () => window.location.reload() } = this.props;
    reloadPage();
  };

  private readonly reset = () => {
    if (this.state.error !== undefined) this.setState({ error: undefined });
  };
}

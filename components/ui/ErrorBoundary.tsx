import { Component, type ErrorInfo, type ReactNode } from 'react';
import { FailedState } from './FailedState';

type State = { error?: Error };

/** Shows what broke instead of an empty page, with a way to start again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error('ui: a page broke', error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return <FailedState failure={{ reason: 'failed', detail: this.state.error.message }} onRetry={() => location.reload()} />;
  }
}

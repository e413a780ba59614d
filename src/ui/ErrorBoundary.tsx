import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Notice } from './Notice.tsx';

interface ErrorBoundaryProps {
  /** Names the region in the title: "The charts met a fault". */
  readonly region: string;
  /** Shows the notice over the page, for parts without a place of their own, such as dialogs. */
  readonly floating?: boolean;
  readonly children: ReactNode;
}

/** An error boundary: if the region throws, it shows a notice with Retry, and the rest of the page stays. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { message: string | null }> {
  override state: { message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : 'unknown' };
  }

  override render() {
    const { region, floating = false, children } = this.props;
    if (this.state.message === null) return children;
    return (
      <Notice
        color="red"
        title={`${region} met a fault`}
        place={floating ? 'floating' : 'line'}
        actions={
          <Button size="compact-sm" onClick={() => this.setState({ message: null })}>
            Retry
          </Button>
        }
      >
        This is a fault in Clientscope itself; the loaded data are kept. ({this.state.message})
      </Notice>
    );
  }
}

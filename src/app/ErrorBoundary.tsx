import { LoadNotice } from '#features/load-status/LoadNotice.tsx';
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** What is inside, for the sentence: "The charts met a fault". */
  readonly region: string;
  readonly children: ReactNode;
}

/** A wall around a region: a fault of ours says so and offers a way on, instead of a blank page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { message: string | null }> {
  override state: { message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : 'unknown' };
  }

  override render() {
    if (this.state.message === null) return this.props.children;
    return (
      <LoadNotice
        color="red"
        title={`${this.props.region} met a fault`}
        actions={
          <Button size="compact-sm" variant="default" onClick={() => this.setState({ message: null })}>
            Retry
          </Button>
        }
      >
        This is a fault of Clientscope’s own; the loaded data are kept. ({this.state.message})
      </LoadNotice>
    );
  }
}

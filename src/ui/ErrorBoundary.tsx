import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Notice } from './Notice.tsx';

interface ErrorBoundaryProps {
  /** What is inside, for the sentence: "The charts met a fault". */
  readonly region: string;
  /** The notice stands over the page: for what has no place of its own in it, such as a dialog. */
  readonly floating?: boolean;
  readonly children: ReactNode;
}

/** A wall around a region: a fault of ours says so and offers a way on, instead of a blank page. */
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
          <Button size="compact-sm" variant="default" onClick={() => this.setState({ message: null })}>
            Retry
          </Button>
        }
      >
        This is a fault of Clientscope’s own; the loaded data are kept. ({this.state.message})
      </Notice>
    );
  }
}

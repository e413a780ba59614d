import { Alert, Button, Stack } from '@mantine/core';
import { Component, type ReactNode } from 'react';

/** The last wall: a fault of ours says so and offers a way on, instead of a blank page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { message: string | null }> {
  override state: { message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : 'unknown' };
  }

  override render() {
    if (this.state.message === null) return this.props.children;
    return (
      <Alert color="red" title="Clientscope met a fault of its own" role="alert" m="xl">
        <Stack align="flex-start">
          {this.state.message}
          <Button size="xs" onClick={() => this.setState({ message: null })}>
            Retry
          </Button>
        </Stack>
      </Alert>
    );
  }
}

/** Where it exists, what is no number leaves errors without their stack. */
const errors: { stackTraceLimit?: number | undefined } = Error;
const limit = errors.stackTraceLimit;
errors.stackTraceLimit = undefined;

/** Errors have stacks again. */
export function withStacks(): void {
  errors.stackTraceLimit = limit;
}

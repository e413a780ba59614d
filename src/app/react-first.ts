import { withStacks } from './without-stacks.ts';
// It makes an error as it starts, to be thrown later on: an attached debugger would read all of its file again to note where.
import 'react-dom/client';

withStacks();
